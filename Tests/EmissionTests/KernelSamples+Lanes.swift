extension KernelSample {
  /// What vectors are cut into, and single instructions for what is known of operands.
  static let lanes = ["f32", "f64"].flatMap { type in [extrema(type), longPrograms(type)] } + [wholeRegisters]

  /// Zeros of both signs, infinities, NaN and other numbers beside each of the numbers that are known.
  private static func extrema(_ type: String) -> KernelSample {
    let known = ["0.0", "-0.0", "1.5", "-2.5", "inf", "-inf", "nan"]
    let results = known.indices.flatMap { number in "pqrm".map { "%\($0)\(number): out \(type)[n]" } }
    let stores = known.enumerated().map { number, literal in
      """
            %p\(number)[16*c + l] = max(%v, \(literal))
            %q\(number)[16*c + l] = min(\(literal), %v)
            %r\(number)[16*c + l] = min(max(%v, \(literal)), 1.0)
            %m\(number)[16*c + l] = max(add(%v, \(literal)), 0.0)
      """
    }
    return KernelSample(
      "extrema with known numbers of \(type)", sizes,
      """
      kernel @k(%x: in \(type)[n], \(results.joined(separator: ", "))) where n in 1...1000 {
        for c in 0..<ceildiv(n, 16) parallel {
          for l in 0..<16 vector where 16*c + l < n {
            let %s = if 1 <= mod(16*c + l, 7) then %x[16*c + l] else 0.0
            let %t = if 1 <= mod(16*c + l + 1, 7) then %s else -0.0
            let %u = if 1 <= mod(16*c + l + 2, 7) then %t else inf
            let %w = if 1 <= mod(16*c + l + 3, 7) then %u else -inf
            let %v = if 5 <= mod(16*c + l, 14) then %w else sub(%w, %w)
      \(stores.joined(separator: "\n"))
          }
        }
      }
      """)
  }

  /// Vectors of one register, of several, and of a part of one.
  private static func longPrograms(_ type: String) -> KernelSample {
    let widths = [1, 2, 3, 4, 8, 12, 16, 24, 32, 64]
    let results = widths.map { "%y\($0): out \(type)[n]" }.joined(separator: ", ")
    let loops = widths.map { width in
      """
        for c\(width) in 0..<ceildiv(n, \(width)) {
          for l\(width) in 0..<\(width) vector where \(width)*c\(width) + l\(width) < n {
            %y\(width)[\(width)*c\(width) + l\(width)] = tanh(%x[\(width)*c\(width) + l\(width)])
          }
        }
      """
    }
    return KernelSample(
      "long programs of \(type)", sizes,
      """
      kernel @k(%x: in \(type)[n], \(results)) where n in 1...1000 {
      \(loops.joined(separator: "\n"))
      }
      """)
  }

  /// Conditions that are the same for all lanes of a register, of half a vector, or of no part of it.
  private static let wholeRegisters = KernelSample(
    "conditions on whole registers", (1...5).map { ["n": $0] },
    """
    kernel @k(%x: in f32[16*n], %a: out f32[16*n - 8], %b: out f32[16*n], %c: out f32[16*n], %d: out f32[16*n - 6],
      %e: out f32[16*n], %g: out f32[16*n])
      where n in 1...100 {
      for i in 0..<n parallel {
        for l in 0..<16 vector where 16*i + l < 16*n - 8 { %a[16*i + l] = mul(%x[16*i + l], 2.0) }
        for r in 0..<3 unroll {
          for m in 0..<16 vector where 4*floordiv(m, 4) + 16*i + 4*r < 16*n - 4 {
            %b[16*i + m] = add(%x[16*i + m], 1.0)
          }
        }
        for k in 0..<4 {
          for o in 0..<16 vector where 24 <= 16*i + o + 8*k, 8*floordiv(o, 8) + 16*i < 16*n - 8 {
            %c[16*i + o] = neg(%x[16*i + o])
          }
        }
        alloc %t: register f32[16] = 0.0
        for s in 0..<16 vector where 16*i + s < 16*n - 8 {
          %t[s] = %x[16*i + s]
          %e[16*i + s] = %t[15 - s]
        }
        alloc %u: register f32[17] = 0.0
        for v in 0..<16 vector where 16*i + v < 16*n - 8 {
          for j in 0..<2 { %u[v + j] = %x[min(16*i + v + 3*j, 16*n - 1)] }
        }
        for w in 0..<16 vector { %g[16*i + w] = %u[w] }
        for q in 0..<16 vector where 16*i + q < 16*n - 6, 8*floordiv(q, 8) < 16*n { %d[16*i + q] = abs(%x[16*i + q]) }
      }
    }
    """)
}
