import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Replaces nodes by simpler ones that compute the same bits, NaN payloads excepted:
  ///
  /// - views: two in a row become one where one map can say it, views that change nothing go, a view of a constant that
  ///   is equal everywhere is that constant;
  /// - scalar ops by the algebraic facts of their rows: identities, involutions, idempotence, constants of integer
  ///   chains united, casts that change nothing or go through a wider type, selects with a known condition;
  /// - gathers whose indices follow from the place alone become views; gathers of equal elements go;
  /// - concats of one operand, and empty operands of concats, go; concats of very many operands become concats of concats;
  /// - updates of everything, and with nothing, go;
  /// - reductions leave out axes of extent 1;
  /// - computed symbols whose values follow from dims and constants become expressions.
  ///
  /// No float is reordered and no float identity is used that a zero's sign or a NaN would show. What is
  /// used no more is removed. Refuses nothing and needs nothing to have run before.
  public static let simplify = Pass("simplify", "Replace operations by simpler ones with equal results") {
    graph, _ throws(Diagnostic) in
    try GraphRewriter.rewrite(graph.withKnownExtents) { rewriter, node throws(Diagnostic) in
      rewriter.simplified(node).map { [$0] }
    }.withoutDeadNodes
  }
}

extension GraphRewriter {
  /// A value equal to the only result of `node`, whose operands are values of the new graph; nil if nothing simpler is
  /// known.
  mutating func simplified(_ node: Node) -> Value? {
    switch node.kind {
    case .map(let op): simplifiedMap(op, node)
    case .view(let view): simplifiedView(view, node)
    case .gather(let axis): simplifiedGather(axis, node)
    case .concat(let axis): simplifiedConcat(axis, node)
    case .update: simplifiedUpdate(node)
    case .reduce(let reduction): simplifiedReduction(reduction, node)
    case .input, .parameter, .constant, .iota, .dimension, .contract, .scan, .scatter, .sort, .composite, .fused, .loop,
      .extent,
      .branch:
      nil
    }
  }

  /// The value of every element, where it is known.
  func splat(_ value: Value) -> ScalarValue? {
    guard case .constant(let literal) = node(value).kind else { return nil }
    return literal.splat
  }

  /// A constant of `type` with every element equal to `value`.
  mutating func constant(_ value: ScalarValue, _ type: TensorType) -> Value {
    builder.append(
      Node(.constant(TensorLiteral(splat: value)), [], types: [type], locations: builder.locations))[0]
  }

  /// The node `kind` simplified in turn, or appended.
  mutating func simplifiedOrAppended(_ kind: OpKind, _ operands: [Value], _ type: TensorType) -> Value {
    let node = Node(kind, operands, types: [type], locations: builder.locations)
    return simplified(node) ?? builder.append(node)[0]
  }

  /// The view of `operand`, simplified; nil if the verifier could not prove that it stays inside.
  mutating func checkedView(_ view: View, of operand: Value, _ shape: [Dim]) -> Value? {
    guard let value = try? builder.view(operand, view, shape: shape) else { return nil }
    return value == operand ? value : simplified(node(value)) ?? value
  }
}
