public import MartletScalars
public import MartletSupport

extension GraphBuilder {
  /// One row of the scalar table, element by element, on operands of one shape. A cast names its target as `element`.
  public mutating func map(
    _ op: ScalarOp, _ operands: [Value], to element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    try appendOne(.map(op), operands, named: element.map { TensorType($0) })
  }

  /// A unary scalar op.
  public mutating func map(_ op: ScalarOp, _ operand: Value) throws(Diagnostic) -> Value { try map(op, [operand]) }

  /// A binary scalar op on operands of one shape.
  public mutating func map(_ op: ScalarOp, _ left: Value, _ right: Value) throws(Diagnostic) -> Value {
    try map(op, [left, right])
  }

  /// A ternary scalar op on operands of one shape.
  public mutating func map(
    _ op: ScalarOp, _ first: Value, _ second: Value, _ third: Value
  ) throws(Diagnostic) -> Value { try map(op, [first, second, third]) }

  /// Combines all elements along `axes` (negative ones count from the back), which leave the result. Without
  /// `accumulation` it is the usual one; the result has the operand's element type unless `element` says otherwise.
  public mutating func reduce(
    _ kind: Reduction.Kind, _ operand: Value, axes: [Int], accumulation: DataType? = nil, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    let type = type(of: operand)
    let reduction = Reduction(
      kind, axes: axes.map { $0 < 0 ? $0 + type.rank : $0 }.sorted(),
      accumulation: accumulation ?? kind.defaultAccumulation(type.element))
    return try appendOne(.reduce(reduction), [operand], named: element.map { TensorType($0) })
  }

  /// Combines the elements along `axis` (a negative one counts from the back) up to each one: without the element itself
  /// if `isExclusive`, from the end on if `isReversed`. Without `accumulation` it is the usual one; the result has the
  /// operand's element type unless `element` says otherwise.
  public mutating func scan(
    _ kind: Reduction.Kind, _ operand: Value, axis: Int, isExclusive: Bool = false, isReversed: Bool = false,
    accumulation: DataType? = nil, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    let type = type(of: operand)
    let scan = Scan(
      kind, axis: axis < 0 ? axis + type.rank : axis, isExclusive: isExclusive, isReversed: isReversed,
      accumulation: accumulation ?? kind.defaultAccumulation(type.element))
    return try appendOne(.scan(scan), [operand], named: element.map { TensorType($0) })
  }

  /// The generalised matrix product `{left, right -> result}`; labels are the names of axes, outermost first. Without
  /// `accumulation` it is the usual one; the result has the operands' element type unless `element` says otherwise.
  public mutating func contract(
    _ left: Value, _ leftLabels: [String], _ right: Value, _ rightLabels: [String], to result: [String],
    accumulation: DataType? = nil, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    let contraction = Contraction(
      leftLabels, rightLabels, to: result,
      accumulation: accumulation ?? type(of: left).element.accumulationType)
    return try appendOne(.contract(contraction), [left, right], named: element.map { TensorType($0) })
  }

  /// As above with labels of one letter each: `contract(x, "mk", w, "nk", to: "mn")`.
  public mutating func contract(
    _ left: Value, _ leftLabels: String, _ right: Value, _ rightLabels: String, to result: String,
    accumulation: DataType? = nil, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    try contract(
      left, leftLabels.map { String($0) }, right, rightLabels.map { String($0) }, to: result.map { String($0) },
      accumulation: accumulation, element: element)
  }

  /// A change of indices to the extents `shape`. The identity gives the operand itself.
  public mutating func view(_ operand: Value, _ view: View, shape: [Dim]) throws(Diagnostic) -> Value {
    let type = type(of: operand)
    if view.isIdentity(on: type.shape), rules.equal(type.shape, shape) { return operand }
    return try appendOne(.view(view), [operand], named: TensorType(type.element, shape))
  }

  /// As above, for what a constructor of views gives.
  public mutating func view(_ operand: Value, _ reindexed: View.Reindexed) throws(Diagnostic) -> Value {
    try view(operand, reindexed.view, shape: reindexed.shape)
  }

