/// What products of matrices of f32 may be rounded to on their way into tensor cores.
public enum MatmulPrecision: String, Hashable, Sendable, CaseIterable {
  /// Nothing is rounded: no tensor cores multiply f32.
  case f32
  /// 11 significant bits, as tensor cores multiply them; sums stay f32.
  case tf32
}
