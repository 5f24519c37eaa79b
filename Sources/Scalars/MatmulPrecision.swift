/// What products of matrices of f32 may be rounded to. Sums stay f32.
public enum MatmulPrecision: String, Hashable, Sendable, CaseIterable {
  /// Nothing is rounded: no tensor cores multiply f32.
  case f32
  /// 11 significant bits, as tensor cores multiply them on the way into them; CPUs round nothing.
  case tf32
  /// Weights are stored as bf16, and what they are multiplied with is rounded to bf16, on CPUs and GPUs.
  case bf16
}
