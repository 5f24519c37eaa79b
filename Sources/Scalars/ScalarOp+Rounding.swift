extension ScalarOp {
  /// The greatest whole number that is not greater.
  public static let floor = ScalarOp(
    "floor", "The greatest whole number that is not greater, as a float; -0.0, infinities and NaN stay.",
    .same(.float, count: 1),
    .expansion { builder, operands, type in
      if builder.target.rounding { return builder.emit(.floor, operands, as: type) }
      let whole = builder.nearestWhole(operands[0])
      let isAbove = builder.emit(.gt, [whole, operands[0]], as: .bool)
      let less = builder.emit(.sub, [whole, builder.constant(1, as: type)], as: type)
      return builder.copySign(of: operands[0], to: builder.emit(.select, [isAbove, less, whole], as: type))
    })

  /// The least whole number that is not less.
  public static let ceil = ScalarOp(
    "ceil", "The least whole number that is not less, as a float; -0.0, infinities and NaN stay.",
    .same(.float, count: 1),
    .expansion { builder, operands, type in
      if builder.target.rounding { return builder.emit(.ceil, operands, as: type) }
      let whole = builder.nearestWhole(operands[0])
      let isBelow = builder.emit(.lt, [whole, operands[0]], as: .bool)
      let more = builder.emit(.add, [whole, builder.constant(1, as: type)], as: type)
      return builder.copySign(of: operands[0], to: builder.emit(.select, [isBelow, more, whole], as: type))
    })

  /// The nearest whole number.
  public static let round = ScalarOp(
    "round", "The nearest whole number, ties to even, as a float; -0.0, infinities and NaN stay.",
    .same(.float, count: 1),
    .expansion { builder, operands, type in
      if builder.target.rounding { return builder.emit(.roundeven, operands, as: type) }
      return builder.copySign(of: operands[0], to: builder.nearestWhole(operands[0]))
    })

  /// The whole number towards zero.
  public static let trunc = ScalarOp(
    "trunc", "The whole number next towards zero, as a float; -0.0, infinities and NaN stay.",
    .same(.float, count: 1),
    .expansion { builder, operands, type in
      if builder.target.rounding { return builder.emit(.trunc, operands, as: type) }
      let magnitude = builder.emit(.abs, operands, as: type)
      let whole = builder.nearestWhole(magnitude)
      let isAbove = builder.emit(.gt, [whole, magnitude], as: .bool)
      let less = builder.emit(.sub, [whole, builder.constant(1, as: type)], as: type)
      return builder.copySign(of: operands[0], to: builder.emit(.select, [isAbove, less, whole], as: type))
    })
}

extension ScalarProgram.Builder {
  /// The nearest whole number, ties to even; a zero of either sign may stand for a value that rounds to zero.
  ///
  /// Adding 2^23 (2^52 for f64) leaves no bits for a fraction, so that the sum is rounded to a whole number; values of
  /// that size and more are whole already, and NaN stays.
  fileprivate mutating func nearestWhole(_ value: Reference) -> Reference {
    let type = type(of: value)
    let limit = constant(type == .f32 ? 0x1p23 : 0x1p52, as: type)
    let magnitude = emit(.abs, [value], as: type)
    let shift = copySign(of: value, to: limit)
    let rounded = emit(.sub, [emit(.add, [value, shift], as: type), shift], as: type)
    return emit(.select, [emit(.lt, [magnitude, limit], as: .bool), rounded, value], as: type)
  }

  /// The magnitude of `value`, which must have a clear sign bit or the sign of `source`, with the sign of `source`.
  /// f32 and f64 only.
  mutating func copySign(of source: Reference, to value: Reference) -> Reference {
    let type = type(of: value)
    let whole = type.unsigned
    let mask = constant(bits: type == .f32 ? 0x8000_0000 : 0x8000_0000_0000_0000, as: whole)
    let sign = emit(.and, [emit(.bitcast, [source], as: whole), mask], as: whole)
    let bits = emit(.or, [emit(.bitcast, [value], as: whole), sign], as: whole)
    return emit(.bitcast, [bits], as: type)
  }
}
