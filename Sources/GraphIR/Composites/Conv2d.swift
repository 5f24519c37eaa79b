internal import MartletScalars
public import MartletSupport

extension Composites {
  /// A two-dimensional convolution (a cross-correlation), as `torch.nn.functional.conv2d`.
  public struct Conv2d: Composite {
    /// The name in texts.
    public static let name = "conv2d"
    /// What it computes.
    public static let summary =
      "A contraction of windows with a weight; operands x `[n, c, h, w]`, weight `[o, c / groups, kh, kw]` and optionally "
      + "bias `[o]`, result `[n, o, oh, ow]`. `padding` is zeros above and below, left and right. Sums and the bias "
      + "are added in f32 for 16-bit floats and rounded once."

    /// The distance between windows, along height and width.
    public let stride: [Int]
    /// The zeros on both sides, along height and width.
    public let padding: [Int]
    /// The distance between the elements of a window, along height and width.
    public let dilation: [Int]
    /// The number of groups of channels that do not see each other.
    public let groups: Int

    /// The convolution with the given geometry; all lists are along height and width.
    public init(stride: [Int] = [1, 1], padding: [Int] = [0, 0], dilation: [Int] = [1, 1], groups: Int = 1) {
      self.stride = stride
      self.padding = padding
      self.dilation = dilation
      self.groups = groups
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(
        stride: try attributes.pair("stride", least: 1), padding: try attributes.pair("padding", least: 0),
        dilation: try attributes.pair("dilation", least: 1), groups: try attributes.integer("groups"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      [
        "stride": .integers(stride), "padding": .integers(padding), "dilation": .integers(dilation),
        "groups": .integer(groups),
      ]
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(2...3, operands)
      _ = try Conv2d(attributes: attributes)
      let (type, weight) = (builder.type(of: operands[0]), builder.type(of: operands[1]))
      let channels = try checkedChannels(builder.rules, type, weight)
      let windows = try windows(builder, operands[0], type, weight, channels)
      let input = try builder.view(operands[0], windows)
      let (group, label) = groups == 1 ? ([Dim](), [String]()) : ([Dim(groups)], ["g"])
      let outputs = weight.shape[0].floorDivided(by: Dim(groups))
      let kernel = try builder.reshape(operands[1], to: group + [outputs] + weight.shape[1...])
      let element = operands.count == 3 ? type.element.accumulationType : type.element
      let product = try builder.contract(
        input, ["n"] + label + ["c", "oh", "ow", "kh", "kw"], kernel, label + ["o", "c", "kh", "kw"],
        to: ["n"] + label + ["o", "oh", "ow"], element: element)
      let extents = builder.type(of: product).shape.suffix(2)
      let result = try builder.reshape(product, to: [type.shape[0], weight.shape[0]] + extents)
      guard operands.count == 3 else { return [result] }
      let shape = TensorType(type.element, builder.type(of: result).shape)
      let bias = try builder.affineOperand(operands[2], "the bias", shape, [1])
      return [try builder.cast(builder.map(.add, result, bias), to: type.element)]
    }

    /// The number of input channels of one group.
    private func checkedChannels(
      _ rules: OpRules, _ type: TensorType, _ weight: TensorType
    ) throws(Diagnostic) -> Dim {
      guard type.rank == 4, weight.rank == 4, type.element == weight.element, type.element != .bool else {
        throw Diagnostic("x must be [n, c, h, w] and the weight [o, c, kh, kw] of one type, not \(type) and \(weight)")
      }
      guard (1...1 << 30).contains(groups), weight.shape[0].modulo(Dim(groups)) == 0 else {
        throw Diagnostic("\(groups) groups do not divide the \(weight.shape[0]) output channels")
      }
      guard rules.equal(weight.shape[1] * Dim(groups), type.shape[1]) else {
        throw Diagnostic(
          "x has \(type.shape[1]) channels, but the weight takes \(weight.shape[1]) in each of \(groups) groups")
      }
      return weight.shape[1]
    }

    /// `[n, g, c, oh, ow, kh, kw]`, without g for one group, in one view.
    private func windows(
      _ builder: GraphBuilder, _ value: Value, _ type: TensorType, _ weight: TensorType, _ channels: Dim
    ) throws(Diagnostic) -> View.Reindexed {
      let split = groups == 1 ? type.shape : [type.shape[0], Dim(groups), channels] + type.shape[2...]
      let grouped = try View.reshaped(type.shape, to: split, ranges: builder.ranges)
      let fill = ScalarValue(0, as: type.element)
      let slid = try View.windowed(
        split,
        (0..<2).map { axis in
          View.Window(
            split.count - 2 + axis, size: weight.shape[2 + axis], stride: stride[axis], dilation: dilation[axis],
            low: padding[axis], high: padding[axis])
        }, fill: fill, ranges: builder.ranges)
      let ranges = Graph("", symbols: builder.graph.symbols).ranges(over: slid.shape)
      guard let view = slid.view.composed(with: grouped.view, ranges: ranges) else {
        preconditionFailure("a reshape has no fill value")
      }
      return (view, slid.shape)
    }
  }
}
