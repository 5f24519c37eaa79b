import MartletGraphIR
import MartletScalars
import MartletSupport

/// Rewrites one graph for `Pass.layout`.
struct LayoutRewriter {
  /// A value as it is written: axis `i` of `value` is axis `order[i]` of what it stands for.
  struct Stored {
    let value: Value
    let order: [Int]
  }

  /// What values of the new graph, in their old order, are views of.
  private var stored: [Value: Stored] = [:]
  /// Whether each node of the old graph follows from parameters and constants alone.
  private let isWeight: [Bool]
  private var position = -1

  init(_ graph: Graph) {
    var isWeight: [Bool] = []
    for node in graph.nodes {
      switch node.kind {
      case .parameter, .constant: isWeight.append(true)
      case .input, .iota, .dimension, .scatter, .sort, .loop, .extent, .branch: isWeight.append(false)
      case .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .composite, .fused:
        isWeight.append(!node.operands.isEmpty && node.operands.allSatisfy { isWeight[$0.node] })
      }
    }
    self.isWeight = isWeight
  }

  /// The value that `node` becomes; nil to copy it.
  mutating func replacement(_ rewriter: inout GraphRewriter, _ node: Node) throws(Diagnostic) -> [Value]? {
    position += 1
    let value: Value?
    switch node.kind {
    case .contract(let contraction): value = try contract(&rewriter, contraction, node)
    case .map(let op): value = try map(&rewriter, op, node)
    case .reduce(let reduction): value = try reduce(&rewriter, reduction, node)
    case .view(let view): value = try self.view(&rewriter, view, node)
    case .concat(let axis): value = try concat(&rewriter, axis, node)
    case .gather(let axis): value = try gather(&rewriter, axis, node)
    case .input, .parameter, .constant, .iota, .dimension, .update, .scan, .scatter, .sort, .composite, .fused, .loop,
      .extent,
      .branch:
      value = nil
    }
    return value.map { [$0] }
  }

  /// A value of the old order for `value`, which is written in `order`.
  private mutating func remember(
    _ rewriter: inout GraphRewriter, _ value: Value, _ order: [Int]
  ) throws(Diagnostic) -> Value {
    if order == Array(order.indices) { return value }
    let shape = rewriter.type(value).shape
    var indices: [IndexExpression] = []
    var old = [Dim](repeating: 1, count: order.count)
    for (axis, source) in order.enumerated() {
      indices.append(.axis(source))
      old[source] = shape[axis]
    }
    let result = try rewriter.builder.view(value, View(indices), shape: old)
    // Axes of extent 1 alone may have changed places: then the view is nothing and the order is kept as it is.
    if result != value { stored[result] = Stored(value: value, order: order) }
    return result
  }

  // MARK: Kinds

  private mutating func contract(
    _ rewriter: inout GraphRewriter, _ contraction: Contraction, _ node: Node
  ) throws(Diagnostic) -> Value? {
    let isWeight = rewriter.source.nodes[position].operands.map { self.isWeight[$0.node] }
    var changed = contraction
    var operands = node.operands
    if let known = stored[operands[0]] {
      (operands[0], changed.left) = (known.value, known.order.map { contraction.left[$0] })
    }
    if let known = stored[operands[1]] {
      (operands[1], changed.right) = (known.value, known.order.map { contraction.right[$0] })
    }
    if isWeight[0] != isWeight[1] {
      let (weight, labels) = isWeight[0] ? (operands[0], changed.left) : (operands[1], changed.right)
      let shape = rewriter.type(weight).shape
      let own = contraction.result.filter { labels.contains($0) }
      let units = own.filter { label in labels.firstIndex(of: label).map { shape[$0] == 1 } ?? false }
      changed.result =
        contraction.result.filter { !own.contains($0) } + units + own.filter { !units.contains($0) }
    }
    for number in operands.indices where !isWeight[number] {
      let read = try windows(
        &rewriter, operands[number], [changed.left, changed.right], number, changed.result.last, isWeight: isWeight)
      operands[number] = read ?? operands[number]
    }
    if changed == contraction, operands == node.operands { return nil }
    let order = changed.result.compactMap { contraction.result.firstIndex(of: $0) }
    let type = TensorType(node.types[0].element, order.map { node.types[0].shape[$0] })
    let value = try rewriter.builder.append(.contract(changed), operands, named: [type])[0]
    return try remember(&rewriter, value, order)
  }

