internal import MartletGraphIR
internal import MartletSupport

/// Reads models in any of the forms that the compiler takes.
enum ModelReader {
  /// The model at `path`: a Swift model file or a graph text, by the name's ending.
  /// - Throws: a diagnostic where the file cannot be read or the model has mistakes.
  static func read(_ path: String, _ observer: CompileObserver) async throws(Diagnostic) -> GraphModule {
    if path.hasSuffix(".graph") {
      return try GraphParser.parse(try FileSystem.source(path), file: path)
    }
    if path.hasSuffix(".swift") {
      let trace = try await ModelFileTracer(frontend: .besideExecutable()).trace(path)
      for warning in trace.warnings { observer.warning(warning.description) }
      return trace.module
    }
    throw Diagnostic(
      "this kind of model is not known", at: SourceLocation(file: path),
      notes: ["a model is a Swift model file, NAME.swift, or a graph text, NAME.graph"])
  }
}
