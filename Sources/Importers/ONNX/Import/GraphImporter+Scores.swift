internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Attention as exporters write it, in the form that one kernel computes. They give the root of a scale to queries and the
/// other to keys, and replace what a softmax of nothing but -inf gives.
extension GraphImporter {
  /// `scores`, which a softmax is taken of, with the factors of the operands of their product behind the product.
  mutating func scores(_ scores: Value) throws(Diagnostic) -> Value {
    guard element(scores) == .f32 else { return scores }
    var plain: Set<Value> = []
    return try unscaled(scores, &plain) ?? scores
  }

  /// `value`, if it is made from a product whose operands have factors, made from the product without. `plain` are the
  /// values so far that are not, each of which is looked at once.
  private mutating func unscaled(_ value: Value, _ plain: inout Set<Value>) throws(Diagnostic) -> Value? {
    guard plain.insert(value).inserted else { return nil }
    if let operands = matrixProducts[value] {
      let (left, right) = (factor(of: operands.left), factor(of: operands.right))
      guard left != nil || right != nil else { return nil }
      let product = try matrixProduct(left?.value ?? operands.left, right?.value ?? operands.right)
      return try builder.binary(.mul, product, (left?.number ?? 1) * (right?.number ?? 1))
    }
    let node = builder.graph.nodes[value.node]
    guard case .map(let op) = node.kind, [.add, .mul, .div].contains(op) else { return nil }
    for (position, operand) in node.operands.enumerated() where position == 0 || op != .div {
      guard let changed = try unscaled(operand, &plain) else { continue }
      var operands = node.operands
      operands[position] = changed
      return try builder.map(op, operands)
    }
    return nil
  }

  /// What `value` is a multiple of, and by which number.
  private mutating func factor(of value: Value) -> (value: Value, number: Double)? {
    let node = builder.graph.nodes[value.node]
    guard case .map(let op) = node.kind, op == .mul || op == .div else { return nil }
    if let number = repeated(node.operands[1]), number != 0 {
      return (node.operands[0], op == .mul ? number : 1 / number)
    }
    guard op == .mul, let number = repeated(node.operands[0]) else { return nil }
    return (node.operands[1], number)
  }

  /// The finite number that all elements of `value` are, if it is known.
  mutating func repeated(_ value: Value) -> Double? {
    var value = value
    while case .view(let view) = builder.graph.nodes[value.node].kind, view.conditions.isEmpty {
      value = builder.graph.nodes[value.node].operands[0]
    }
    var number: Double?
    if case .constant(let literal) = builder.graph.nodes[value.node].kind {
      number = literal.splat?.double
    } else if let scalars = constantScalars(value), scalars.count == 1 {
      number = scalars[0].double
    }
    return number.flatMap { $0.isFinite ? $0 : nil }
  }

  /// The choice of `fill` where `condition` holds, else of `value`, if that is a softmax with zeros for its rows of
  /// nothing but -inf. As in PyTorch, which writes it so, rows with NaN stay NaN.
  mutating func guardedSoftmax(_ condition: Value, _ fill: Value, _ value: Value) throws(Diagnostic) -> Value? {
    let (test, node) = (builder.graph.nodes[condition.node], builder.graph.nodes[value.node])
    guard case .map(.isnan) = test.kind, test.operands == [value], repeated(fill) == 0,
      case .composite(let composite) = node.kind, let softmax = composite.base as? Composites.Softmax,
      element(value) == .f32, try builder.broadcastShape([shape(fill), shape(value)]) == shape(value)
    else { return nil }
    let (scores, shape) = (node.operands[0], shape(value))
    let axis = try axis(softmax.axis, rank: shape.count)
    let others = shape.indices.filter { $0 != axis }
    let least = -Double(Float.greatestFiniteMagnitude)
    let greatest = try builder.binary(.max, builder.maxNumber(scores, axes: [axis]), least)
    let shares = try builder.map(
      .exp, builder.map(.sub, scores, builder.broadcast(greatest, to: shape, axes: others)))
    // Of all other rows it is 1 at least.
    let total = try builder.binary(.max, builder.sum(shares, axes: [axis]), 1)
    return try builder.map(.div, shares, builder.broadcast(total, to: shape, axes: others))
  }
}
