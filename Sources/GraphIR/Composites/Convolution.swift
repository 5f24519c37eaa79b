internal import MartletScalars
internal import MartletSupport

/// The geometry that convolutions along one, two or three axes share, and what they are made of. All lists are along
/// these axes, in order.
struct Convolution {
  let stride: [Int]
  let padding: [Int]
  let dilation: [Int]
  let groups: Int

  /// The letters of the axes along which windows slide: depth, height and width, of which the last ones take part.
  private static let letters = ["d", "h", "w"]

  private var rank: Int { stride.count }
  private var axes: [String] { Self.letters.suffix(rank) }
  private var outputAxes: [String] { axes.map { "o" + $0 } }
  private var kernelAxes: [String] { axes.map { "k" + $0 } }

  init(stride: [Int], padding: [Int], dilation: [Int], groups: Int) {
    self.stride = stride
    self.padding = padding
    self.dilation = dilation
    self.groups = groups
  }

  /// Reads the attributes of a convolution along `rank` axes.
  init(_ attributes: AttributeList, rank: Int) throws(Diagnostic) {
    stride = try attributes.list("stride", of: rank, least: 1)
    padding = try attributes.list("padding", of: rank, least: 0)
    dilation = try attributes.list("dilation", of: rank, least: 1)
    groups = try attributes.integer("groups")
  }

  /// The attributes as `init` reads them.
  var attributes: AttributeList {
    [
      "stride": .integers(stride), "padding": .integers(padding), "dilation": .integers(dilation),
      "groups": .integer(groups),
    ]
  }

  /// The convolution of x `[n, c, …]` with the weight `[o, c / groups, …]`, plus an optional bias `[o]`.
  func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
    try builder.expect(2...3, operands)
    let (type, weight) = (builder.type(of: operands[0]), builder.type(of: operands[1]))
    let channels = try checkedChannels(builder.rules, type, weight)
    let element = operands.count == 3 ? type.element.accumulationType : type.element
    let isDepthwise = groups > 1 && channels == 1
    let result =
      try isDepthwise
      ? depthwise(&builder, operands[0], operands[1], element)
      : grouped(&builder, operands[0], operands[1], channels, element)
    guard operands.count == 3 else { return [result] }
    let shape = TensorType(type.element, builder.type(of: result).shape)
    let bias = try builder.affineOperand(operands[2], "the bias", shape, [1])
    return [try builder.cast(builder.map(.add, result, bias), to: type.element)]
  }

  /// Output channels that see one input channel each: no sum runs over channels, and the result needs no reshape.
  private func depthwise(
    _ builder: inout GraphBuilder, _ value: Value, _ kernel: Value, _ element: DataType
  ) throws(Diagnostic) -> Value {
    let (type, weight) = (builder.type(of: value), builder.type(of: kernel))
    let slid = try windows(builder, type.shape, weight, type.element)
    let multiplier = weight.shape[0].floorDivided(by: Dim(groups))
    var shape = slid.shape
    shape[1] = weight.shape[0]
    var view = slid.view
    view.indices[1] = view.indices[1].floorDivided(by: multiplier)
    let input = try builder.view(value, view, shape: shape)
    let taps = try builder.reshape(kernel, to: [weight.shape[0]] + weight.shape[2...])
    return try builder.contract(
      input, ["n", "o"] + outputAxes + kernelAxes, taps, ["o"] + kernelAxes, to: ["n", "o"] + outputAxes,
      element: element)
  }

  private func grouped(
    _ builder: inout GraphBuilder, _ value: Value, _ kernel: Value, _ channels: Dim, _ element: DataType
  ) throws(Diagnostic) -> Value {
    let (type, weight) = (builder.type(of: value), builder.type(of: kernel))
    // `[n, g, c, …]`, without g for one group, in one view.
    let split = groups == 1 ? type.shape : [type.shape[0], Dim(groups), channels] + type.shape[2...]
    let grouped = try View.reshaped(type.shape, to: split, ranges: builder.ranges)
    let slid = try windows(builder, split, weight, type.element)
    let ranges = Graph("", symbols: builder.graph.symbols).ranges(over: slid.shape)
    guard let view = slid.view.composed(with: grouped.view, ranges: ranges) else {
      preconditionFailure("a reshape has no fill value")
    }
    let input = try builder.view(value, view, shape: slid.shape)
    let (group, label) = groups == 1 ? ([Dim](), [String]()) : ([Dim(groups)], ["g"])
    let outputs = weight.shape[0].floorDivided(by: Dim(groups))
    let taps = try builder.reshape(kernel, to: group + [outputs] + weight.shape[1...])
    let product = try builder.contract(
      input, ["n"] + label + ["c"] + outputAxes + kernelAxes, taps, label + ["o", "c"] + kernelAxes,
      to: ["n"] + label + ["o"] + outputAxes, element: element)
    let extents = builder.type(of: product).shape.suffix(rank)
    return try builder.reshape(product, to: [type.shape[0], weight.shape[0]] + extents)
  }

  /// The number of input channels of one group.
  private func checkedChannels(
    _ rules: OpRules, _ type: TensorType, _ weight: TensorType
  ) throws(Diagnostic) -> Dim {
    let names = axes.joined(separator: ", ")
    guard type.rank == rank + 2, weight.rank == rank + 2, type.element == weight.element,
      TypeRule.Class.number.contains(type.element)
    else {
      let kernelNames = kernelAxes.joined(separator: ", ")
      throw Diagnostic(
        "x must be [n, c, \(names)] and the weight [o, c, \(kernelNames)] of one type, not \(type) and \(weight)")
    }
    guard (1...1 << 30).contains(groups), weight.shape[0].modulo(Dim(groups)) == 0 else {
      throw Diagnostic("\(groups) groups do not divide the \(weight.shape[0]) output channels")
    }
    guard weight.shape[1].fitsProduct(with: Dim(groups)), rules.equal(weight.shape[1] * Dim(groups), type.shape[1])
    else {
      throw Diagnostic(
        "x has \(type.shape[1]) channels, but the weight takes \(weight.shape[1]) in each of \(groups) groups")
    }
    return weight.shape[1]
  }

  /// The windows of `weight` over the last axes of `shape`.
  private func windows(
    _ builder: GraphBuilder, _ shape: [Dim], _ weight: TensorType, _ element: DataType
  ) throws(Diagnostic) -> View.Reindexed {
    try View.windowed(
      shape,
      (0..<rank).map { axis in
        View.Window(
          shape.count - rank + axis, size: weight.shape[2 + axis], stride: stride[axis], dilation: dilation[axis],
          low: padding[axis], high: padding[axis])
      }, fill: ScalarValue(0, as: element), ranges: builder.ranges)
  }
}
