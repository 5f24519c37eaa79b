internal import Foundation
internal import MartletSupport
internal import SwiftProtobuf

/// A model file in the ONNX format (https://onnx.ai), read as a message and not yet understood.
final class ONNXFile {
  /// The file's name as it was given.
  let path: String
  /// The message.
  let model: Onnx_ModelProto
  /// The functions that the model defines.
  private let functions: [FunctionKey: Onnx_FunctionProto]
  /// Files with the data of tensors, by location.
  private var neighbours: [String: MappedFile] = [:]

  /// Messages of protocol buffers have 2 GiB at most.
  private static let greatestByteCount = Int(Int32.max)
  /// How deep messages may be nested: graphs in attributes of nodes of graphs.
  static let greatestDepth = 64

  /// Reads the file at `path`.
  /// - Throws: a diagnostic if it cannot be read or is no ONNX model.
  init(_ path: String) throws(Diagnostic) {
    let file = try MappedFile(path)
    let place = SourceLocation(file: path)
    guard file.byteCount <= Self.greatestByteCount else {
      throw Diagnostic(
        "the file has \(file.byteCount) bytes, an ONNX model has less than 2 GiB", at: place,
        notes: ["larger models keep their weights as external data"])
    }
    guard file.byteCount > 0 else { throw Diagnostic("the file is empty", at: place) }
    do throws(Diagnostic) {
      try file.withUnsafeBytes { (bytes) throws(Diagnostic) in try MessageCount.check(bytes) }
    } catch {
      throw Diagnostic(error.message, at: place)
    }
    var options = BinaryDecodingOptions()
    options.messageDepthLimit = Self.greatestDepth
    options.discardUnknownFields = true
    do {
      model = try file.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return Onnx_ModelProto() }
        let data = Data(
          bytesNoCopy: UnsafeMutableRawPointer(mutating: start), count: bytes.count, deallocator: .none)
        return try Onnx_ModelProto(serializedBytes: data, options: options)
      }
    } catch {
      throw Diagnostic("this is no ONNX model, or a damaged one: \(Self.reason(error))", at: place)
    }
    self.path = path
    functions = Dictionary(
      model.functions.map { function in
        let domain = function.domain == "ai.onnx" ? "" : function.domain
        return (FunctionKey(domain: domain, name: function.name, overload: function.overload), function)
      }, uniquingKeysWith: { first, _ in first })
    guard model.hasGraph, model.irVersion > 0 else { throw Diagnostic("the file holds no ONNX model", at: place) }
  }

  /// The function of the model that is called `name` in `domain`, if there is one.
  func function(_ domain: String, _ name: String, _ overload: String) -> Onnx_FunctionProto? {
    functions[FunctionKey(domain: domain, name: name, overload: overload)]
  }

  private struct FunctionKey: Hashable {
    var domain: String
    var name: String
    var overload: String
  }

  private static func reason(_ error: any Error) -> String {
    switch error as? BinaryDecodingError {
    case .truncated: "it ends too early"
    case .invalidUTF8: "a text is not UTF-8"
    case .messageDepthLimit: "its messages are nested more than \(greatestDepth) deep"
    default: "its protocol buffer cannot be decoded"
    }
  }

  /// The file `location` beside the model or in a folder below, mapped once.
  /// - Throws: a diagnostic if it lies elsewhere, links followed, or cannot be read.
  func neighbour(_ location: String) throws(Diagnostic) -> MappedFile {
    if let known = neighbours[location] { return known }
    guard !location.hasPrefix("/"), !location.utf8.contains(0) else {
      throw Diagnostic("the location '\(location)' of its external data is not relative to the model")
    }
    let folder = FileSystem.folder(of: path)
    let target = "\(folder)/\(location)"
    guard let real = FilePlace(target).path(beneath: folder) else {
      throw Diagnostic("the location '\(location)' of its external data leaves the folder of the model")
    }
    let file: MappedFile
    do throws(Diagnostic) {
      file = try MappedFile(real)
    } catch {
      throw Diagnostic("its external data '\(location)' in \(folder): \(error.message)", notes: error.notes)
    }
    neighbours[location] = file
    return file
  }
}
