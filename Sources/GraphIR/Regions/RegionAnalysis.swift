import MartletScalars
public import MartletSupport

/// The kind of a fused region and how each value of its body is computed.
public struct RegionAnalysis: Hashable, Sendable {
  /// The kind.
  public private(set) var kind: RegionKind
  /// How each node's value is computed, by position in the body.
  public private(set) var placements: [RegionPlacement] = []
  /// For each node the number of runs over the elements of a row after which its value can be computed: 0 for free
  /// values; a reduction comes one after its operand. In run `p` the lowering combines all reductions `r` with
  /// `passes[r] == p + 1`, and a full output can be stored in any run not before its own number.
  public private(set) var passes: [Int] = []

  /// Whether a gather is computed for each node's value.
  private var gathers: [Bool] = []
  /// Whether each node's value depends on the result of the attention, if the region is one.
  private var isAttended: [Bool] = []

  /// Analyses the body of a fused region.
  /// - Throws: a diagnostic at the node that no kind of region admits.
  public init(_ body: Graph) throws(Diagnostic) {
    if let attention = Self.attention(in: body) {
      kind = .attention(attention)
    } else {
      kind = try Self.anchor(of: body)
    }
    for position in body.nodes.indices {
      let placement = try place(position, in: body)
      placements.append(placement)
      let node = body.nodes[position]
      gathers.append(node.isGather || node.operands.contains { gathers[$0.node] })
      isAttended.append(isResult(position) || node.operands.contains { isAttended[$0.node] })
      let before = node.operands.map { passes[$0.node] }.max() ?? 0
      if case .reduce = node.kind { passes.append(before + 1) } else { passes.append(before) }
    }
    try checkOutputs(of: body)
  }

  /// What the reductions and contractions of the body say of its kind.
  private static func anchor(of body: Graph) throws(Diagnostic) -> RegionKind {
    var kind: RegionKind?
    for (position, node) in body.nodes.enumerated() {
      let next: RegionKind
      switch node.kind {
      case .reduce(let reduction): next = .row(shape: body.type(of: node.operands[0]).shape, axes: reduction.axes)
      case .contract: next = .contraction(node: position)
      case .scan: next = .scan(node: position)
      case .sort: next = .sort(node: position)
      case .input, .parameter, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .scatter,
        .composite, .fused, .loop, .extent, .branch:
        continue
      }
      if let kind, kind != next {
        throw Diagnostic(
          "a region holds one contraction, one scan or reductions over the same axes of one shape", at: node.locations)
      }
      kind = next
    }
    if let kind { return kind }
    if body.updatedInput != nil { return .update(node: body.outputs[0].value.node) }
    guard let output = body.outputs.first else { throw Diagnostic("a region has at least one output") }
    return .pointwise(shape: body.type(of: output.value).shape)
  }

  /// The attention that the body is, if it holds two contractions.
  public static func attention(in body: Graph) -> AttentionPattern? {
    let contractions = body.nodes.indices.filter { position in
      if case .contract = body.nodes[position].kind { true } else { false }
    }
    return contractions.count == 2 ? AttentionPattern(body, result: contractions[1]) : nil
  }

  private func placement(_ value: Value) -> RegionPlacement { placements[value.node] }

  private func place(_ position: Int, in body: Graph) throws(Diagnostic) -> RegionPlacement {
    let node = body.nodes[position]
    if node.readsConditionally, kind != .update(node: position), node.operands.contains(where: { gathers[$0.node] }) {
      throw Diagnostic("a gather under a view with conditions or a concat is a region of its own", at: node.locations)
    }
    let isFree = node.operands.allSatisfy { placement($0) == .free }
    if case .attention(let attention) = kind, !isFree || node.isContraction {
      return try placeInAttention(position, attention, in: body)
    }
    switch node.kind {
    case .input, .iota, .dimension: return .free
    case .constant(let literal):
      guard literal.splat != nil else {
        throw Diagnostic("a dense constant is an input of a region", at: node.locations)
      }
      return .free
    case .gather, .concat, .update:
      guard isFree else {
        throw Diagnostic("'\(node.kind.name)' of a reduced value belongs to another region", at: node.locations)
      }
      return .free
    case .map: return isFree ? .free : try placeMap(node, in: body)
    case .view(let view): return isFree ? .free : try placeView(view, node, in: body)
    case .reduce:
      guard let axes = rowAxes, placement(node.operands[0]) == .free || placement(node.operands[0]) == .full else {
        throw Diagnostic("a reduction of a row value belongs to another region", at: node.locations)
      }
      return .row(axes: axes.indices.map { $0 })
    case .contract:
      for operand in node.operands { try checkPrologue(operand, in: body) }
      return .full
    case .scan, .scatter, .sort:
      guard isFree, kind.isAnchored(at: position) else {
        throw Diagnostic("'\(node.kind.name)' of a reduced value belongs to another region", at: node.locations)
      }
      return .full
    case .parameter, .composite, .fused, .loop, .extent, .branch:
      throw Diagnostic("a region holds no parameter, composite or other region", at: node.locations)
    }
  }

