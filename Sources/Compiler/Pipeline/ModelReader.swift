internal import MartletGraphIR
internal import MartletImporters
internal import MartletSupport

/// Reads models in any of the forms that the compiler takes.
enum ModelReader {
  /// The model at `path`: a Swift model file, a graph text or an ONNX model, by the name's ending.
  /// - Throws: a diagnostic where the file cannot be read or the model has mistakes.
  static func read(
    _ path: String, _ options: CompileOptions, _ observer: CompileObserver
  ) async throws(Diagnostic) -> SourceModel {
    if path.hasSuffix(".onnx") {
      let model = try ONNXModel(path, ONNXImportOptions(dims: options.dims))
      return SourceModel(module: model.module, weights: model.weights)
    }
    guard options.dims.isEmpty else {
      throw Diagnostic(
        "the ranges of dims are part of this kind of model", at: SourceLocation(file: path),
        notes: ["they can be given for ONNX models"])
    }
    if path.hasSuffix(".graph") {
      return SourceModel(module: try GraphParser.parse(try FileSystem.source(path), file: path))
    }
    if path.hasSuffix(".swift") {
      let trace = try await ModelFileTracer(frontend: .besideExecutable()).trace(path)
      for warning in trace.warnings { observer.warning(warning.description) }
      return SourceModel(module: trace.module)
    }
    throw Diagnostic(
      "this kind of model is not known", at: SourceLocation(file: path),
      notes: ["a model is a Swift model file, NAME.swift, a graph text, NAME.graph, or an ONNX model, NAME.onnx"])
  }
}
