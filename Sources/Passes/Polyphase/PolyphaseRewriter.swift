import MartletGraphIR
import MartletScalars
import MartletSupport

/// Rewrites one graph for `Pass.polyphase`.
struct PolyphaseRewriter {
  /// What a value is joined from.
  private struct Split {
    /// The value by split axes, and the view that joins them.
    let value: Value
    let join: View
    /// The place in the joined value of each element of the split one.
    let places: [IndexExpression]
    /// Whether every element of the split value is one of the joined value.
    let isExact: Bool
  }

  /// What values of the new graph are joined from.
  private var split: [Value: Split] = [:]

  /// The value that the contraction `node` becomes; nil if it has no phases.
  mutating func contract(
    _ rewriter: inout GraphRewriter, _ contraction: Contraction, _ node: Node
  ) throws(Diagnostic) -> Value? {
    guard let last = contraction.result.last, !contraction.batch.contains(last) else { return nil }
    for (number, labels) in [contraction.left, contraction.right].enumerated() {
      let (operand, other) = (node.operands[number], node.operands[1 - number])
      guard case .view(let view) = rewriter.node(operand).kind, view.fill?.double == 0 else { continue }
      let base = rewriter.node(operand).operands[0]
      let shape = rewriter.type(operand).shape
      let phases = Phases.all(
        contraction, labels, view, from: rewriter.type(base).shape, to: shape,
        ranges: rewriter.source.ranges(over: shape))
      guard let phases, let weight = try weight(&rewriter, phases, other, contraction, number),
        let image = try image(&rewriter, phases, operand, labels)
      else { continue }
      let value = try product(
        &rewriter, phases, contraction, number == 0 ? [image, weight] : [weight, image], number, node.types[0])
      return try joined(&rewriter, value, phases, contraction.result, node.types[0])
    }
    return nil
  }

  /// The contraction with the phases as an axis of their own, behind that of the places.
  private func product(
    _ rewriter: inout GraphRewriter, _ phases: [Phases], _ contraction: Contraction, _ operands: [Value],
    _ number: Int, _ type: TensorType
  ) throws(Diagnostic) -> Value {
    var changed = contraction
    if number == 0 {
      changed.right = contraction.right.withPhases(phases, of: \.tap)
    } else {
      changed.left = contraction.left.withPhases(phases, of: \.tap)
    }
    changed.result = contraction.result.withPhases(phases, of: \.place)
    var shape: [Dim] = []
    for (label, extent) in zip(contraction.result, type.shape) {
      if let own = phases.first(where: { $0.place == label }) {
        shape += [own.places, Dim(own.stride)]
      } else {
        shape.append(extent)
      }
    }
    return try rewriter.builder.append(.contract(changed), operands, named: [TensorType(type.element, shape)])[0]
  }

  /// The image as a convolution reads it: `taps` neighbours for each place of a phase.
  private func image(
    _ rewriter: inout GraphRewriter, _ phases: [Phases], _ operand: Value, _ labels: [String]
  ) throws(Diagnostic) -> Value? {
    guard case .view(var view) = rewriter.node(operand).kind else { return nil }
    var shape = rewriter.type(operand).shape
    view.conditions = []
    for own in phases {
      guard let place = labels.firstIndex(of: own.place), let tap = labels.firstIndex(of: own.tap) else { return nil }
      shape[place] = own.places
      shape[tap] = Dim(own.taps)
      view.indices[own.axis] = .axis(place) - .axis(tap)
      view.conditions.append(IndexCondition(view.indices[own.axis], from: 0, below: own.source))
    }
    let ranges = rewriter.source.ranges(over: shape)
    // Not through what joins the phases of another convolution: then padding would not be padding alone.
    let value = try rewriter.builder.view(
      rewriter.node(operand).operands[0], view.simplified(ranges), shape: shape)
    return try rewriter.padded(value) ?? value
  }

