internal import MartletScalars
public import MartletSupport

extension GraphBuilder {
  /// What non-maximum suppression is asked for.
  public struct Suppression {
    /// How many boxes are chosen at most for each class, an i64 scalar.
    public var limit: Value
    /// The same as a number, where it is known.
    public var knownLimit: Int?
    /// The share of the area of both that two chosen boxes may have in common, a scalar.
    public var overlap: Value
    /// The score that boxes must exceed, a scalar; nil for any.
    public var score: Value?
    /// Whether a box is its centre and its size, x before y, rather than two corners, y before x.
    public var isCentred: Bool

    /// At most `limit` boxes that have no more than `overlap` in common.
    public init(limit: Value, knownLimit: Int? = nil, overlap: Value, score: Value? = nil, isCentred: Bool = false) {
      self.limit = limit
      self.knownLimit = knownLimit
      self.overlap = overlap
      self.score = score
      self.isCentred = isCentred
    }
  }

  /// Batch, class and number of boxes, `i64[count, 3]`, of `boxes`, `[batch, n, 4]`: for each class those of the greatest
  /// `scores`, `[batch, classes, n]`, first, without what has too much in common with one before. Of equal scores that of the
  /// lower number comes first. `name` begins the name of the symbol of how many they are.
  public mutating func nonMaximumSuppression(
    _ boxes: Value, _ scores: Value, _ suppression: Suppression, named name: String
  ) throws(Diagnostic) -> Value {
    let (shape, extents) = (type(of: scores).shape, type(of: boxes).shape)
    guard shape.count == 3, extents.count == 3, extents[2] == 4, ranges.simplified(extents[0] - shape[0]) == 0,
      ranges.simplified(extents[1] - shape[2]) == 0, type(of: boxes).element == type(of: scores).element
    else {
      throw Diagnostic("boxes \(type(of: boxes)) and scores \(type(of: scores)) do not fit", at: locations)
    }
    let steps = suppression.knownLimit.map { ranges.simplified(.minimum(shape[2], Dim(Swift.max($0, 0)))) } ?? shape[2]
    if steps == 0 { return try constant(ScalarValue(0, as: .i64), [0, 3]) }
    let picked = try pickBoxes(boxes, scores, suppression, steps)
    let flat = try reshape(picked, to: [.product(type(of: picked).shape)])
    let choice = try choice(binary(.ge, flat, 0), named: name)
    let columns = try unravelled(places(choice), over: type(of: picked).shape)
    let rows = try [columns[0], columns[1], compacted(flat, choice)].map { column throws(Diagnostic) in
      try reshape(column, to: [choice.count, 1])
    }
    return try concat(rows, axis: 1)
  }

  /// For each class the numbers of the boxes that are chosen, and -1 behind them: `i64[batch, classes, steps]`.
  private mutating func pickBoxes(
    _ boxes: Value, _ scores: Value, _ suppression: Suppression, _ steps: Dim
  ) throws(Diagnostic) -> Value {
    let (shape, element) = (type(of: scores).shape, type(of: scores).element)
    var isOpen = try constant(ScalarValue(true), shape)
    if let least = suppression.score { isOpen = try map(.gt, scores, broadcast(cast(least, to: element), to: shape)) }
    let edges = try boxEdges(boxes, isCentred: suppression.isCentred)
    let overlap = try cast(suppression.overlap, to: element)
    let goes = try map(.and, reduce(.any, isOpen, axes: [0, 1, 2]), binary(.gt, suppression.limit, 0))
    let none = try constant(ScalarValue(-1, as: .i64), [shape[0], shape[1], steps])
    var body = GraphBuilder("", symbols: GraphLoop.symbols(graph.symbols, count: steps))
    body.locations = locations
    guard let step = body.graph.symbols.last.map({ Dim.named($0.name) }) else { return none }
    let operands = [goes, isOpen, none, scores, overlap, suppression.limit] + edges
    let inputs = operands.enumerated().map { body.input("x\($0)", type(of: $1)) }
    let hasScore = suppression.score != nil
    let (best, isThere) = try body.bestBox(inputs[1], inputs[3], isAlwaysGreater: hasScore)
    let isSuppressed = try body.isSuppressed(Array(inputs[6...]), by: best, overlap: inputs[4], shape)
    let isOther = try body.map(
      .ne, body.iota(TensorType(.i64, shape), axis: 2), body.broadcast(best, to: shape, axes: [0, 1]))
    let rest = try body.map(.and, body.map(.and, inputs[1], isOther), body.map(.not, isSuppressed))
    let number = try body.map(.select, isThere, best, body.scalar(-1, like: best))
    let next = try body.update(inputs[2], body.expandDims(number, axes: [2]), at: [0, 0, step])
    let goesOn = try body.map(
      .and, body.reduce(.any, rest, axes: [0, 1, 2]), body.map(.gt, inputs[5], body.dimension(step + 1)))
    for value in [goesOn, rest, next] { body.output("", value) }
    return try loop(GraphLoop(count: steps, carriedCount: 3, hasCondition: true, body: body.graph), operands)[2]
  }

