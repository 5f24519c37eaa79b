extension ScalarOp {
  /// The angle of a point.
  public static let atan2 = ScalarOp(
    "atan2",
    "The angle of the point (x, y), y first, from -π to π; zeros and infinities of either sign as IEEE 754 has "
      + "them.", .same(.float, count: 2), errorBound: 1.8, errorBoundDouble: 1.8,
    .expansion { builder, operands, type in
      let (y, x) = (operands[0], operands[1])
      let (top, bottom) = (builder.abs(y), builder.abs(x))
      let isSteep = builder.compare(bottom, .lt, top)
      let lesser = builder.select(isSteep, bottom, top)
      let greater = builder.select(isSteep, top, bottom)
      // Equal sides, of which infinite ones would give NaN, are one half of a right angle, and two zeros none.
      let equal = builder.select(
        builder.compare(greater, .eq, 0), builder.constant(0, as: type), builder.constant(1, as: type))
      let quotient = builder.select(
        builder.compare(lesser, .eq, greater), equal, builder.div(lesser, greater))
      let square = builder.mul(quotient, quotient)
      let series = builder.polynomial(square, .arcTangent)
      let angle = builder.multiplyAdd(builder.mul(quotient, square), series, quotient)
      return builder.copySign(of: y, to: builder.octants(angle, isSteep: isSteep, x: x))
    })
}

extension ScalarProgram.Builder {
  /// `angle`, π/2 less it where steep, and π less either where `x` has a minus sign.
  fileprivate mutating func octants(_ angle: Reference, isSteep: Reference, x: Reference) -> Reference {
    let type = type(of: x)
    let layout = FloatLayout(type)
    let parts = type == .f32 ? Coefficients.halfPiSingle : Coefficients.halfPiDouble
    let sign = and(bits(x), bits: layout.signMask)
    let isNegative = compare(sign, .ne, constant(0, as: type.unsigned))
    // The angle is subtracted where exactly one of both holds.
    let steep = select(isSteep, constant(bits: layout.signMask, as: type.unsigned), constant(0, as: type.unsigned))
    let signed = float(xor(bits(angle), xor(sign, steep)))
    let zero = constant(0, as: type)
    func offset(_ part: Double, _ builder: inout ScalarProgram.Builder) -> Reference {
      let flat = builder.select(isNegative, builder.constant(2 * part, as: type), zero)
      return builder.select(isSteep, builder.constant(part, as: type), flat)
    }
    let high = offset(parts[0], &self)
    let low = offset(parts[1], &self)
    return add(high, add(signed, low))
  }
}