  /// The weight with its taps by phases, filled up with zeros where these would differ in length.
  private func weight(
    _ rewriter: inout GraphRewriter, _ phases: [Phases], _ operand: Value, _ contraction: Contraction, _ number: Int
  ) throws(Diagnostic) -> Value? {
    let labels = number == 0 ? contraction.right : contraction.left
    var operand = operand
    for own in phases where own.missing > 0 {
      guard let axis = labels.firstIndex(of: own.tap) else { return nil }
      var type = rewriter.type(operand)
      type.shape[axis] = Dim(own.missing)
      let zeros = rewriter.constant(ScalarValue(0, as: type.element), type)
      operand = try rewriter.builder.concat([operand, zeros], axis: axis)
    }
    var (indices, shape) = ([IndexExpression](), [Dim]())
    for (label, extent) in zip(labels, rewriter.type(operand).shape) {
      let axis = IndexExpression.axis(shape.count)
      if let own = phases.first(where: { $0.tap == label }) {
        indices.append(IndexExpression(own.stride) * axis + .axis(shape.count + 1))
        shape += [Dim(own.taps), Dim(own.stride)]
      } else {
        indices.append(axis)
        shape.append(extent)
      }
    }
    return rewriter.checkedView(View(indices), of: operand, shape)
  }

  /// A view of `value`, whose axes are split, as it stood before.
  private mutating func joined(
    _ rewriter: inout GraphRewriter, _ value: Value, _ phases: [Phases], _ labels: [String], _ type: TensorType
  ) throws(Diagnostic) -> Value {
    var (indices, places) = ([IndexExpression](), [IndexExpression]())
    for (axis, label) in labels.enumerated() {
      guard let own = phases.first(where: { $0.place == label }) else {
        places.append(.axis(indices.count))
        indices.append(.axis(axis))
        continue
      }
      let (stride, low) = (IndexExpression(own.stride), IndexExpression(own.low))
      places.append(stride * .axis(indices.count) + .axis(indices.count + 1) - low)
      indices += [(.axis(axis) + low).floorDivided(by: stride), (.axis(axis) + low).modulo(stride)]
    }
    let result = try rewriter.builder.view(value, View(indices), shape: type.shape)
    split[result] = Split(
      value: value, join: View(indices), places: places, isExact: phases.allSatisfy(\.isExact))
    return result
  }

  /// The value that the map `node` becomes; nil if nothing that it maps is split, or if it needs what cannot be.
  mutating func map(_ rewriter: inout GraphRewriter, _ op: ScalarOp, _ node: Node) throws(Diagnostic) -> Value? {
    guard let known = node.operands.compactMap({ split[$0] }).first else { return nil }
    let shape = rewriter.type(known.value).shape
    var operands: [Value] = []
    for operand in node.operands {
      guard let value = read(&rewriter, operand, as: known, shape) else { return nil }
      operands.append(value)
    }
    let type = TensorType(node.types[0].element, shape)
    let value = rewriter.builder.append(Node(.map(op), operands, types: [type], locations: node.locations))[0]
    let result = try rewriter.builder.view(value, known.join, shape: node.types[0].shape)
    split[result] = Split(value: value, join: known.join, places: known.places, isExact: known.isExact)
    return result
  }

  /// `operand` by the split axes of `known`; nil if it would be read beyond its ends.
  private func read(_ rewriter: inout GraphRewriter, _ operand: Value, as known: Split, _ shape: [Dim]) -> Value? {
    if let own = split[operand], own.join == known.join, rewriter.type(own.value).shape == shape { return own.value }
    if let number = rewriter.splat(operand) {
      return rewriter.constant(number, TensorType(rewriter.type(operand).element, shape))
    }
    let view = View(known.places)
    if known.isExact { return rewriter.checkedView(view, of: operand, shape) }
    guard case .view(let inner) = rewriter.node(operand).kind,
      let composed = view.composed(with: inner, ranges: rewriter.source.ranges(over: shape))
    else { return nil }
    return rewriter.checkedView(composed, of: rewriter.node(operand).operands[0], shape)
  }
}

extension [String] {
  /// These labels, with that of the phases behind each that `label` names.
  fileprivate func withPhases(_ phases: [Phases], of label: KeyPath<Phases, String>) -> [String] {
    flatMap { own in [own] + phases.filter { $0[keyPath: label] == own }.map(\.phase) }
  }
}
