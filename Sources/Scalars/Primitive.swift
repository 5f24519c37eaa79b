/// The operations that every target spells by itself, from which all rows of the scalar-op table are built.
///
/// Floats are f32 and f64 only: f16 and bf16 are widened first, and types of low precision are changed by `bitcast` alone. `Primitive+Evaluate` is their meaning,
/// the emission's table is their spelling.
public enum Primitive: String, Hashable, Sendable, CaseIterable {
  /// IEEE arithmetic for floats, wrapping arithmetic for whole numbers.
  case add, sub, mul
  /// IEEE division for floats. Whole numbers truncate; `x / 0` is 0 and `min / -1` is `min`.
  case div
  /// The remainder with the sign of the dividend, whole numbers only; `x % 0` is `x` and `min % -1` is 0.
  case rem
  /// Multiply-add in one rounding; only on targets with `fusedMultiplyAdd`.
  case fma
  /// The correctly rounded square root.
  case sqrt
  /// Rounding to a whole number as a float: down, up, to zero, to nearest-even; only on targets with `rounding`.
  case floor, ceil, trunc, roundeven
  /// IEEE 754-2019 minimum and maximum for floats: NaN if either is, and -0 < +0.
  case min, max
  /// Clears the sign bit; flips the sign bit (whole numbers: wrapping negation).
  case abs, neg
  /// Bitwise logic on whole numbers and `bool`.
  case and, or, xor, not
  /// Shifts; amounts are unsigned; those of the bit width and more give 0, or copies of the sign for `shr` of signed
  /// types.
  case shl, shr
  /// Comparisons; all but `ne` are false where either operand is NaN, `ne` is true.
  case eq, ne, lt, le, gt, ge
  /// The second operand where the first is true, else the third.
  case select
  /// Conversion by value: floats to whole numbers truncate and saturate, NaN gives 0; whole numbers wrap;
  /// to floats rounds to nearest-even; to `bool` is whether it is not zero. f16 and f32 only with `halfConversion`,
  /// f32 to bf16 only with `brainConversion`; never otherwise to or from bf16 and the types of low precision.
  case cast
  /// The same bits as another type of the same width.
  case bitcast
}
