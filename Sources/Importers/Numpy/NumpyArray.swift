public import MartletScalars
public import MartletSupport

/// An array of a `.npy` file, the format that NumPy's `save` writes
/// (https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html).
public struct NumpyArray: Hashable, Sendable {
  /// The type of the elements.
  public var element: DataType
  /// The extents, outermost first.
  public var shape: [Int]
  /// The elements in row-major order, little-endian.
  public var bytes: [UInt8]

  /// An array of `element` with extents `shape` and its elements in row-major order, little-endian.
  /// - Throws: a diagnostic if the bytes do not fit the shape, or the shape does not fit memory.
  public init(_ element: DataType, _ shape: [Int], bytes: [UInt8]) throws(Diagnostic) {
    guard Self.byteCount(element, shape) == (bytes.count, false) else {
      throw Diagnostic("\(bytes.count) bytes are no array \(Self.description(element, shape))")
    }
    self.init(element, shape, fitting: bytes)
  }

  /// An array whose bytes fit.
  init(_ element: DataType, _ shape: [Int], fitting bytes: [UInt8]) {
    self.element = element
    self.shape = shape
    self.bytes = bytes
  }

  /// The type as `f32[10, 256]`.
  public var typeDescription: String { Self.description(element, shape) }

  private static func description(_ element: DataType, _ shape: [Int]) -> String {
    "\(element.rawValue)[\(shape.map(String.init).joined(separator: ", "))]"
  }

  /// Reads the file at `path`. Big-endian and Fortran-ordered arrays are converted, as that loses nothing.
  /// - Throws: a diagnostic if the file cannot be read, is truncated or no `.npy` file, or holds elements that no
  ///   tensor can have.
  public init(reading path: String) throws(Diagnostic) {
    let file = try MappedFile(path)
    let content = file.withUnsafeBytes { Array($0) }
    let header = try NumpyHeader(content, path: path)
    let (count, overflow) = Self.byteCount(header.element, header.shape)
    let found = content.count - header.byteCount
    guard !overflow, count == found else {
      let relation = overflow || found < count ? "is truncated: it holds" : "holds"
      throw Diagnostic(
        "the file \(relation) \(found) bytes of elements, \(header.typeDescription) needs "
          + (overflow ? "more than 2^63" : "\(count)"), at: SourceLocation(file: path))
    }
    self.init(header.element, header.shape, fitting: Array(content[header.byteCount...]))
    if header.isBigEndian { swapBytes() }
    if header.isFortranOrder { transpose() }
    if element == .bool {
      // A truth value is one byte 0 or 1; NumPy takes every other byte for true.
      for place in bytes.indices where bytes[place] > 1 { bytes[place] = 1 }
    }
  }

  private static func byteCount(_ element: DataType, _ shape: [Int]) -> (Int, overflow: Bool) {
    var count = element.byteCount
    // An empty array must not hide extents whose strides overflow.
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: max(extent, 1))
      if overflow || extent < 0 { return (0, true) }
      count = product
    }
    return (shape.contains(0) ? 0 : count, false)
  }

  private mutating func swapBytes() {
    let size = element.byteCount
    for start in stride(from: 0, to: bytes.count, by: size) where size > 1 {
      bytes[start..<start + size].reverse()
    }
  }

  /// Turns column-major elements into row-major ones.
  private mutating func transpose() {
    guard shape.count > 1, !bytes.isEmpty else { return }
    let size = element.byteCount
    var strides: [Int] = []
    var stride = size
    for extent in shape {
      strides.append(stride)
      stride *= extent
    }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = [Int](repeating: 0, count: shape.count)
    var place = 0
    while result.count < bytes.count {
      result += bytes[place..<place + size]
      for axis in shape.indices.reversed() {
        index[axis] += 1
        place += strides[axis]
        if index[axis] < shape[axis] { break }
        place -= strides[axis] * shape[axis]
        index[axis] = 0
      }
    }
    bytes = result
  }

  /// Writes the file at `path`, in format version 1.0.
  /// - Throws: a diagnostic if it cannot be written.
  public func write(to path: String) throws(Diagnostic) { try start(at: path).commit() }

  /// The file at `path` with all its content, which appears when the caller commits it.
  /// - Throws: a diagnostic if it cannot be written.
  public func start(at path: String) throws(Diagnostic) -> OutputFile {
    let file = try OutputFile(path)
    try file.write(NumpyHeader.bytes(element, shape))
    try file.write(bytes)
    return file
  }
}
