import MartletScalars

/// A buffer of a kernel at run time: where its elements lie, which are written, and who touched them last.
final class BufferView {
  /// What is wrong with an access to the element at `offset`.
  struct Fault: Error {
    enum Kind {
      /// Nobody wrote the element.
      case unwritten
      /// Another task or thread wrote the element, or read it before this one writes it.
      case race
      /// A copy writes the element, for which its thread has not waited.
      case inFlight
    }

    let kind: Kind
    let offset: Int
    let lane: Int
  }

  let name: String
  let element: DataType
  let extents: [Int]
  let strides: [Int]
  private let memory: KernelMemory
  private let bytes: UnsafeMutableRawPointer
  private let written: UnsafeMutablePointer<UInt8>
  /// Who touched each element in this launch; nil where nobody can meet another.
  private let marks: AccessMarks?
  /// 1 for each element that a copy writes, for which its thread has not waited; nil where there are no such copies.
  private var inFlight: UnsafeMutablePointer<UInt8>?
  /// Of memory that each thread has for itself: the number of threads, whose copies lie one behind the other.
  let copies: Int
  /// Whether threads of one task meet there.
  let isSharedByThreads: Bool

  /// The buffer `name` in `memory` from the byte `start` on. `isContested` says whether tasks or threads may meet there.
  init(
    _ name: String, _ element: DataType, _ extents: [Int], in memory: KernelMemory, from start: Int = 0,
    isContested: Bool, copies: Int = 1, isSharedByThreads: Bool = false
  ) {
    self.name = name
    self.element = element
    self.extents = extents
    self.memory = memory
    self.copies = copies
    self.isSharedByThreads = isSharedByThreads
    strides = IndexSpace.strides(extents)
    bytes = memory.bytes + start
    written = memory.written + start
    let count = extents.reduce(1, *)
    precondition(
      start + copies * count * element.byteCount <= memory.count, "the buffer ends outside of its memory")
    marks = isContested ? AccessMarks(count) : nil
  }

  deinit { inFlight?.deallocate() }

  /// Notes that the elements from `offset` on are not there before `land`.
  func launch(_ offset: Int, count: Int) {
    let flags: UnsafeMutablePointer<UInt8>
    if let inFlight {
      flags = inFlight
    } else {
      flags = .allocate(capacity: max(self.count, 1))
      flags.initialize(repeating: 0, count: max(self.count, 1))
      inFlight = flags
    }
    (flags + offset).update(repeating: 1, count: count)
  }

  /// Notes that the elements from `offset` on are there, as if the thread of `lane` had written them now.
  func land(_ offset: Int, count: Int, lane: Int, by accessor: Accessor) {
    for place in offset..<offset + count {
      inFlight?[place] = 0
      _ = marks?.write(place, lane: lane, by: accessor)
    }
  }

  /// Whether tasks or threads may meet there.
  var isContested: Bool { marks != nil }

  /// The number of elements.
  var count: Int { extents.reduce(1, *) }

  /// Forgets the contents.
  func clear() {
    written.update(repeating: 0, count: copies * count * element.byteCount)
    marks?.clear()
    inFlight?.update(repeating: 0, count: count)
  }

  /// Loads the elements at `offsets` for the lanes that `mask` has, by `accessor`; other lanes give 0.
  func load(
    _ offsets: UnsafePointer<Int>, mask: UnsafePointer<UInt8>?, count: Int, into values: UnsafeMutablePointer<UInt64>,
    by accessor: Accessor
  ) throws(Fault) {
    switch element.byteCount {
    case 1: try load(UInt8.self, offsets, mask, count, values, accessor)
    case 2: try load(UInt16.self, offsets, mask, count, values, accessor)
    case 4: try load(UInt32.self, offsets, mask, count, values, accessor)
    default: try load(UInt64.self, offsets, mask, count, values, accessor)
    }
  }

