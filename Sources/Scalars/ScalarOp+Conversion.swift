extension ScalarOp {
  /// The value in another type.
  public static let cast = ScalarOp(
    "cast",
    "The value in another type: to floats rounded once to nearest-even; from floats to whole numbers truncated and "
      + "saturated, NaN to 0; whole numbers wrap; to `bool` whether it is not zero. What is too large for a float of low "
      + "precision becomes an infinity, else NaN, else the greatest value; NaN becomes -0.0 where there is none; f8e8m0 "
      + "takes the magnitude, ties away from zero.",
    .convert(from: .stored, to: .stored), facts: AlgebraicFacts(index: .value), errorBound: 0.5,
    .bitwise { builder, operands, type in builder.convert(operands[0], to: type) })

  /// The same bits as another type.
  public static let bitcast = ScalarOp(
    "bitcast", "The same bits as another type of the same width.", .reinterpret,
    .bitwise { builder, operands, type in
      builder.type(of: operands[0]) == type ? operands[0] : builder.emit(.bitcast, operands, as: type)
    })
}