  /// Rows of `table` along `axis`, chosen by `indices`, whose axes replace that axis.
  public mutating func gather(_ table: Value, _ indices: Value, axis: Int = 0) throws(Diagnostic) -> Value {
    try appendOne(.gather(axis: axis < 0 ? axis + type(of: table).rank : axis), [table, indices])
  }

  /// The operands one behind the other along `axis`; a single one is given back.
  public mutating func concat(_ operands: [Value], axis: Int) throws(Diagnostic) -> Value {
    let axis = axis < 0 ? axis + (operands.first.map { type(of: $0).rank } ?? 0) : axis
    if operands.count == 1, type(of: operands[0]).shape.indices.contains(axis) { return operands[0] }
    return try appendOne(.concat(axis: axis), operands)
  }

  /// `whole` with `part` in place of what lies from `offsets` on.
  public mutating func update(_ whole: Value, _ part: Value, at offsets: [Dim]) throws(Diagnostic) -> Value {
    try appendOne(.update(offsets: offsets), [whole, part])
  }

  /// `whole` with `updates` at the `places` along `axis` (a negative one counts from the back), in order: in place of what
  /// is there, or joined to it by `kind`. The first `batch` axes are common to all three.
  public mutating func scatter(
    _ kind: Reduction.Kind?, _ whole: Value, at places: Value, _ updates: Value, axis: Int = 0, batch: Int = 0
  ) throws(Diagnostic) -> Value {
    let scatter = Scatter(kind, axis: axis < 0 ? axis + type(of: whole).rank : axis, batch: batch)
    return try appendOne(.scatter(scatter), [whole, places, updates])
  }

  /// The elements along `axis` (a negative one counts from the back) in order, and their places: the first `count`, all
  /// if that is nil.
  public mutating func sort(
    _ value: Value, axis: Int, isDescending: Bool = false, count: Dim? = nil
  ) throws(Diagnostic) -> (values: Value, places: Value) {
    let sort = Sort(axis: axis < 0 ? axis + type(of: value).rank : axis, isDescending: isDescending, count: count)
    let results = try append(.sort(sort), [value])
    return (results[0], results[1])
  }

  /// A composite, unexpanded.
  public mutating func composite(_ composite: some Composite, _ operands: [Value]) throws(Diagnostic) -> [Value] {
    try append(.composite(AnyComposite(composite)), operands)
  }

  /// A composite with one result, unexpanded.
  public mutating func composite(_ composite: some Composite, _ operand: Value...) throws(Diagnostic) -> Value {
    try appendOne(.composite(AnyComposite(composite)), operand)
  }

  /// A region that becomes one kernel; `operands` are the inputs of `body`, the results its outputs.
  public mutating func fused(_ body: Graph, _ operands: [Value]) throws(Diagnostic) -> [Value] {
    try append(.fused(body), operands)
  }

  /// The carried values after the last step of `loop`; `operands` are the inputs of its body.
  public mutating func loop(_ loop: GraphLoop, _ operands: [Value]) throws(Diagnostic) -> [Value] {
    try append(.loop(loop), operands)
  }

  /// What the body of `branch` gives that `condition` chooses; `operands` are the inputs of both.
  public mutating func branch(
    _ branch: GraphBranch, on condition: Value, _ operands: [Value]
  ) throws(Diagnostic) -> [Value] {
    try append(.branch(branch), [condition] + operands)
  }
}

extension Reduction.Kind {
  /// The type that partial results have unless a reduction names another.
  public func defaultAccumulation(_ element: DataType) -> DataType {
    switch self {
    case .sum, .product: element.accumulationType
    case .max, .maxNumber, .min, .any, .all, .argmax, .argmin: element
    }
  }

  /// The scalar op that combines two partial results; nil for the kinds that choose one of two elements.
  public var combine: ScalarOp? {
    switch self {
    case .sum: .add
    case .product: .mul
    case .max: .max
    case .min: .min
    case .any: .or
    case .all: .and
    case .maxNumber, .argmax, .argmin: nil
    }
  }
}
