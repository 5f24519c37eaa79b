import MartletScalars

/// An attention written as operations: scores of queries and keys, maps of them, their softmax, and the contraction of
/// that with values.
///
///     scores = contract queries, keys          shape […, l, …, s]; s is the last axis
///     changed = maps of scores                 scaled, masked
///     shift = reduce max changed               perhaps max with a finite number
///     shares = exp(changed - shift)
///     whole = maps of (reduce sum shares)
///     result = contract (shares / whole), values   summed over s alone; or shares * (1 / whole)
///
/// The partial sums are f32. What is contracted with values of 16 bits may be rounded to their type: a kernel rounds there, or
/// before it divides, or not at all.
public struct AttentionPattern: Hashable, Sendable {
  /// The contraction that gives the scores.
  public let scores: Int
  /// What becomes of the scores.
  public let changed: Value
  /// The reduction to the greatest score of each query.
  public let greatest: Int
  /// What is subtracted from the scores of a query.
  public let shift: Value
  /// The reduction to the sum of the exponentials of each query.
  public let total: Int
  /// What the exponentials of a query are divided by.
  public let whole: Value
  /// The contraction with the values.
  public let result: Int
  /// The roles in the first contraction: rows are queries, columns are keys.
  public let scoreRoles: ContractionRoles
  /// The roles in the second contraction: rows are queries, columns are features of the values.
  public let resultRoles: ContractionRoles

  /// A mask by which a query sees the keys up to its own place only: the last of what becomes of the scores.
  public struct CausalMask: Hashable, Sendable {
    /// What is masked.
    public let masked: Value
    /// The label of the axis along which a query has its place.
    public let label: String
  }

  /// The causal mask of the scores, if they have one.
  public let causalMask: CausalMask?

  /// The greatest number of features of a key, and of a value.
  public static let greatestFeatures = 512

  /// The attention whose last operation is the contraction at `result` of `graph`; nil if that is none.
  public init?(_ graph: Graph, result: Int) {
    guard let roles = ContractionRoles(graph, result),
      let (shares, whole) = graph.quotient(graph.unrounded(roles.rowOperand)),
      let exponential = graph.map(.exp, shares),
      let difference = graph.map(.sub, exponential[0]),
      let shift = graph.spread(difference[1]),
      let greatest = graph.lastAxisReduction([.max, .maxNumber], graph.unbounded(shift), of: difference[0]),
      let total = graph.sumBehindMaps(whole, of: shares),
      let scores = graph.contractionBehindMaps(difference[0]),
      let scoreRoles = ContractionRoles(graph, scores)
    else { return nil }
    self.scores = scores
    changed = difference[0]
    self.greatest = greatest
    self.shift = shift
    self.total = total
    self.whole = whole
    self.result = result
    self.scoreRoles = scoreRoles
    resultRoles = roles
    causalMask = graph.causalMask(changed, scoreRoles)
    guard fits(graph) else { return nil }
  }

  /// The labels of the scores' axes in the second contraction, in order.
  private var weightLabels: [String] { resultRoles.rowLabels }

  /// The labels of the queries' axes, as the first contraction has them: those that neither keys nor values have.
  public var queryLabels: [String] {
    zip(scoreRoles.resultLabels, weightLabels).filter { own, other in
      scoreRoles.rows.contains(own) && resultRoles.rows.contains(other)
    }.map(\.0)
  }

  /// The labels of the scores' other axes but the keys', as the first contraction has them.
  public var batchLabels: [String] {
    scoreRoles.resultLabels.dropLast().filter { !queryLabels.contains($0) }
  }

  /// The labels of the second contraction that stand for those of the first one.
  public var resultLabel: [String: String] {
    Dictionary(zip(scoreRoles.resultLabels, weightLabels), uniquingKeysWith: { first, _ in first })
  }

  private func fits(_ graph: Graph) -> Bool {
    guard case .contract(let first) = graph.nodes[scores].kind, case .contract(let second) = graph.nodes[result].kind,
      [first.accumulation, second.accumulation, graph.type(of: changed).element].allSatisfy({ $0 == .f32 }),
      scoreRoles.column == scoreRoles.resultLabels.last, resultRoles.inner == weightLabels.suffix(1),
      scoreRoles.inner.count == 1, !queryLabels.isEmpty
    else { return false }
    // The features of the values are the only axis that the result does not share with the scores.
    let shared = Set(weightLabels)
    guard resultRoles.columnLabels.filter({ !shared.contains($0) }) == [resultRoles.column] else { return false }
    return [scoreRoles.extents[scoreRoles.inner[0]], resultRoles.extents[resultRoles.column]].allSatisfy { extent in
      extent?.constant.map { (1...Self.greatestFeatures).contains($0) } ?? false
    }
  }
}

