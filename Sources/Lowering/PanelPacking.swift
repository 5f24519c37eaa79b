import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The packing of a contraction's constant side: panels along the result's last axis, whose rows are 64 bytes of partial
/// sums.
///
/// A weight with the axes n (the result's last), k… (contracted) and b… (further axes of the result, such as groups)
/// lies as `[b…, ceildiv(n, w), k…, w]` with `w` columns, the last panel filled up with zeros. Wider tiles read several
/// panels. Elements that are smaller than the sums are widened when they are loaded: rows of as many bytes would be wider
/// tiles, of which the lesser levels' registers do not hold enough rows.
///
/// Signed bytes that are multiplied with unsigned ones, with sums of i32, lie as `[b…, ceildiv(n, w), k…, ceildiv(e, 4), w,
/// 4]`, where `e` is the last contracted axis: each lane of a sum has four of its steps side by side, the last ones filled up
/// with zeros.
struct PanelPacking {
  /// The size of a panel's row of sums in bytes: one vector register of the widest level, one cache line of f32.
  static let panelRowBytes = 64

  /// Which operand of the region is packed.
  let operand: Int
  /// The view from the source to the packed weight.
  let view: View
  /// The packed type.
  let type: TensorType
  /// The part of the source that the contraction reads: an interval of each axis.
  let box: [Range<Int>]
  /// Whether the region reads the source elsewhere too.
  let readsElsewhere: Bool
  /// The type of what it is multiplied with, before it is widened.
  let rows: DataType

  /// Whether the packing holds all elements of a source of `type`.
  func holds(_ type: TensorType) -> Bool {
    type.staticShape == box.map(\.upperBound) && box.allSatisfy { $0.lowerBound == 0 }
  }

  /// Whether both hold some element of their source.
  func overlaps(_ other: PanelPacking) -> Bool { zip(box, other.box).allSatisfy { $0.overlaps($1) } }

  /// The packings that the contraction of `region` could read, the best first: those of its operands that are inputs of
  /// static shape, as they are or through an affine view.
  static func candidates(_ region: Region) -> [PanelPacking] {
    guard let position = region.accumulations.first, region.accumulations.count == 1,
      case .contract(let contraction) = region.body.nodes[position].kind
    else { return [] }
    let operands = region.body.nodes[position].operands
    return [(operands[1], contraction.right, operands[0]), (operands[0], contraction.left, operands[1])].compactMap {
      PanelPacking(region, contraction, $0, $1, other: $2)
    }
  }

  /// How many steps of a sum lie side by side in a lane: where `row` and `column`, values of `body`, are what a procedure that
  /// takes several steps (`LaneProduct`) multiplies, with sums of type `accumulation`; else nil.
  private static func packedSteps(_ body: Graph, _ accumulation: DataType, row: Value, column: Value) -> Int? {
    let (source, _, path) = source(of: row, in: body)
    let product = LaneProduct.packingSteps(
      rows: body.type(of: source).element,
      columns: body.type(of: Self.source(of: column, in: body).source).element, accumulation: accumulation)
    guard let product else { return nil }
    let isHeld = path.allSatisfy { value in
      guard case .view(let view) = body.nodes[value.node].kind, let fill = view.fill else { return true }
      return (0...255).contains(fill.integer)
    }
    return isHeld ? product.steps : nil
  }

