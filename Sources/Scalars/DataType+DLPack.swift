extension DataType {
  /// DLPack's code of the type, and its bits; types of fewer bits than a byte are padded to one.
  public var dlpack: (code: Int, bits: Int) {
    let code =
      switch self {
      case .i8, .i16, .i32, .i64, .i4, .i2: 0
      case .u8, .u16, .u32, .u64, .u4, .u2: 1
      case .f16, .f32, .f64: 2
      case .bf16: 4
      case .bool: 6
      case .f8e4m3fn: 10
      case .f8e4m3fnuz: 11
      case .f8e5m2: 12
      case .f8e5m2fnuz: 13
      case .f8e8m0: 14
      case .f6e2m3: 15
      case .f6e3m2: 16
      case .f4e2m1: 17
      }
    return (code, isLowPrecision ? valueBits : byteCount * 8)
  }
}
