import MartletGraphIR
import MartletScalars
import MartletSupport

/// Traces the body of a loop: calls a closure with tensors that stand for what is carried, and makes a graph of what it gives.
struct LoopTracer {
  /// What one step gives.
  struct Step {
    /// Whether there is a further step; nil where only their number ends the loop.
    var condition: Tensor?
    /// What the next step gets.
    var states: [Tensor]
    /// What is collected, each along an axis of its own.
    var outputs: [Tensor] = []
  }

  /// Along which axis of a result the steps lie, and whether the last comes first.
  struct Collection {
    var axis = 0
    var isReversed = false
  }

  private let count: Dimension
  private let location: ModelLocation
  /// The number of the step.
  private let step: Dimension
  private let symbol: DimSymbol

  /// A loop of `count` steps that carries `states`.
  /// - Throws: the mistake that one of them carries.
  init(_ count: Dimension, carrying states: [Tensor], at location: ModelLocation) throws(Diagnostic) {
    if let failure = count.failure ?? states.lazy.compactMap(\.failure).first { throw failure }
    self.count = count
    self.location = location
    var symbols = count.symbols
    for state in states { symbols = try SymbolTable.union(symbols, state.node.symbols).get() }
    let depth = TraceScope.current?.loopDepth ?? 0
    let all = GraphLoop.symbols(symbols, count: count.dim, step: depth == 0 ? "step" : "step_\(depth + 1)")
    guard let symbol = all.last else { preconditionFailure("a loop has a step") }
    self.symbol = symbol
    step = Dimension(.named(symbol.name), symbols: count.symbols + [symbol])
  }

  /// The states after the last step, and what is collected. `condition` says whether there is a first step.
  /// - Throws: a mistake of the body.
  func run(
    _ states: [Tensor], while condition: Tensor?, _ collection: Collection,
    _ body: (Dimension, [Tensor]) -> Step
  ) throws(Diagnostic) -> (states: [Tensor], outputs: [Tensor]) {
    let goesOn = condition.map { placeholder("go", $0.type, $0.node.symbols) }
    let inputs = states.enumerated().map { placeholder("state_\($0)", $1.type, $1.node.symbols) }
    let next = TraceScope.inLoop { body(step, inputs) }
    let results = (next.condition.map { [$0] } ?? []) + next.states + next.outputs
    if let failure = results.lazy.compactMap(\.failure).first { throw failure }
    guard next.states.count == states.count else {
      throw Diagnostic("the loop carries \(states.count) tensors, a step gives \(next.states.count)")
    }
    var (carried, starts, ends) = (
      (goesOn.map { [$0] } ?? []) + inputs, (condition.map { [$0] } ?? []) + states,
      (next.condition.map { [$0] } ?? []) + next.states
    )
    for (number, output) in next.outputs.enumerated() {
      let collected = try collected(output, number, collection)
      carried.append(collected.input)
      starts.append(collected.start)
      ends.append(collected.end)
    }
    let values = try LoopBody(carried, ends, symbol).loop(
      count, starts, hasCondition: condition != nil, at: location)
    let rest = values.dropFirst(condition == nil ? 0 : 1)
    return (Array(rest.prefix(states.count)), Array(rest.dropFirst(states.count)))
  }

  private func placeholder(_ name: String, _ type: TensorType, _ symbols: [DimSymbol]) -> Tensor {
    Tensor(TensorNode(.input(name), [], types: [type], symbols: symbols, location: location))
  }

  /// What is collected is carried, and each step writes its part of it.
  private func collected(
    _ output: Tensor, _ number: Int, _ collection: Collection
  ) throws(Diagnostic) -> (input: Tensor, start: Tensor, end: Tensor) {
    guard !output.type.shape.flatMap(\.symbols).contains(.named(symbol.name)) else {
      throw Diagnostic("what a loop collects has another shape in each step: \(output.type)")
    }
    let axis = try Tensor.axis(collection.axis, of: TensorType(output.dtype, output.type.shape + [1]))
    var shape = output.type.shape
    shape.insert(count.dim, at: axis)
    // Outputs may follow from the step alone.
    let symbols = try SymbolTable.union(output.node.symbols.filter { $0 != symbol }, count.symbols).get()
    let zero = OpKind.constant(TensorLiteral(splat: ScalarValue(0, as: output.dtype)))
    let start = Tensor(zero, output.dtype, shape.map { Dimension($0, symbols: symbols) }, at: location)
    if let failure = start.failure { throw failure }
    let input = placeholder("collected_\(number)", start.type, symbols)
    let place = collection.isReversed ? count.dim - 1 - step.dim : step.dim
    let end = Tensor.build([input, output], dimensions: [step], at: nil) { (builder, values) throws(Diagnostic) in
      let row = try builder.expandDims(values[1], axes: [axis])
      return try builder.update(values[0], row, at: shape.indices.map { $0 == axis ? place : 0 })
    }
    if let failure = end.failure { throw failure }
    return (input, start, end)
  }
}