  /// The operand `number` of a contraction, which has `labels`, where it is better read through another view. Where each
  /// channel is by itself, a padded copy would cost more than knowing where lines end; but channels must lie side by side.
  private func windows(
    _ rewriter: inout GraphRewriter, _ value: Value, _ labels: [[String]], _ number: Int, _ last: String?,
    isWeight: [Bool]
  ) throws(Diagnostic) -> Value? {
    // What is wider only where it is multiplied is stored as it is.
    let node = rewriter.builder.graph.nodes[value.node]
    if case .map(.cast) = node.kind, node.widens(in: rewriter.builder.graph) {
      var read = try windows(&rewriter, node.operands[0], labels, number, last, isWeight: isWeight)
      // Bytes are multiplied four neighbours at a time: the steps along the last axis, as channels.
      let (source, axis) = (read ?? node.operands[0], labels[number].count - 1)
      if rewriter.type(source).element == .u8, node.types[0].element == .i32, let own = labels[number].last,
        labels.allSatisfy({ $0.contains(own) })
      {
        read = try rewriter.gathered(source, axis) ?? read
      }
      return try read.map { read throws(Diagnostic) in try rewriter.builder.cast(read, to: node.types[0].element) }
    }
    guard let last, labels.allSatisfy({ $0.contains(last) }), let axis = labels[number].firstIndex(of: last) else {
      return try rewriter.padded(value)
    }
    return isWeight[0] == isWeight[1] ? nil : try rewriter.gathered(value, axis)
  }

  private mutating func map(
    _ rewriter: inout GraphRewriter, _ op: ScalarOp, _ node: Node
  ) throws(Diagnostic) -> Value? {
    guard let order = node.operands.compactMap({ stored[$0]?.order }).first else { return nil }
    let shape = order.map { node.types[0].shape[$0] }
    var operands: [Value] = []
    for operand in node.operands {
      if let known = stored[operand], known.order == order {
        operands.append(known.value)
      } else {
        let element = rewriter.type(operand).element
        operands.append(try rewriter.permuted(operand, order, TensorType(element, shape)))
      }
    }
    let type = TensorType(node.types[0].element, shape)
    let value = rewriter.builder.append(Node(.map(op), operands, types: [type], locations: node.locations))[0]
    return try remember(&rewriter, value, order)
  }

  private mutating func reduce(
    _ rewriter: inout GraphRewriter, _ reduction: Reduction, _ node: Node
  ) throws(Diagnostic) -> Value? {
    guard let known = stored[node.operands[0]] else { return nil }
    var changed = reduction
    changed.axes = known.order.indices.filter { reduction.axes.contains(known.order[$0]) }
    // The axes that stay, by their places in the old result.
    let rank = known.order.count
    let kept = (0..<rank).filter { !reduction.axes.contains($0) }
    let order = known.order.compactMap { kept.firstIndex(of: $0) }
    let type = TensorType(node.types[0].element, order.map { node.types[0].shape[$0] })
    let value = try rewriter.builder.append(.reduce(changed), [known.value], named: [type])[0]
    return try remember(&rewriter, value, order)
  }

  private mutating func view(
    _ rewriter: inout GraphRewriter, _ view: View, _ node: Node
  ) throws(Diagnostic) -> Value? {
    guard let known = stored[node.operands[0]], let last = known.order.last else {
      return permuted(&rewriter, view, node)
    }
    let shape = node.types[0].shape
    // The axes that run along the last one as it is written come last too.
    let inner = shape.indices.filter { view.indices[last].symbols.contains(.axis($0)) }
    let order = shape.indices.filter { !inner.contains($0) } + inner
    let reindexed = view.reindexed(known.order).renumbered { order.firstIndex(of: $0) }
    let value = try rewriter.builder.view(known.value, reindexed, shape: order.map { shape[$0] })
    return try remember(&rewriter, value, order)
  }

