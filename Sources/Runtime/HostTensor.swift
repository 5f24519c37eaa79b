public import MartletScalars
public import MartletSupport

/// A tensor in main memory: row-major without gaps, aligned to 64 bytes, with the semantics of a value.
public struct HostTensor: Sendable {
  /// The type of the elements.
  public let type: DataType
  /// The extents, outermost first.
  public private(set) var shape: [Int]
  private var memory: Memory

  /// A block of memory; written only while one tensor alone owns it.
  private final class Memory: Sendable {
    let address: UInt
    let byteCount: Int

    init?(byteCount: Int, zeroed: Bool) {
      guard let address = Platform.allocate(byteCount, zeroed: zeroed) else { return nil }
      self.address = address
      self.byteCount = byteCount
    }

    deinit { Platform.free(address) }

    var bytes: UnsafeMutableRawBufferPointer {
      UnsafeMutableRawBufferPointer(start: UnsafeMutableRawPointer(bitPattern: address), count: byteCount)
    }
  }

  /// A tensor of `type` with extents `shape`, all elements zero.
  /// - Throws: a diagnostic if there is not enough memory.
  public init(_ type: DataType, _ shape: [Int]) throws(Diagnostic) { try self.init(type, shape, zeroed: true) }

  private init(_ type: DataType, _ shape: [Int], zeroed: Bool) throws(Diagnostic) {
    var byteCount = type.byteCount
    for extent in shape {
      let (product, overflow) = byteCount.multipliedReportingOverflow(by: extent)
      byteCount = overflow || extent < 0 ? -1 : product
      if byteCount < 0 { break }
    }
    guard byteCount >= 0, let memory = Memory(byteCount: byteCount, zeroed: zeroed) else {
      throw Diagnostic("there is not enough memory for a tensor \(Self.description(type, shape))")
    }
    self.type = type
    self.shape = shape
    self.memory = memory
  }

  /// A tensor of `type` with extents `shape` and its elements in row-major order, little-endian.
  /// - Throws: a diagnostic if the number of bytes does not fit, or if there is not enough memory.
  public init(_ type: DataType, _ shape: [Int], bytes: [UInt8]) throws(Diagnostic) {
    try self.init(type, shape, zeroed: false)
    guard byteCount == bytes.count else {
      throw Diagnostic("a tensor \(typeDescription) has \(byteCount) bytes, \(bytes.count) are given")
    }
    memory.bytes.copyBytes(from: bytes)
  }

  /// A tensor of `type` with extents `shape` and `values` in row-major order; `Element` is the type in memory.
  /// - Throws: a diagnostic if the number or the size of the values does not fit, or if there is not enough memory.
  public init<Element: BitwiseCopyable>(
    _ type: DataType, _ shape: [Int], _ values: [Element]
  ) throws(Diagnostic) {
    precondition(MemoryLayout<Element>.stride == type.byteCount, "the values have another size than the type")
    try self.init(type, shape, bytes: values.withUnsafeBytes { Array($0) })
  }

  /// The number of bytes.
  public var byteCount: Int { shape.reduce(type.byteCount, *) }

  /// The number of elements.
  public var elementCount: Int { byteCount / type.byteCount }

  /// The type as `f32[10, 256]`.
  public var typeDescription: String { Self.description(type, shape) }

  private static func description(_ type: DataType, _ shape: [Int]) -> String {
    "\(type.rawValue)[\(shape.map(String.init).joined(separator: ", "))]"
  }

  /// The bytes of the elements, which lie at the start of the memory.
  private var elements: UnsafeMutableRawBufferPointer { .init(rebasing: memory.bytes[0..<byteCount]) }

  /// Calls `body` with the bytes.
  public func withUnsafeBytes<Result, Failure: Error>(
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try withExtendedLifetime(memory) { () throws(Failure) in try body(UnsafeRawBufferPointer(elements)) }
  }

  /// Calls `body` with the bytes to be changed; other tensors never see the change.
  public mutating func withUnsafeMutableBytes<Result, Failure: Error>(
    _ body: (UnsafeMutableRawBufferPointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    makeUnique()
    return try withExtendedLifetime(memory) { () throws(Failure) in try body(elements) }
  }

  private mutating func makeUnique() {
    guard !isKnownUniquelyReferenced(&memory) else { return }
    guard let copy = Memory(byteCount: memory.byteCount, zeroed: false) else {
      preconditionFailure("there is not enough memory to copy a tensor")
    }
    copy.bytes.copyMemory(from: UnsafeRawBufferPointer(memory.bytes))
    memory = copy
  }

  /// The elements in row-major order as values of `Element`, which is the type in memory.
  public func elements<Element: BitwiseCopyable>(as element: Element.Type) -> [Element] {
    precondition(MemoryLayout<Element>.stride == type.byteCount, "the values have another size than the type")
    return withUnsafeBytes { Array($0.bindMemory(to: Element.self)) }
  }

  /// The address of the elements, valid while the tensor lives and is not changed otherwise.
  var address: UInt { memory.address }

  /// The address of elements that are about to be written by a model.
  mutating func writableAddress() -> UInt {
    makeUnique()
    return memory.address
  }

  /// Keeps the elements that a call has written which returned extents smaller than their bounds: they lie at the start.
  mutating func shrink(to extents: [Int]) {
    precondition(extents.count == shape.count && zip(extents, shape).allSatisfy { $0 <= $1 }, "tensors only shrink")
    shape = extents
  }

  /// Gives the tensor the extents that a call may return at most, in the memory that it has if that suffices.
  mutating func expand(to extents: [Int]) throws(Diagnostic) {
    if shape == extents { return }
    let (bytes, overflow) = extents.reduce((type.byteCount, false)) { size, extent in
      let (product, overflow) = size.0.multipliedReportingOverflow(by: extent)
      return (product, size.1 || overflow)
    }
    if !overflow, bytes <= memory.byteCount, isKnownUniquelyReferenced(&memory) {
      shape = extents
    } else {
      self = try HostTensor(type, extents)
    }
  }
}
