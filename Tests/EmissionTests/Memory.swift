import Glibc
import MartletScalars

/// Elements of one type in memory that machine code reads and writes, with margins around them that must stay as they are.
final class Memory {
  let type: DataType
  let count: Int
  /// All that may be touched: margins and elements.
  let bytes: UnsafeMutableRawBufferPointer
  /// The address of the first element.
  let address: UnsafeMutableRawPointer
  /// All that is mapped.
  private let pages: UnsafeMutableRawBufferPointer
  private static let margin = 64
  private static let mark: UInt8 = 0xA5

  /// `values` as they stand in memory, aligned as their type is and no better: one element off a multiple of 64, or where
  /// they are only read before a page that must not be touched.
  init(_ values: [ScalarValue], _ type: DataType, isRead: Bool = false) {
    self.type = type
    count = values.count
    let (size, page) = (type.byteCount, sysconf(Int32(_SC_PAGESIZE)))
    let length = (count * size + 2 * Self.margin + size + page - 1) / page * page
    let base = mmap(nil, length + page, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard let base, base != MAP_FAILED, mprotect(base + length, page, PROT_NONE) == 0 else {
      preconditionFailure("no memory")
    }
    pages = UnsafeMutableRawBufferPointer(start: base, count: length + page)
    bytes = UnsafeMutableRawBufferPointer(start: base, count: length)
    address = isRead ? base + length - count * size : base + Self.margin + size
    bytes.initializeMemory(as: UInt8.self, repeating: Self.mark)
    for (index, value) in values.enumerated() { self[index] = value }
  }

  deinit { munmap(pages.baseAddress, pages.count) }

  /// One element.
  subscript(index: Int) -> ScalarValue {
    get {
      var bits: UInt64 = 0
      withUnsafeMutableBytes(of: &bits) {
        $0.copyMemory(from: UnsafeRawBufferPointer(start: address + index * type.byteCount, count: type.byteCount))
      }
      return ScalarValue(type: type, bits: bits)
    }
    set {
      withUnsafeBytes(of: newValue.bits) { source in
        UnsafeMutableRawBufferPointer(start: address + index * type.byteCount, count: type.byteCount)
          .copyBytes(from: source.prefix(type.byteCount))
      }
    }
  }

  /// All elements.
  var values: [ScalarValue] { (0..<count).map { self[$0] } }

  /// Whether nothing was written beside the elements.
  var isMarginIntact: Bool {
    guard let base = bytes.baseAddress else { return false }
    let start = address - base
    return bytes[..<start].allSatisfy { $0 == Self.mark }
      && bytes[(start + count * type.byteCount)...].allSatisfy { $0 == Self.mark }
  }
}
