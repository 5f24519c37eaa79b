import MartletScalars
import MartletSupport

/// How large the numbers of an entry can become.
extension EntryChecker {
  /// Sizes of tensors and arguments, dims and offsets must not become too large.
  mutating func checkMagnitudes(_ shapes: [[IndexExpression]]) {
    let magnitude = IndexMagnitude(entry.symbols + entry.computed)
    var sizes = shapes.map { Self.size($0, magnitude) } + [magnitude.of(entry.arenaBytes)]
    for step in entry.steps { note(step, magnitude, &sizes) }
    if sizes.contains(where: { $0 >= IndexMagnitude.limit }) { report("a size \(Self.tooLarge)", .magnitude) }
  }

  private static func size(_ shape: [IndexExpression], _ magnitude: IndexMagnitude) -> Double {
    shape.reduce(8) { $0 * max(magnitude.of($1), 1) }
  }

  private func note(_ step: Entry.Step, _ magnitude: IndexMagnitude, _ sizes: inout [Double]) {
    switch step {
    case .checkIndices(_, let part, let bound, _):
      sizes.append(magnitude.of(bound))
      if let part { sizes += part.expressions.map { magnitude.of($0) } + [magnitude.of(part.last)] }
    case .carry: break
    case .extent(_, let argument):
      if case .arena(let offset) = argument { sizes.append(magnitude.of(offset)) }
    case .launch(let launch):
      for case .arena(let offset) in launch.arguments { sizes.append(magnitude.of(offset)) }
      for choice in launch.choices {
        let bounds = choice.conditions.flatMap { [$0.value, $0.lower, $0.upper].compactMap { $0 } }
        sizes += (bounds + choice.dims).map { magnitude.of($0) }
        guard let kernel = kernel(choice) else { continue }
        var inside = IndexMagnitude([])
        for (symbol, dim) in zip(kernel.symbols, choice.dims) { inside.set(symbol.name, magnitude.of(dim)) }
        sizes += kernel.parameters.map { Self.size($0.buffer.shape, inside) }
      }
    case .loop(let loop):
      sizes.append(magnitude.of(loop.count))
      if case .arena(let offset)? = loop.condition { sizes.append(magnitude.of(offset)) }
      var inside = magnitude
      inside.set(loop.symbol.name, magnitude.of(loop.count))
      for step in loop.steps { note(step, inside, &sizes) }
    case .branch(let branch):
      if case .arena(let offset) = branch.condition { sizes.append(magnitude.of(offset)) }
      for step in branch.then + branch.otherwise { note(step, magnitude, &sizes) }
    }
  }
}
