import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import MartletTemplates
import Testing

/// What is counted while `body` runs once in each of 32 threads, with 4096 bytes of shared memory.
private func count(_ body: String, type: String = "f32") throws -> [SharedAccessCounter.Access] {
  let bytes = type == "f16" ? 2 : 4
  let kernel = try KernelParser.kernel(
    """
    kernel @k(%y: out f32[32]) {
      alloc %s: shared \(type)[\(4096 / bytes)]
      for t in 0..<32 thread { \(body) }
    }
    """, file: "t")
  let counter = SharedAccessCounter()
  _ = try KernelInterpreter.run(kernel, on: .cuda80, arguments: [:], counting: counter)
  return counter.accesses
}

/// Conflicts of accesses to shared memory.
struct SharedAccessTests {
  @Test func neighboursHaveNoConflict() throws {
    let found = try count("%s[t] = 1.0")
    #expect(found.map(\.requests) == [1] && found.map(\.conflicts) == [0])
    #expect(found[0].buffer == "s" && found[0].isStore && found[0].statement == "%s[t] = f32(1.0)")
  }

  @Test(arguments: [(2, 1), (4, 3), (32, 31), (31, 0), (3, 0)])
  func distantThreadsMeetInABank(distance: Int, conflicts: Int) throws {
    #expect(try count("%s[\(distance)*t] = 1.0").map(\.conflicts) == [conflicts])
  }

  @Test func oneWordServesAll() throws {
    let found = try count("%s[t] = 1.0 barrier let %v = %s[floordiv(t, 8)]")
    #expect(found.map(\.requests) == [1, 1] && found.map(\.conflicts) == [0, 0])
  }

  @Test func halvesShareAWord() throws {
    #expect(try count("%s[t] = 1.0", type: "f16").map(\.conflicts) == [0])
    #expect(try count("%s[64*t] = 1.0", type: "f16").map(\.conflicts) == [31])
  }

  @Test func wideAccessesComeInParts() throws {
    let wide = "for l in 0..<4 vector { %s[DISTANCE*t + l] = 1.0 }"
    for (distance, requests, conflicts) in [(4, 1, 0), (8, 1, 4), (32, 1, 28)] {
      let found = try count(wide.replacing("DISTANCE", with: "\(distance)"))
      #expect(found.map(\.requests) == [requests] && found.map(\.conflicts) == [conflicts], "\(distance)")
    }
    let pairs = try count("for l in 0..<2 vector { %s[2*t + l] = 1.0 }")
    #expect(pairs.map(\.requests) == [1] && pairs.map(\.conflicts) == [0])
    // What does not begin at a multiple of its size comes one by one.
    let odd = try count("for l in 0..<2 vector { %s[2*t + l + 1] = 1.0 }")
    #expect(odd.map(\.requests) == [2] && odd.map(\.conflicts) == [2])
  }

  @Test func threadsThatAreSwitchedOffDoNotCount() throws {
    let found = try count("if t < 2 { %s[32*t] = 1.0 }")
    #expect(found.map(\.requests) == [1] && found.map(\.conflicts) == [1])
  }

  @Test(
    arguments: [
      ["down": 4, "across": 2, "high": 4, "wide": 4, "steps": 2, "stages": 4],
      ["down": 2, "across": 2, "high": 2, "wide": 2, "steps": 2, "stages": 3],
      ["down": 1, "across": 1, "high": 1, "wide": 4, "steps": 2, "stages": 2],
      ["down": 2, "across": 4, "high": 2, "wide": 1, "steps": 4, "stages": 2],
    ], [("matmul_mma", DataType.bf16), ("matmul_mma_transposed", .bf16), ("matmul_tf32", .f32)])
  func tensorCoresAreFedWithoutConflicts(values: [String: Int], template: (name: String, type: DataType)) throws {
    let text = try #require(Templates.named(template.name + ".kernel"))
    let kernel = try KernelTemplate.parse(text, file: template.name).instantiate(values, on: .cuda80)
    let counter = SharedAccessCounter()
    let (rows, columns) = (128, 128)
    let steps = 16 * (values["steps"] ?? 0) * 3
    let one = ScalarValue(1, as: template.type)
    let right = template.name.hasSuffix("transposed") ? [columns, steps] : [steps, columns]
    _ = try KernelInterpreter.run(
      kernel, on: .cuda80, symbols: ["m": rows, "n": columns, "k": steps],
      arguments: [
        "a": TensorData(repeating: one, [rows, steps]),
        "b": TensorData(repeating: one, right),
      ], counting: counter)
    let loads = counter.accesses.filter { $0.statement.hasPrefix("call ldmatrix") }
    #expect(!loads.isEmpty && loads.allSatisfy { $0.requests > 0 })
    #expect(counter.accesses.allSatisfy { $0.conflicts == 0 }, "\(counter.accesses)")
    #expect(counter.accesses.contains { $0.statement.hasPrefix("call copy") && $0.requests > 0 })
    let estimate = SharedAccessEstimate.accesses(of: kernel)
    #expect(estimate.contains { $0.statement.hasPrefix("call ldmatrix") })
    #expect(estimate.allSatisfy { $0.conflicts == 0 })
  }

  /// Of a kernel without loops that data ends, the estimate is what is counted.
  @Test func theEstimateIsWhatIsCounted() throws {
    let kernel = try KernelParser.kernel(
      """
      kernel @k(%x: in f32[n, 64], %y: out f32[n, 64]) where n in 1...9 {
        for b in 0..<n parallel {
          alloc %s: shared f32[64, 40]
          for w in 0..<2 thread {
            for t in 0..<32 thread {
              let %place = index(mod(t, 4))
              for u in 0..<2 unroll {
                for l in 0..<4 vector where t + l < 34 { %s[32*w + t, 8*place + 4*u + l] = 1.0 }
              }
              barrier
              for v in 0..<3 unroll where 1 <= v {
                if t < 16 { %y[b, 32*w + 2*t + v - 1] = %s[2*t, 8*mod(2*t, 4)] } else { %s[32*w + t, 32] = %x[b, t] }
              }
            }
          }
        }
      }
      """, file: "t")
    let counter = SharedAccessCounter()
    _ = try KernelInterpreter.run(
      kernel, on: .cuda80, symbols: ["n": 1],
      arguments: ["x": TensorData(repeating: ScalarValue(1, as: .f32), [1, 64])], counting: counter)
    let estimate = SharedAccessEstimate.accesses(of: kernel)
    #expect(estimate == counter.accesses)
    #expect(estimate.contains { $0.conflicts > 0 } && estimate.contains { !$0.isStore })
  }
}
