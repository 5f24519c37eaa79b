internal import MartletScalars
public import MartletSupport

extension Composites {
  /// Root mean square normalisation (Zhang and Sennrich, 2019) over the last axes.
  public struct RMSNorm: Composite {
    /// The name in texts.
    public static let name = "rms_norm"
    /// What it computes.
    public static let summary =
      "`x / √(mean(x²) + eps) · weight` over the last `axes` axes, whose extents the optional weight has; without "
      + "`eps` it is the machine epsilon of x's type; calculated in f32 for 16-bit floats and rounded once."

    /// The number of axes, counted from the last.
    public let axes: Int
    /// What is added to the mean square; nil for the machine epsilon of the operand's type.
    public let eps: Double?

    /// The normalisation over the last `axes` axes.
    public init(axes: Int = 1, eps: Double? = nil) {
      self.axes = axes
      self.eps = eps
    }

    /// Reads the attributes.
    /// - Throws: a diagnostic if one is missing or wrong.
    public init(attributes: AttributeList) throws(Diagnostic) {
      self.init(axes: try attributes.integer("axes"), eps: try attributes.optionalNumber("eps"))
    }

    /// The attributes as `init(attributes:)` reads them.
    public var attributes: AttributeList {
      var list: AttributeList = ["axes": .integer(axes)]
      if let eps { list.append("eps", .number(eps)) }
      return list
    }

    /// Builds the same computation from other operations.
    /// - Throws: a diagnostic if the operands do not fit.
    public func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value] {
      try builder.expect(1...2, operands)
      let type = try builder.floatType(of: operands[0])
      let axes = try builder.lastAxes(axes, of: type)
      let x = try builder.widened(operands[0])
      let square = try builder.mean(builder.map(.mul, x, x), axes: axes)
      let eps = eps ?? type.element.machineEpsilon
      let scale = try builder.map(.rsqrt, builder.binary(.add, square, eps))
      var result = try builder.map(.mul, x, builder.spread(scale, over: type.shape, reduced: axes))
      if operands.count == 2 {
        result = try builder.map(.mul, result, builder.affineOperand(operands[1], "the weight", type, axes))
      }
      return [try builder.cast(result, to: type.element)]
    }
  }
}

extension DataType {
  /// The distance from 1 to the next greater number, for floats.
  fileprivate var machineEpsilon: Double {
    switch self {
    case .f16: 0x1p-10
    case .bf16: 0x1p-7
    case .f32: 0x1p-23
    case .f64: 0x1p-52
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0,
      .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      0
    }
  }
}
