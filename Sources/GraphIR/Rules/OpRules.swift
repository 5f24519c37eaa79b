internal import MartletScalars
internal import MartletSupport

/// The constraints of each op kind, which the builder infers types by and the verifier checks.
struct OpRules {
  /// The symbols of the graph.
  let symbols: [DimSymbol]
  /// What is known of them.
  let ranges: SymbolRanges

  init(_ symbols: [DimSymbol]) {
    self.symbols = symbols
    self.ranges = Graph("", symbols: symbols).ranges
  }

  /// The types of the results of `kind` on operands of the types `operands`. What does not follow from these (the
  /// shape of a view, the type of an input or a constant, the target of a cast) is taken from `named`.
  /// - Throws: a diagnostic that cites the broken constraint.
  func resultTypes(
    _ kind: OpKind, _ operands: [TensorType], named: [TensorType]
  ) throws(Diagnostic) -> [TensorType] {
    let types: [TensorType]
    switch kind {
    case .input, .parameter, .constant, .iota, .dimension:
      types = [try leafType(kind, operands, named: named)]
    case .map(let op): types = [try mapType(op, operands, element: named.first?.element)]
    case .reduce(let reduction): types = [try reduceType(reduction, operands, element: named.first?.element)]
    case .contract(let contraction): types = [try contractType(contraction, operands, element: named.first?.element)]
    case .view(let view): types = [try viewType(view, operands, named: named)]
    case .gather(let axis): types = [try gatherType(axis: axis, operands)]
    case .concat(let axis): types = [try concatType(axis: axis, operands)]
    case .update(let offsets): types = [try updateType(offsets, operands)]
    case .scan(let scan): types = [try scanType(scan, operands, element: named.first?.element)]
    case .scatter(let scatter): types = [try scatterType(scatter, operands)]
    case .sort(let sort): types = try sortTypes(sort, operands)
    case .composite(let composite): types = try compositeTypes(composite, operands)
    case .fused(let body): types = try fusedTypes(body, operands)
    case .loop(let loop): types = try loopTypes(loop, operands)
    case .extent(let name): types = [try extentType(name, operands)]
    case .branch(let branch): types = try branchTypes(branch, operands)
    }
    for type in types { try check(type) }
    return types
  }

  /// Whether two extents are equal for every admitted value of the symbols.
  func equal(_ left: Dim, _ right: Dim) -> Bool {
    left == right || ranges.simplified(left - right) == 0
  }

  /// Whether two shapes are equal for every admitted value of the symbols.
  func equal(_ left: [Dim], _ right: [Dim]) -> Bool {
    left.count == right.count && zip(left, right).allSatisfy { equal($0, $1) }
  }

  /// Whether two types are equal for every admitted value of the symbols.
  func equal(_ left: TensorType, _ right: TensorType) -> Bool {
    left.element == right.element && equal(left.shape, right.shape)
  }

  /// Checks that there are `count` operands.
  func expect(_ count: Int, _ operands: [TensorType], _ what: String) throws(Diagnostic) {
    guard operands.count == count else {
      throw Constraint.node3.broken("\(what) takes \(count) operands, not \(operands.count)")
    }
  }
}
