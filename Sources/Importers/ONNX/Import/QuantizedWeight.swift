internal import MartletGraphIR

/// A weight of whole numbers around zero, with scales.
struct QuantizedWeight {
  /// The numbers as they are stored.
  var codes: Value
  /// The numbers as floats, without their scales.
  var numbers: Value
  /// The scale of all numbers, or one for each index along `axis`.
  var scale: Value
  /// The axis of the scales; nil if there is one scale.
  var axis: Int?
}
