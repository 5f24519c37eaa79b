/// One value of a `DataType`, as its bits. Equality is equality of bits: `-0.0` differs from `0.0`, a NaN equals itself.
public struct ScalarValue: Hashable, Sendable {
  /// The type.
  public let type: DataType
  /// The bits in the lower `type.bitWidth` bits; those above are zero.
  public let bits: UInt64

  /// The value of `type` with the lower `type.bitWidth` bits of `bits`.
  public init(type: DataType, bits: UInt64) {
    self.type = type
    self.bits = type.bitWidth == 64 ? bits : bits & ((1 << UInt64(type.bitWidth)) - 1)
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
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64: self.init(type: type, bits: UInt64(bitPattern: Int64(value)))
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
    case .bool, .u8, .u16, .u32, .u64: Int(bitPattern: UInt(bits))
    case .i8: Int(Int8(truncatingIfNeeded: bits))
    case .i16: Int(Int16(truncatingIfNeeded: bits))
    case .i32: Int(Int32(truncatingIfNeeded: bits))
    case .i64: Int(Int64(bitPattern: bits))
    case .f16, .bf16, .f32, .f64: Int(Self.saturated(double, Int64.self))
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
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32: Double(integer)
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