extension Graph {
  /// The operands of `value` if it is the map `op`.
  fileprivate func map(_ op: ScalarOp, _ value: Value) -> [Value]? {
    guard case .map(op) = nodes[value.node].kind else { return nil }
    return nodes[value.node].operands
  }

  /// The f32 that `value` rounds to 16 bits; `value` itself if it does not.
  fileprivate func unrounded(_ value: Value) -> Value {
    guard type(of: value).element.isHalf, let operand = map(.cast, value)?.first, type(of: operand).element == .f32
    else { return value }
    return operand
  }

  /// Numerator and divisor, before it is repeated, where `value` divides by one number a row or multiplies by its inverse.
  fileprivate func quotient(_ value: Value) -> (numerator: Value, divisor: Value)? {
    if let operands = map(.div, value) { return spread(operands[1]).map { (operands[0], $0) } }
    guard let factors = map(.mul, value) else { return nil }
    for (numerator, factor) in [(factors[0], factors[1]), (factors[1], factors[0])] {
      guard let inverse = spread(factor), let operands = map(.div, inverse), splat(operands[0])?.double == 1 else {
        continue
      }
      return (numerator, operands[1])
    }
    return nil
  }

  /// The number that all elements of `value` are.
  fileprivate func splat(_ value: Value) -> ScalarValue? {
    guard case .constant(let literal) = nodes[value.node].kind else { return nil }
    return literal.splat
  }

  /// What `value` is the greater of beside a finite number; `value` itself if it is no such thing.
  fileprivate func unbounded(_ value: Value) -> Value {
    guard let operands = map(.max, value), let bound = operands.compactMap({ splat($0) }).first, bound.double.isFinite
    else { return value }
    return operands.first { splat($0) == nil } ?? value
  }

  /// What `value` repeats along a new last axis.
  fileprivate func spread(_ value: Value) -> Value? {
    let node = nodes[value.node]
    let shape = node.types[0].shape
    guard case .view(let view) = node.kind, view.conditions.isEmpty, view.indices.count == shape.count - 1,
      view.indices.enumerated().allSatisfy({ axis, index in index == .axis(axis) || index == 0 && shape[axis] == 1 })
    else { return nil }
    return node.operands[0]
  }

  /// The node of `value` if it reduces the last axis of `operand`.
  fileprivate func lastAxisReduction(_ kinds: [Reduction.Kind], _ value: Value, of operand: Value) -> Int? {
    let node = nodes[value.node]
    guard case .reduce(let reduction) = node.kind, kinds.contains(reduction.kind), node.operands == [operand],
      reduction.axes == [type(of: operand).rank - 1]
    else { return nil }
    return value.node
  }

  /// The sum along the last axis of `operand` that `value` is, or is made of by maps with constants.
  fileprivate func sumBehindMaps(_ value: Value, of operand: Value) -> Int? {
    var value = value
    while case .map = nodes[value.node].kind {
      let tensors = nodes[value.node].operands.filter { splat($0) == nil }
      guard tensors.count == 1 else { return nil }
      value = tensors[0]
    }
    return lastAxisReduction([.sum], value, of: operand)
  }

  /// The causal mask that gives `value`: -inf unless the index along an axis of the queries is at least that of the key.
  fileprivate func causalMask(_ value: Value, _ roles: ContractionRoles) -> AttentionPattern.CausalMask? {
    guard let selection = map(.select, value), splat(selection[2])?.double == -.infinity,
      let places = map(.ge, selection[0]), case .iota(let query) = nodes[places[0].node].kind,
      case .iota(let key) = nodes[places[1].node].kind, key == roles.resultLabels.count - 1, query != key,
      roles.rows.contains(roles.resultLabels[query])
    else { return nil }
    return AttentionPattern.CausalMask(masked: selection[1], label: roles.resultLabels[query])
  }

  /// The only contraction of its shape that `value` is made of by maps.
  fileprivate func contractionBehindMaps(_ value: Value) -> Int? {
    var found: Set<Int> = []
    var seen: Set<Value> = []
    var open = [value]
    while let next = open.popLast() {
      guard seen.insert(next).inserted else { continue }
      switch nodes[next.node].kind {
      case .contract: found.insert(next.node)
      case .map: open += nodes[next.node].operands
      case .input, .parameter, .constant, .iota, .dimension, .reduce, .view, .gather, .concat, .update, .scan, .scatter,
        .sort, .composite, .fused, .loop, .extent, .branch:
        break
      }
    }
    return found.count == 1 ? found.first : nil
  }
}
