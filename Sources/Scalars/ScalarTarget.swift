/// What a target's instructions can do that an op's spelling depends on; a part of a `Machine` row.
///
/// Spellings may differ between targets, and so may bits, each within the op's bound. Both interpreters and the
/// emission resolve a spelling for the same `ScalarTarget`, which is why they agree bit for bit.
public struct ScalarTarget: Hashable, Sendable {
  /// Fused multiply-add in one rounding (x86 FMA, every GPU, every aarch64).
  public var fusedMultiplyAdd: Bool
  /// Rounding to whole numbers in one instruction (SSE4.1 `roundps`).
  public var rounding: Bool
  /// Conversions between f16 and f32 in one instruction (F16C).
  public var halfConversion: Bool
  /// Conversion of f32 to bf16 in one instruction (GPUs from 8.0 on).
  public var brainConversion: Bool

  /// A target with the given abilities.
  public init(fusedMultiplyAdd: Bool, rounding: Bool, halfConversion: Bool, brainConversion: Bool = false) {
    self.fusedMultiplyAdd = fusedMultiplyAdd
    self.rounding = rounding
    self.halfConversion = halfConversion
    self.brainConversion = brainConversion
  }

  /// The target that the graph interpreter and folding evaluate on.
  public static let reference = ScalarTarget(fusedMultiplyAdd: true, rounding: true, halfConversion: true)

  /// NVIDIA GPUs from compute capability 8.0 on.
  public static let gpu = ScalarTarget(
    fusedMultiplyAdd: true, rounding: true, halfConversion: true, brainConversion: true)

  /// The least that x86-64 has.
  public static let baseline = ScalarTarget(fusedMultiplyAdd: false, rounding: false, halfConversion: false)
}