  /// Places what depends on the scores of an attention: `row` for what there is one of a query, else `full`.
  private func placeInAttention(
    _ position: Int, _ attention: AttentionPattern, in body: Graph
  ) throws(Diagnostic) -> RegionPlacement {
    let node = body.nodes[position]
    let foreign = Diagnostic(
      "a region that is an attention holds nothing else that depends on its scores", at: node.locations)
    let axes = body.type(of: Value(attention.scores)).shape.indices.dropLast().map { Optional($0) }
    switch node.kind {
    case .contract:
      let others = position == attention.result ? [attention.resultRoles.columnOperand] : node.operands
      for operand in others { try checkPrologue(operand, in: body) }
      return .full
    case .reduce:
      guard position == attention.greatest || position == attention.total else { throw foreign }
      return .row(axes: axes)
    case .view:
      // What a query has one of is repeated for its keys.
      guard case .row = placement(node.operands[0]) else { throw foreign }
      return .full
    case .map:
      let after = node.operands.filter { isAttended[$0.node] }
      let dependent = node.operands.filter { placement($0) != .free }
      guard after.isEmpty || after == dependent, Set(dependent.map { placement($0) }).count == 1 else { throw foreign }
      return placement(dependent[0])
    case .input, .parameter, .constant, .iota, .dimension, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      throw foreign
    }
  }

  /// Whether the node at `position` gives the result of the attention that the region is.
  private func isResult(_ position: Int) -> Bool {
    if case .attention(let attention) = kind { position == attention.result } else { false }
  }

  /// The axes of the region's shape that are not reduced, ascending; nil where nothing is reduced.
  public var rowAxes: [Int]? {
    guard case .row(let shape, let axes) = kind else { return nil }
    return shape.indices.filter { !axes.contains($0) }
  }

  private func placeMap(_ node: Node, in body: Graph) throws(Diagnostic) -> RegionPlacement {
    var result: RegionPlacement?
    for placement in node.operands.map({ placement($0) }) where placement != .free {
      guard let known = result else {
        result = placement
        continue
      }
      guard let joined = join(known, placement) else {
        throw Diagnostic("the operands of a map run along different axes of their region", at: node.locations)
      }
      result = joined
    }
    return result ?? .free
  }

  /// The placement of a map of values placed `left` and `right`; nil if there is none.
  private func join(_ left: RegionPlacement, _ right: RegionPlacement) -> RegionPlacement? {
    switch (left, right) {
    case (.free, let other), (let other, .free): return other
    case (.full, .full): return .full
    case (.row(let first), .row(let second)):
      guard zip(first, second).allSatisfy({ $0 == $1 || $0 == nil || $1 == nil }) else { return nil }
      return .row(axes: zip(first, second).map { $0 ?? $1 })
    case (.row(let axes), .full), (.full, .row(let axes)):
      // A full value and a row value have one shape only if the reduced axes have the extent 1.
      guard let own = rowAxes else { return nil }
      return zip(axes, own).allSatisfy { $0 == nil || $0 == $1 } ? .full : nil
    }
  }

