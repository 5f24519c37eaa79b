public import MartletGraphIR
public import MartletSupport

/// What reading a model gives.
public struct ModelTrace: Sendable {
  /// The graphs; nil if there were mistakes.
  public let module: GraphModule?
  /// Mistakes and warnings, in the order in which they were found.
  public let diagnostics: [Diagnostic]

  init(module: GraphModule?, diagnostics: [Diagnostic]) {
    self.module = module
    self.diagnostics = diagnostics
  }

  /// Traces entries that share the weights of `model`, in this process.
  public init(
    name: String, model: any Module = NoWeights(), ignoredWeights: [String] = [],
    @EntryBuilder entries: () -> [Entry]
  ) {
    self = ModelTracer.trace(
      name, lines: nil, source: { ModelTracer.Source(model, ignored: ignoredWeights) }, entries: entries)
  }
}

extension ModelFile {
  /// Creates the model and traces its entries in this process; `name` is the name of the model unless the file has one.
  /// Locations of operators are those of the last call before unless `findsOperatorLines`, which takes time and works in programs
  /// with debug information.
  public static func traced(as name: String = "model", findsOperatorLines: Bool = false) -> ModelTrace {
    var file: Self?
    return ModelTracer.trace(self.name ?? name, lines: findsOperatorLines ? OperatorLines() : nil) {
      let created = Self()
      file = created
      return ModelTracer.Source(created.model, ignored: created.ignoredWeights)
    } entries: {
      file?.entries ?? []
    }
  }
}
