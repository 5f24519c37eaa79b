internal import MartletGraphIR

/// What stands for 0 in whole numbers that were quantised.
enum ZeroPoint {
  case number(Int)
  /// A tensor of one element.
  case value(Value)
  /// A vector with one number for each channel.
  case channels(Value)

  /// Whether it is known to be 0.
  var isZero: Bool {
    if case .number(0) = self { true } else { false }
  }
}
