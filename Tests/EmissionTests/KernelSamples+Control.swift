extension KernelSample {
  static let windows = [
    KernelSample(
      "padded window by values", [1, 3, 8, 19].map { ["h": $0, "w": $0 + 1] },
      """
      kernel @k(%x: in f32[h, w], %f: in f32[3, 3], %y: out f32[h, w]) where h in 1...64, w in 1...64 {
        for r in 0..<h parallel { for c in 0..<ceildiv(w, 8) parallel {
          alloc %acc: register f32[8] = 0.0
          for i in 0..<3 { for j in 0..<3 { for l in 0..<8 vector where 8*c + l < w {
            let %v = if 0 <= r + i - 1 < h, 0 <= 8*c + l + j - 1 < w then %x[r + i - 1, 8*c + l + j - 1] else f32(0.5)
            %acc[l] = add(mul(%v, %f[i, j]), %acc[l])
          } } }
          for m in 0..<8 vector where 8*c + m < w { %y[r, 8*c + m] = %acc[m] }
        } }
      }
      """),
    KernelSample(
      "padded window, loops inside lanes", [1, 3, 8, 19].map { ["h": $0, "w": 2 * $0 + 1] },
      """
      kernel @k(%x: in f32[h, w], %f: in f32[3, 3], %y: out f32[h, w]) where h in 1...64, w in 1...64 {
        for r in 0..<h parallel { for c in 0..<ceildiv(w, 16) parallel {
          alloc %acc: register f32[16] = 0.0
          for l in 0..<16 vector where 16*c + l < w {
            for i in 0..<3 { for j in 0..<3 unroll {
              if 0 <= r + i - 1 < h {
                if 0 <= 16*c + l + j - 1 < w {
                  %acc[l] = add(mul(%x[r + i - 1, 16*c + l + j - 1], %f[i, j]), %acc[l])
                } else {
                  %acc[l] = sub(%acc[l], %f[i, j])
                }
              }
            } }
            %y[r, 16*c + l] = %acc[l]
          }
        } }
      }
      """),
    KernelSample(
      "pooling with stride", [2, 5, 16, 33].map { ["w": $0] },
      """
      kernel @k(%x: in f32[w], %y: out f32[ceildiv(w, 2)]) where w in 1...64 {
        for c in 0..<ceildiv(w, 32) parallel {
          for l in 0..<16 vector where 32*c + 2*l < w {
            %y[16*c + l] = max(if 0 <= 32*c + 2*l - 1 then %x[32*c + 2*l - 1] else f32(-inf),
              if 32*c + 2*l + 1 < w then %x[32*c + 2*l + 1] else %x[32*c + 2*l])
          }
        }
      }
      """),
  ]

  static let indices = [
    KernelSample(
      "merged axes", [(1, 1), (3, 5), (4, 16), (7, 9)].map { ["b": $0, "s": $1] },
      """
      kernel @k(%x: in f32[b, s, 8], %y: out f32[b, 8, s], %z: out i64[b*s]) where b in 1...64, s in 1...64 {
        for e in 0..<b*s parallel {
          for l in 0..<8 vector { %y[floordiv(e, s), l, mod(e, s)] = %x[floordiv(e, s), mod(e, s), l] }
          %z[e] = index(floordiv(e, s) + mod(e, s)*e)
        }
      }
      """),
    KernelSample(
      "merged lanes", [(1, 1), (3, 5), (4, 16), (7, 9)].map { ["b": $0, "s": $1] },
      """
      kernel @k(%x: in f32[b, s], %y: out f32[b*s], %z: out i64[b*s]) where b in 1...64, s in 1...64 {
        for e in 0..<ceildiv(b*s, 16) parallel {
          for l in 0..<16 vector where 16*e + l < b*s {
            %y[16*e + l] = %x[floordiv(16*e + l, s), mod(16*e + l, s)]
            %z[16*e + l] = index(floordiv(l - 8, 3) + 10*mod(l - 8, 3) + 100*mod(5 - l, 4) + 1000*floordiv(-l, 8))
          }
        }
      }
      """),
    KernelSample(
      "signed divisions", sizes,
      """
      kernel @k(%i: in i64[n], %y: out i64[n, 4]) where n in 1...1000 {
        for e in 0..<n {
          let %v = max(min(%i[e], 3), 0)
          %y[e, 0] = index(floordiv(v - 2, 3))
          %y[e, 1] = index(mod(v - 2, n))
          %y[e, 2] = index(floordiv(v - e, 4) + min(v, e))
          %y[e, 3] = index(max(v, e) - mod(v - e, 8))
        }
      }
      """),
    KernelSample(
      "three parallel axes", [(1, 1, 1), (2, 3, 4), (5, 1, 7)].map { ["a": $0, "b": $1, "c": $2] },
      """
      kernel @k(%y: out i64[a, b, c]) where a in 1...64, b in 1...64, c in 1...64 {
        for i in 0..<a parallel { for j in 0..<b parallel { for k in 0..<c parallel where i + k < a + c - 1 {
          %y[i, j, k] = index(100*i + 10*j + k)
        } } }
      }
      """),
  ]

  static let control = [
    KernelSample(
      "both sides of lanes", sizes,
      """
      kernel @k(%x: in f32[n], %y: out f32[n]) where n in 1...1000 {
        for c in 0..<ceildiv(n, 16) parallel {
          for l in 0..<16 vector where 16*c + l < n {
            if 3 <= l < 11, 16*c + 2*l < n { %y[16*c + l] = mul(%x[16*c + 2*l], 2.0) } else { %y[16*c + l] = neg(%x[16*c + l]) }
          }
        }
      }
      """),
    KernelSample(
      "loops of no or one iteration", [0, 1, 2].map { ["n": $0] },
      """
      kernel @k(%x: in f32[n + 1], %y: out f32[n + 1]) where n in 0...100 {
        for i in 0..<n { %y[i] = add(%x[i], %x[i + 1]) }
        for j in 0..<1 { %y[n] = %x[j] }
      }
      """),
    KernelSample(
      "values of lanes and of all", sizes,
      """
      kernel @k(%x: in f32[n], %y: out f32[n], %z: out f32[n]) where n in 1...1000 {
        let %all = exp(%x[n - 1])
        for c in 0..<ceildiv(n, 4) {
          let %some = add(%all, cast.f32(index(c)))
          for l in 0..<4 vector where 4*c + l < n {
            let %own = mul(%some, %x[4*c + l])
            %y[4*c + l] = %own
            %z[4*c + l] = select(lt(%own, 0.0), %all, %own)
          }
        }
      }
      """),
    KernelSample(
      "lanes chosen by a let", sizes,
      """
      kernel @k(%x: in f32[n], %i: in i64[n], %y: out f32[n]) where n in 1...1000 {
        for c in 0..<n parallel {
          let %m = max(min(%i[c], 3), 0)
          alloc %t: register f32[16] = 1.0
          for l in 0..<16 vector where l < 5*m { %t[l] = if l < c then %x[l] else %x[c] }
          %y[c] = add(%t[3], %t[12])
        }
      }
      """),
  ]
}
