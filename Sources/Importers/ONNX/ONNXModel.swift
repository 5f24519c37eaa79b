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
    var standardDims: [String] = []
    do throws(Diagnostic) {
      let file = try ONNXFile(path)
      var constants: Set<String> = []
      // Each round makes inputs constants that shapes were seen to depend on.
      while true {
        var importer = try GraphImporter(file, options, constantInputs: constants)
        standardDims = importer.interface.standardDims
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
      report.notes += Self.note(standardDims).map { [$0] } ?? []
      throw report
    }
  }

  /// What a report says of `dims`, which have the values that are given to none; a cause may be that they are so many.
  private static func note(_ dims: [String]) -> String? {
    guard let last = dims.last else { return nil }
    let names = dims.prefix(6).joined(separator: ", ") + (dims.count > 6 ? ", …" : "")
    let range = ONNXImportOptions.standardRange
    return "the dims \(names) lie in \(range.lowerBound)...\(range.upperBound) unless --dim says otherwise, as in "
      + "--dim \(last)=1...128; --dim b=a says that two are the same"
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
