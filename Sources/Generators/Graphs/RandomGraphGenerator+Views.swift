internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

extension RandomGraphGenerator {
  mutating func view() throws(Diagnostic) -> Value {
    let value = random.pick(candidates)
    let shape = builder.type(of: value).shape
    switch random.int(0...8) {
    case 0: return try builder.transpose(value, Array(shape.indices).shuffled(using: &random))
    case 1: return try builder.reshape(value, to: rearranged(shape))
    case 2: return try builder.expandDims(value, axes: [random.int(0...shape.count)])
    case 3: return try builder.broadcast(value, to: [extent()] + shape)
    case 4: return try sliced(value, shape)
    case 5: return try builder.reverse(value, axes: shape.indices.filter { _ in random.once(in: 2) })
    case 6: return try padded(value, shape)
    case 7: return try windowed(value, shape)
    default: return try composed(value, shape)
    }
  }

  /// The same number of elements in other axes: merged, split, flattened, with axes of 1.
  private mutating func rearranged(_ shape: [Dim]) -> [Dim] {
    var result = shape
    for _ in 0..<random.int(1...3) {
      let axis = result.isEmpty ? 0 : random.int(0...result.count - 1)
      switch random.int(0...3) {
      case 0 where axis + 1 < result.count:
        result.replaceSubrange(axis...axis + 1, with: [result[axis] * result[axis + 1]])
      case 1 where axis < result.count:
        let divisors = [2, 3, 4].filter { result[axis].modulo(Dim($0)) == 0 }
        guard let divisor = divisors.randomElement(using: &random) else { continue }
        let parts = [result[axis].floorDivided(by: Dim(divisor)), Dim(divisor)]
        result.replaceSubrange(axis...axis, with: random.once(in: 2) ? parts : parts.reversed())
      case 2: result.insert(1, at: axis)
      default: if random.once(in: 4) { result = [.product(result)] }
      }
    }
    return result
  }

  private mutating func sliced(_ value: Value, _ shape: [Dim]) throws(Diagnostic) -> Value {
    var (starts, ends, strides) = ([Dim](), [Dim](), [Int]())
    for extent in shape {
      let isLong = builder.ranges.proveNonNegative(extent - 2)
      let start = isLong && random.once(in: 2) ? Dim(1) : 0
      starts.append(start)
      ends.append(isLong && random.once(in: 3) ? extent - 1 : extent)
      strides.append(random.pick([1, 1, 2, 3]))
    }
    return try builder.slice(value, starts: starts, ends: ends, strides: strides)
  }

  private mutating func padded(_ value: Value, _ shape: [Dim]) throws(Diagnostic) -> Value {
    let low = shape.map { _ in Dim(random.int(-1...2)) }
    let high = shape.map { _ in random.once(in: 5) ? extent() : Dim(random.int(-1...2)) }
    return try builder.pad(value, low: low, high: high, fill: scalar(builder.type(of: value).element))
  }

  private mutating func windowed(_ value: Value, _ shape: [Dim]) throws(Diagnostic) -> Value {
    let axes = shape.indices.filter { _ in random.once(in: 2) }
    let windows = axes.shuffled(using: &random).map { axis in
      View.Window(
        axis, size: Dim(random.int(1...3)), stride: random.int(1...2), dilation: random.int(1...2),
        low: random.int(0...1), high: random.int(0...1), isLastPartial: random.once(in: 4))
    }
    return try builder.window(value, windows, fill: scalar(builder.type(of: value).element))
  }

  /// Two views as one, where they compose.
  private mutating func composed(_ value: Value, _ shape: [Dim]) throws(Diagnostic) -> Value {
    let ranges = builder.ranges
    let fill = scalar(builder.type(of: value).element)
    let amounts = shape.map { _ in Dim(random.int(0...2)) }
    let inner = try View.padded(shape, low: amounts, high: amounts.reversed(), fill: fill, ranges: ranges)
    let outer: View.Reindexed
    switch random.int(0...2) {
    case 0: outer = try View.transposed(inner.shape, Array(inner.shape.indices).shuffled(using: &random))
    case 1: outer = try View.reshaped(inner.shape, to: [.product(inner.shape)], ranges: ranges)
    default:
      outer = try View.sliced(
        inner.shape, starts: amounts, ends: zip(inner.shape, amounts).map { $0 - $1 }, ranges: ranges)
    }
    let over = Graph("", symbols: builder.graph.symbols).ranges(over: outer.shape)
    guard let view = outer.view.composed(with: inner.view, ranges: over) else {
      throw Diagnostic("the views do not compose")
    }
    return try builder.view(value, view, shape: outer.shape)
  }
}
