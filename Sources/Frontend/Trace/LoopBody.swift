import MartletGraphIR
import MartletScalars
import MartletSupport

/// The graph of a loop's body, made of tensors: what depends on carried tensors or on the step is in it, and the rest is
/// handed to it.
struct LoopBody {
  private let inputs: [Tensor]
  private let results: [Tensor]
  private let step: DimSymbol
  /// The nodes of the body, operands first.
  private var nodes: [TensorNode] = []
  /// The tensors that are the same in every step, in order of first use.
  private var captured = CapturedTensors()
  private var isInside: [ObjectIdentifier: Bool] = [:]

  /// The body that makes `results` of `inputs`, in which `step` is the number of the step.
  init(_ inputs: [Tensor], _ results: [Tensor], _ step: DimSymbol) {
    self.inputs = inputs
    self.results = results
    self.step = step
    for input in inputs { isInside[ObjectIdentifier(input.node)] = true }
    for result in results { visit(result) }
    for tensor in nodes.flatMap(\.operands) + results where isInside[ObjectIdentifier(tensor.node)] != true {
      captured.add(tensor)
    }
  }

  /// Decides for each node that `tensor` is computed from whether it belongs to the body.
  private mutating func visit(_ tensor: Tensor) {
    var pending: [(node: TensorNode, isReady: Bool)] = [(tensor.node, false)]
    while let (node, isReady) = pending.popLast() {
      let identity = ObjectIdentifier(node)
      if isInside[identity] != nil { continue }
      guard isReady else {
        pending.append((node, true))
        for operand in node.operands.reversed() { pending.append((operand.node, false)) }
        continue
      }
      let depends =
        node.symbols.contains(step) || node.operands.contains { isInside[ObjectIdentifier($0.node)] ?? false }
      isInside[identity] = depends
      if depends { nodes.append(node) }
    }
  }

  /// The symbols around the loop.
  private func symbols(_ starts: [Tensor], _ count: Dimension) throws(Diagnostic) -> [DimSymbol] {
    var symbols = count.symbols
    for tensor in starts + results + captured.tensors {
      guard !tensor.node.symbols.contains(where: { $0.name == step.name && $0 != step }) else {
        throw Diagnostic(
          "a dim of what the loop reads is called '\(step.name)', as the number of its step; name it otherwise")
      }
      symbols = try SymbolTable.union(symbols, tensor.node.symbols.filter { $0.name != step.name }).get()
    }
    return symbols
  }

  /// The results of a loop of `count` steps that begins with `starts`.
  /// - Throws: a diagnostic that cites the broken constraint.
  func loop(
    _ count: Dimension, _ starts: [Tensor], hasCondition: Bool, at location: ModelLocation
  ) throws(Diagnostic) -> [Tensor] {
    let symbols = try symbols(starts, count)
    let inside = GraphLoop.symbols(symbols, count: count.dim, step: step.name)
    let body = captured.body(inputs, nodes, results, inside)
    let loop = GraphLoop(count: count.dim, carriedCount: inputs.count, hasCondition: hasCondition, body: body)
    return try CapturedTensors.results(of: .loop(loop), starts + captured.tensors, symbols, at: location) {
      builder, operands throws(Diagnostic) in try builder.loop(loop, operands)
    }
  }
}
