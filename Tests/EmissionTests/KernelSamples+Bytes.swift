extension KernelSample {
  /// Procedures that multiply bytes.
  static let bytes = [
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
