import MartletScalars

/// A buffer of a kernel at run time: where its elements lie, which are written, and which task touched them last.
final class BufferView {
  /// What is wrong with an access to the element at `offset`.
  struct Fault: Error {
    enum Kind {
      /// Nobody wrote the element.
      case unwritten
      /// Another task wrote the element, or read it before this one writes it.
      case race
    }

    let kind: Kind
    let offset: Int
  }

  /// Some task; several tasks: marks of elements besides the numbers of tasks.
  private static let nobody: Int32 = -1
  private static let several: Int32 = -2

  let name: String
  let element: DataType
  let extents: [Int]
  let strides: [Int]
  private let memory: KernelMemory
  private let bytes: UnsafeMutableRawPointer
  private let written: UnsafeMutablePointer<UInt8>
  /// For each element the task that wrote it in this launch, and the task that read it; nil where no task can meet
  /// another.
  private let writers: UnsafeMutablePointer<Int32>?
  private let readers: UnsafeMutablePointer<Int32>?

  /// The buffer `name` in `memory` from the byte `start` on. `isContested` says whether tasks may meet there.
  init(
    _ name: String, _ element: DataType, _ extents: [Int], in memory: KernelMemory, from start: Int = 0,
    isContested: Bool
  ) {
    self.name = name
    self.element = element
    self.extents = extents
    self.memory = memory
    strides = IndexSpace.strides(extents)
    bytes = memory.bytes + start
    written = memory.written + start
    let count = extents.reduce(1, *)
    precondition(start + count * element.byteCount <= memory.count, "the buffer ends outside of its memory")
    func marks() -> UnsafeMutablePointer<Int32> {
      let marks = UnsafeMutablePointer<Int32>.allocate(capacity: max(count, 1))
      marks.initialize(repeating: Self.nobody, count: max(count, 1))
      return marks
    }
    writers = isContested ? marks() : nil
    readers = isContested ? marks() : nil
  }

  deinit {
    writers?.deallocate()
    readers?.deallocate()
  }

  /// The number of elements.
  var count: Int { extents.reduce(1, *) }

  /// Forgets the contents.
  func clear() { written.update(repeating: 0, count: count * element.byteCount) }

  /// Loads the elements at `offsets` for the lanes that `mask` has, by `task`; other lanes give 0.
  func load(
    _ offsets: UnsafePointer<Int>, mask: UnsafePointer<UInt8>?, count: Int, into values: UnsafeMutablePointer<UInt64>,
    task: Int32
  ) throws(Fault) {
    switch element.byteCount {
    case 1: try load(UInt8.self, offsets, mask, count, values, task)
    case 2: try load(UInt16.self, offsets, mask, count, values, task)
    case 4: try load(UInt32.self, offsets, mask, count, values, task)
    default: try load(UInt64.self, offsets, mask, count, values, task)
    }
  }

  @inline(__always)
  private func load<Word: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _: Word.Type, _ offsets: UnsafePointer<Int>, _ mask: UnsafePointer<UInt8>?, _ count: Int,
    _ values: UnsafeMutablePointer<UInt64>, _ task: Int32
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
      let flags = UnsafeRawPointer(written + offset &* size).loadUnaligned(as: Word.self)
      if flags != allWritten { throw Fault(kind: .unwritten, offset: offset) }
      if let writers, let readers {
        if writers[offset] != Self.nobody, writers[offset] != task { throw Fault(kind: .race, offset: offset) }
        readers[offset] = readers[offset] == Self.nobody || readers[offset] == task ? task : Self.several
      }
      values[lane] = UInt64((bytes + offset &* size).loadUnaligned(as: Word.self))
    }
  }

  /// Stores `values` to the elements at `offsets` for the lanes that `mask` has, by `task`.
  func store(
    _ offsets: UnsafePointer<Int>, mask: UnsafePointer<UInt8>?, count: Int, _ values: UnsafePointer<UInt64>,
    task: Int32
  ) throws(Fault) {
    switch element.byteCount {
    case 1: try store(UInt8.self, offsets, mask, count, values, task)
    case 2: try store(UInt16.self, offsets, mask, count, values, task)
    case 4: try store(UInt32.self, offsets, mask, count, values, task)
    default: try store(UInt64.self, offsets, mask, count, values, task)
    }
  }

  @inline(__always)
  private func store<Word: FixedWidthInteger & UnsignedInteger & BitwiseCopyable>(
    _: Word.Type, _ offsets: UnsafePointer<Int>, _ mask: UnsafePointer<UInt8>?, _ count: Int,
    _ values: UnsafePointer<UInt64>, _ task: Int32
  ) throws(Fault) {
    let size = MemoryLayout<Word>.size
    let allWritten = Word(truncatingIfNeeded: 0x0101_0101_0101_0101 as UInt64)
    var lane = 0
    while lane < count {
      defer { lane &+= 1 }
      if let mask, mask[lane] == 0 { continue }
      let offset = offsets[lane]
      if let writers, let readers {
        let isFree = writers[offset] == Self.nobody || writers[offset] == task
        let isUnread = readers[offset] == Self.nobody || readers[offset] == task
        if !isFree || !isUnread { throw Fault(kind: .race, offset: offset) }
        writers[offset] = task
      }
      (bytes + offset &* size).storeBytes(of: Word(truncatingIfNeeded: values[lane]), as: Word.self)
      UnsafeMutableRawPointer(written + offset &* size).storeBytes(of: allWritten, as: Word.self)
    }
  }

  /// Stores `value` to every element, unseen by other tasks.
  func fill(_ value: UInt64) {
    let size = element.byteCount
    withUnsafeBytes(of: value.littleEndian) { source in
      for position in 0..<count {
        (bytes + position * size).copyMemory(from: source.baseAddress ?? UnsafeRawPointer(bytes), byteCount: size)
      }
    }
    written.update(repeating: 1, count: count * size)
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
    var rest = offset
    let indices = strides.map { stride -> Int in
      defer { rest %= max(stride, 1) }
      return rest / max(stride, 1)
    }
    return "%\(name)[\(indices.map(String.init).joined(separator: ", "))]"
  }
}