  /// What moves another axis to the last place is better read as it was written.
  private mutating func permuted(_ rewriter: inout GraphRewriter, _ view: View, _ node: Node) -> Value? {
    let operand = rewriter.source.nodes[position].operands[0]
    let order = view.indices.compactMap { index -> Int? in
      if case .axis(let axis)? = index.symbol { axis } else { nil }
    }
    let rank = node.types[0].rank
    guard !isWeight[operand.node], view.conditions.isEmpty, order.count == view.indices.count, let last = order.last,
      last != rank - 1, order.sorted() == Array(0..<rank), node.types[0].shape[last] != 1,
      order.map({ node.types[0].shape[$0] }) == rewriter.type(node.operands[0]).shape
    else { return nil }
    let value = rewriter.builder.append(node)[0]
    stored[value] = Stored(value: node.operands[0], order: order)
    return value
  }

  /// A gather along one axis leaves the others where they are.
  private mutating func gather(
    _ rewriter: inout GraphRewriter, _ axis: Int, _ node: Node
  ) throws(Diagnostic) -> Value? {
    guard let known = stored[node.operands[0]], rewriter.type(node.operands[1]).rank == 1,
      let place = known.order.firstIndex(of: axis)
    else { return nil }
    return try remember(&rewriter, rewriter.builder.gather(known.value, node.operands[1], axis: place), known.order)
  }

  private mutating func concat(
    _ rewriter: inout GraphRewriter, _ axis: Int, _ node: Node
  ) throws(Diagnostic) -> Value? {
    let operands = node.operands.compactMap { stored[$0] }
    guard operands.count == node.operands.count, let order = operands.first?.order,
      operands.allSatisfy({ $0.order == order }), let place = order.firstIndex(of: axis)
    else { return nil }
    let value = try rewriter.builder.concat(operands.map(\.value), axis: place)
    return try remember(&rewriter, value, order)
  }
}

extension GraphRewriter {
  /// `value` with its axes in the order `order`.
  fileprivate mutating func permuted(_ value: Value, _ order: [Int], _ type: TensorType) throws(Diagnostic) -> Value {
    if let number = splat(value) { return constant(number, type) }
    var places = [IndexExpression](repeating: 0, count: order.count)
    for (position, axis) in order.enumerated() { places[axis] = .axis(position) }
    return simplifiedOrAppended(.view(View(places)), [value], type)
  }

  /// The view `value`, which reads beyond its operand's ends, as windows of a padded tensor; nil if it is another view
  /// or the padding is no constant.
  mutating func padded(_ value: Value) throws(Diagnostic) -> Value? {
    guard case .view(let view) = node(value).kind, let fill = view.fill else { return nil }
    let base = node(value).operands[0]
    let (shape, result) = (type(base).shape, type(value).shape)
    let ranges = source.ranges(over: result)
    var windows = View(view.indices)
    var padding = View(shape.indices.map { .axis($0) }, fill: fill)
    var extents = shape
    for condition in view.conditions {
      guard let axis = view.indices.firstIndex(of: condition.value), let extent = shape[axis].constant,
        condition.lower == nil || condition.lower == 0, condition.upper == nil || condition.upper == shape[axis]
      else { return nil }
      let bounds = ranges.bounds(of: condition.value)
      guard let lower = bounds.lower, let upper = bounds.upper else { return nil }
      let (low, high) = (max(0, -lower), max(0, upper - (extent - 1)))
      extents[axis] = Dim(extent + low + high)
      windows.indices[axis] += Dim(low)
      padding.indices[axis] = .axis(axis) - Dim(low)
      padding.conditions.append(
        IndexCondition(padding.indices[axis], from: low > 0 ? 0 : nil, below: high > 0 ? shape[axis] : nil))
    }
    // A view that only pads is what it should become.
    guard extents != result || windows != View(result.indices.map { .axis($0) }) else { return nil }
    let stored = try builder.view(base, padding, shape: extents)
    return try builder.view(stored, windows, shape: result)
  }

  /// The view `value`, whose result runs with its axis `axis` along another axis of its operand than the last, as a view
  /// of a tensor in which that one is the last; nil if it is another view.
  fileprivate mutating func gathered(_ value: Value, _ axis: Int) throws(Diagnostic) -> Value? {
    guard case .view(let view) = node(value).kind else { return nil }
    let base = node(value).operands[0]
    let (shape, result) = (type(base).shape, type(value).shape)
    guard let place = view.indices.firstIndex(of: .axis(axis)), place != shape.count - 1 else { return nil }
    let order = shape.indices.filter { $0 != place } + [place]
    let stored = try builder.transpose(base, order)
    return try builder.view(stored, view.reindexed(order), shape: result)
  }
}
