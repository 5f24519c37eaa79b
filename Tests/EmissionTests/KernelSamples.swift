import Testing

/// Kernels that between them use every form of statement and access, with values of their symbols to try.
struct KernelSample: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let symbols: [[String: Int]]

  var testDescription: String { name }

  init(_ name: String, _ symbols: [[String: Int]] = [[:]], _ text: String) {
    self.name = name
    self.symbols = symbols
    self.text = text
  }

  static let sizes = [1, 2, 15, 16, 17, 31, 33, 64, 100].map { ["n": $0] }

  static let all: [KernelSample] = [pointwise, lanes, memory, products, steps, windows, indices, control].flatMap { $0 }

  static let pointwise = [
    KernelSample(
      "f32 tail", sizes,
      """
      kernel @k(%x: in f32[n], %y: in f32[n], %z: out f32[n]) where n in 1...1000 {
        for i in 0..<ceildiv(n, 16) parallel {
          for l in 0..<16 vector where 16*i + l < n { %z[16*i + l] = add(mul(%x[16*i + l], 3.0), %y[16*i + l]) }
        }
      }
      """),
    KernelSample(
      "serial cut", sizes,
      """
      kernel @k(%x: in f32[n], %z: out f32[n]) where n in 1...1000 {
        for i in 0..<ceildiv(n, 12) {
          for l in 0..<12 vector where 12*i + l < n { %z[12*i + l] = mul(%x[12*i + l], %x[12*i + l]) }
        }
      }
      """),
    KernelSample(
      "small types", sizes,
      """
      kernel @k(%a: in i8[n], %b: in bool[n], %c: in f16[n], %d: in bf16[n], %p: out i16[n], %q: out bool[n],
        %r: out f16[n], %s: out bf16[n]) where n in 1...1000 {
        for i in 0..<ceildiv(n, 32) parallel {
          for l in 0..<32 vector where 32*i + l < n {
            let %v = select(%b[32*i + l], %a[32*i + l], neg(%a[32*i + l]))
            %p[32*i + l] = cast.i16(%v)
            %q[32*i + l] = and(%b[32*i + l], lt(%c[32*i + l], 0.25))
            %r[32*i + l] = add(%c[32*i + l], cast.f16(%d[32*i + l]))
            %s[32*i + l] = mul(%d[32*i + l], cast.bf16(%a[32*i + l]))
          }
        }
      }
      """),
    // A single lane of what was made narrower before: LLVM 22 would write it as wide as it was.
    KernelSample(
      "narrowed single lane", [[:]],
      """
      kernel @k(%a: in f32[17], %b: in i64[17], %c: in i32[17], %p: out bf16[17], %q: out i32[17], %r: out i8[17],
        %s: out i16[17], %t: out bool[17]) {
        for i in 0..<2 {
          for l in 0..<16 vector where 16*i + l < 17 {
            %p[16*i + l] = cast.bf16(%a[16*i + l])
            %q[16*i + l] = cast.i32(%b[16*i + l])
            %r[16*i + l] = cast.i8(%c[16*i + l])
            %s[16*i + l] = cast.i16(%c[16*i + l])
            %t[16*i + l] = cast.bool(%c[16*i + l])
          }
        }
      }
      """),
    KernelSample(
      "wide vector of f64", sizes,
      """
      kernel @k(%x: in f64[n], %z: out f64[n]) where n in 1...1000 {
        for i in 0..<ceildiv(n, 80) parallel {
          for l in 0..<80 vector where 80*i + l < n { %z[80*i + l] = max(%x[80*i + l], div(1.0, %x[80*i + l])) }
        }
      }
      """),
  ]

  static let memory = [
    KernelSample(
      "gather and scatter", sizes,
      """
      kernel @k(%t: in f32[n + 4, 3], %i: in i64[n], %y: out f32[n, 2], %z: out i32[n, 3]) where n in 1...1000 {
        for c in 0..<ceildiv(n, 16) parallel {
          for l in 0..<16 vector where 16*c + l < n {
            let %row = max(min(%i[16*c + l], 3), 0)
            %y[16*c + l, 1] = add(%t[row, 2], %t[16*c + l + 1, 0])
            %y[16*c + l, 0] = %t[row + n, 1]
            %z[16*c + l, mod(c, 3)] = cast.i32(index(row*row + l))
          }
        }
      }
      """),
    KernelSample(
      "reversed and strided", sizes,
      """
      kernel @k(%x: in f32[n], %b: in bool[2*n], %y: out f32[n], %z: out bool[n]) where n in 1...1000 {
        for c in 0..<ceildiv(n, 8) parallel {
          for l in 0..<8 vector where 8*c + l < n {
            %y[n - 1 - l - 8*c] = %x[8*c + l]
            %z[8*c + l] = %b[2*n - 1 - 16*c - 2*l]
          }
        }
      }
      """),
    KernelSample(
      "lanes that read what others write", sizes,
      """
      kernel @k(%x: inout f32[n + 24]) where n in 1...1000 {
        for i in 0..<ceildiv(n, 24) {
          for l in 0..<24 vector where 24*i + l < n { %x[24*i + l + 1] = add(%x[24*i + l], 1.0) }
        }
      }
      """),
    KernelSample(
      "register buffers", sizes,
      """
      kernel @k(%x: in f32[n, 20], %y: out f32[n, 5]) where n in 1...1000 {
        for r in 0..<n parallel {
          alloc %s: register f32[4, 5] = -inf
          alloc %t: register bool[20]
          for a in 0..<4 { for b in 0..<5 vector {
            %s[a, b] = max(%s[a, b], %x[r, 5*a + b])
            %t[5*a + b] = lt(%x[r, 5*a + b], 0.0)
          } }
          for c in 0..<5 {
            %y[r, c] = select(%t[4*c], add(%s[0, c], %s[3, c]), mul(%s[1, c], %s[mod(c, 4), c]))
          }
        }
      }
      """),
  ]

  static let products = [
    KernelSample(
      "guarded rows", [1, 7, 8, 9, 20].map { ["m": $0, "k": $0 + 2] },
      """
      kernel @k(%x: in f32[m, k], %w: in f32[2, k, 24], %y: out f32[m, 48]) where m in 1...100, k in 1...100 {
        for mo in 0..<ceildiv(m, 8) parallel {
          for no in 0..<2 parallel {
            alloc %acc: register f32[8, 24] = 0.0
            for kk in 0..<k { for mi in 0..<8 unroll where 8*mo + mi < m { for ni in 0..<24 vector {
              %acc[mi, ni] = add(mul(%x[8*mo + mi, kk], %w[no, kk, ni]), %acc[mi, ni])
            } } }
            for mj in 0..<8 unroll where 8*mo + mj < m { for nj in 0..<24 vector {
              %y[8*mo + mj, 24*no + nj] = %acc[mj, nj]
            } }
          }
        }
      }
      """),
    KernelSample(
      "guarded rows and columns, fused",
      [(1, 1, 1), (5, 3, 17), (12, 64, 16), (13, 7, 50)].map { ["m": $0, "k": $1, "n": $2] },
      """
      kernel @k(%x: in f32[m, k], %w: in f32[k, n], %y: out f32[m, n]) where m in 1...100, k in 1...100, n in 1...100 {
        for mo in 0..<ceildiv(m, 4) parallel { for no in 0..<ceildiv(n, 16) parallel {
          alloc %acc: register f32[4, 16] = 0.0
          for kk in 0..<k { for mi in 0..<4 unroll { for ni in 0..<16 vector where 4*mo + mi < m, 16*no + ni < n {
            %acc[mi, ni] = fma(%x[4*mo + mi, kk], %w[kk, 16*no + ni], %acc[mi, ni])
          } } }
          for mj in 0..<4 unroll { for nj in 0..<16 vector where 4*mo + mj < m, 16*no + nj < n {
            %y[4*mo + mj, 16*no + nj] = %acc[mj, nj]
          } }
        } }
      }
      """),
    KernelSample(
      "sum of rows over lanes", sizes,
      """
      kernel @k(%x: in f32[3, n], %y: out f32[3]) where n in 1...1000 {
        for r in 0..<3 parallel {
          alloc %acc: register f32[8] = 0.0
          for i in 0..<ceildiv(n, 8) { for l in 0..<8 vector where 8*i + l < n {
            %acc[l] = add(%acc[l], %x[r, 8*i + l])
          } }
          for s in 0..<3 unroll { for t in 0..<8 unroll where t < 4 {
            if t < 4 { %acc[t] = add(%acc[t], %acc[7 - t]) }
          } }
          %y[r] = add(%acc[0], %acc[3])
        }
      }
      """),
  ]
}
