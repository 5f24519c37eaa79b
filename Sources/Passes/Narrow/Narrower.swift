import MartletGraphIR
import MartletScalars
import MartletSupport

/// Rewrites one graph for `Pass.narrow`.
struct Narrower {
  /// A value of the new graph that is made of quantized elements without their scales, and those.
  private struct Unscaled {
    let origin: WeightUse.Origin
    let axes: [Int]
    let scales: Value
  }

  private let wanted: WeightsType
  private let uses: [String: WeightUse]
  private var unscaled: [Value: Unscaled] = [:]
  /// Whether factors of weights of bf16 are rounded.
  private let roundsFactors: Bool
  /// What is bf16 of values of the new graph.
  private var rounded: [Value: Value] = [:]

  init(_ graph: Graph, _ wanted: WeightsType, _ elsewhere: [String: WeightUse], roundsFactors: Bool) {
    self.wanted = wanted
    self.roundsFactors = roundsFactors
    uses = WeightUse.uses(in: graph).merging(elsewhere) { $0.united(with: $1) }
  }

  /// The values that `node` becomes; nil to copy it.
  mutating func replacement(_ rewriter: inout GraphRewriter, _ node: Node) throws(Diagnostic) -> [Value]? {
    switch node.kind {
    case .parameter(let parameter): return try narrowed(parameter, node, &rewriter).map { [$0] }
    case .view(let view):
      guard let operand = unscaled[node.operands[0]] else { return nil }
      let values = rewriter.builder.append(node)
      unscaled[values[0]] = Unscaled(
        origin: operand.origin.seen(through: view), axes: operand.axes, scales: operand.scales)
      return values
    case .contract(let contraction):
      if let product = try roundedProduct(contraction, node, &rewriter) { return [product] }
      return try scaled(contraction, node, &rewriter).map { [$0] }
    case .input, .constant, .iota, .dimension, .map, .reduce, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      return nil
    }
  }

  /// The f32 of what `parameter` is stored as; without their scales for quantized elements.
  private mutating func narrowed(
    _ parameter: Parameter, _ node: Node, _ rewriter: inout GraphRewriter
  ) throws(Diagnostic) -> Value? {
    let source = node.types[0]
    guard parameter.conversion == nil, let form = uses[parameter.key]?.form(wanted, of: source) else { return nil }
    let stored = try append(parameter, form, source, name: node.name, &rewriter)
    let value = try rewriter.builder.append(.map(.cast), [stored], named: [source])[0]
    guard case .quantized(let axes) = form else { return value }
    let name = node.name.map { "\($0)_scale" }
    let scales = try append(parameter, .scales(axes: axes), source, name: name, &rewriter)
    let origin = WeightUse.Origin(key: parameter.key, indices: source.shape.indices.map { .axis($0) })
    unscaled[value] = Unscaled(origin: origin, axes: axes, scales: scales)
    return value
  }

  private func append(
    _ parameter: Parameter, _ form: WeightConversion.Form, _ source: TensorType, name: String?,
    _ rewriter: inout GraphRewriter
  ) throws(Diagnostic) -> Value {
    var converted = parameter
    let conversion = WeightConversion(form, of: source)
    converted.conversion = conversion
    guard let type = conversion.result else { preconditionFailure("uses choose forms that the weight can have") }
    return try rewriter.builder.append(.parameter(converted), [], named: [type], name: name)[0]
  }

  /// The contraction times the scales of its operands; nil if they have none.
  private func scaled(
    _ contraction: Contraction, _ node: Node, _ rewriter: inout GraphRewriter
  ) throws(Diagnostic) -> Value? {
    guard node.operands.contains(where: { unscaled[$0] != nil }) else { return nil }
    let type = node.types[0]
    // The product's name goes to what it was the name of.
    var product = node
    product.name = nil
    var value = rewriter.builder.append(product)[0]
    for (operand, labels) in zip(node.operands, [contraction.left, contraction.right]) {
      guard let side = unscaled[operand], let indices = side.origin.indices else { continue }
      let places = side.axes.map { axis in
        indices[axis].substituting { symbol in
          guard case .axis(let read) = symbol else { return nil }
          return contraction.result.firstIndex(of: labels[read]).map { .axis($0) }
        }
      }
      let scales = try rewriter.builder.view(side.scales, View(places), shape: type.shape)
      value = try rewriter.builder.append(.map(.mul), [value, scales], named: [type])[0]
    }
    if let name = node.name { rewriter.builder.rename(value, name) }
    return value
  }

  // MARK: Rounded factors

  /// The contraction of bf16 that takes the place of one of f32 with a weight that is stored as bf16; nil for others.
  private mutating func roundedProduct(
    _ contraction: Contraction, _ node: Node, _ rewriter: inout GraphRewriter
  ) throws(Diagnostic) -> Value? {
    let graph = rewriter.builder.graph
    guard roundsFactors, node.isPlainContraction(in: graph),
      node.operands.allSatisfy({ graph.type(of: $0).element == .f32 }),
      node.operands.contains(where: { isRoundedWeight($0, in: graph) })
    else { return nil }
    var product = node
    product.operands = []
    for operand in node.operands { product.operands.append(try bf16(operand, &rewriter)) }
    return rewriter.builder.append(product)[0]
  }

  /// Whether `value` is a weight that is stored as bf16, as it is or through views.
  private func isRoundedWeight(_ value: Value, in graph: Graph) -> Bool {
    let node = graph.nodes[value.node]
    switch node.kind {
    case .view: return isRoundedWeight(node.operands[0], in: graph)
    case .map(.cast):
      guard case .parameter = graph.nodes[node.operands[0].node].kind else { return false }
      return graph.type(of: node.operands[0]).element == .bf16
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .update, .scan,
      .scatter, .sort, .composite, .fused, .loop, .branch, .extent:
      return false
    }
  }

  /// `value` rounded to bf16: once for all views of it, so that what they read lies in memory so.
  private mutating func bf16(_ value: Value, _ rewriter: inout GraphRewriter) throws(Diagnostic) -> Value {
    if let known = rounded[value] { return known }
    let node = rewriter.builder.graph.nodes[value.node]
    let result: Value
    switch node.kind {
    case .map(.cast) where rewriter.type(node.operands[0]).element == .bf16: result = node.operands[0]
    case .view(var view):
      let source = try bf16(node.operands[0], &rewriter)
      view.fill = view.fill.map { ScalarValue($0.double, as: .bf16) }
      result = try rewriter.builder.view(source, view, shape: node.types[0].shape)
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .gather, .concat, .update, .scan,
      .scatter, .sort, .composite, .fused, .loop, .branch, .extent:
      result = try rewriter.builder.cast(value, to: .bf16)
    }
    rounded[value] = result
    return result
  }
}
