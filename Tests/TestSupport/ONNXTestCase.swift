public import Foundation
public import Testing

/// A line of `Tests/References/onnx_cases.jsonl`: a model with inputs and outputs, or one that must be refused.
public struct ONNXTestCase: Decodable, Sendable, CustomTestStringConvertible {
  /// The name.
  public let name: String
  /// The bytes of the model.
  public let model: Data
  /// The inputs as `.npy` files.
  public let inputs: [Data]?
  /// The outputs as `.npy` files.
  public let outputs: [Data]?
  /// A part of the message of a model that must be refused.
  public let message: String?
  /// Whether the first extent of an input is the dim `n`.
  public let symbolic: Bool?
  /// Further files in the folder of the model.
  public let files: [String: Data]?

  /// What the case is called in reports.
  public var testDescription: String { name }

  /// All cases, in order.
  public static func all() throws -> [ONNXTestCase] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "References/onnx_cases.jsonl")
    let text = try String(contentsOf: file, encoding: .utf8)
    return try text.split(separator: "\n").map { try JSONDecoder().decode(ONNXTestCase.self, from: Data($0.utf8)) }
  }

  /// Writes the model and its files into a new folder below `folder`, and gives the path of the model.
  public func write(below folder: String) throws -> String {
    let place = "\(folder)/\(name)"
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    for (name, data) in files ?? [:] { try data.write(to: URL(filePath: "\(place)/\(name)")) }
    for (position, data) in (inputs ?? []).enumerated() {
      try data.write(to: URL(filePath: "\(place)/input_\(position).npy"))
    }
    try model.write(to: URL(filePath: "\(place)/model.onnx"))
    return "\(place)/model.onnx"
  }
}
