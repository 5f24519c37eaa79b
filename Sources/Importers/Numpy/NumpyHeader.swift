internal import MartletScalars
internal import MartletSupport

/// The head of a `.npy` file: a magic text, a version, and a Python dictionary of type, order and shape.
struct NumpyHeader {
  /// The type of the elements.
  var element = DataType.f32
  /// The extents, none negative.
  var shape: [Int] = []
  /// Whether elements have their most significant byte first.
  var isBigEndian = false
  /// Whether the first axis is the one along which elements lie side by side.
  var isFortranOrder = false
  /// The number of bytes before the elements.
  private(set) var byteCount = 0

  private static let magic = [UInt8]([0x93]) + Array("NUMPY".utf8)

  /// Reads the head of a file with the given `content`.
  init(_ content: [UInt8], path: String) throws(Diagnostic) {
    let place = SourceLocation(file: path)
    guard content.count >= 10 else { throw Diagnostic("the file is too short for a .npy file", at: place) }
    guard content.starts(with: Self.magic) else {
      throw Diagnostic("this is not a .npy file", at: place, notes: ["numpy.save writes one"])
    }
    let start: Int
    let length: Int
    switch content[6] {
    case 1: (start, length) = (10, Int(content[8]) | Int(content[9]) << 8)
    case 2, 3:
      guard content.count >= 12 else { throw Diagnostic("the file is truncated", at: place) }
      (start, length) = (12, (0..<4).reduce(0) { $0 | Int(content[8 + $1]) << (8 * $1) })
    default: throw Diagnostic("format version \(content[6]) of .npy files is not known", at: place)
    }
    guard length <= content.count - start else {
      throw Diagnostic("the file is truncated: its header claims \(length) bytes", at: place)
    }
    byteCount = start + length
    var parser = NumpyHeaderParser(String(decoding: content[start..<start + length], as: UTF8.self), path: path)
    try parser.read(into: &self)
  }

  /// The type as `f32[10, 256]`.
  var typeDescription: String { "\(element.rawValue)[\(shape.map(String.init).joined(separator: ", "))]" }

  /// Sets type and byte order from NumPy's spelling, such as `<f4`.
  mutating func setType(_ text: String, at place: SourceLocation) throws(Diagnostic) {
    let order = text.first.flatMap { "<>|=".contains($0) ? $0 : nil }
    let name = String(order == nil ? text[...] : text.dropFirst())
    guard let found = DataType.allCases.first(where: { $0.numpyName == name }) else {
      throw Diagnostic(
        "the elements have NumPy's type '\(text)', which no tensor can have", at: place,
        notes: ["convert them in NumPy, as with array.astype(numpy.float32)"])
    }
    element = found
    isBigEndian = order == ">"
  }

  /// The bytes before the elements of a file in format version 1.0; their number is a multiple of 64.
  static func bytes(_ element: DataType, _ shape: [Int]) -> [UInt8] {
    let order = element.byteCount == 1 ? "|" : "<"
    let extents = shape.map { "\($0)" }.joined(separator: ", ") + (shape.count == 1 ? "," : "")
    var text = "{'descr': '\(order)\(element.numpyName)', 'fortran_order': False, 'shape': (\(extents)), }"
    let size = (10 + text.utf8.count + 1 + 63) / 64 * 64
    text += String(repeating: " ", count: size - 11 - text.utf8.count) + "\n"
    let length = text.utf8.count
    return magic + [1, 0, UInt8(length & 255), UInt8(length >> 8)] + Array(text.utf8)
  }
}

extension DataType {
  /// The type whose elements NumPy keeps in place of this one: the bits of a float of low precision, the value of a whole
  /// number of few bits. Types that NumPy or its extensions know stand for themselves.
  var numpyType: DataType {
    switch self {
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .u4, .u2: .u8
    case .i4, .i2: .i8
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f32, .f64: self
    }
  }

  /// NumPy's name of the type without byte order. NumPy has no bf16; its extensions store it as two plain bytes.
  fileprivate var numpyName: String {
    switch self {
    case .bool: "b1"
    case .i8, .i16, .i32, .i64: "i\(byteCount)"
    case .u8, .u16, .u32, .u64: "u\(byteCount)"
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      numpyType.numpyName
    case .f16, .f32, .f64: "f\(byteCount)"
    case .bf16: "V2"
    }
  }
}
