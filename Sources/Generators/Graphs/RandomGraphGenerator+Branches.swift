internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

extension RandomGraphGenerator {
  /// A branch over some values, whose bodies are made as graphs are.
  mutating func branch() throws(Diagnostic) -> [Value] {
    let condition = try condition()
    let operands = (0..<random.int(1...4)).map { _ in random.pick(candidates) }
    let resultTypes = (0..<random.int(1...3)).map { _ in builder.type(of: random.pick(operands)) }
    var bodies: [Graph] = []
    for _ in 0..<2 {
      var inner = self
      inner.builder = GraphBuilder("", symbols: builder.graph.symbols)
      inner.candidates = []
      for operand in operands { inner.addBodyInput(builder.type(of: operand)) }
      for _ in 0..<random.int(0...4) { inner.tryOperation() }
      for type in resultTypes {
        let fitting = inner.candidates.filter { inner.builder.type(of: $0) == type }
        inner.builder.output("", inner.random.once(in: 2) ? fitting[fitting.count - 1] : inner.random.pick(fitting))
      }
      bodies.append(inner.builder.graph)
      (random, keyCount) = (inner.random, inner.keyCount)
    }
    return try builder.branch(GraphBranch(then: bodies[0], otherwise: bodies[1]), on: condition, operands)
  }

  /// A single truth value: a given one, whether a tensor has some element above 1, or at times a constant.
  private mutating func condition() throws(Diagnostic) -> Value {
    if let given = candidates.last(where: { builder.type(of: $0) == TensorType(.bool) }), random.once(in: 2) {
      return given
    }
    let value = random.pick(candidates)
    let type = builder.type(of: value)
    if random.once(in: 8) || type.element.isLowPrecision {
      return try builder.constant(ScalarValue(random.once(in: 2)))
    }
    let one = try builder.constant(ScalarValue(1, as: type.element), type.shape)
    let isGreater = type.element == .bool ? value : try builder.map(.gt, value, one)
    if type.rank == 0 { return isGreater }
    return try builder.reduce(.any, isGreater, axes: Array(type.shape.indices))
  }
}
