/// An index on its way into slicing.
public struct AxisIndex: TensorIndex {
  enum Content: Sendable {
    case position(Dimension)
    case slice(from: Dimension?, to: Dimension?, by: Int)
    case ellipsis
    case newAxis
    case tensor(Tensor)
  }

  let content: Content

  /// The index itself.
  public var axisIndex: AxisIndex { self }
}
