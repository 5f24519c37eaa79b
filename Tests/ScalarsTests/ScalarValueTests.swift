import MartletScalars
import Testing

@Test func halfConversionsRoundToNearestEven() {
  #expect(ScalarValue(1.0, as: .f16).bits == 0x3C00)
  #expect(ScalarValue(65520.0, as: .f16).bits == 0x7C00)
  #expect(ScalarValue(65519.9, as: .f16).bits == 0x7BFF)
  #expect(ScalarValue(0x1p-24, as: .f16).bits == 1)
  #expect(ScalarValue(0x1p-25, as: .f16).bits == 0)
  #expect(ScalarValue(-0.0, as: .f16).bits == 0x8000)
  #expect(ScalarValue(1.00390625, as: .bf16).bits == 0x3F80)
  for bits in UInt64(0)...0xFFFF {
    for type in [DataType.f16, .bf16] {
      let value = ScalarValue(type: type, bits: bits)
      #expect(value.isNaN || ScalarValue(value.double, as: type) == value)
    }
  }
}
