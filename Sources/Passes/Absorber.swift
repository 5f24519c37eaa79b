import MartletGraphIR
import MartletScalars
import MartletSupport

/// Rewrites one graph for `Pass.absorb`.
struct Absorber {
  /// How often values of the new graph are used.
  private var uses: [Value: Int] = [:]
  /// The views that have changed places with a map.
  private var moved: Set<Value> = []

  mutating func absorb(
    _ rewriter: inout GraphRewriter, _ node: Node, uses counts: [Int]
  ) throws(Diagnostic) -> [Value] {
    let values = try replacement(&rewriter, node) ?? rewriter.builder.append(node)
    for (value, count) in zip(values, counts) { uses[value, default: 0] += count }
    return values
  }

  private mutating func replacement(
    _ rewriter: inout GraphRewriter, _ node: Node
  ) throws(Diagnostic) -> [Value]? {
    switch node.kind {
    case .contract(let contraction): return try rewriter.absorbedOperands(contraction, node)
    case .map(let op): return sunk(op, node, &rewriter).map { [$0] }
    case .view:
      guard uses[node.operands[0]] == 1 else { return nil }
      guard moved.contains(node.operands[0]), let value = rewriter.simplified(node) else {
        return try reordered(node, &rewriter).map { [$0] }
      }
      let simple = rewriter.node(value)
      guard case .view = simple.kind, let operand = simple.operands.first, uses[operand] == 1 else { return [value] }
      return [try reordered(simple, &rewriter) ?? value]
    case .input, .parameter, .constant, .iota, .dimension, .reduce, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      return nil
    }
  }

  /// The map before the view that it follows: a value equal to `node`.
  private mutating func sunk(_ op: ScalarOp, _ node: Node, _ rewriter: inout GraphRewriter) -> Value? {
    let merged = merged(node, rewriter)
    guard let main = merged ?? rewriter.onlyTensor(node), uses[node.operands[main]] == 1,
      case .view(let view) = rewriter.node(node.operands[main]).kind
    else { return nil }
    let base = rewriter.node(node.operands[main]).operands[0]
    let shape = rewriter.type(base).shape
    guard uses[base] == 1, chain(to: base, rewriter) != nil,
      merged != nil || view.rearranges(shape, to: node.types[0].shape, ranges: rewriter.builder.ranges)
    else { return nil }
    let (type, target) = (TensorType(node.types[0].element, shape), node.types[0].shape)
    let split = merged.flatMap { _ in try? View.reshaped(target, to: shape, ranges: rewriter.builder.ranges).view }
    guard (split == nil) == (merged == nil) else { return nil }
    let mapped = rewriter.map(op, node, main: main, base, type, split: split)
    uses[mapped] = 1
    let result = rewriter.builder.append(
      Node(.view(view), [mapped], types: node.types, locations: node.locations))[0]
    moved.insert(result)
    return result
  }

  /// The position of the operand that merges neighbouring axes of what a contraction gives, and does nothing else: other
  /// operands can be read by the split axes as well. Nil if there is none.
  private func merged(_ node: Node, _ rewriter: GraphRewriter) -> Int? {
    node.operands.indices.first { index in
      let operand = rewriter.node(node.operands[index])
      guard case .view(let view) = operand.kind, uses[node.operands[index]] == 1 else { return false }
      let shape = rewriter.type(operand.operands[0]).shape
      return shape.count > node.types[0].rank && chain(to: operand.operands[0], rewriter) != nil
        && view.isReshape(from: shape, to: node.types[0].shape, ranges: rewriter.builder.ranges)
    }
  }

  /// The maps from a contraction to `value`, the last first, each used by the next alone; nil if it comes from elsewhere.
  private func chain(to value: Value, _ rewriter: GraphRewriter) -> [(map: Value, main: Int)]? {
    var maps: [(map: Value, main: Int)] = []
    var value = value
    while true {
      let node = rewriter.node(value)
      switch node.kind {
      case .contract: return maps
      case .map:
        guard let main = rewriter.mainOperand(node), uses[node.operands[main]] == 1 else { return nil }
        maps.append((value, main))
        value = node.operands[main]
      case .input, .parameter, .constant, .iota, .dimension, .reduce, .view, .gather, .concat, .update, .scan, .scatter,
        .sort, .composite, .fused, .loop, .extent, .branch:
        return nil
      }
    }
  }

