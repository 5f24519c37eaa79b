public import MartletScalars

/// The names that Swift users know, beside the short ones of IR texts.
extension DataType {
  /// Signed whole numbers of 8 bits.
  public static var int8: DataType { .i8 }
  /// Signed whole numbers of 16 bits.
  public static var int16: DataType { .i16 }
  /// Signed whole numbers of 32 bits.
  public static var int32: DataType { .i32 }
  /// Signed whole numbers of 64 bits.
  public static var int64: DataType { .i64 }
  /// Unsigned whole numbers of 8 bits.
  public static var uint8: DataType { .u8 }
  /// Unsigned whole numbers of 16 bits.
  public static var uint16: DataType { .u16 }
  /// Unsigned whole numbers of 32 bits.
  public static var uint32: DataType { .u32 }
  /// Unsigned whole numbers of 64 bits.
  public static var uint64: DataType { .u64 }
  /// Floats of 8 bits, by exponent and fraction bits, without infinities.
  public static var float8e4m3fn: DataType { .f8e4m3fn }
  /// Floats of 8 bits, by exponent and fraction bits, with infinities.
  public static var float8e5m2: DataType { .f8e5m2 }
  /// IEEE 754 binary16.
  public static var float16: DataType { .f16 }
  /// The upper half of a binary32.
  public static var bfloat16: DataType { .bf16 }
  /// IEEE 754 binary32.
  public static var float32: DataType { .f32 }
  /// IEEE 754 binary64.
  public static var float64: DataType { .f64 }
}
