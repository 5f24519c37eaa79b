import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// Runs a kernel in text form as blocks of threads.
private func run(
  _ text: String, _ arguments: [String: TensorData] = [:], symbols: [String: Int] = [:]
) throws -> [String: TensorData] {
  let kernel = try KernelParser.kernel(text, file: "t")
  return try KernelInterpreter.run(kernel, on: .cuda80, symbols: symbols, arguments: arguments)
}

private func numbers(_ count: Int) -> TensorData {
  TensorData(.f32, [count], numbers: (0..<count).map(Double.init))
}

/// What threads of a block do.
struct BlockSemanticsTests {
  @Test func threadsReadWhatOthersStoredBeforeABarrier() throws {
    let result = try run(
      """
      kernel @k(%x: in f32[128], %y: out f32[128]) {
        for b in 0..<2 parallel {
          alloc %s: shared f32[64]
          for t in 0..<64 thread {
            %s[t] = %x[64*b + t]
            barrier
            %y[64*b + t] = %s[63 - t]
          }
        }
      }
      """, ["x": numbers(128)])
    let expected = (0..<64).reversed().map(Double.init) + (64..<128).reversed().map(Double.init)
    #expect(result["y"]?.doubles == expected)
  }

  @Test func shufflesStayInsideOfAWarp() throws {
    let result = try run(
      """
      kernel @k(%x: in f32[64], %y: out f32[64]) {
        for r in 0..<2 thread {
          for t in 0..<32 thread {
            let %a = shuffle(%x[32*r + t], xor 16)
            let %b = shuffle(%a, xor 1)
            %y[32*r + t] = %b
          }
        }
      }
      """, ["x": numbers(64)])
    #expect(result["y"]?.doubles == (0..<64).map { Double($0 ^ 17) })
  }

