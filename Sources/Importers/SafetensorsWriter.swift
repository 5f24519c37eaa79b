public import MartletScalars
public import MartletSupport

/// Writes weight files in the safetensors format; the same input gives the same bytes.
public enum SafetensorsWriter {
  /// A tensor to be written.
  public struct Tensor {
    /// The key.
    public var key: String
    /// The type of the elements.
    public var type: DataType
    /// The extents.
    public var shape: [Int]
    /// Writes the elements, little-endian and row-major: exactly as many bytes as type and shape say.
    public var content: (OutputFile) throws(Diagnostic) -> Void

    /// A tensor whose elements `content` writes.
    public init(
      _ key: String, _ type: DataType, _ shape: [Int], content: @escaping (OutputFile) throws(Diagnostic) -> Void
    ) {
      self.key = key
      self.type = type
      self.shape = shape
      self.content = content
    }

    /// A tensor whose elements are `bytes`.
    public init(_ key: String, _ type: DataType, _ shape: [Int], bytes: [UInt8]) {
      self.init(key, type, shape) { (file) throws(Diagnostic) in try file.write(bytes) }
    }
  }

  /// Writes `tensors` in order to `path`, under a temporary name until all is there.
  /// - Throws: a diagnostic if the file cannot be written.
  public static func write(
    _ tensors: [Tensor], metadata: [(key: String, value: String)] = [], to path: String
  ) throws(Diagnostic) {
    for tensor in tensors where typeName(tensor.type) == nil {
      throw Diagnostic("'\(tensor.key)': weight files have no elements of the type \(tensor.type.rawValue)")
    }
    let file = try OutputFile(path)
    var header = header(tensors, metadata)
    // Readers want the data to start at a multiple of 8.
    header += [UInt8](repeating: 32, count: (8 - header.count % 8) % 8)
    try file.write(withUnsafeBytes(of: UInt64(header.count).littleEndian) { Array($0) })
    try file.write(header)
    for tensor in tensors {
      let start = file.byteCount
      try tensor.content(file)
      precondition(file.byteCount - start == byteCount(tensor), "the content does not fit the type")
    }
    try file.commit()
  }

  private static func typeName(_ type: DataType) -> String? {
    SafetensorsFile.typeNames.first { $0.type == type }?.name
  }

  private static func byteCount(_ tensor: Tensor) -> Int { tensor.shape.reduce(tensor.type.byteCount, *) }

  private static func header(_ tensors: [Tensor], _ metadata: [(key: String, value: String)]) -> [UInt8] {
    var members: [String] = []
    if !metadata.isEmpty {
      let texts = metadata.map { "\(quoted($0.key)):\(quoted($0.value))" }
      members.append("\"__metadata__\":{\(texts.joined(separator: ","))}")
    }
    var offset = 0
    for tensor in tensors {
      let type = typeName(tensor.type) ?? ""
      let end = offset + byteCount(tensor)
      let shape = tensor.shape.map(String.init).joined(separator: ",")
      members.append(
        "\(quoted(tensor.key)):{\"dtype\":\"\(type)\",\"shape\":[\(shape)],\"data_offsets\":[\(offset),\(end)]}")
      offset = end
    }
    return Array("{\(members.joined(separator: ","))}".utf8)
  }

  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\0"..<" ":
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
