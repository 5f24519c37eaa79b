internal import MartletScalars
public import MartletSupport

extension Composites {
  /// The Gaussian error linear unit (Hendrycks and Gimpel, 2016).
  public struct GELU: Composite {
    /// How the distribution function of the normal distribution is calculated.
    public enum Approximation: String, Hashable, Sendable, CaseIterable {
      /// By the row `gelu` of the scalar table.
      case none
      /// By `tanh` of a cubic.
      case tanh
    }

    /// The name in texts.
    public static let name = "gelu"
    /// What it computes.
    public static let summary =
      "`x · Φ(x)` for floats of any shape, by the scalar op `gelu`, or for `approximate: tanh` by "
      + "`0.5 · (1 + tanh(√(2/π) · (x + 0.044715·x³)))`; calculated in f32 for 16-bit floats."

    /// How it is calculated.
    public let approximate: Approximation

    /// The unit calculated as `approximate` says.
    public init(approximate: Approximation = .none) { self.approximate = approximate }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(approximate: try attributes.name("approximate", as: Approximation.self))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["approximate": .name(approximate.rawValue)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...1, operands)
      let type = try builder.floatType(of: operands[0])
      if approximate == .none { return [try builder.map(.gelu, operands[0])] }
      let x = try builder.widened(operands[0])
      let half = try builder.binary(.mul, x, 0.5)
      let square = try builder.map(.mul, x, x)
      let cube = try builder.map(.mul, square, x)
      let bent = try builder.map(.add, x, builder.binary(.mul, cube, 0.044715))
      let curve = try builder.map(.tanh, builder.binary(.mul, bent, (2 / Double.pi).squareRoot()))
      let result = try builder.map(.mul, half, builder.binary(.add, curve, 1))
      return [try builder.cast(result, to: type.element)]
    }
  }
}
