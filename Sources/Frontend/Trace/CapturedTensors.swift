import MartletGraphIR
import MartletScalars
import MartletSupport

/// The tensors that the bodies of a loop or a branch are handed, and what these bodies are.
struct CapturedTensors {
  private struct Key: Hashable {
    let node: ObjectIdentifier
    let result: Int
  }

  /// The tensors, in order of first use.
  private(set) var tensors: [Tensor] = []
  private var places: [Key: Int] = [:]

  private static func key(_ tensor: Tensor) -> Key {
    Key(node: ObjectIdentifier(tensor.node), result: tensor.result)
  }

  /// Adds `tensor` unless it is there.
  mutating func add(_ tensor: Tensor) {
    let key = Self.key(tensor)
    guard places[key] == nil else { return }
    places[key] = tensors.count
    tensors.append(tensor)
  }

  /// The body with `symbols` that makes `results` by `nodes`, operands first, of the placeholders `inputs` and of what is captured.
  func body(_ inputs: [Tensor], _ nodes: [TensorNode], _ results: [Tensor], _ symbols: [DimSymbol]) -> Graph {
    var graph = Graph("", symbols: symbols)
    var positions: [ObjectIdentifier: Int] = [:]
    for input in inputs {
      positions[ObjectIdentifier(input.node)] = graph.nodes.count
      guard case .input(let name) = input.node.kind else { preconditionFailure("what is carried has a placeholder") }
      graph.nodes.append(Node(input.node.kind, [], types: input.node.types, name: name))
    }
    for (number, tensor) in tensors.enumerated() {
      let name = "outer_\(number)"
      graph.nodes.append(Node(.input(name), [], types: [tensor.type], name: name))
    }
    func value(_ tensor: Tensor) -> Value {
      if let place = places[Self.key(tensor)] { return Value(inputs.count + place) }
      return Value(positions[ObjectIdentifier(tensor.node)] ?? 0, result: tensor.result)
    }
    for node in nodes {
      positions[ObjectIdentifier(node)] = graph.nodes.count
      let copy = Node(
        node.kind, node.operands.map(value), types: node.types, locations: LocationSet([node.location]))
      graph.nodes.append(copy.declaring(symbols))
    }
    graph.outputs = results.map { .init("", value($0)) }
    return graph
  }

  /// The results of `kind`, a loop or a branch, on `operands`, which `build` adds to a graph.
  /// - Throws: what `build` throws.
  static func results(
    of kind: OpKind, _ operands: [Tensor], _ symbols: [DimSymbol], at location: ModelLocation,
    _ build: (inout GraphBuilder, [Value]) throws(Diagnostic) -> [Value]
  ) throws(Diagnostic) -> [Tensor] {
    var builder = GraphBuilder(symbols: symbols)
    let inputs = operands.enumerated().map { builder.input("x\($0)", $1.type) }
    let types = try build(&builder, inputs).map { builder.type(of: $0) }
    let node = TensorNode(kind, operands, types: types, symbols: symbols, location: location)
    return types.indices.map { Tensor(node, result: $0) }
  }
}
