internal import MartletGraphIR
internal import MartletImporters

/// A model as it was read: its graphs, and the weights where its file has them too.
struct SourceModel: Sendable {
  /// The graphs.
  let module: GraphModule
  /// The weights of the model's own file; nil where they are in weight files.
  var weights: WeightSet?
}
