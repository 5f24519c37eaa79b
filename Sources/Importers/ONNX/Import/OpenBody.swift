internal import MartletGraphIR
internal import OrderedCollections

/// What an importer had in hand when it began with the body of a loop or a branch, which is a graph of its own.
struct OpenBody {
  /// The graph around.
  var builder: GraphBuilder
  /// What its values are known to be.
  var known: KnownValues
  /// The products of matrices, the quantised weights and the other quantised tensors in it.
  var matrixProducts: [Value: (left: Value, right: Value)]
  var quantizedWeights: [Value: QuantizedWeight]
  var quantizedTensors: [Value: QuantizedTensor]
  /// The inputs of the body that stand for values of the graph around, by these.
  var captured: OrderedDictionary<Value, Value> = [:]
}
