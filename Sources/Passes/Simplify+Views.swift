import MartletGraphIR
import MartletScalars
import MartletSupport

extension GraphRewriter {
  mutating func simplifiedView(_ view: View, _ node: Node) -> Value? {
    let (operand, type) = (node.operands[0], node.types[0])
    let ranges = source.ranges(over: type.shape)
    let simple = view.simplified(ranges)
    if let value = splat(operand), simple.fill == nil || simple.fill == value { return constant(value, type) }
    if simple.isIdentity(on: self.type(operand).shape), self.type(operand) == type { return operand }
    let inner = self.node(operand)
    if case .view(let innerView) = inner.kind,
      let composed = simple.composed(with: innerView, ranges: ranges),
      let value = checkedView(composed, of: inner.operands[0], type.shape)
    {
      return value
    }
    return simple == view ? nil : checkedView(simple, of: operand, type.shape)
  }

  mutating func simplifiedGather(_ axis: Int, _ node: Node) -> Value? {
    let (table, indices, result) = (node.operands[0], node.operands[1], node.types[0])
    if let value = splat(table) { return constant(value, result) }
    guard let index = indexExpression(indices) else { return nil }
    // Axes of the indices stand from `axis` on in the result.
    let shifted = index.substituting { symbol in
      guard case .axis(let position) = symbol else { return nil }
      return .axis(position + axis)
    }
    let added = type(indices).rank - 1
    let map = type(table).shape.indices.map { position -> IndexExpression in
      if position == axis { return shifted }
      return .axis(position < axis ? position : position + added)
    }
    return checkedView(View(map), of: table, result.shape)
  }

  mutating func simplifiedConcat(_ axis: Int, _ node: Node) -> Value? {
    let type = node.types[0]
    let parts = node.operands.filter { self.type($0).shape[axis] != 0 }
    if parts.isEmpty { return node.operands[0] }
    if parts.count == 1, self.type(parts[0]) == type { return parts[0] }
    if let value = splat(parts[0]), parts.allSatisfy({ splat($0) == value }) { return constant(value, type) }
    if parts.count > Self.greatestChoice { return concatOfConcats(axis, parts, type) }
    return parts.count < node.operands.count ? simplifiedOrAppended(.concat(axis: axis), parts, type) : nil
  }

  /// The most operands of a concat: each element asks one after the other whether it lies there.
  private static let greatestChoice = 16

  /// The concat of `parts` in groups that are concats themselves.
  private mutating func concatOfConcats(_ axis: Int, _ parts: [Value], _ type: TensorType) -> Value {
    var groups: [Value] = []
    for start in stride(from: 0, to: parts.count, by: Self.greatestChoice) {
      let group = Array(parts[start..<min(start + Self.greatestChoice, parts.count)])
      var own = self.type(group[0])
      own.shape[axis] = group.reduce(0) { $0 + self.type($1).shape[axis] }
      let node = Node(.concat(axis: axis), group, types: [own], locations: builder.locations)
      groups.append(group.count == 1 ? group[0] : builder.append(node)[0])
    }
    return simplifiedOrAppended(.concat(axis: axis), groups, type)
  }

  /// What replaces all, or the whole where nothing is replaced.
  func simplifiedUpdate(_ node: Node) -> Value? {
    let (whole, part) = (node.operands[0], node.operands[1])
    if type(part) == type(whole) { return part }
    return type(part).shape.contains(0) ? whole : nil
  }

  mutating func simplifiedReduction(_ reduction: Reduction, _ node: Node) -> Value? {
    let (operand, result) = (node.operands[0], node.types[0])
    let shape = type(operand).shape
    let unit = reduction.axes.filter { shape[$0] == 1 }
    guard !unit.isEmpty else { return nil }
    switch reduction.kind {
    case .argmax, .argmin: return constant(ScalarValue(0, as: result.element), result)
    case .sum where unit.count == reduction.axes.count && result.element.isFloat:
      // The sum starts from 0.0, which a single -0.0 would show.
      return nil
    case .maxNumber where unit.count == reduction.axes.count && result.element.isFloat:
      // A single NaN is passed over.
      return nil
    case .sum, .product, .max, .maxNumber, .min, .any, .all: break
    }
    guard result.element == type(operand).element, reduction.accumulation == result.element else { return nil }
    let kept = shape.indices.filter { !unit.contains($0) }
    let indices = shape.indices.map { axis in
      kept.firstIndex(of: axis).map { IndexExpression.axis($0) } ?? 0
    }
    guard let squeezed = checkedView(View(indices), of: operand, kept.map { shape[$0] }) else { return nil }
    var rest = reduction
    rest.axes = reduction.axes.compactMap { kept.firstIndex(of: $0) }
    return rest.axes.isEmpty ? squeezed : simplifiedOrAppended(.reduce(rest), [squeezed], result)
  }
}