  private func placeView(_ view: View, _ node: Node, in body: Graph) throws(Diagnostic) -> RegionPlacement {
    let operand = body.type(of: node.operands[0])
    let result = node.types[0]
    let rejected = Diagnostic(
      "a view of a reduced or contracted value keeps to its row", at: node.locations,
      notes: ["only a view that repeats a row value along new axes stays in its region"])
    guard view.conditions.isEmpty, case .row(let shape, _) = kind, let own = rowAxes else { throw rejected }
    let sources: [Int?]
    switch placement(node.operands[0]) {
    case .free: return .free
    case .full:
      // Only the identity keeps to the element.
      let stays = zip(shape.indices, view.indices).allSatisfy { $1 == .axis($0) || shape[$0] == 1 }
      guard result.shape == shape, stays else { throw rejected }
      return .full
    case .row(let axes): sources = axes
    }
    var positions: [Int?] = []
    for (axis, source) in zip(own, sources) {
      guard let source, operand.shape[source] != 1 else {
        positions.append(nil)
        continue
      }
      guard case .axis(let position)? = view.indices[source].symbol, result.shape[position] == shape[axis],
        !positions.contains(position)
      else { throw rejected }
      positions.append(position)
    }
    let others = result.shape.indices.filter { !positions.contains($0) }
    if others.allSatisfy({ result.shape[$0] == 1 }) { return .row(axes: positions) }
    guard result.shape == shape, zip(positions, own).allSatisfy({ $0 == nil || $0 == $1 }) else { throw rejected }
    return .full
  }

  /// The operands of a contraction are read through views, gathers and casts; anything dearer would be computed anew
  /// for every product.
  private func checkPrologue(_ value: Value, in body: Graph) throws(Diagnostic) {
    guard placement(value) == .free else {
      throw Diagnostic("an operand of a contraction depends on a reduction in its own region")
    }
    let node = body.nodes[value.node]
    switch node.kind {
    case .input, .constant, .iota, .dimension: return
    // The place that a gather reads is computed before the loop over products.
    case .view, .gather: try checkPrologue(node.operands[0], in: body)
    case .map(let op):
      guard case .convert = op.typeRule else {
        throw Diagnostic("'\(op.name)' before a contraction belongs to another region", at: node.locations)
      }
      try checkPrologue(node.operands[0], in: body)
    case .parameter, .reduce, .contract, .concat, .update, .scan, .scatter, .sort, .composite, .fused, .loop, .extent,
      .branch:
      throw Diagnostic("the operands of a contraction are views, gathers and casts of inputs", at: node.locations)
    }
  }

  private func checkOutputs(of body: Graph) throws(Diagnostic) {
    for output in body.outputs {
      let shape = body.type(of: output.value).shape
      let fits =
        switch (kind, placement(output.value)) {
        case (.pointwise(let wanted), _): shape == wanted
        case (.update(let node), _), (.sort(let node), _): output.value.node == node
        case (.row(let wanted, _), .free), (.row(let wanted, _), .full): shape == wanted
        case (.row, .row): true
        case (.contraction(let node), .full), (.scan(let node), .full): shape == body.nodes[node].types[0].shape
        case (.attention(let attention), .full):
          isAttended[output.value.node] && shape == body.type(of: Value(attention.result)).shape
        case (.contraction, .free), (.contraction, .row), (.scan, .free), (.scan, .row), (.attention, .free),
          (.attention, .row):
          false
        }
      if !fits {
        throw Diagnostic(
          (output.name.isEmpty ? "a result" : "the output '\(output.name)'") + " has another shape than its region",
          at: body.nodes[output.value.node].locations)
      }
    }
  }
}

extension Node {
  fileprivate var isContraction: Bool {
    if case .contract = kind { true } else { false }
  }

  fileprivate var isGather: Bool {
    if case .gather = kind { true } else { false }
  }

  /// Whether some operands are read for some elements only.
  fileprivate var readsConditionally: Bool {
    switch kind {
    case .view(let view): !view.conditions.isEmpty
    case .concat, .update: true
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      false
    }
  }
}

extension RegionKind {
  /// Whether the node at `position` is the one operation that the region is about.
  fileprivate func isAnchored(at position: Int) -> Bool {
    switch self {
    case .update(let node), .contraction(let node), .scan(let node), .sort(let node): node == position
    case .pointwise, .row, .attention: false
    }
  }
}
