/// How contractions may be rounded beyond what their types say.
public struct ProductRounding: Hashable, Sendable {
  /// The greatest relative error of what is multiplied.
  public var factor: Double
  /// Whether sums may be cut off on tensor cores, as `IR/kernel.md` says, rather than rounded: such errors do not cancel.
  public var cutsOff: Bool

  /// Nothing beyond what the types say, or what is given.
  public init(factor: Double = 0, cutsOff: Bool = false) {
    self.factor = factor
    self.cutsOff = cutsOff
  }
}
