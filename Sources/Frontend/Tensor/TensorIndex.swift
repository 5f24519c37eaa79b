/// What stands between the brackets of `tensor[…]`, one for each axis from the first on: a position, a range, a strided
/// slice, `.ellipsis` for all axes that the others leave over, `.newAxis` for a new one of extent 1, or a tensor of
/// whole numbers that chooses positions.
public protocol TensorIndex: Sendable {
  /// The index in a form that slicing takes.
  var axisIndex: AxisIndex { get }
}

extension TensorIndex where Self == AxisIndex {
  /// As many whole axes as the other indices leave over; once at most.
  public static var ellipsis: AxisIndex { AxisIndex(content: .ellipsis) }

  /// A new axis of extent 1.
  public static var newAxis: AxisIndex { AxisIndex(content: .newAxis) }

  /// The whole axis.
  public static var all: AxisIndex { AxisIndex(content: .slice(from: nil, to: nil, by: 1)) }

  /// The positions from `start` up to but without `end`, each `step`th; negative ones count from the end of the axis.
  /// The step is positive; `flipped(axes:)` reverses an axis.
  /// Ranges with a negative end are written so, since Swift's own ranges must ascend.
  public static func slice(
    from start: (any DimensionConvertible)? = nil, to end: (any DimensionConvertible)? = nil, by step: Int = 1
  ) -> AxisIndex {
    AxisIndex(content: .slice(from: start?.dimension, to: end?.dimension, by: step))
  }
}

extension Int: TensorIndex {
  /// One position, counted from the end of the axis if it is negative; the axis is dropped.
  public var axisIndex: AxisIndex { AxisIndex(content: .position(Dimension(self))) }
}

extension Dimension: TensorIndex {
  /// One position; the axis is dropped.
  public var axisIndex: AxisIndex { AxisIndex(content: .position(self)) }
}

extension Range<Int>: TensorIndex {
  /// The positions of the range.
  public var axisIndex: AxisIndex {
    AxisIndex(content: .slice(from: Dimension(lowerBound), to: Dimension(upperBound), by: 1))
  }
}

extension ClosedRange<Int>: TensorIndex {
  /// The positions of the range. The last position -1 is the last of the axis.
  public var axisIndex: AxisIndex {
    AxisIndex(
      content: .slice(
        from: Dimension(lowerBound), to: upperBound == -1 ? nil : Dimension(upperBound) + 1, by: 1))
  }
}

extension PartialRangeFrom<Int>: TensorIndex {
  /// The positions from the bound on, which counts from the end of the axis if it is negative.
  public var axisIndex: AxisIndex { AxisIndex(content: .slice(from: Dimension(lowerBound), to: nil, by: 1)) }
}

extension PartialRangeUpTo<Int>: TensorIndex {
  /// The positions before the bound, which counts from the end of the axis if it is negative.
  public var axisIndex: AxisIndex { AxisIndex(content: .slice(from: nil, to: Dimension(upperBound), by: 1)) }
}

extension PartialRangeThrough<Int>: TensorIndex {
  /// The positions up to the bound, which counts from the end of the axis if it is negative.
  public var axisIndex: AxisIndex {
    AxisIndex(content: .slice(from: nil, to: upperBound == -1 ? nil : Dimension(upperBound) + 1, by: 1))
  }
}

extension Tensor: TensorIndex {
  /// The positions that the elements name; the axes of the tensor replace the axis.
  public var axisIndex: AxisIndex { AxisIndex(content: .tensor(self)) }
}

// Literals on both sides make a range of `Int`, hence the disfavoured overloads.
extension Dimension {
  /// The positions from `left` up to but without `right`.
  @_disfavoredOverload public static func ..< (left: Dimension, right: Dimension) -> AxisIndex {
    AxisIndex(content: .slice(from: left, to: right, by: 1))
  }
  /// The positions from `left` up to but without `right`.
  @_disfavoredOverload public static func ..< (left: Int, right: Dimension) -> AxisIndex { Dimension(left)..<right }
  /// The positions from `left` up to but without `right`.
  @_disfavoredOverload public static func ..< (left: Dimension, right: Int) -> AxisIndex { left..<Dimension(right) }
  /// The positions before `right`.
  @_disfavoredOverload public static prefix func ..< (right: Dimension) -> AxisIndex {
    AxisIndex(content: .slice(from: nil, to: right, by: 1))
  }
  /// The positions from `left` on.
  @_disfavoredOverload public static postfix func ... (left: Dimension) -> AxisIndex {
    AxisIndex(content: .slice(from: left, to: nil, by: 1))
  }
}
