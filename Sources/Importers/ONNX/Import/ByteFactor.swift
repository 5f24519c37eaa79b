internal import MartletGraphIR

/// A factor of a contraction of bytes: each counts as the distance from what stands for 0.
struct ByteFactor {
  /// The bytes: without a sign on the left, with one on the right.
  var bytes: Value
  /// Labels for their axes.
  var labels: [String]
  var zeroPoint: ZeroPoint
  /// The label of the channels that have zero points of their own.
  var channel: String?
}
