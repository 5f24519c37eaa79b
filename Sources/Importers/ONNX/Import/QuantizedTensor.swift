internal import MartletGraphIR

/// A tensor of bytes around a zero point, with one scale.
struct QuantizedTensor {
  /// The bytes, with or without a sign.
  var codes: Value
  /// What stands for 0: one number for all.
  var zeroPoint: ZeroPoint
  /// The scale, a tensor of one element.
  var scale: Value
}
