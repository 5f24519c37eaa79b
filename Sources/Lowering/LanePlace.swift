import MartletScalars

/// The place inside a vector loop: the element of the axis, and the lane.
struct LanePlace {
  /// The index along the axis.
  let element: IndexExpression
  /// The lane's number.
  let lane: IndexExpression
}
