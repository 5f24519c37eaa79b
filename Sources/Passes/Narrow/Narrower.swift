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

  init(_ graph: Graph, _ wanted: WeightsType, _ elsewhere: [String: WeightUse]) {
    self.wanted = wanted
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
    case .contract(let contraction): return try scaled(contraction, node, &rewriter).map { [$0] }
    case .input, .constant, .iota, .dimension, .map, .reduce, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop:
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
}
