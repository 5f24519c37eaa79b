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
      let geometry = try Convolution(attributes, rank: 2)
      self.init(
        stride: geometry.stride, padding: geometry.padding, dilation: geometry.dilation, groups: geometry.groups)
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      Convolution(stride: stride, padding: padding, dilation: dilation, groups: groups).attributes
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try Convolution(attributes, rank: 2).expand(&builder, operands)
    }
  }
}
