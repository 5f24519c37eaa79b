/// The type of one element of a tensor. The raw value is its name in IR texts and manifests.
public enum DataType: String, Hashable, Sendable, CaseIterable {
  /// A truth value, stored as one byte 0 or 1.
  case bool
  /// Signed whole numbers, two's complement.
  case i8, i16, i32, i64
  /// Unsigned whole numbers.
  case u8, u16, u32, u64
  /// IEEE 754 binary16; the brain format (the upper half of a binary32); binary32; binary64.
  case f16, bf16, f32, f64
  /// Floats of 8 bits, named after their exponent and fraction bits: `fn` has no infinities, `fnuz` neither infinities nor a
  /// negative zero; e8m0 is a power of two without a sign. `FloatFormat` says what they mean.
  case f8e4m3fn, f8e4m3fnuz, f8e5m2, f8e5m2fnuz, f8e8m0
  /// Floats of 6 and 4 bits, finite alone, in the lower bits of a byte.
  case f6e2m3, f6e3m2, f4e2m1
  /// Whole numbers of 4 and 2 bits, each in a byte that has the same value.
  case i4, i2, u4, u2

  /// The size of one element in memory.
  public var byteCount: Int { (bitWidth + 7) / 8 }

  /// The number of bits of a value where it is calculated with: 1 for `bool`, whose storage is a byte; 8 for all types of
  /// fewer bits.
  public var bitWidth: Int {
    switch self {
    case .bool: 1
    case .i8, .u8, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      8
    case .i16, .u16, .f16, .bf16: 16
    case .i32, .u32, .f32: 32
    case .i64, .u64, .f64: 64
    }
  }

  /// The number of bits that tell values apart, which is less than `bitWidth` for types of fewer bits than a byte.
  public var valueBits: Int {
    switch self {
    case .i2, .u2: 2
    case .i4, .u4, .f4e2m1: 4
    case .f6e2m3, .f6e3m2: 6
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2,
      .f8e5m2fnuz, .f8e8m0:
      bitWidth
    }
  }

  /// Whether this is a float.
  public var isFloat: Bool {
    switch self {
    case .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1: true
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .i4, .i2, .u4, .u2: false
    }
  }

  /// Whether this is a float of 8 bits and fewer or a whole number of fewer: types that are stored, moved and converted, but
  /// not calculated in.
  public var isLowPrecision: Bool {
    switch self {
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f32, .f64: false
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2: true
    }
  }

  /// Whether this is a whole number type; `bool` is none.
  public var isInteger: Bool { !isFloat && self != .bool }

  /// Whether this is a signed whole number type.
  public var isSignedInteger: Bool {
    switch self {
    case .i8, .i16, .i32, .i64, .i4, .i2: true
    case .bool, .u8, .u16, .u32, .u64, .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0,
      .f6e2m3, .f6e3m2, .f4e2m1, .u4, .u2:
      false
    }
  }

  /// The type that sums and products of this one accumulate in unless an operation names another:
  /// f32 for floats of 16 bits and fewer, i32 for whole numbers of 16 bits and fewer, otherwise the type itself.
  public var accumulationType: DataType {
    switch self {
    case .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1: .f32
    case .i8, .i16, .u8, .u16, .i4, .i2, .u4, .u2: .i32
    case .bool, .i32, .i64, .u32, .u64, .f32, .f64: self
    }
  }
}

extension DataType {
  /// Whether every value of `other` is one of this type, so that a cast to it loses nothing. `bool` counts as 0 and 1.
  public func holds(_ other: DataType) -> Bool {
    if self == other { return true }
    switch (self, other) {
    case (.bool, _): return false
    case (_, .bool): return true
    default: break
    }
    switch (isFloat, other.isFloat) {
    // The 16-bit floats hold each other's values in neither direction, nor do the smaller ones.
    case (true, true): return significandBits > other.significandBits && !isHalf && !isLowPrecision
    case (true, false): return other.valueBits <= significandBits && !isLowPrecision
    case (false, true): return false
    case (false, false): return valueBits > other.valueBits && (isSignedInteger || !other.isSignedInteger)
    }
  }

  /// Whether sums of `other` may be formed in this type: it is a float, a whole number or a truth value as `other` is, and
  /// holds its values.
  public func accumulates(_ other: DataType) -> Bool {
    isFloat == other.isFloat && isInteger == other.isInteger && holds(other)
  }

  /// The bits of a float's significand with the leading one.
  private var significandBits: Int {
    switch self {
    case .f16: 11
    case .bf16: 8
    case .f32: 24
    case .f64: 53
    case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      (FloatFormat(self)?.fractionBits ?? 0) + 1
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .i4, .i2, .u4, .u2: 0
    }
  }

  /// Whether this is one of the 16-bit floats, which are stored but not calculated in.
  public var isHalf: Bool { self == .f16 || self == .bf16 }

  /// The unsigned whole numbers of the same size; `bool` itself.
  public var unsigned: DataType {
    switch self {
    case .bool: .bool
    case .i8, .u8, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      .u8
    case .i16, .u16, .f16, .bf16: .u16
    case .i32, .u32, .f32: .u32
    case .i64, .u64, .f64: .u64
    }
  }

  /// The signed whole numbers of the same size; `bool` itself.
  public var signed: DataType {
    switch self {
    case .bool: .bool
    case .i8, .u8, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      .i8
    case .i16, .u16, .f16, .bf16: .i16
    case .i32, .u32, .f32: .i32
    case .i64, .u64, .f64: .i64
    }
  }
}
