extension KernelSample {
  /// Procedures that multiply bytes, and bf16, whose inputs have all kinds of numbers.
  static let steps = [
    KernelSample(
      "products of bf16", [1, 4, 7].map { ["n": $0] },
      """
      kernel @k(%a: in bf16[n, 6], %b: in bf16[2, 3, 2, 16], %s: in f32[32], %y: out f32[n, 32]) where n in 1...100 {
        for i in 0..<n parallel {
          alloc %acc: register f32[2, 16]
          for p in 0..<2 unroll { for l in 0..<16 vector { %acc[p, l] = %s[16*p + l] } }
          for q in 0..<3 {
            for p1 in 0..<2 unroll { call dot_bf16(%acc[p1, 0], %a[i, 2*q], %b[p1, q, 0, 0]) }
          }
          for p2 in 0..<2 unroll { for l2 in 0..<16 vector { %y[i, 16*p2 + l2] = %acc[p2, l2] } }
        }
      }
      """),
    KernelSample(
      "small bf16", [[:]],
      """
      kernel @k(%x: in u16[64, 34], %s: in u32[64, 16], %y: out f32[64, 16]) {
        for i in 0..<64 {
          alloc %d: register f32[16]
          alloc %a: register bf16[2]
          alloc %b: register bf16[32]
          for j in 0..<2 unroll { %a[j] = bitcast.bf16(and(%x[i, j], 47103)) }
          for l in 0..<32 vector { %b[l] = bitcast.bf16(and(%x[i, l + 2], 47103)) }
          for l1 in 0..<16 vector { %d[l1] = bitcast.f32(and(%s[i, l1], 2172649471)) }
          call dot_bf16(%d[0], %a[0], %b[0])
          for l2 in 0..<16 vector { %y[i, l2] = %d[l2] }
        }
      }
      """),
    KernelSample(
      "products of bytes", [1, 4, 7].map { ["n": $0] },
      """
      kernel @k(%a: in u8[n, 12], %b: in i8[2, 3, 16, 4], %s: in i32[32], %y: out i32[n, 32]) where n in 1...100 {
        for i in 0..<n parallel {
          alloc %acc: register i32[2, 16]
          for p in 0..<2 unroll { for l in 0..<16 vector { %acc[p, l] = %s[16*p + l] } }
          for q in 0..<3 {
            for p1 in 0..<2 unroll { call dot_u8i8(%acc[p1, 0], %a[i, 4*q], %b[p1, q, 0, 0]) }
          }
          for p2 in 0..<2 unroll { for l2 in 0..<16 vector { %y[i, 16*p2 + l2] = %acc[p2, l2] } }
        }
      }
      """),
    KernelSample(
      "bytes from registers, in a branch", [[:]],
      """
      kernel @k(%a: in u8[3], %b: in i8[64], %y: out i32[16]) {
        alloc %d: register i32[16] = 2147483647
        alloc %r: register u8[4]
        alloc %c: register i8[64]
        for j in 0..<4 unroll { %r[j] = if j < 3 then %a[j] else 255 }
        for l in 0..<64 vector { %c[l] = %b[63 - l] }
        for i in 0..<2 {
          if i < 1 { call dot_u8i8(%d[0], %r[0], %c[0]) } else { call dot_u8i8(%d[0], %r[0], %b[0]) }
        }
        for l1 in 0..<16 vector { %y[l1] = %d[l1] }
      }
      """),
  ]
}
