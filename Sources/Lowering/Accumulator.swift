import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// The partial results of one reduction or contraction, one for each lane, and how another element joins them.
struct Accumulator {
  /// What is accumulated.
  enum Form {
    /// Elements combined by a row of the scalar table.
    case combine(ScalarOp)
    /// The greatest of the elements that are numbers: another one replaces it only if it is greater, which none is that
    /// is NaN. One instruction on x86.
    case greatestNumber
    /// Products added up.
    case multiplyAdd
    /// The index of the greatest or least element so far, beside its value.
    case best(isGreatest: Bool, index: Buffer)
  }

  /// How elements join.
  let form: Form
  /// The partial results; values for the forms that keep an index.
  let buffer: Buffer

  /// Allocates partial results for the node at `position` with `lanes` lanes.
  /// - Throws: a diagnostic if the node does not accumulate.
  init(_ kernel: inout RegionKernel, node position: Int, lanes: Int) throws(Diagnostic) {
    let node = kernel.region.body.nodes[position]
    switch node.kind {
    case .contract(let contraction):
      let zero = Expression.literal(ScalarValue(0, as: contraction.accumulation))
      buffer = kernel.writer.allocate("acc", contraction.accumulation, [lanes], initial: zero)
      form = .multiplyAdd
    case .reduce(let reduction):
      if let op = reduction.kind.combine, let identity = reduction.kind.identity(reduction.accumulation) {
        buffer = kernel.writer.allocate("acc", reduction.accumulation, [lanes], initial: .literal(identity))
        form = .combine(op)
      } else if reduction.kind == .maxNumber {
        let least = ScalarValue(-Double.infinity, as: reduction.accumulation)
        buffer = kernel.writer.allocate("acc", reduction.accumulation, [lanes], initial: .literal(least))
        form = .greatestNumber
      } else {
        let element = kernel.region.body.type(of: node.operands[0]).element
        buffer = kernel.writer.allocate(
          "best", element, [lanes], initial: .literal(ScalarValue(0, as: element)))
        let index = kernel.writer.allocate("at", .i64, [lanes], initial: .literal(ScalarValue(-1, as: .i64)))
        form = .best(isGreatest: reduction.kind == .argmax, index: index)
      }
    case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .scan, .scatter,
      .sort, .composite, .fused, .loop, .extent, .branch:
      throw Diagnostic("the node does not accumulate", at: node.locations)
    }
  }

  /// The types of the partial results of the node at `position` of `body`: of the values, and of the indices for the
  /// forms that keep one.
  /// - Throws: a diagnostic if the node does not accumulate.
  static func elements(_ body: Graph, _ position: Int) throws(Diagnostic) -> [DataType] {
    let node = body.nodes[position]
    switch node.kind {
    case .contract(let contraction): return [contraction.accumulation]
    case .reduce(let reduction):
      let keepsIndex = reduction.kind.combine == nil && reduction.kind != .maxNumber
      return keepsIndex ? [body.type(of: node.operands[0]).element, .i64] : [reduction.accumulation]
    case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .scan, .scatter,
      .sort, .composite, .fused, .loop, .extent, .branch:
      throw Diagnostic("the node does not accumulate", at: node.locations)
    }
  }

  /// Joins the element of the node's operands at full-shape `indices` to the partial result of `lane`.
  func join(
    _ kernel: inout RegionKernel, node position: Int, space: AccumulationSpace, outer: [IndexExpression],
    inner: [IndexExpression], lane: IndexExpression
  ) throws(Diagnostic) {
    let node = kernel.region.body.nodes[position]
    let present = kernel.writer.load(buffer, [lane])
    switch form {
    case .combine(let op):
      let indices = space.indices(outer: outer, inner: inner)
      let element = try kernel.values.write(node.operands[0], at: indices, &kernel.writer)
      let widened = kernel.values.cast(element, to: buffer.element)
      kernel.writer.store(buffer, [lane], .scalar(op, [present, widened], buffer.element))
    case .greatestNumber:
      let indices = space.indices(outer: outer, inner: inner)
      let element = try kernel.values.write(node.operands[0], at: indices, &kernel.writer)
      let value = kernel.writer.bind("v", element, for: nil)
      kernel.writer.store(buffer, [lane], greater(value, present))
    case .multiplyAdd:
      guard case .contract(let contraction) = node.kind else { return }
      let labels = Dictionary(
        uniqueKeysWithValues: zip(contraction.result + contraction.contracted, outer + inner))
      var factors: [Expression] = []
      for (operand, axes) in zip(node.operands, [contraction.left, contraction.right]) {
        let element = try kernel.values.write(operand, at: axes.compactMap { labels[$0] }, &kernel.writer)
        factors.append(kernel.values.cast(element, to: buffer.element))
      }
      kernel.writer.store(buffer, [lane], kernel.machine.multiplyAdd(factors[0], factors[1], present))
    case .best(_, let index):
      let indices = space.indices(outer: outer, inner: inner)
      let element = try kernel.values.write(node.operands[0], at: indices, &kernel.writer)
      let value = kernel.writer.bind("v", element, for: nil)
      let none = Expression.scalar(
        .lt, [kernel.writer.load(index, [lane]), .literal(ScalarValue(0, as: .i64))], .bool)
      let isBetter = Expression.scalar(.or, [none, beats(value, present)], .bool)
      let place = Expression.index(kernel.writer.written(inner[0]))
      replaceBest(&kernel, lane, isBetter, value, place, index)
    }
  }

