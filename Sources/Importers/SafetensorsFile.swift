internal import MartletGraphIR
internal import MartletScalars
public import MartletSupport

/// A weight file in the safetensors format (https://github.com/huggingface/safetensors), mapped into memory.
///
/// The file is hostile until checked: every rule of the format is verified before a tensor is handed out.
public struct SafetensorsFile: Sendable {
  /// The file's name as it was given.
  public let path: String
  /// The tensors, in the order of the header.
  public let tensors: [WeightTensor]
  /// The free texts of the header, in order.
  public let metadata: [(key: String, value: String)]
  /// The size that a header may have; the limit of the reference implementation.
  static let greatestHeaderByteCount = 100_000_000

  /// Maps and checks the file at `path`.
  /// - Throws: a diagnostic that names the file, and the tensor where one is at fault.
  public init(_ path: String) throws(Diagnostic) {
    let file = try MappedFile(path)
    let header = try Self.headerRange(file)
    let json = try file.withUnsafeBytes(in: header) { (bytes) throws(Diagnostic) in
      try JSONReader.read(bytes, file: path)
    }
    guard case .object(let members) = json else {
      throw Diagnostic("the header is not a JSON object", at: SourceLocation(file: path))
    }
    self.path = path
    var tensors: [WeightTensor] = []
    var metadata: [(key: String, value: String)] = []
    for member in members {
      if member.name == "__metadata__" {
        metadata = try Self.texts(member.value, path)
      } else {
        tensors.append(try Self.tensor(member, file, dataStart: header.upperBound))
      }
    }
    self.tensors = tensors
    self.metadata = metadata
    try checkCoverage(dataStart: header.upperBound, end: file.byteCount)
  }

  /// The place of the JSON header.
  private static func headerRange(_ file: MappedFile) throws(Diagnostic) -> Range<Int> {
    let place = SourceLocation(file: file.path)
    guard file.byteCount >= 8 else {
      throw Diagnostic("the file is truncated: it has \(file.byteCount) bytes, the header alone needs 8", at: place)
    }
    let start = file.withUnsafeBytes { Array($0.prefix(8)) }
    let count = file.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self).littleEndian }
    if start.starts(with: Array("PK\u{3}\u{4}".utf8)) || start.starts(with: [0x80, 2]) {
      throw Diagnostic(
        "this is a pickled PyTorch checkpoint, not a safetensors file", at: place,
        notes: ["save it with safetensors.torch.save_file; pickled files can run code when they are read"])
    }
    guard count <= UInt64(file.byteCount - 8) else {
      throw Diagnostic(
        "the header claims \(count) bytes, the file has \(file.byteCount - 8) behind its length", at: place,
        notes: ["the file is truncated, or no safetensors file"])
    }
    guard count <= UInt64(greatestHeaderByteCount) else {
      throw Diagnostic("the header claims \(count) bytes, more than the \(greatestHeaderByteCount) allowed", at: place)
    }
    guard count > 0, file.withUnsafeBytes({ $0[8] }) == UInt8(ascii: "{") else {
      throw Diagnostic("the header does not start with '{'", at: place, notes: ["this is no safetensors file"])
    }
    return 8..<8 + Int(count)
  }

  private static func texts(
    _ value: JSONValue, _ path: String
  ) throws(Diagnostic) -> [(key: String, value: String)] {
    guard case .object(let members) = value else {
      throw Diagnostic("'__metadata__' is not a JSON object", at: SourceLocation(file: path))
    }
    var texts: [(key: String, value: String)] = []
    for member in members {
      guard case .string(let text) = member.value else {
        throw Diagnostic("'__metadata__' holds '\(member.name)', which is no text", at: SourceLocation(file: path))
      }
      texts.append((member.name, text))
    }
    return texts
  }

  private static func tensor(
    _ member: JSONValue.Member, _ file: MappedFile, dataStart: Int
  ) throws(Diagnostic) -> WeightTensor {
    func fault(_ message: String) -> Diagnostic {
      Diagnostic("tensor '\(member.name)': \(message)", at: SourceLocation(file: file.path))
    }
    guard case .string(let typeName)? = member.value["dtype"], let shape = member.value["shape"]?.integers,
      let offsets = member.value["data_offsets"]?.integers, offsets.count == 2
    else { throw fault("the header must give 'dtype', 'shape' and 'data_offsets', whole numbers of 64 bits") }
    guard let type = dataType(typeName) else {
      throw fault("type '\(typeName)' is not supported; known are \(typeNames.map(\.name).joined(separator: ", "))")
    }
    guard shape.count <= TensorType.greatestRank else {
      throw fault("the shape has \(shape.count) axes, a tensor can have \(TensorType.greatestRank)")
    }
    guard let byteCount = byteCount(type, shape) else { throw fault("the shape \(shape) is not possible") }
    let available = file.byteCount - dataStart
    guard offsets[0] >= 0, offsets[0] <= offsets[1], offsets[1] <= available else {
      throw fault(
        "its bytes \(offsets[0])..<\(offsets[1]) lie outside the \(available) bytes of data; the file may be truncated")
    }
    guard offsets[1] - offsets[0] == byteCount else {
      throw fault(
        "it has \(offsets[1] - offsets[0]) bytes, but \(type.rawValue)\(shape) takes \(byteCount)")
    }
    return WeightTensor(
      key: member.name, type: type, shape: shape,
      content: .mapped(file, dataStart + offsets[0]..<dataStart + offsets[1]))
  }

  /// The bytes of a tensor; nil if an extent is negative, or if the others of an empty one alone are too large.
  private static func byteCount(_ type: DataType, _ shape: [Int]) -> Int? {
    var byteCount = type.byteCount
    for extent in shape {
      let (product, overflow) = byteCount.multipliedReportingOverflow(by: max(extent, 1))
      if extent < 0 || overflow { return nil }
      byteCount = product
    }
    return shape.contains(0) ? 0 : byteCount
  }

  /// The format allows neither overlaps nor holes, so that a file cannot hide other content.
  private func checkCoverage(dataStart: Int, end: Int) throws(Diagnostic) {
    var covered = dataStart
    var previous = ""
    let ordered = tensors.sorted {
      ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
    }
    for tensor in ordered {
      if tensor.range.lowerBound < covered {
        throw Diagnostic("tensor '\(tensor.key)' overlaps '\(previous)'", at: SourceLocation(file: path))
      }
      if tensor.range.lowerBound > covered {
        throw Diagnostic(
          "\(tensor.range.lowerBound - covered) bytes before tensor '\(tensor.key)' belong to no tensor",
          at: SourceLocation(file: path))
      }
      covered = tensor.range.upperBound
      previous = tensor.key
    }
    if covered < end {
      throw Diagnostic("\(end - covered) bytes at the end belong to no tensor", at: SourceLocation(file: path))
    }
  }

  /// The format's names of the types that Martlet has.
  static let typeNames: [(name: String, type: DataType)] = [
    ("BOOL", .bool), ("U8", .u8), ("I8", .i8), ("U16", .u16), ("I16", .i16), ("F16", .f16), ("BF16", .bf16),
    ("U32", .u32), ("I32", .i32), ("F32", .f32), ("U64", .u64), ("I64", .i64), ("F64", .f64),
    ("F8_E4M3", .f8e4m3fn), ("F8_E5M2", .f8e5m2), ("F8_E8M0", .f8e8m0),
  ]

  private static func dataType(_ name: String) -> DataType? { typeNames.first { $0.name == name }?.type }
}
