internal import MartletScalars
internal import MartletSupport

/// The geometry that transposed convolutions along one or two axes share, and what they are made of. All lists are along
/// these axes, in order.
struct TransposedConvolution {
  let stride: [Int]
  let padding: [Int]
  let outputPadding: [Int]
  let dilation: [Int]
  let groups: Int

  private var rank: Int { stride.count }
  private var axes: [String] { ["h", "w"].suffix(rank) }
  private var outputAxes: [String] { axes.map { "o" + $0 } }
  private var kernelAxes: [String] { axes.map { "k" + $0 } }

  /// Reads the attributes of a transposed convolution along `rank` axes.
  init(_ attributes: AttributeList, rank: Int) throws(Diagnostic) {
    stride = try attributes.list("stride", of: rank, least: 1)
    padding = try attributes.list("padding", of: rank, least: 0)
    outputPadding = try attributes.list("output_padding", of: rank, least: 0)
    dilation = try attributes.list("dilation", of: rank, least: 1)
    groups = try attributes.integer("groups")
    for (extra, (stride, dilation)) in zip(outputPadding, zip(stride, dilation)) where extra >= max(stride, dilation) {
      throw Diagnostic("the output padding \(outputPadding) must be less than the stride or the dilation")
    }
  }

  /// The transposed convolution of x `[n, c, …]` with the weight `[c, o / groups, …]`, plus an optional bias `[o]`.
  func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
    try builder.expect(2...3, operands)
    let (type, weight) = (builder.type(of: operands[0]), builder.type(of: operands[1]))
    try check(builder.rules, type, weight)
    let element = operands.count == 3 ? type.element.accumulationType : type.element
    let outputs = weight.shape[1] * Dim(groups)
    // As for `conv2d`, channels of which each sees one of x need no sum and no reshape.
    let isDepthwise = groups > 1 && weight.shape[0] == Dim(groups)
    let channels = isDepthwise ? [outputs] : [Dim(groups), weight.shape[0].floorDivided(by: Dim(groups))]
    let (view, shape) = try read(builder, type, weight, channels, isDepthwise: isDepthwise)
    let input = try builder.view(operands[0], view, shape: shape)
    let labels = isDepthwise ? ["o"] : ["g", "c"]
    let own = isDepthwise ? ["o"] : ["g", "c", "o"]
    let taps = try builder.reshape(
      operands[1], to: (isDepthwise ? [outputs] : channels + [weight.shape[1]]) + weight.shape[2...])
    let product = try builder.contract(
      input, ["n"] + labels + outputAxes + kernelAxes, taps, own + kernelAxes,
      to: ["n"] + own.filter { $0 != "c" } + outputAxes, element: element)
    let extents = builder.type(of: product).shape.suffix(rank)
    let result = try builder.reshape(product, to: [type.shape[0], outputs] + extents)
    guard operands.count == 3 else { return [result] }
    let full = TensorType(type.element, builder.type(of: result).shape)
    let bias = try builder.affineOperand(operands[2], "the bias", full, [1])
    return [try builder.cast(builder.map(.add, result, bias), to: type.element)]
  }

  private func check(_ rules: OpRules, _ type: TensorType, _ weight: TensorType) throws(Diagnostic) {
    guard type.rank == rank + 2, weight.rank == rank + 2, type.element == weight.element,
      TypeRule.Class.number.contains(type.element)
    else {
      let (names, kernelNames) = (axes.joined(separator: ", "), kernelAxes.joined(separator: ", "))
      throw Diagnostic(
        "x must be [n, c, \(names)] and the weight [c, o, \(kernelNames)] of one type, not \(type) and \(weight)")
    }
    guard (1...1 << 30).contains(groups), weight.shape[0].modulo(Dim(groups)) == 0 else {
      throw Diagnostic("\(groups) groups do not divide the \(weight.shape[0]) input channels")
    }
    guard weight.shape[1].fitsProduct(with: Dim(groups)) else {
      throw Diagnostic("\(groups) groups of \(weight.shape[1]) output channels are too many")
    }
    guard rules.equal(weight.shape[0], type.shape[1]) else {
      throw Diagnostic("x has \(type.shape[1]) channels, but the weight takes \(weight.shape[0])")
    }
  }

  /// Which element of x meets which element of the weight in which result: `[n, channels…, outputs…, taps…]`.
  private func read(
    _ builder: GraphBuilder, _ type: TensorType, _ weight: TensorType, _ channels: [Dim], isDepthwise: Bool
  ) throws(Diagnostic) -> View.Reindexed {
    let first = 1 + channels.count
    let channel =
      isDepthwise
      ? IndexExpression.axis(1).floorDivided(by: weight.shape[1]) : channels[1] * .axis(1) + .axis(2)
    var indices: [IndexExpression] = [.axis(0), channel]
    var (conditions, extents) = ([IndexCondition](), [Dim]())
    for axis in 0..<rank {
      let (extent, size) = (type.shape[2 + axis], weight.shape[2 + axis])
      let reach = Dim(dilation[axis]) * (size - 1)
      let count = Dim(stride[axis]) * (extent - 1) + reach + Dim(outputPadding[axis] + 1 - 2 * padding[axis])
      guard builder.ranges.proveNonNegative(count) else {
        throw Diagnostic("the padding \(padding) cuts off more than there is along \(type)")
      }
      extents.append(builder.ranges.simplified(count))
      let place = .axis(first + axis) + Dim(padding[axis]) - Dim(dilation[axis]) * .axis(first + rank + axis)
      indices.append(place.floorDivided(by: Dim(stride[axis])))
      conditions.append(IndexCondition(indices[2 + axis], from: 0, below: extent))
      if stride[axis] > 1 { conditions.append(IndexCondition(place.modulo(Dim(stride[axis])), below: 1)) }
    }
    let shape = [type.shape[0]] + channels + extents + weight.shape[2...]
    let ranges = Graph("", symbols: builder.graph.symbols).ranges(over: shape)
    let view = View(indices, where: conditions, fill: ScalarValue(0, as: type.element)).simplified(ranges)
    return (view, shape)
  }
}
