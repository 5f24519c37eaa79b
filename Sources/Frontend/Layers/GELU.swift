import MartletGraphIR

/// The function `gelu` as a layer.
public struct GELU: Layer {
  /// How the distribution function of the normal distribution is calculated.
  public enum Approximation: Hashable, Sendable {
    /// Up to rounding.
    case none
    /// By `tanh` of a cubic.
    case tanh

    var composite: Composites.GELU.Approximation {
      switch self {
      case .none: .none
      case .tanh: .tanh
      }
    }
  }

  private let approximate: Approximation

  /// The function `gelu` as a layer.
  public init(approximate: Approximation = .none) { self.approximate = approximate }

  /// `gelu` of `input`.
  public func forward(_ input: Tensor) -> Tensor { gelu(input, approximate: approximate) }
}
