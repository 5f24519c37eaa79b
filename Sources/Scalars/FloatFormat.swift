/// How the bits of a float of low precision are read: one row of a table for each such type.
///
/// The formats are those of the OCP specifications "8-bit Floating Point" and "Microscaling Formats" and of Noune et al.,
/// "8-bit numerical formats for deep neural networks", as ONNX takes them.
struct FloatFormat: Hashable, Sendable {
  /// What stands in place of the finite numbers of IEEE 754's formats.
  enum Specials: Hashable, Sendable {
    /// Infinities and NaN have the greatest exponent, as in IEEE 754.
    case standard
    /// All bits set are NaN, of either sign; there are no infinities.
    case onlyNaN
    /// The bits of -0.0 are NaN; there are no infinities and no negative zero.
    case onlyUnsignedNaN
    /// There are neither infinities nor NaN.
    case none
    /// Powers of two from 2^-127 on, without a sign and without zero; all bits set are NaN.
    case powersOfTwo
  }

  let exponentBits: Int
  let fractionBits: Int
  let bias: Int
  let specials: Specials

  /// The format of `type`; nil for all but the floats of low precision.
  init?(_ type: DataType) {
    switch type {
    case .f8e4m3fn: self.init(4, 3, bias: 7, .onlyNaN)
    case .f8e4m3fnuz: self.init(4, 3, bias: 8, .onlyUnsignedNaN)
    case .f8e5m2: self.init(5, 2, bias: 15, .standard)
    case .f8e5m2fnuz: self.init(5, 2, bias: 16, .onlyUnsignedNaN)
    case .f8e8m0: self.init(8, 0, bias: 127, .powersOfTwo)
    case .f6e2m3: self.init(2, 3, bias: 1, .none)
    case .f6e3m2: self.init(3, 2, bias: 3, .none)
    case .f4e2m1: self.init(2, 1, bias: 1, .none)
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f32, .f64, .i4, .i2, .u4, .u2: return nil
    }
  }

  private init(_ exponentBits: Int, _ fractionBits: Int, bias: Int, _ specials: Specials) {
    self.exponentBits = exponentBits
    self.fractionBits = fractionBits
    self.bias = bias
    self.specials = specials
  }

  /// The bit of the sign; 0 where there is none.
  var signMask: UInt64 { specials == .powersOfTwo ? 0 : 1 << UInt64(exponentBits + fractionBits) }

  /// The bits below the sign.
  var magnitudeMask: UInt64 { specials == .powersOfTwo ? 0xFF : signMask - 1 }

  /// The bits of the greatest finite magnitude.
  var greatest: UInt64 {
    switch specials {
    case .standard: infinity - 1
    case .onlyNaN, .powersOfTwo: magnitudeMask - 1
    case .onlyUnsignedNaN, .none: magnitudeMask
    }
  }

  /// The bits of infinity in a format that has one: the greatest exponent and no fraction.
  var infinity: UInt64 { magnitudeMask & ~(1 << UInt64(fractionBits) - 1) }

  /// The bits of NaN: -0.0 where there is none. `agrees` takes all NaNs of a type for equal.
  var notANumber: UInt64 {
    switch specials {
    case .standard: infinity | 1 << UInt64(fractionBits - 1)
    case .onlyNaN, .powersOfTwo: magnitudeMask
    case .onlyUnsignedNaN, .none: signMask
    }
  }

  /// The bits that a finite value beyond the greatest one rounds to, without the sign.
  var overflow: UInt64 {
    switch specials {
    case .standard: infinity
    case .none: greatest
    case .onlyNaN, .onlyUnsignedNaN, .powersOfTwo: notANumber
    }
  }

  /// Whether NaN and zero have a sign.
  var hasSigns: Bool { specials == .standard || specials == .onlyNaN }
}

extension FloatFormat {
  /// The exact value of `bits`, of which those above the format mean nothing.
  func value(_ bits: UInt64) -> Double {
    let magnitude = bits & magnitudeMask
    let isNegative = bits & signMask != 0
    switch specials {
    case .standard where magnitude > infinity: return .nan
    case .standard where magnitude == infinity: return isNegative ? -.infinity : .infinity
    case .onlyNaN where magnitude == notANumber, .powersOfTwo where magnitude == notANumber: return .nan
    case .onlyUnsignedNaN where isNegative && magnitude == 0: return .nan
    case .powersOfTwo: return Double(sign: .plus, exponent: Int(magnitude) - bias, significand: 1)
    case .standard, .onlyNaN, .onlyUnsignedNaN, .none: break
    }
    let exponent = Int(magnitude >> UInt64(fractionBits))
    let fraction = Int(magnitude & (1 << UInt64(fractionBits) - 1))
    let steps = exponent == 0 ? fraction : fraction + 1 << fractionBits
    let unit = Double(sign: .plus, exponent: max(exponent, 1) - bias - fractionBits, significand: 1)
    return isNegative ? -(Double(steps) * unit) : Double(steps) * unit
  }

  /// The bits of the value nearest to `value`, ties to even, as `ScalarOp.cast` defines it.
  func code(_ value: Double) -> UInt64 {
    if specials == .powersOfTwo { return powerOfTwo(value.magnitude) }
    let sign = value.sign == .minus ? signMask : 0
    if value.isNaN { return hasSigns ? sign | notANumber : notANumber }
    let magnitude = min(finiteCode(value.magnitude), greatest + 1)
    if magnitude > greatest { return specials == .onlyUnsignedNaN ? notANumber : sign | overflow }
    return specials == .onlyUnsignedNaN && magnitude == 0 ? 0 : sign | magnitude
  }

  /// The bits of the nearest number, were the exponents without end.
  private func finiteCode(_ magnitude: Double) -> UInt64 {
    // Far beyond the greatest number of each format.
    guard magnitude < 0x1p32 else { return .max }
    if magnitude == 0 { return 0 }
    let exponent = max(Int(magnitude.exponent), 1 - bias)
    let unit = Double(sign: .plus, exponent: exponent - fractionBits, significand: 1)
    let steps = Int((magnitude / unit).rounded(.toNearestOrEven))
    return UInt64((exponent + bias - 1) << fractionBits + steps)
  }

  /// The nearest power of two, the greater one of two as near; the least one for what is less.
  private func powerOfTwo(_ magnitude: Double) -> UInt64 {
    guard magnitude < .infinity else { return notANumber }
    guard magnitude >= 0x1p-127 else { return 0 }
    let exponent = Int(magnitude.exponent) + (magnitude.significand >= 1.5 ? 1 : 0)
    return exponent + bias > greatest ? notANumber : UInt64(exponent + bias)
  }
}

extension DataType {
  /// The greatest finite value of a float of low precision; infinity for all other types.
  public var greatestFinite: Double {
    FloatFormat(self).map { $0.value($0.greatest) } ?? .infinity
  }
}
