public import MartletSupport

extension ScalarValue: CustomStringConvertible {
  /// The value as IR texts write it: `true`, `-3`, `0.1` (the shortest decimal that reads back), `inf`, `nan`;
  /// a NaN other than the usual one is written as its bits, `0x7fc00001`.
  public var description: String {
    switch type {
    case .bool: return bits == 0 ? "false" : "true"
    case .u64: return "\(bits)"
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .i4, .i2, .u4, .u2: return "\(integer)"
    case .f16, .bf16, .f32, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      if isNaN { return self == ScalarValue(Double.nan, as: type) ? "nan" : "0x" + String(bits, radix: 16) }
      if double.isInfinite { return double < 0 ? "-inf" : "inf" }
      return type == .f64 ? "\(double)" : "\(float)"
    }
  }

  /// Reads a value of `type` as `description` writes it; decimal texts are rounded to nearest.
  /// - Throws: a diagnostic where the text is no number or does not fit the type.
  public static func parse(_ scanner: inout TextScanner, as type: DataType) throws(Diagnostic) -> ScalarValue {
    let mark = scanner.mark()
    if scanner.accept("true") || scanner.peek("false") {
      let isTrue = !scanner.accept("false")
      if type != .bool { throw scanner.error("\(isTrue) is not a value of \(type.rawValue)", at: mark) }
      return ScalarValue(isTrue)
    }
    let text = try scanner.expectNumberText()
    guard let value = ScalarValue(text, as: type) else {
      throw scanner.error("'\(text)' is not a value of \(type.rawValue)", at: mark)
    }
    return value
  }

  /// The value that `text` writes, or nil.
  public init?(_ text: String, as type: DataType) {
    if text.hasPrefix("0x"), !text.contains("p"), let bits = UInt64(text.dropFirst(2), radix: 16) {
      guard type.valueBits == 64 || bits >> UInt64(type.valueBits) == 0 else { return nil }
      self.init(type: type, bits: bits)
      return
    }
    switch type {
    case .bool:
      return nil
    case .u64:
      guard let value = UInt64(text) else { return nil }
      self.init(type: .u64, bits: value)
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .i4, .i2, .u4, .u2:
      guard let value = Int(text) else { return nil }
      self.init(value, as: type)
      guard integer == value else { return nil }
    case .f32:
      guard let value = Float(text) else { return nil }
      self.init(value)
      if isNaN { self.init(Double.nan, as: type) }
    case .f16, .bf16, .f64, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      guard let value = Double(text) else { return nil }
      self.init(value.isNaN ? Double.nan : value, as: type)
      // A type without NaN or infinities has no value for the texts of these.
      guard value.isNaN == isNaN, value.isInfinite == double.isInfinite || !type.isLowPrecision else { return nil }
    }
  }
}
