internal import MartletGraphIR

/// A weight of whole numbers around zero points, with scales.
struct QuantizedWeight {
  /// The numbers as they are stored.
  var codes: Value
  /// What stands for 0.
  var zeroPoint: ZeroPoint
  /// The scale of all numbers, or one for each index along `axis`.
  var scale: Value
  /// The axis of the scales and zero points; nil if all numbers share them.
  var axis: Int?
}
