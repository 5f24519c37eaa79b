import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// Runs a kernel in text form as one block of threads and gives `y`.
private func run(_ text: String, _ arguments: [String: TensorData]) throws -> [Double] {
  let kernel = try KernelParser.kernel(text, file: "t")
  return try KernelInterpreter.run(kernel, on: .cuda80, arguments: arguments)["y"]?.doubles ?? []
}

/// Small whole numbers, of which every product and sum is exact.
private func numbers(_ type: DataType, _ shape: [Int], step: Int) -> TensorData {
  TensorData(type, shape, numbers: (0..<shape.reduce(1, *)).map { Double($0 * step % 13 - 6) })
}

private func product(_ a: TensorData, _ b: TensorData) -> [Double] {
  let (rows, steps, columns) = (a.shape[0], a.shape[1], b.shape[1])
  let (left, right) = (a.doubles, b.doubles)
  return (0..<rows * columns).map { place in
    (0..<steps).reduce(0) { $0 + left[place / columns * steps + $1] * right[$1 * columns + place % columns] }
  }
}

/// What procedures of the hardware mean.
struct HardwareProcedureTests {
  @Test func everyBodyIsAKernel() throws {
    for procedure in HardwareProcedure.table {
      // What all CPUs have must mean the same on the least of them.
      let machine = (Machine.levels + Machine.gpus).first(where: procedure.isAvailable)
      try KernelVerifier.verify(procedure.body, on: #require(machine))
      #expect(HardwareProcedure.named(procedure.name) == procedure)
      #expect(procedure.body.parameters.map(\.buffer.name) == procedure.operands.map(\.name))
      let known = Set(procedure.operands.map(\.name))
      #expect(procedure.spelling?.arguments.allSatisfy { known.contains($0.name) } ?? true)
      #expect((procedure.spelling == nil) == (procedure.unit == .task))
      #expect(procedure.laneSpellings.isEmpty == (procedure.unit != .task))
      for machine in Machine.levels where procedure.unit == .task && procedure.isAvailable(on: machine) {
        let spelling = try #require(procedure.spelling(for: machine))
        #expect(spelling.bytes <= machine.vectorBytes && spelling.feature.map(machine.has) ?? true)
      }
    }
  }

  /// As the PTX manual has the fragments: a thread's elements of a, b and d, with `g` a quarter of its number and `q` the
  /// rest.
  @Test(arguments: [DataType.bf16, .f16]) func squaresOfHalvesAreMultiplied(type: DataType) throws {
    let (a, b) = (numbers(type, [16, 16], step: 5), numbers(type, [16, 8], step: 7))
    let found = try run(
      """
      kernel @k(%a: in \(type)[16, 16], %b: in \(type)[16, 8], %y: out f32[16, 8]) {
        for g in 0..<8 thread {
          for q in 0..<4 thread {
            alloc %l: register \(type)[8]
            alloc %r: register \(type)[4]
            alloc %d: register f32[4] = 1.0
            for i in 0..<2 {
              %l[i] = %a[g, 2*q + i]
              %l[2 + i] = %a[g + 8, 2*q + i]
              %l[4 + i] = %a[g, 2*q + i + 8]
              %l[6 + i] = %a[g + 8, 2*q + i + 8]
              %r[i] = %b[2*q + i, g]
              %r[2 + i] = %b[2*q + i + 8, g]
            }
            call mma_m16n8k16_\(type)(%d[0], %l[0], %r[0])
            for j in 0..<2 {
              %y[g, 2*q + j] = %d[j]
              %y[g + 8, 2*q + j] = %d[2 + j]
            }
          }
        }
      }
      """, ["a": a, "b": b])
    #expect(found == product(a, b).map { $0 + 1 })
  }

  @Test func singlesAreCutOffAndMultiplied() throws {
    // The last bit of 1 + 2^-11 is one too many.
    let a = TensorData(.f32, [16, 8], numbers: (0..<128).map { Double($0 % 7) * (1 + 0x1p-11) })
    let b = numbers(.f32, [8, 8], step: 7)
    let found = try run(
      """
      kernel @k(%a: in f32[16, 8], %b: in f32[8, 8], %y: out f32[16, 8]) {
        for g in 0..<8 thread {
          for q in 0..<4 thread {
            alloc %l: register f32[4]
            alloc %r: register f32[2]
            alloc %d: register f32[4] = 0.0
            for i in 0..<2 {
              %l[2*i] = %a[g, q + 4*i]
              %l[2*i + 1] = %a[g + 8, q + 4*i]
              %r[i] = %b[q + 4*i, g]
            }
            call mma_m16n8k8_tf32(%d[0], %l[0], %r[0])
            for j in 0..<2 {
              %y[g, 2*q + j] = %d[j]
              %y[g + 8, 2*q + j] = %d[2 + j]
            }
          }
        }
      }
      """, ["a": a, "b": b])
    let cut = a.doubles.map { number in
      let bits = Float(number).bitPattern & 0xffff_e000
      return Double(Float(bitPattern: bits))
    }
    #expect(found == product(TensorData(.f32, [16, 8], numbers: cut), b))
    #expect(found != product(a, b))
  }

  /// Products of all pairs of extremes, and sums that pass the greatest i32.
  @Test func bytesAreMultiplied() throws {
    let (a, b) = ([0.0, 255, 128, 1], [-128.0, 127, -1, 0])
    let bytes = (0..<64).map { b[($0 + $0 / 4) % 4] }
    let start = (0..<16).map { $0 % 2 == 0 ? Double(Int32.max) : Double(Int32.min) }
    let found = try KernelInterpreter.run(
      KernelParser.kernel(
        """
        kernel @k(%a: in u8[4], %b: in i8[1, 16, 4], %s: in i32[16], %y: out i32[16]) {
          alloc %d: register i32[16]
          for l in 0..<16 vector { %d[l] = %s[l] }
          call dot_u8i8(%d[0], %a[0], %b[0, 0, 0])
          for l1 in 0..<16 vector { %y[l1] = %d[l1] }
        }
        """, file: "t"), on: .x86Version4,
      arguments: [
        "a": TensorData(.u8, [4], numbers: a), "b": TensorData(.i8, [1, 16, 4], numbers: bytes),
        "s": TensorData(.i32, [16], numbers: start),
      ])["y"]?.doubles
    let expected = (0..<16).map { lane in
      let sum = (0..<4).reduce(Int(start[lane])) { $0 + Int(a[$1]) * Int(bytes[4 * lane + $1]) }
      return Double(Int32(truncatingIfNeeded: sum))
    }
    #expect(found == expected)
    #expect(expected.contains { $0 > 0 } && expected.contains { $0 < 0 })
  }

  /// The second product first, each time with one rounding; what is less than normal numbers is 0, with its sign.
  @Test func brainNumbersAreMultiplied() throws {
    let rows: [(a: [Double], b: [Double], start: Double, sum: Double)] = [
      ([2, 3], [5, 7], 1, 32),
      // 1 is lost in the first sum, and would not be in the other order.
      ([-0x1p30, 0x1p30], [1, 1], 1, 0), ([0x1p30, -0x1p30], [1, 1], 1, 0), ([1, 0x1p30], [0.5, 1], -0x1p30, 0.5),
      // Factors and sums that are no normal numbers, and results that would be.
      ([0x1p-127, 0], [0x1p120, 0], 0, 0), ([0, 1], [0, 0x1p-128], 0, 0), ([0, 0], [0, 0], 0x1p-127, 0),
      ([0x1p-70, 0], [-0x1p-60, 0], 0, -0.0), ([1, 0x1p-70], [0x1p-126, 0x1p-60], 0, 0x1p-126),
      // Just below the least normal number: to the nearest of as many bits.
      ([-0x1p-75, 0], [0x1p-75, 0], 0x1p-126, 0), ([-0x1p-75, 0], [0x1p-76, 0], 0x1p-126, 0x1p-126),
      ([.infinity, 1], [1, 1], 1, .infinity), ([.infinity, 1], [0, 1], 1, .nan), ([0x1p127, 0], [2, 0], 0, .infinity),
    ]
    for row in rows {
      let found = try KernelInterpreter.run(
        KernelParser.kernel(
          """
          kernel @k(%a: in bf16[2], %b: in bf16[2], %s: in f32[1], %y: out f32[16]) {
            alloc %d: register f32[16]
            alloc %c: register bf16[32]
            for l in 0..<16 { %d[l] = %s[0] }
            for l1 in 0..<32 { %c[l1] = %b[floordiv(l1, 16)] }
            call dot_bf16(%d[0], %a[0], %c[0])
            for l2 in 0..<16 { %y[l2] = %d[l2] }
          }
          """, file: "t"), on: .x86BrainProducts,
        arguments: [
          "a": TensorData(.bf16, [2], numbers: row.a), "b": TensorData(.bf16, [2], numbers: row.b),
          "s": TensorData(.f32, [1], numbers: [row.start]),
        ])["y"]?.doubles
      for lane in try #require(found) {
        #expect(lane == row.sum || lane.isNaN && row.sum.isNaN, "\(row)")
        #expect(lane.sign == row.sum.sign || lane.isNaN, "\(row)")
      }
    }
  }

