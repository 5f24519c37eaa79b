public import MartletSupport

extension Composites {
  /// A three-dimensional convolution (a cross-correlation), as `torch.nn.functional.conv3d`.
  public struct Conv3d: Composite {
    /// The name in texts.
    public static let name = "conv3d"
    /// What it computes.
    public static let summary =
      "As `conv2d`, along depth, height and width; operands x `[n, c, d, h, w]`, weight `[o, c / groups, kd, kh, kw]` and optionally bias `[o]`, "
      + "result `[n, o, od, oh, ow]`."

    /// The distance between windows.
    public let stride: [Int]
    /// The zeros on both sides.
    public let padding: [Int]
    /// The distance between the elements of a window.
    public let dilation: [Int]
    /// The number of groups of channels that do not see each other.
    public let groups: Int

    /// The convolution with the given geometry; all lists are along depth, height and width.
    public init(
      stride: [Int] = [1, 1, 1], padding: [Int] = [0, 0, 0], dilation: [Int] = [1, 1, 1], groups: Int = 1
    ) {
      self.stride = stride
      self.padding = padding
      self.dilation = dilation
      self.groups = groups
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      let geometry = try Convolution(attributes, rank: 3)
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
      try Convolution(attributes, rank: 3).expand(&builder, operands)
    }
  }
}