  @inline(__always)
  private func load<Word: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _: Word.Type, _ offsets: UnsafePointer<Int>, _ mask: UnsafePointer<UInt8>?, _ count: Int,
    _ values: UnsafeMutablePointer<UInt64>, _ accessor: Accessor
  ) throws(Fault) {
    let size = MemoryLayout<Word>.size
    let allWritten = Word(truncatingIfNeeded: 0x0101_0101_0101_0101 as UInt64)
    var lane = 0
    while lane < count {
      defer { lane &+= 1 }
      if let mask, mask[lane] == 0 {
        values[lane] = 0
        continue
      }
      let offset = offsets[lane]
      if let inFlight, inFlight[offset] != 0 { throw Fault(kind: .inFlight, offset: offset, lane: lane) }
      let flags = UnsafeRawPointer(written + offset &* size).loadUnaligned(as: Word.self)
      if flags != allWritten { throw Fault(kind: .unwritten, offset: offset, lane: lane) }
      if let marks, !marks.read(offset, lane: lane, by: accessor) {
        throw Fault(kind: .race, offset: offset, lane: lane)
      }
      values[lane] = UInt64((bytes + offset &* size).loadUnaligned(as: Word.self))
    }
  }

  /// Stores `values` to the elements at `offsets` for the lanes that `mask` has, by `accessor`.
  func store(
    _ offsets: UnsafePointer<Int>, mask: UnsafePointer<UInt8>?, count: Int, _ values: UnsafePointer<UInt64>,
    by accessor: Accessor
  ) throws(Fault) {
    switch element.byteCount {
    case 1: try store(UInt8.self, offsets, mask, count, values, accessor)
    case 2: try store(UInt16.self, offsets, mask, count, values, accessor)
    case 4: try store(UInt32.self, offsets, mask, count, values, accessor)
    default: try store(UInt64.self, offsets, mask, count, values, accessor)
    }
  }

  @inline(__always)
  private func store<Word: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _: Word.Type, _ offsets: UnsafePointer<Int>, _ mask: UnsafePointer<UInt8>?, _ count: Int,
    _ values: UnsafePointer<UInt64>, _ accessor: Accessor
  ) throws(Fault) {
    let size = MemoryLayout<Word>.size
    let allWritten = Word(truncatingIfNeeded: 0x0101_0101_0101_0101 as UInt64)
    var lane = 0
    while lane < count {
      defer { lane &+= 1 }
      if let mask, mask[lane] == 0 { continue }
      let offset = offsets[lane]
      if let inFlight, inFlight[offset] != 0 { throw Fault(kind: .inFlight, offset: offset, lane: lane) }
      if let marks, !marks.write(offset, lane: lane, by: accessor) {
        throw Fault(kind: .race, offset: offset, lane: lane)
      }
      (bytes + offset &* size).storeBytes(of: Word(truncatingIfNeeded: values[lane]), as: Word.self)
      UnsafeMutableRawPointer(written + offset &* size).storeBytes(of: allWritten, as: Word.self)
    }
  }

  /// Stores `value` to every element of the copy with this number, unseen by other tasks.
  func fill(_ value: UInt64, copy: Int = 0) {
    let size = element.byteCount
    let start = copy * count
    withUnsafeBytes(of: value.littleEndian) { source in
      for position in start..<start + count {
        (bytes + position * size).copyMemory(from: source.baseAddress ?? UnsafeRawPointer(bytes), byteCount: size)
      }
    }
    (written + start * size).update(repeating: 1, count: count * size)
  }

  /// The contents, with zeros where nobody has written, and the first element that nobody has written.
  func contents() -> (tensor: TensorData, firstUnwritten: Int?) {
    let size = element.byteCount
    let data = UnsafeRawBufferPointer(start: bytes, count: count * size)
    guard let tensor = TensorData(element, extents, bytes: data) else {
      preconditionFailure("a buffer has as many bytes as its elements")
    }
    let unwritten = (0..<count * size).first { written[$0] == 0 }
    return (tensor, unwritten.map { $0 / size })
  }

  /// The indices of the element at `offset`, as texts write them.
  func place(_ offset: Int) -> String {
    var rest = offset % max(count, 1)
    let indices = strides.map { stride -> Int in
      defer { rest %= max(stride, 1) }
      return rest / max(stride, 1)
    }
    return "%\(name)[\(indices.map(String.init).joined(separator: ", "))]"
  }
}