  /// A value equal to `node`, a view of what only it uses, where the contraction before can write in the view's order.
  private func reordered(_ node: Node, _ rewriter: inout GraphRewriter) throws(Diagnostic) -> Value? {
    guard case .view(let view) = node.kind, view.conditions.isEmpty, let maps = chain(to: node.operands[0], rewriter)
    else { return nil }
    let (shape, target) = (rewriter.type(node.operands[0]).shape, node.types[0].shape)
    let ranges = rewriter.builder.ranges
    guard !view.isReshape(from: shape, to: target, ranges: ranges),
      let order = Permutations.keepingLast(shape.count).first(where: { order in
        view.reindexed(order).isReshape(from: order.map { shape[$0] }, to: target, ranges: ranges)
      })
    else { return nil }
    let root = maps.last.map { rewriter.node($0.map).operands[$0.main] } ?? node.operands[0]
    guard var value = try rewriter.contraction(root, writing: order) else { return nil }
    for (map, main) in maps.reversed() {
      let step = rewriter.node(map)
      guard case .map(let op) = step.kind else { return nil }
      value = rewriter.map(op, step, main: main, value, step.types[0].permuted(order), others: order)
    }
    rewriter.builder.locations = node.locations
    return try rewriter.builder.view(value, view.reindexed(order), shape: target)
  }
}

extension GraphRewriter {
  /// The position of the only operand that is no constant equal everywhere.
  fileprivate func onlyTensor(_ node: Node) -> Int? {
    let tensors = node.operands.indices.filter { splat(node.operands[$0]) == nil }
    return tensors.count == 1 ? tensors[0] : nil
  }

  /// The position of the only operand that is neither such a constant nor a view.
  fileprivate func mainOperand(_ node: Node) -> Int? {
    let tensors = node.operands.indices.filter { index in
      if case .view(let view) = self.node(node.operands[index]).kind { return !view.conditions.isEmpty }
      return splat(node.operands[index]) == nil
    }
    return tensors.count == 1 ? tensors[0] : nil
  }

  /// The map `op` of `node` with `main` replaced by `value`, and the other operands brought to the shape of `type`:
  /// constants by repeating them, views by permuting their axes by `order`, and anything by the view `split` if there is
  /// one.
  fileprivate mutating func map(
    _ op: ScalarOp, _ node: Node, main: Int, _ value: Value, _ type: TensorType, others order: [Int] = [],
    split: View? = nil
  ) -> Value {
    builder.locations = node.locations
    let operands = node.operands.enumerated().map { index, operand -> Value in
      if index == main { return value }
      let element = self.type(operand).element
      if let constant = splat(operand) { return self.constant(constant, TensorType(element, type.shape)) }
      if let split { return simplifiedOrAppended(.view(split), [operand], TensorType(element, type.shape)) }
      var places = [IndexExpression](repeating: 0, count: order.count)
      for (position, axis) in order.enumerated() { places[axis] = .axis(position) }
      return simplifiedOrAppended(.view(View(places)), [operand], TensorType(element, type.shape))
    }
    return builder.append(Node(.map(op), operands, types: [type], locations: node.locations))[0]
  }

  /// The contraction `value` with its result's axes in another order.
  fileprivate mutating func contraction(_ value: Value, writing order: [Int]) throws(Diagnostic) -> Value? {
    let node = node(value)
    guard case .contract(var contraction) = node.kind else { return nil }
    contraction.result = order.map { contraction.result[$0] }
    builder.locations = node.locations
    return try builder.append(.contract(contraction), node.operands, named: [node.types[0].permuted(order)])[0]
  }
}

extension TensorType {
  /// The type whose axis `i` is this one's axis `order[i]`.
  fileprivate func permuted(_ order: [Int]) -> TensorType { TensorType(element, order.map { shape[$0] }) }
}

extension View {
  /// Whether the view gives every element of a tensor of `shape` once, in some order of its axes.
  fileprivate func rearranges(_ shape: [Dim], to target: [Dim], ranges: SymbolRanges) -> Bool {
    guard conditions.isEmpty, shape.count <= 5 else { return false }
    return Permutations.all(shape.count).contains { order in
      reindexed(order).isReshape(from: order.map { shape[$0] }, to: target, ranges: ranges)
    }
  }
}