  @Test(arguments: [false, true]) func matricesAreLoaded(transposed: Bool) throws {
    let x = TensorData(.f16, [32, 8], numbers: (0..<256).map(Double.init))
    let found = try run(
      """
      kernel @k(%x: in f16[32, 8], %y: out f16[32, 8]) {
        alloc %s: shared f16[32, 8]
        for t in 0..<32 thread {
          alloc %r: register f16[8]
          for i in 0..<8 { %s[t, i] = %x[t, i] }
          barrier
          call ldmatrix_x4\(transposed ? "_transposed" : "")(%r[0], %s[t, 0])
          for j in 0..<8 { %y[t, j] = %r[j] }
        }
      }
      """, ["x": x])
    let expected = (0..<256).map { place -> Double in
      let (thread, matrix, pair) = (place / 8, place % 8 / 2, place % 2)
      let (line, piece) = (thread / 4, 2 * (thread % 4) + pair)
      return Double(transposed ? (8 * matrix + piece) * 8 + line : (8 * matrix + line) * 8 + piece)
    }
    #expect(found == expected)
  }

  @Test func singlesAreRounded() throws {
    let given: [Float] = [
      1, 1 + 0x1p-11, 1 + 0x1p-12, -1 - 0x1p-11, .greatestFiniteMagnitude, .infinity, -.infinity, 0x1p-140, -0.0, .nan,
      Float(bitPattern: 0x7fff_ffff),
    ]
    let count = given.count
    let found = try run(
      """
      kernel @k(%x: in f32[\(count)], %y: out f32[\(count)]) {
        for t in 0..<\(count) thread {
          alloc %r: register f32[1]
          %r[0] = %x[t]
          call round_tf32(%r[0])
          %y[t] = %r[0]
        }
      }
      """, ["x": TensorData(.f32, [count], numbers: given.map(Double.init))])
    let expected: [Double] = [1, 1 + 0x1p-10, 1, -1 - 0x1p-10, .infinity, .infinity, -.infinity, 0, 0]
    #expect(found.prefix(9).elementsEqual(expected))
    #expect(found[9].isNaN && found[10].isNaN)
  }

  @Test func powersOfTwoAreTheTables() throws {
    let given: [Float] = [0, 1, -1, 0.5, -30.25, 127.5, 130, -126, -200, .infinity, -.infinity, .nan]
    let count = given.count
    let found = try run(
      """
      kernel @k(%x: in f32[\(count)], %y: out f32[2, \(count)]) {
        for t in 0..<\(count) thread {
          alloc %r: register f32[1]
          %r[0] = %x[t]
          call exp2_approx(%r[0])
          %y[0, t] = %r[0]
          %y[1, t] = exp2(%x[t])
        }
      }
      """, ["x": TensorData(.f32, [count], numbers: given.map(Double.init))])
    #expect(zip(found.prefix(count - 1), found[count...]).allSatisfy { $0 == $1 })
    #expect(Array(found.prefix(3)) == [1, 2, 0.5])
    #expect(found[count - 1].isNaN && found[2 * count - 1].isNaN)
  }
}
