internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The mean of each window, as `torch.nn.functional.avg_pool2d`.
  public struct AvgPool2d: Composite {
    /// The name in texts.
    public static let name = "avg_pool2d"
    /// What it computes.
    public static let summary =
      "The mean of each window of x `[n, c, h, w]`, floats, result `[n, c, oh, ow]`; padding counts as elements of 0 "
      + "where `count_include_pad`, else not at all. With `ceil` a last window that runs over the end is kept if it starts "
      + "before it; what lies beyond the padding never counts. Calculated in f32 for 16-bit floats and rounded once."

    /// The size of a window, along height and width.
    public let kernel: [Int]
    /// The distance between windows.
    public let stride: [Int]
    /// How far windows reach beyond both ends.
    public let padding: [Int]
    /// Whether a last window that runs over the end counts.
    public let ceil: Bool
    /// Whether padding counts as elements.
    public let countIncludePad: Bool

    /// The pooling with the given geometry; all lists are along height and width.
    public init(
      kernel: [Int], stride: [Int]? = nil, padding: [Int] = [0, 0], ceil: Bool = false, countIncludePad: Bool = true
    ) {
      self.kernel = kernel
      self.stride = stride ?? kernel
      self.padding = padding
      self.ceil = ceil
      self.countIncludePad = countIncludePad
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      let windows = try PoolingWindows(attributes, hasDilation: false)
      self.init(
        kernel: windows.kernel, stride: windows.stride, padding: windows.padding, ceil: windows.ceil,
        countIncludePad: try attributes.boolean("count_include_pad"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      [
        "kernel": .integers(kernel), "stride": .integers(stride), "padding": .integers(padding),
        "ceil": .boolean(ceil), "count_include_pad": .boolean(countIncludePad),
      ]
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      let geometry = try PoolingWindows(attributes, hasDilation: false)
      let type = try builder.floatType(of: operands[0])
      _ = try PoolingWindows.type(builder, operands[0])
      let wide = type.element.accumulationType
      let view = try builder.window(operands[0], geometry.windows(), fill: ScalarValue(0, as: type.element))
      let total = try builder.sum(view, axes: [4, 5], element: wide)
      let shape = builder.type(of: total).shape
      let isPlain = !ceil && (countIncludePad || padding == [0, 0])
      let mean: Value
      if isPlain {
        mean = try builder.binary(.div, total, Double(kernel[0] * kernel[1]))
      } else {
        let counts = try counts(wide, type.shape, shape, &builder)
        mean = try builder.map(.div, total, builder.broadcast(counts, to: shape, axes: [2, 3]))
      }
      return [try builder.cast(mean, to: type.element)]
    }

    /// How many elements each window has, `[oh, ow]`: sums over windows of ones, to which padding belongs if it counts.
    private func counts(
      _ element: DataType, _ operand: [Dim], _ result: [Dim], _ builder: inout GraphBuilder
    ) throws(Diagnostic) -> Value {
      var (extents, indices, conditions) = ([Dim](), [IndexExpression](), [IndexCondition]())
      for axis in 0..<2 {
        let included = countIncludePad ? padding[axis] : 0
        extents.append(operand[2 + axis] + Dim(2 * included))
        let first = Dim(stride[axis]) * .axis(axis) - Dim(padding[axis] - included)
        indices.append(first + .axis(2 + axis))
        conditions.append(IndexCondition(indices[axis], from: 0, below: extents[axis]))
      }
      let shape = [result[2], result[3], Dim(kernel[0]), Dim(kernel[1])]
      let ranges = Graph("", symbols: builder.graph.symbols).ranges(over: shape)
      let view = View(indices, where: conditions, fill: ScalarValue(0, as: element)).simplified(ranges)
      let ones = try builder.constant(ScalarValue(1, as: element), extents)
      return try builder.sum(builder.view(ones, view, shape: shape), axes: [2, 3])
    }
  }
}
