/// One value of a `DataType`, as its bits. Equality is equality of bits: `-0.0` differs from `0.0`, a NaN equals itself.
public struct ScalarValue: Hashable, Sendable {
  /// The type.
  public let type: DataType
  /// The bits in the lower `type.bitWidth` bits; those above are zero. Of a type with fewer `valueBits` the bits between are
  /// zero, or copies of the sign for whole numbers.
  public let bits: UInt64

  /// The value of `type` with the lower `type.valueBits` bits of `bits`.
  public init(type: DataType, bits: UInt64) {
    self.type = type
    let mask: UInt64 = type.bitWidth == 64 ? .max : (1 << UInt64(type.bitWidth)) - 1
    guard type.isLowPrecision else {
      self.bits = bits & mask
      return
    }
    let above = UInt64(64 - type.valueBits)
    let lower = bits << above
    self.bits =
      type.isSignedInteger ? UInt64(bitPattern: Int64(bitPattern: lower) >> Int64(above)) & mask : lower >> above
  }

  /// A truth value.
  public init(_ value: Bool) { self.init(type: .bool, bits: value ? 1 : 0) }

  /// An `f32`.
  public init(_ value: Float) { self.init(type: .f32, bits: UInt64(value.bitPattern)) }

  /// An `f64`.
  public init(_ value: Double) { self.init(type: .f64, bits: value.bitPattern) }

  /// `value` as a constant of `type`: rounded to nearest-even for floats; whole numbers keep their lower bits;
  /// `bool` is whether the value is not zero.
  public init(_ value: Int, as type: DataType) {
    switch type {
    case .bool: self.init(value != 0)
    case .f16: self.init(type: .f16, bits: UInt64(Self.halfBits(Double(value))))
    case .bf16: self.init(type: .bf16, bits: UInt64(Self.brainBits(Double(value))))
    case .f32: self.init(Float(value))
    case .f64: self.init(Double(value))
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      self.init(Double(value), as: type)
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .i4, .i2, .u4, .u2:
      self.init(type: type, bits: UInt64(bitPattern: Int64(value)))
    }
  }

  /// `value` as a constant of `type`: rounded to nearest-even for floats; truncated and saturated for whole numbers,
  /// where NaN gives 0; `bool` is whether the value is not zero.
  public init(_ value: Double, as type: DataType) {
    switch type {
    case .bool: self.init(value != 0)
    case .f16: self.init(type: .f16, bits: UInt64(Self.halfBits(value)))
    case .bf16: self.init(type: .bf16, bits: UInt64(Self.brainBits(value)))
    case .f32: self.init(Float(value))
    case .f64: self.init(value)
    case .i8: self.init(Int(Self.saturated(value, Int8.self)), as: type)
    case .i16: self.init(Int(Self.saturated(value, Int16.self)), as: type)
    case .i32: self.init(Int(Self.saturated(value, Int32.self)), as: type)
    case .i64: self.init(Int(Self.saturated(value, Int64.self)), as: type)
    case .u8: self.init(Int(Self.saturated(value, UInt8.self)), as: type)
    case .u16: self.init(Int(Self.saturated(value, UInt16.self)), as: type)
    case .u32: self.init(Int(Self.saturated(value, UInt32.self)), as: type)
    case .u64: self.init(type: .u64, bits: Self.saturated(value, UInt64.self))
    case .i4: self.init(min(max(Int(Self.saturated(value, Int8.self)), -8), 7), as: type)
    case .i2: self.init(min(max(Int(Self.saturated(value, Int8.self)), -2), 1), as: type)
    case .u4: self.init(min(Int(Self.saturated(value, UInt8.self)), 15), as: type)
    case .u2: self.init(min(Int(Self.saturated(value, UInt8.self)), 3), as: type)
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      self.init(type: type, bits: FloatFormat(type)?.code(value) ?? 0)
    }
  }

  private static func saturated<Integer: FixedWidthInteger>(_ value: Double, _: Integer.Type) -> Integer {
    if value.isNaN { return 0 }
    let truncated = value.rounded(.towardZero)
    if let exact = Integer(exactly: truncated) { return exact }
    return truncated < 0 ? .min : .max
  }

  /// The value as a whole number: the number itself for whole numbers (`u64` by its bits), 0 or 1 for `bool`.
  /// For floats it is the truncated, saturated value.
  public var integer: Int {
    switch type {
    case .bool, .u8, .u16, .u32, .u64, .u4, .u2: Int(bitPattern: UInt(bits))
    case .i8, .i4, .i2: Int(Int8(truncatingIfNeeded: bits))
    case .i16: Int(Int16(truncatingIfNeeded: bits))
    case .i32: Int(Int32(truncatingIfNeeded: bits))
    case .i64: Int(Int64(bitPattern: bits))
    case .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      Int(Self.saturated(double, Int64.self))
    }
  }

  /// The value as an f64: exact for all types but the 64-bit whole numbers, which are rounded.
  public var double: Double {
    switch type {
    case .f16: Self.double(halfBits: UInt16(truncatingIfNeeded: bits))
    case .bf16: Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits) << 16))
    case .f32: Double(Float(bitPattern: UInt32(truncatingIfNeeded: bits)))
    case .f64: Double(bitPattern: bits)
    case .u64: Double(bits)
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      FloatFormat(type)?.value(bits) ?? 0
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .i4, .i2, .u4, .u2: Double(integer)
    }
  }

  /// The f32 of the same value; meaningful for `f32` only where no rounding is wanted.
  public var float: Float {
    type == .f32 ? Float(bitPattern: UInt32(truncatingIfNeeded: bits)) : Float(double)
  }

  /// Whether this is a float's not-a-number.
  public var isNaN: Bool { type.isFloat && double.isNaN }

  /// Whether the value is not zero.
  public var isTrue: Bool { type.isFloat ? double != 0 : bits != 0 }

  /// Whether both are equal bit for bit, with any two NaNs of one type taken as equal.
  public func agrees(with other: ScalarValue) -> Bool {
    self == other || (type == other.type && isNaN && other.isNaN)
  }
}