  private init?(_ region: Region, _ contraction: Contraction, _ value: Value, _ labels: [String], other: Value) {
    // Channels each by themselves are lanes on both sides: nothing of a row is common to them.
    let isCommon = contraction.result.last.map { !contraction.batch.contains($0) } ?? false
    let steps = isCommon ? Self.packedSteps(region.body, contraction.accumulation, row: other, column: value) : nil
    let (source, view, path) = Self.source(of: value, in: region.body)
    let seen = view ?? View(labels.indices.map { .axis($0) })
    guard seen.conditions.isEmpty, case .input = region.body.nodes[source.node].kind,
      let panelLabel = contraction.result.last,
      let panelAxis = labels.firstIndex(of: panelLabel), let shape = region.body.type(of: value).staticShape,
      let sourceShape = region.body.type(of: source).staticShape,
      let operand = region.body.inputs.firstIndex(where: { $0.value == source })
    else { return nil }
    let element = region.body.type(of: source).element
    let width = Self.width(contraction.accumulation)
    // A weight of few columns would be mostly padding, which only pays where many rows read it: in a convolution.
    let taps = labels.indices.filter { contraction.contracted.contains(labels[$0]) && shape[$0] > 1 }
    let least = taps.count > 1 ? 2 : width / 2
    guard contraction.accumulation.isFloat || contraction.accumulation == .i32, shape[panelAxis] >= least,
      let arrangement = Arrangement(contraction, labels, shape, panelAxis, width, steps: steps)
    else { return nil }
    let places = arrangement.places
    let indices = seen.indices.map { index in
      index.substituting { symbol in
        guard case .axis(let axis) = symbol else { return nil }
        return places[axis]
      }
    }
    self.operand = operand
    rows = region.body.type(of: Self.source(of: other, in: region.body).source).element
    type = TensorType(element, arrangement.packed)
    guard let packing = Self.filledUp(indices, arrangement.fills, sourceShape, element),
      let box = Self.box(packing, sourceShape, type, arrangement.fills)
    else { return nil }
    self.view = packing
    self.box = box
    let counts = region.body.useCounts
    readsElsewhere = path.contains { counts[$0.node][0] > 1 }
  }

  /// The view with `indices` whose axes `fills` hold more elements than the source has: only an axis of the source that one
  /// of them alone runs along can be filled up, with what lies behind or with zeros beyond its end.
  private static func filledUp(
    _ indices: [IndexExpression], _ fills: [Arrangement.Fill], _ source: [Int], _ element: DataType
  ) -> View? {
    var conditions: [IndexCondition] = []
    for fill in fills {
      guard let axis = indices.firstIndex(where: { $0 - IndexExpression($0.constantTerm) == fill.place })
      else { return nil }
      if indices[axis].constantTerm + fill.filled <= source[axis] { continue }
      conditions.append(IndexCondition(indices[axis], below: IndexExpression(source[axis])))
    }
    return conditions.isEmpty ? View(indices) : View(indices, where: conditions, fill: ScalarValue(0, as: element))
  }

  /// The number of elements in one row of a panel, for sums of `type`.
  static func width(_ type: DataType) -> Int { panelRowBytes / type.byteCount }

  /// What an operand of a contraction is read from: through at most one view, and casts that lose nothing, so that the
  /// sums can be formed of the elements there. The path holds all values from the operand to the source.
  static func source(of value: Value, in body: Graph) -> (source: Value, view: View?, path: [Value]) {
    var source = value
    var view: View?
    var path: [Value] = []
    while true {
      path.append(source)
      let node = body.nodes[source.node]
      switch node.kind {
      case .map(.cast):
        let operand = node.operands[0]
        guard node.types[0].element.holds(body.type(of: operand).element) else { return (source, view, path) }
        source = operand
      case .view(let own):
        if view != nil { return (source, view, path) }
        (source, view) = (node.operands[0], own)
      case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .update, .scan,
        .scatter, .sort, .composite, .fused, .loop, .extent, .branch:
        return (source, view, path)
      }
    }
  }

  /// The part of the source that a packing holds, an interval of each axis; nil unless each index is a sum of a number
  /// and the packed axes times numbers that divide one another and fill the interval: a number in mixed radix, whose
  /// digits are the packed indices. `fills` are the axes that hold more than the source has.
  private static func box(
    _ packing: View, _ source: [Int], _ type: TensorType, _ fills: [Arrangement.Fill]
  ) -> [Range<Int>]? {
    guard let shape = type.staticShape else { return nil }
    let digits = packing.indices.map(Self.digits)
    guard Set(digits.flatMap { $0 }.map(\.axis)).count == shape.count else { return nil }
    var box: [Range<Int>] = []
    for (digits, (index, extent)) in zip(digits, zip(packing.indices, source)) {
      let start = index.constantTerm
      guard start >= 0, digits.count == index.terms.count - (start == 0 ? 0 : 1) else { return nil }
      // From the last digit on, each counts in units of what those behind it fill.
      var unit = 1
      for digit in digits.reversed() {
        guard digit.coefficient == unit else { return nil }
        unit *= shape[digit.axis]
      }
      let fill = fills.first { fill in digits.contains { $0.axis == fill.axis } }
      let count = fill?.count ?? unit
      guard start + count <= extent else { return nil }
      box.append(start..<(start + count))
    }
    return box
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
    for (whole, place) in zip(indices, packing.indices) {
      let index = whole - IndexExpression(place.constantTerm)
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