  /// The number of the open box with the greatest score of each class, and whether there is one.
  private mutating func bestBox(
    _ isOpen: Value, _ scores: Value, isAlwaysGreater: Bool
  ) throws(Diagnostic) -> (number: Value, isThere: Value) {
    let least = try scalar(-.infinity, like: scores)
    let isThere = try reduce(.any, isOpen, axes: [2])
    let best = try reduce(.argmax, map(.select, isOpen, scores, least), axes: [2])
    if isAlwaysGreater { return (best, isThere) }
    // Where all scores are the least number, closed boxes are no better.
    let shape = type(of: scores).shape
    let isBest = try map(.eq, iota(TensorType(.i64, shape), axis: 2), broadcast(best, to: shape, axes: [0, 1]))
    let isFound = try reduce(.any, map(.and, isOpen, isBest), axes: [2])
    let first = try reduce(.argmax, cast(isOpen, to: .i32), axes: [2])
    return (try map(.select, isFound, best, first), isThere)
  }

  /// The least and greatest x, the least and greatest y, and the area of `boxes`, `[batch, n]` each.
  private mutating func boxEdges(_ boxes: Value, isCentred: Bool) throws(Diagnostic) -> [Value] {
    let columns = try (0..<4).map { column throws(Diagnostic) in
      try squeeze(slice(boxes, axis: 2, from: Dim(column), to: Dim(column + 1)), axes: [2])
    }
    var edges: [Value] = []
    for axis in 0..<2 {
      if isCentred {
        let half = try binary(.div, columns[2 + axis], 2)
        edges += [try map(.sub, columns[axis], half), try map(.add, columns[axis], half)]
      } else {
        let (one, other) = (columns[1 - axis], columns[3 - axis])
        edges += [try map(.min, one, other), try map(.max, one, other)]
      }
    }
    return edges + [try map(.mul, map(.sub, edges[1], edges[0]), map(.sub, edges[3], edges[2]))]
  }

  /// Whether each box has too much in common with the box `best` of its class; `edges` are `[batch, n]`, the result has `shape`.
  private mutating func isSuppressed(
    _ edges: [Value], by best: Value, overlap: Value, _ shape: [Dim]
  ) throws(Diagnostic) -> Value {
    let (count, flat) = (shape[2], shape[0] * shape[2])
    let rows = try iota(TensorType(.i64, [shape[0], shape[1]]), axis: 0)
    let places = try map(.add, binary(.mul, rows, dimension(count)), best)
    var (own, chosen): ([Value], [Value]) = ([], [])
    for edge in edges {
      own.append(try broadcast(edge, to: shape, axes: [0, 2]))
      let table = try reshape(edge, to: [flat])
      chosen.append(try broadcast(gather(table, places), to: shape, axes: [0, 1]))
    }
    var (parts, holds): ([Value], Value?) = ([], nil)
    for axis in [0, 2] {
      let high = try map(.min, own[axis + 1], chosen[axis + 1])
      let low = try map(.max, own[axis], chosen[axis])
      let meets = try map(.gt, high, low)
      holds = try holds.map { held throws(Diagnostic) in try map(.and, held, meets) } ?? meets
      parts.append(try map(.sub, high, low))
    }
    let common = try map(.mul, parts[0], parts[1])
    let union = try map(.sub, map(.add, chosen[4], own[4]), common)
    let share = try map(.gt, map(.div, common, union), broadcast(overlap, to: shape))
    var all = try holds.map { held throws(Diagnostic) in try map(.and, held, share) } ?? share
    for area in [common, chosen[4], own[4], union] { all = try map(.and, all, binary(.gt, area, 0)) }
    return all
  }
}