  @Test func lanesOfAThreadStoreToDifferentElements() {
    func report(_ body: String) -> Diagnostic? {
      #expect(throws: Diagnostic.self) {
        try run("kernel @k(%y: out f32[128]) { for t in 0..<32 thread { \(body) } }")
      }
    }
    let whole = report("for l in 0..<4 vector { %y[4*t + floordiv(l, 2)] = 1.0 }")
    #expect(whole?.message == "kernel @k: two lanes store to %y[0]" && whole?.notes == ["at t = 0, l = 1"])
    // Its own register of each thread, and lanes that take no part at first.
    let later = report(
      "alloc %r: register f32[4] for k in 0..<2 { for l in 0..<4 vector where l < 2*k + 2 { %r[mod(l, 2)] = 1.0 } }")
    #expect(later?.message == "kernel @k: two lanes store to %r[0]" && later?.notes == ["at t = 0, k = 1, l = 2"])
  }

  /// A number that each thread reads stands in an index beside the lanes of a vector loop, in sums, products and conditions.
  @Test func aLoadedIndexServesTheLanesOfItsThread() throws {
    let text = """
      kernel @k(%ids: in i64[32], %x: in f32[128], %y: inout f32[128]) {
        for t in 0..<32 thread {
          let %id = max(min(%ids[t], 31), 0)
          for l in 0..<4 vector where id + l < 30 {
            %y[4*t + l] = %x[4*id + mod(l + id*mod(t, 2), 4)]
          }
        }
      }
      """
    let ids = (0..<32).map { (7 * $0) % 32 }
    let given = [
      "ids": TensorData(.i64, [32], numbers: ids.map(Double.init)), "x": numbers(128), "y": numbers(128),
    ]
    let result = try run(text, given)
    let expected = (0..<128).map { place -> Double in
      let (thread, lane) = (place / 4, place % 4)
      return ids[thread] + lane >= 30
        ? Double(place) : Double(4 * ids[thread] + (lane + ids[thread] * (thread % 2)) % 4)
    }
    #expect(result["y"]?.doubles == expected)
  }

  @Test func threadsHaveRegistersOfTheirOwn() throws {
    let result = try run(
      """
      kernel @k(%x: in f32[n], %y: out f32[n]) where n in 1...200 {
        for b in 0..<ceildiv(n, 32) parallel {
          for t in 0..<32 thread {
            alloc %r: register f32[3] = cast.f32(index(t))
            if 32*b + t < n {
              %r[1] = add(%r[0], %x[32*b + t])
              for i in 0..<2 { %r[2] = add(%r[2], %r[1]) }
              %y[32*b + t] = %r[2]
            }
          }
        }
      }
      """, ["x": numbers(70)], symbols: ["n": 70])
    let expected = (0..<70).map { place -> Double in
      let thread = place % 32
      return Double(thread + 2 * (thread + place))
    }
    #expect(result["y"]?.doubles == expected)
  }

  @Test func aThreadHasLanes() throws {
    let result = try run(
      """
      kernel @k(%x: in f32[n], %y: out f32[n]) where n in 1...200 {
        for t in 0..<32 thread {
          let %base = cast.f32(index(100*t))
          for l in 0..<4 vector where 4*t + l < n {
            let %v = add(%x[4*t + l], %base)
            if 1 <= l { %y[4*t + l] = %v } else { %y[4*t + l] = neg(%v) }
          }
        }
      }
      """, ["x": numbers(99)], symbols: ["n": 99])
    let expected = (0..<99).map { place -> Double in
      let value = Double(place + 100 * (place / 4))
      return place % 4 == 0 ? -value : value
    }
    #expect(result["y"]?.doubles == expected)
  }

  @Test func aLoadedIndexIsThatOfItsThread() throws {
    let result = try run(
      """
      kernel @k(%ids: in i64[32], %x: in f32[32], %y: out f32[32]) {
        for t in 0..<32 thread {
          let %id = max(min(%ids[t], 31), 0)
          %y[t] = %x[id]
        }
      }
      """, ["ids": TensorData(.i64, [32], numbers: (0..<32).map { Double(31 - $0) }), "x": numbers(32)])
    #expect(result["y"]?.doubles == (0..<32).map { Double(31 - $0) })
  }

  @Test func theReportNamesTheThread() throws {
    let text = """
      kernel @k(%x: in f32[40], %y: out f32[64]) {
        for r in 0..<2 thread { for t in 0..<32 thread { %y[32*r + t] = %x[32*r + t] } }
      }
      """
    let report = #expect(throws: Diagnostic.self) { try run(text, ["x": numbers(40)]) }
    #expect(report?.message == "kernel @k: an index along axis 0 of %x[40] is 40")
    #expect(report?.notes == ["at r = 1, t = 8"])
  }

  @Test func whatABarrierKeepsApartMayChangeHands() throws {
    let result = try run(
      """
      kernel @k(%x: inout f32[32]) {
        for t in 0..<32 thread {
          let %v = %x[t]
          barrier
          %x[31 - t] = %v
          barrier
          let %w = %x[t]
          barrier
          %x[t] = add(%w, %v)
        }
      }
      """, ["x": numbers(32)])
    #expect(result["x"]?.doubles == [Double](repeating: 31, count: 32))
  }

  /// Each group is there after the wait that leaves it out; elements beyond the count are 0.
  @Test func copiesAreThereAfterTheirWait() throws {
    let result = try run(
      """
      kernel @k(%x: in f32[256], %y: out f32[2, 128]) {
        alloc %s: shared f32[2, 128]
        for t in 0..<32 thread {
          for g in 0..<2 {
            async { call copy_async_16(%s[g, 4*t], %x[128*g + 4*t], max(0, min(4, 126 - 4*t))) }
          }
          wait 1
          barrier
          for i in 0..<4 { %y[0, i + 4*t] = %s[0, 127 - 4*t - i] }
          wait 0
          barrier
          for j in 0..<4 { %y[1, j + 4*t] = %s[1, 127 - 4*t - j] }
        }
      }
      """, ["x": numbers(256)])
    let expected = (0..<256).map { place -> Double in
      let (group, element) = (place / 128, 127 - place % 128)
      return element < 126 ? Double(128 * group + element) : 0
    }
    #expect(result["y"]?.doubles == expected)
  }

  /// A copy of another thread's may be asked for on a condition.
  @Test func threadsCopyOnConditions() throws {
    let result = try run(
      """
      kernel @k(%x: in f16[64], %y: out f16[64]) {
        alloc %s: shared f16[64]
        for t in 0..<32 thread {
          async {
            if t < 8 { call copy_async_16(%s[8*t], %x[56 - 8*t], 8) }
          }
          wait 0
          barrier
          %y[2*t] = %s[2*t]
          %y[2*t + 1] = %s[2*t + 1]
        }
      }
      """, ["x": TensorData(.f16, [64], numbers: (0..<64).map(Double.init))])
    let expected = (0..<64).map { (place: Int) -> Double in Double(56 - 8 * (place / 8) + place % 8) }
    #expect(result["y"]?.doubles == expected)
  }
}
