internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

extension RandomGraphGenerator {
  /// A loop over some values, whose body is made as graphs are.
  mutating func loop() throws(Diagnostic) -> [Value] {
    let dims = builder.graph.symbols.filter { $0.range.upperBound <= 4 }.map { Dim.named($0.name) }
    let count = random.pick([0, 1, 2, 3] + dims + dims)
    var inner = self
    inner.builder = GraphBuilder("", symbols: GraphLoop.symbols(builder.graph.symbols, count: count))
    inner.candidates = []
    let carriedCount = random.int(1...3)
    let operands = (0..<carriedCount + random.int(0...2)).map { _ in random.pick(candidates) }
    for operand in operands { inner.addBodyInput(builder.type(of: operand)) }
    inner.random = random
    for _ in 0..<random.int(1...4) { inner.tryOperation() }
    for operand in operands.prefix(carriedCount) {
      let fitting = inner.candidates.filter { inner.builder.type(of: $0) == builder.type(of: operand) }
      inner.builder.output("", inner.random.once(in: 3) ? fitting[fitting.count - 1] : inner.random.pick(fitting))
    }
    (random, keyCount) = (inner.random, inner.keyCount)
    return try builder.loop(
      GraphLoop(count: count, carriedCount: carriedCount, body: inner.builder.graph), operands)
  }
}
