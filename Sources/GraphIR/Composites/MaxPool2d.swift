internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The greatest element of each window, as `torch.nn.functional.max_pool2d`.
  public struct MaxPool2d: Composite {
    /// The name in texts.
    public static let name = "max_pool2d"
    /// What it computes.
    public static let summary =
      "The greatest element of each window of x `[n, c, h, w]`, result `[n, c, oh, ow]`; NaN where one is NaN. Padding "
      + "counts as the least value. With `ceil` a last window that runs over the end is kept if it starts before it."

    /// The size of a window, along height and width.
    public let kernel: [Int]
    /// The distance between windows.
    public let stride: [Int]
    /// How far windows reach beyond both ends.
    public let padding: [Int]
    /// The distance between the elements of a window.
    public let dilation: [Int]
    /// Whether a last window that runs over the end counts.
    public let ceil: Bool

    /// The pooling with the given geometry; all lists are along height and width.
    public init(
      kernel: [Int], stride: [Int]? = nil, padding: [Int] = [0, 0], dilation: [Int] = [1, 1], ceil: Bool = false
    ) {
      self.kernel = kernel
      self.stride = stride ?? kernel
      self.padding = padding
      self.dilation = dilation
      self.ceil = ceil
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      let windows = try PoolingWindows(attributes, hasDilation: true)
      self.init(
        kernel: windows.kernel, stride: windows.stride, padding: windows.padding, dilation: windows.dilation,
        ceil: windows.ceil)
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      [
        "kernel": .integers(kernel), "stride": .integers(stride), "padding": .integers(padding),
        "dilation": .integers(dilation), "ceil": .boolean(ceil),
      ]
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      let windows = try PoolingWindows(attributes, hasDilation: true)
      let type = try PoolingWindows.type(builder, operands[0])
      guard let least = Reduction.Kind.max.identity(type.element), TypeRule.Class.number.contains(type.element) else {
        throw Diagnostic("the operand must be of numbers, not \(type)")
      }
      let view = try builder.window(operands[0], windows.windows(), fill: least)
      return [try builder.max(view, axes: [4, 5])]
    }
  }
}