  /// `value` where it is greater, else `other`.
  private func greater(_ value: Expression, _ other: Expression) -> Expression {
    .scalar(.select, [.scalar(.gt, [value, other], .bool), value, other], buffer.element)
  }

  private func replaceBest(
    _ kernel: inout RegionKernel, _ lane: IndexExpression, _ isBetter: Expression, _ value: Expression,
    _ place: Expression, _ index: Buffer
  ) {
    // Both stores hang on one decision, made before either.
    let decision = kernel.writer.bindHere("better", isBetter)
    let oldValue = kernel.writer.load(buffer, [lane])
    let oldPlace = kernel.writer.load(index, [lane])
    kernel.writer.store(buffer, [lane], .scalar(.select, [decision, value, oldValue], buffer.element))
    kernel.writer.store(index, [lane], .scalar(.select, [decision, place, oldPlace], .i64))
  }

  /// Whether `value` is better than `other`: greater or less, or NaN where the other is not.
  private func beats(_ value: Expression, _ other: Expression) -> Expression {
    guard case .best(let isGreatest, _) = form else { return .literal(ScalarValue(false)) }
    let isBetter = Expression.scalar(isGreatest ? .gt : .lt, [value, other], .bool)
    guard value.type.isFloat else { return isBetter }
    let isNumber = Expression.scalar(.not, [.scalar(.isnan, [other], .bool)], .bool)
    return .scalar(.or, [isBetter, .scalar(.and, [.scalar(.isnan, [value], .bool), isNumber], .bool)], .bool)
  }

  /// Combines the partial results of all `lanes` into that of lane 0, halving their number each time.
  func combineLanes(_ kernel: inout RegionKernel, lanes: Int) throws(Diagnostic) {
    var half = lanes / 2
    while half > 0 {
      let distance = IndexExpression(half)
      try kernel.lanes("r", distance, first: 0, lanes: half) { kernel, index throws(Diagnostic) in
        let other = kernel.writer.load(buffer, [index.lane + distance])
        var otherPlace: Expression?
        if case .best(_, let places) = form { otherPlace = kernel.writer.load(places, [index.lane + distance]) }
        combine(&kernel, lane: index.lane, with: other, at: otherPlace)
      }
      half /= 2
    }
  }

  /// Combines the partial result of `lane` with that of others: `other`, and the index `place` for the forms that keep one.
  func combine(_ kernel: inout RegionKernel, lane: IndexExpression, with other: Expression, at place: Expression?) {
    let present = kernel.writer.load(buffer, [lane])
    switch form {
    case .combine(let op): kernel.writer.store(buffer, [lane], .scalar(op, [present, other], buffer.element))
    case .greatestNumber: kernel.writer.store(buffer, [lane], greater(other, present))
    case .multiplyAdd: kernel.writer.store(buffer, [lane], .scalar(.add, [present, other], buffer.element))
    case .best(_, let places):
      guard let place else { preconditionFailure("the partial result of an index comes without one") }
      let isBetter = otherIsBetter(other, place, than: present, kernel.writer.load(places, [lane]))
      replaceBest(&kernel, lane, isBetter, other, place, places)
    }
  }

  /// Between lanes the order of elements is lost, so of equal values the one with the lower index wins.
  private func otherIsBetter(
    _ other: Expression, _ otherPlace: Expression, than present: Expression, _ place: Expression
  ) -> Expression {
    let zero = Expression.literal(ScalarValue(0, as: .i64))
    let exists = Expression.scalar(.ge, [otherPlace, zero], .bool)
    let none = Expression.scalar(.lt, [place, zero], .bool)
    let isWorse = beats(present, other)
    let isTied = Expression.scalar(.not, [.scalar(.or, [beats(other, present), isWorse], .bool)], .bool)
    let isEarlier = Expression.scalar(.lt, [otherPlace, place], .bool)
    let wins = Expression.scalar(
      .or, [beats(other, present), .scalar(.and, [isTied, isEarlier], .bool)], .bool)
    return .scalar(.and, [exists, .scalar(.or, [none, wins], .bool)], .bool)
  }

  /// The buffers of partial results: the values, and the indices for the forms that keep one.
  var buffers: [Buffer] {
    if case .best(_, let index) = form { [buffer, index] } else { [buffer] }
  }

  /// The buffer that holds the results: indices for the forms that keep one.
  var result: Buffer {
    switch form {
    case .combine, .greatestNumber, .multiplyAdd: buffer
    case .best(_, let index): index
    }
  }
}

extension Machine {
  /// `left · right + sum`, in one rounding where the machine fuses.
  func multiplyAdd(_ left: Expression, _ right: Expression, _ sum: Expression) -> Expression {
    if sum.type.isFloat, scalars.fusedMultiplyAdd { return .scalar(.fma, [left, right, sum], sum.type) }
    return .scalar(.add, [.scalar(.mul, [left, right], sum.type), sum], sum.type)
  }
}
