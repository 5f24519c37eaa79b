import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The packing of a contraction's constant side: panels of 64 bytes along the result's last axis.
///
/// A weight with the axes n (the result's last), k… (contracted) and b… (further axes of the result, such as groups)
/// lies as `[b…, ceildiv(n, w), k…, w]` with `w` elements in 64 bytes, the last panel filled up with zeros. Wider tiles
/// read several panels.
struct PanelPacking {
  /// The size of a panel's rows in bytes: one vector register of the widest level, one cache line.
  static let panelBytes = 64

  /// Which operand of the region is packed.
  let operand: Int
  /// The view from the source to the packed weight.
  let view: View
  /// The packed type.
  let type: TensorType

  /// The packings that the contraction of `region` could read, the best first: those of its operands that are inputs of
  /// static shape, as they are or through an affine view.
  static func candidates(_ region: Region) -> [PanelPacking] {
    guard let position = region.accumulations.first, region.accumulations.count == 1,
      case .contract(let contraction) = region.body.nodes[position].kind
    else { return [] }
    let operands = region.body.nodes[position].operands
    return [(operands[1], contraction.right), (operands[0], contraction.left)].compactMap { value, labels in
      PanelPacking(region, contraction, value, labels)
    }
  }

  private init?(_ region: Region, _ contraction: Contraction, _ value: Value, _ labels: [String]) {
    var (source, seen) = (value, View([]))
    if case .view(let view) = region.body.nodes[value.node].kind {
      guard view.conditions.isEmpty else { return nil }
      (source, seen) = (region.body.nodes[value.node].operands[0], view)
    } else {
      seen = View(labels.indices.map { .axis($0) })
    }
    guard case .input = region.body.nodes[source.node].kind, let panelLabel = contraction.result.last,
      let panelAxis = labels.firstIndex(of: panelLabel), let shape = region.body.type(of: value).staticShape,
      let sourceShape = region.body.type(of: source).staticShape,
      let operand = region.body.inputs.firstIndex(where: { $0.value == source })
    else { return nil }
    let element = region.body.type(of: source).element
    let width = Self.width(element)
    // A weight of few columns would be mostly padding.
    guard element.isFloat, shape[panelAxis] * 2 >= width else { return nil }
    // Axes of one element take no part; the contracted ones follow in the order in which the first operand has them.
    let others = labels.indices.filter { $0 != panelAxis && shape[$0] != 1 }.map { labels[$0] }
    let batch = others.filter { contraction.result.contains($0) }
    let contracted = contraction.contracted.filter { others.contains($0) }
    guard batch.count + contracted.count == others.count else { return nil }
    var places = [IndexExpression](repeating: 0, count: labels.count)
    var packed: [Dim] = []
    func place(_ label: String) {
      guard let axis = labels.firstIndex(of: label) else { return }
      places[axis] = .axis(packed.count)
      packed.append(Dim(shape[axis]))
    }
    batch.forEach(place)
    let panel = IndexExpression(width) * .axis(packed.count)
    packed.append(Dim((shape[panelAxis] + width - 1) / width))
    contracted.forEach(place)
    places[panelAxis] = panel + .axis(packed.count)
    let indices = seen.indices.map { index in
      index.substituting { symbol in
        guard case .axis(let axis) = symbol else { return nil }
        return places[axis]
      }
    }
    let isFull = shape[panelAxis] % width == 0
    // Only an axis of the source that the panels alone run along can be filled up.
    let bounded = sourceShape.indices.first { indices[$0] == places[panelAxis] && sourceShape[$0] == shape[panelAxis] }
    guard isFull || bounded != nil else { return nil }
    let condition = isFull ? nil : bounded.map { IndexCondition(indices[$0], below: IndexExpression(sourceShape[$0])) }
    self.operand = operand
    view = View(
      indices, where: condition.map { [$0] } ?? [], fill: condition == nil ? nil : ScalarValue(0, as: element))
    type = TensorType(element, packed + [Dim(width)])
    guard Self.isInvertible(view, sourceShape, type) else { return nil }
  }

  /// The number of elements of `type` in one row of a panel.
  static func width(_ type: DataType) -> Int { panelBytes / type.byteCount }

  /// Whether each index of the packing is a sum of the packed axes times numbers that divide one another, which fill
  /// the source's axis: a number in mixed radix, whose digits are the packed indices.
  private static func isInvertible(_ packing: View, _ source: [Int], _ type: TensorType) -> Bool {
    guard let shape = type.staticShape else { return false }
    let digits = packing.indices.map(Self.digits)
    guard Set(digits.flatMap { $0 }.map(\.axis)).count == shape.count else { return false }
    return zip(digits, zip(packing.indices, source)).allSatisfy { digits, index in
      guard index.0.constantTerm == 0, digits.count == index.0.terms.count else { return false }
      // From the last digit on, each counts in units of what those behind it fill.
      var unit = 1
      for (position, digit) in digits.enumerated().reversed() {
        guard digit.coefficient == unit else { return false }
        if position > 0 { unit *= shape[digit.axis] }
      }
      return digits.isEmpty ? index.1 == 1 : true
    }
  }

  /// The packed axes in an index and their coefficients, the greatest first.
  private static func digits(_ index: IndexExpression) -> [(axis: Int, coefficient: Int)] {
    index.terms.compactMap { term -> (axis: Int, coefficient: Int)? in
      guard term.factors.count == 1, case .symbol(.axis(let axis)) = term.factors[0] else { return nil }
      return (axis, term.coefficient)
    }.sorted { ($0.coefficient, $1.axis) > ($1.coefficient, $0.axis) }
  }

  /// Where the packed weight holds the element of the source at `indices`, for a `packing` that this type made with
  /// `rank` axes.
  static func place(_ packing: View, of indices: [IndexExpression], rank: Int) -> [IndexExpression] {
    var result = [IndexExpression](repeating: 0, count: rank)
    for (index, place) in zip(indices, packing.indices) {
      let digits = digits(place)
      for (position, digit) in digits.enumerated() {
        let whole = index.floorDivided(by: IndexExpression(digit.coefficient))
        result[digit.axis] =
          position == 0 ? whole : whole.modulo(IndexExpression(digits[position - 1].coefficient / digit.coefficient))
      }
    }
    return result
  }
}
