internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Batch normalisation with given statistics, as at inference (Ioffe and Szegedy, 2015).
  public struct BatchNorm: Composite {
    /// The name in texts.
    public static let name = "batch_norm"
    /// What it computes.
    public static let summary =
      "`x · scale + shift` with `scale = weight / √(variance + eps)` and `shift = bias - mean · scale`; operands x "
      + "`[n, c, …]`, mean `[c]`, variance `[c]` and optionally weight `[c]` and bias `[c]`; calculated in f32 for "
      + "16-bit floats and rounded once."

    /// What is added to the variance.
    public let eps: Double

    /// The normalisation with `eps`.
    public init(eps: Double = 1e-5) { self.eps = eps }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) { self.init(eps: try attributes.number("eps")) }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList { ["eps": .number(eps)] }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(3...5, operands)
      let type = try builder.floatType(of: operands[0])
      guard type.rank >= 2 else { throw Diagnostic("the operand must be [n, c, …], not \(type)") }
      var channels: [Value] = []
      for (operand, what) in zip(operands.dropFirst(), ["mean", "variance", "weight", "bias"]) {
        let perChannel = TensorType(type.element, [type.shape[1]])
        channels.append(try builder.affineOperand(operand, "the \(what)", perChannel, [0]))
      }
      var scale = try builder.map(.rsqrt, builder.binary(.add, channels[1], eps))
      if channels.count > 2 { scale = try builder.map(.mul, scale, channels[2]) }
      let moved = try builder.map(.mul, channels[0], scale)
      let shift = try channels.count > 3 ? builder.map(.sub, channels[3], moved) : builder.map(.neg, moved)
      let x = try builder.widened(operands[0])
      let scaled = try builder.map(.mul, x, builder.broadcast(scale, to: type.shape, axes: [1]))
      let result = try builder.map(.add, scaled, builder.broadcast(shift, to: type.shape, axes: [1]))
      return [try builder.cast(result, to: type.element)]
    }
  }
}
