internal import MartletSupport

/// Where a tensor outside of the model's file lies.
struct ExternalData {
  private var location = ""
  private var offset = 0
  private var length: Int?

  /// Reads the place of `message`.
  /// - Throws: a diagnostic for an entry that is missing or no number.
  init(_ message: Onnx_TensorProto) throws(Diagnostic) {
    for entry in message.externalData {
      switch entry.key {
      case "location": location = entry.value
      case "offset": offset = try Self.number(entry.key, entry.value)
      case "length": length = try Self.number(entry.key, entry.value)
      // A SHA-1 digest that no tool writes or checks, and keys of tools.
      default: break
      }
    }
    if location.isEmpty { throw Diagnostic("its external data has no location") }
  }

  private static func number(_ key: String, _ text: String) throws(Diagnostic) -> Int {
    guard let number = Int(text), number >= 0 else {
      throw Diagnostic("the \(key) '\(text)' of its external data is no whole number")
    }
    return number
  }

  /// The `byteCount` bytes of the tensor, mapped.
  /// - Throws: a diagnostic if they lie outside the folder of the model, or outside the file.
  func content(_ byteCount: Int, _ model: ONNXFile) throws(Diagnostic) -> WeightTensor.Content {
    if let length, length != byteCount {
      throw Diagnostic("its external data has \(length) bytes, its type and shape take \(byteCount)")
    }
    let file = try model.neighbour(location)
    let (end, overflow) = offset.addingReportingOverflow(byteCount)
    guard !overflow, end <= file.byteCount else {
      throw Diagnostic(
        "its external data at byte \(offset) with \(byteCount) bytes lies outside the \(file.byteCount) bytes of "
          + "'\(location)'")
    }
    return .mapped(file, offset..<end)
  }
}
