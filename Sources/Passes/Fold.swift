import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport

extension Pass {
  /// Replaces what depends on constants alone by constants: dims that are numbers, ops on constants that are equal
  /// everywhere (of any shape, symbolic too), and operations on small constants of static shape, which the graph
  /// interpreter evaluates.
  ///
  /// Results above the settings' number of elements stay, and so do views that make a constant larger, since reading
  /// through a view costs nothing. Parameters are no constants. What is used no more is
  /// removed. Refuses nothing and needs nothing to have run before.
  public static let fold = Pass("fold", "Evaluate what depends on constants alone") {
    graph, settings throws(Diagnostic) in
    var folder = Folder(limit: settings.foldedElements)
    return try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in try folder.replace(&rewriter, node) }
      .withoutDeadNodes
  }
}

/// Knows which values of the new graph are constant.
private struct Folder {
  let limit: Int
  /// The constant that a value of the new graph equals, also where its node has not been replaced.
  private var known: [Value: TensorLiteral] = [:]

  init(limit: Int) { self.limit = limit }

  mutating func replace(_ rewriter: inout GraphRewriter, _ node: Node) throws(Diagnostic) -> [Value]? {
    if case .constant(let literal) = node.kind {
      let values = rewriter.builder.append(node)
      known[values[0]] = literal
      return values
    }
    guard node.types.count == 1, let literal = try literal(rewriter, node) else { return nil }
    let type = node.types[0]
    if case .view = node.kind, literal.splat == nil,
      type.elementCount != rewriter.type(node.operands[0]).elementCount
    {
      let values = rewriter.builder.append(node)
      known[values[0]] = literal
      return values
    }
    let value = rewriter.builder.append(
      Node(.constant(literal), [], types: [type], locations: node.locations, name: node.name))
    known[value[0]] = literal
    return value
  }

  /// The constant that `node` gives, if it gives one.
  private func literal(_ rewriter: GraphRewriter, _ node: Node) throws(Diagnostic) -> TensorLiteral? {
    if case .dimension(let dim) = node.kind {
      return dim.constant.map { TensorLiteral(splat: ScalarValue($0, as: .i64)) }
    }
    if case .iota(let axis) = node.kind {
      return node.types[0].shape[axis] == 1 ? TensorLiteral(splat: ScalarValue(0, as: node.types[0].element)) : nil
    }
    let operands = node.operands.compactMap { known[$0] }
    guard !operands.isEmpty, operands.count == node.operands.count else { return nil }
    if let splat = splat(rewriter, node, operands.map(\.splat)) { return TensorLiteral(splat: splat) }
    return try evaluated(rewriter, node, operands)
  }

  /// The value of every element of the result where operands equal everywhere suffice to know it.
  private func splat(_ rewriter: GraphRewriter, _ node: Node, _ operands: [ScalarValue?]) -> ScalarValue? {
    let values = operands.compactMap { $0 }
    switch node.kind {
    case .map(let op):
      guard values.count == operands.count else { return nil }
      return op.evaluate(values, as: op.typeRule.needsResultType ? node.types[0].element : nil)
    case .view(let view):
      guard let value = values.first, view.fill == nil || view.fill == value else { return nil }
      return value
    case .gather: return operands[0]
    case .concat: return values.count == operands.count && values.allSatisfy { $0 == values[0] } ? values[0] : nil
    case .update: return values.count == operands.count && values[0] == values[1] ? values[0] : nil
    case .reduce(let reduction):
      switch reduction.kind {
      case .max, .maxNumber, .min, .any, .all:
        // Where all elements are passed over, none is the result.
        if reduction.kind == .maxNumber, values.first?.isNaN ?? false { return nil }
        let shape = rewriter.type(node.operands[0]).shape
        let ranges = rewriter.builder.ranges
        return reduction.axes.allSatisfy { ranges.proveNonNegative(shape[$0] - 1) } ? values.first : nil
      case .sum, .product, .argmax, .argmin: return nil
      }
    case .input, .parameter, .constant, .iota, .dimension, .contract, .scan, .scatter, .sort, .composite, .fused, .loop,
      .extent,
      .branch:
      return nil
    }
  }

  /// The result as the interpreter finds it, if everything is static and small.
  private func evaluated(
    _ rewriter: GraphRewriter, _ node: Node, _ operands: [TensorLiteral]
  ) throws(Diagnostic) -> TensorLiteral? {
    switch node.kind {
    case .map, .reduce, .contract, .view, .gather, .concat, .scan: break
    case .input, .parameter, .constant, .iota, .dimension, .update, .scatter, .sort, .composite, .fused, .loop, .extent,
      .branch:
      return nil
    }
    let types = node.operands.map { rewriter.type($0) }
    for type in types + node.types {
      guard let shape = type.staticShape, shape.reduce(1, *) <= limit else { return nil }
    }
    var single = Graph("fold", symbols: rewriter.source.symbols)
    for (type, literal) in zip(types, operands) { single.nodes.append(Node(.constant(literal), [], types: [type])) }
    var copy = node
    copy.operands = operands.indices.map { Value($0) }
    single.nodes.append(copy)
    single.outputs = [.init("result", Value(operands.count))]
    let smallest = single.symbols.map { symbol in
      (symbol.name, (symbol.range.lowerBound + symbol.divisor - 1) / symbol.divisor * symbol.divisor)
    }
    // Indices of a view may still name dims: then the result is not constant.
    if case .view(let view) = node.kind, view.mentionsDims { return nil }
    let interpreter = try GraphInterpreter(single, symbols: Dictionary(uniqueKeysWithValues: smallest))
    let values = try interpreter.run()[0].values
    if let first = values.first, values.allSatisfy({ $0 == first }) { return TensorLiteral(splat: first) }
    return TensorLiteral(values)
  }
}

extension View {
  /// Whether an index or a condition depends on a symbolic dim.
  fileprivate var mentionsDims: Bool {
    let expressions = indices + conditions.flatMap { [$0.lower, $0.value, $0.upper].compactMap { $0 } }
    return expressions.flatMap(\.symbols).contains { symbol in
      if case .named = symbol { true } else { false }
    }
  }
}
