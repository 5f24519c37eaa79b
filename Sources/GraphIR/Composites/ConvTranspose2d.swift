public import MartletSupport

extension Composites {
  /// A two-dimensional transposed convolution, as `torch.nn.functional.conv_transpose2d`.
  public struct ConvTranspose2d: Composite {
    /// The name in texts.
    public static let name = "conv_transpose2d"
    /// What it computes.
    public static let summary =
      "Each element of x `[n, c, h, w]`, times the weight `[c, o / groups, kh, kw]`, is added to the window of the result "
      + "`[n, o, oh, ow]` that `conv2d` of the same geometry would read for it; then optionally a bias `[o]`. `padding` is "
      + "cut off on both sides, and `output_padding` added behind. Sums and the bias are added in f32 for 16-bit floats "
      + "and rounded once."

    /// The distance between windows.
    public let stride: [Int]
    /// How much of the result is cut off on both sides.
    public let padding: [Int]
    /// How much is added to the result behind.
    public let outputPadding: [Int]
    /// The distance between the elements of a window.
    public let dilation: [Int]
    /// The number of groups of channels that do not see each other.
    public let groups: Int

    /// The convolution with the given geometry; all lists are along height and width.
    public init(
      stride: [Int] = [1, 1], padding: [Int] = [0, 0], outputPadding: [Int] = [0, 0], dilation: [Int] = [1, 1],
      groups: Int = 1
    ) {
      self.stride = stride
      self.padding = padding
      self.outputPadding = outputPadding
      self.dilation = dilation
      self.groups = groups
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      let geometry = try TransposedConvolution(attributes, rank: 2)
      self.init(
        stride: geometry.stride, padding: geometry.padding, outputPadding: geometry.outputPadding,
        dilation: geometry.dilation, groups: geometry.groups)
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      [
        "stride": .integers(stride), "padding": .integers(padding), "output_padding": .integers(outputPadding),
        "dilation": .integers(dilation), "groups": .integer(groups),
      ]
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try TransposedConvolution(attributes, rank: 2).expand(&builder, operands)
    }
  }
}
