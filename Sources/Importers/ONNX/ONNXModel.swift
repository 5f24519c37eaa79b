public import MartletGraphIR
public import MartletSupport

/// A model that was read from an ONNX file: its graph, and the weights that lie in the file or beside it.
public struct ONNXModel: Sendable {
  /// An input or output of the model.
  public struct Interface: Hashable, Sendable {
    /// The name in the file.
    public let name: String
    /// The name in the graph; nil for an input that became a constant.
    public let graphName: String?
    /// The array that was given for an input.
    public var array: NumpyArray?
  }

  /// The model as a module with one entry.
  public let module: GraphModule
  /// The weights.
  public let weights: WeightSet
  /// The inputs that are no initialisers, in the order of the file.
  public let inputs: [Interface]
  /// The outputs in the order of the file.
  public let outputs: [Interface]
  /// How often each operator occurs, in order of first use.
  public let operators: [(name: String, count: Int)]

  /// Reads the model at `path`.
  /// - Throws: a diagnostic if the file is wrong, or if the model needs what Martlet cannot do; it names the operator
  ///   and the node.
  public init(_ path: String, _ options: ONNXImportOptions = .init()) throws(Diagnostic) {
    do throws(Diagnostic) {
      let file = try ONNXFile(path)
      var constants: Set<String> = []
      // Each round makes inputs constants that shapes were seen to depend on.
      while true {
        var importer = try GraphImporter(file, options, constantInputs: constants)
        let result = try importer.run()
        let found = constants.union(importer.shapeInputs)
        if found == constants {
          self = result
          return
        }
        constants = found
      }
    } catch {
      var report = error
      report.location = error.location ?? SourceLocation(file: path)
      throw report
    }
  }

  init(
    module: GraphModule, weights: WeightSet, inputs: [Interface], outputs: [Interface],
    operators: [(name: String, count: Int)]
  ) {
    self.module = module
    self.weights = weights
    self.inputs = inputs
    self.outputs = outputs
    self.operators = operators
  }
}
