public import MartletGraphIR
public import MartletImporters
internal import MartletScalars
public import MartletSupport

/// The weights of a model, found in weight files and checked against what the model declares.
public struct WeightBinding: Sendable {
  /// The model, whose parameters now carry the hashes of their contents.
  public let module: GraphModule
  /// The weight files.
  public let weights: WeightSet
  private let tensors: [String: WeightTensor]

  /// Finds every parameter of `module` in `weights`.
  /// - Throws: a diagnostic that lists every mistake: weights that are missing, of another type, in no graph, or
  ///   different under two names of one weight.
  public init(_ module: GraphModule, _ weights: WeightSet) throws(Diagnostic) {
    var check = WeightCheck(module, weights)
    check.run()
    if let failure = check.failure { throw failure }
    self.weights = weights
    tensors = check.tensors
    self.module = Self.bound(module, check.tensors.mapValues { $0.contentHash() })
  }

  /// The tensor of the parameter `key`.
  public subscript(key: String) -> WeightTensor? { tensors[key] }

  private static func bound(_ module: GraphModule, _ hashes: [String: String]) -> GraphModule {
    var module = module
    for graph in module.graphs.indices {
      module.graphs[graph].changeParameters { $0.contentHash = hashes[$0.key] }
    }
    return module
  }
}
