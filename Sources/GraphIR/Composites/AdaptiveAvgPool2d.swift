internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The mean of windows that share out an image evenly, as `torch.nn.functional.adaptive_avg_pool2d`.
  public struct AdaptiveAvgPool2d: Composite {
    /// The name in texts.
    public static let name = "adaptive_avg_pool2d"
    /// What it computes.
    public static let summary =
      "The mean of each of `output` windows of x `[n, c, h, w]`, floats, result `[n, c, oh, ow]`; window i of o along an "
      + "extent e holds the elements from `floordiv(i·e, o)` to before `ceildiv((i + 1)·e, o)`. Calculated in f32 for "
      + "16-bit floats and rounded once."

    /// The number of windows along height and width.
    public let output: [Int]

    /// The pooling to `output` windows along height and width.
    public init(output: [Int]) { self.output = output }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(output: try attributes.pair("output", least: 1))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["output": .integers(output)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      _ = try builder.floatType(of: operands[0])
      let type = try PoolingWindows.type(builder, operands[0])
      if output == [1, 1] { return [try builder.mean(operands[0], axes: [2, 3], keepingAxes: true)] }
      let extents = type.shape.suffix(2).map(\.constant)
      let sizes = zip(extents, output).compactMap { extent, count in
        extent.flatMap { $0 > 0 && $0 % count == 0 ? $0 / count : nil }
      }
      if sizes.count == 2 { return try AvgPool2d(kernel: sizes).expand(&builder, operands) }
      return [try uneven(&builder, operands[0], type)]
    }

    /// Windows that overlap or differ in size.
    private func uneven(
      _ builder: inout GraphBuilder, _ value: Value, _ type: TensorType
    ) throws(Diagnostic) -> Value {
      let wide = type.element.accumulationType
      let image = try windows(&builder, value, from: 2, type.element)
      let total = try builder.sum(image, axes: [4, 5], element: wide)
      let ones = try builder.constant(ScalarValue(1, as: wide), Array(type.shape[2...]))
      let counts = try builder.sum(windows(&builder, ones, from: 0, wide), axes: [2, 3])
      let shape = builder.type(of: total).shape
      let mean = try builder.map(.div, total, builder.broadcast(counts, to: shape, axes: [2, 3]))
      return try builder.cast(mean, to: type.element)
    }

    /// The windows of `value` over its axes `first` and `first + 1`, with zeros behind those that are smaller.
    private func windows(
      _ builder: inout GraphBuilder, _ value: Value, from first: Int, _ element: DataType
    ) throws(Diagnostic) -> Value {
      let extents = builder.type(of: value).shape
      var indices = extents.indices.map { IndexExpression.axis($0) }
      var (conditions, sizes) = ([IndexCondition](), [Dim]())
      for axis in 0..<2 {
        let (extent, count) = (extents[first + axis], output[axis])
        let start = (extent * .axis(first + axis)).floorDivided(by: Dim(count))
        let end = (extent * (.axis(first + axis) + 1)).ceilDivided(by: Dim(count))
        indices[first + axis] = start + .axis(extents.count + axis)
        conditions.append(IndexCondition(indices[first + axis], below: .minimum(end, extent)))
        sizes.append(size(of: extent, in: count))
      }
      let shape = Array(extents[..<first]) + output.map { Dim($0) } + sizes
      let ranges = Graph("", symbols: builder.graph.symbols).ranges(over: shape)
      let view = View(indices, where: conditions, fill: ScalarValue(0, as: element)).simplified(ranges)
      return try builder.view(value, view, shape: shape)
    }

    /// The size of the greatest window.
    private func size(of extent: Dim, in count: Int) -> Dim {
      guard let extent = extent.constant else { return (extent + Dim(count - 1)).floorDivided(by: Dim(count)) + 1 }
      let sizes = (0..<count).map { window -> Int in
        let end = ((window + 1) * extent + count - 1) / count
        return end - window * extent / count
      }
      return Dim(sizes.max() ?? 1)
    }
  }
}
