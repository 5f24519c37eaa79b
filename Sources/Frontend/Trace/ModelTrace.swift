public import MartletGraphIR
public import MartletSupport

/// What reading a model file gives.
public struct ModelTrace: Sendable {
  /// The graphs; nil if there were mistakes.
  public let module: GraphModule?
  /// Mistakes and warnings, in the order in which they were found.
  public let diagnostics: [Diagnostic]
}

extension ModelFile {
  /// Creates the model and traces its entries in this process; `name` is the name of the model unless the file has one.
  public static func traced(as name: String = "model") -> ModelTrace {
    ModelTracer.trace(Self.self, name: self.name ?? name)
  }
}
