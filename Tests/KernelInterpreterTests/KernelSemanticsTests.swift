import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// Runs a kernel in text form on the machine that fuses.
private func run(
  _ text: String, _ arguments: [String: TensorData] = [:], symbols: [String: Int] = [:],
  on machine: Machine = .x86Version3
) throws -> [String: TensorData] {
  let kernel = try KernelParser.kernel(text, file: "t")
  return try KernelInterpreter.run(kernel, on: machine, symbols: symbols, arguments: arguments)
}

private func vector(_ numbers: [Double], _ type: DataType = .f32) -> TensorData {
  TensorData(type, [numbers.count], numbers: numbers)
}

@Test func lanesReadBeforeTheyStore() throws {
  let shift = "kernel @k(%x: inout f32[8]) { for i in 0..<7 BINDING { %x[i + 1] = %x[i] } }"
  let start = ["x": vector([0, 1, 2, 3, 4, 5, 6, 7])]
  let serial = try run(shift.replacing("BINDING", with: ""), start)
  #expect(serial["x"]?.doubles == [0, 0, 0, 0, 0, 0, 0, 0])
  let lanes = try run(shift.replacing("BINDING", with: "vector"), start)
  #expect(lanes["x"]?.doubles == [0, 0, 1, 2, 3, 4, 5, 6])
}

@Test func everyStatementIsDoneForAllLanesFirst() throws {
  let result = try run(
    """
    kernel @k(%x: inout f32[4]) {
      for i in 0..<4 vector {
        %x[i] = add(%x[i], 10.0)
        let %v = %x[3 - i]
        for j in 0..<2 { %x[i] = add(%x[i], %v) }
      }
    }
    """, ["x": vector([0, 1, 2, 3])])
  #expect(result["x"]?.doubles == [36, 35, 34, 33])
}

@Test func guardsAndBranchesSwitchLanesOff() throws {
  let result = try run(
    """
    kernel @k(%x: in f32[5], %ids: in i64[8], %y: out f32[8]) {
      for i in 0..<8 vector {
        if i < 5 {
          %y[i] = mul(%x[i], 2.0)
          if 2 <= i { let %id = max(min(%ids[i], 9), -1) if 0 <= id < 5 { %y[i] = %x[id] } else { %y[i] = -1.0 } }
        } else {
          %y[i] = if i < 7 then %x[i - 5] else cast.f32(index(floordiv(i, 2)))
        }
      }
    }
    """, ["x": vector([1, 2, 3, 4, 5]), "ids": vector([0, 0, 4, 9, 0, 0, 0, 0], .i64)])
  #expect(result["y"]?.doubles == [2, 4, 5, -1, 1, 1, 2, 3])
}

@Test func prefetchesDoNothingWhereverTheyPoint() throws {
  let result = try run(
    "kernel @k(%x: in f32[2], %y: out f32[2]) { for i in 0..<2 { prefetch %x[i + 9] prefetch %y[i - 9] %y[i] = %x[i] } }",
    ["x": vector([1, 2])])
  #expect(result["y"]?.doubles == [1, 2])
}

@Test func guardsSkipTasksIterationsAndUniformLoops() throws {
  let result = try run(
    """
    kernel @k(%y: out i64[6]) {
      for i in 0..<8 parallel where 1 <= i < 7 {
        alloc %sum: register i64[1] = 0
        for j in 0..<5 unroll where i < j + 4 { %sum[0] = add(%sum[0], index(j)) }
        %y[i - 1] = %sum[0]
      }
    }
    """)
  #expect(result["y"]?.doubles == [10, 10, 10, 10, 9, 7])
}

@Test func roundingFollowsTheMachine() throws {
  let text = "kernel @k(%x: in f32[3], %y: out f32[1]) { %y[0] = OP }"
  let x = TensorData(.f32, [3], [Float(1 + 0x1p-13), 1 - 0x1p-13, -1].map { ScalarValue($0) })
  let fused = try run(text.replacing("OP", with: "fma(%x[0], %x[1], %x[2])"), ["x": x])
  #expect(fused["y"]?[0] == ScalarValue(Float(-0x1p-26)))
  let rounded = try run(text.replacing("OP", with: "add(mul(%x[0], %x[1]), %x[2])"), ["x": x])
  #expect(rounded["y"]?[0] == ScalarValue(Float(0)))
  #expect(throws: Diagnostic.self) {
    try run(text.replacing("OP", with: "fma(%x[0], %x[1], %x[2])"), ["x": x], on: .x86Baseline)
  }
}

@Test(arguments: DataType.allCases)
func elementsOfEveryTypeKeepTheirBits(type: DataType) throws {
  let text = """
    kernel @k(%x: in \(type.rawValue)[n, 2], %y: out \(type.rawValue)[2, n]) where n in 1...9 {
      for i in 0..<n { let %v = %x[i, 1] %y[0, i] = %x[i, 0] %y[1, i] = %v }
    }
    """
  var bits: [UInt64] = [0, 1, 0x8000_0000_0000_0000, 0x7FC0_0001, .max, 0x3C01]
  if type == .bool { bits = [0, 1, 1, 0, 1, 1] }
  let values = bits.map { ScalarValue(type: type, bits: $0) }
  let result = try run(text, ["x": TensorData(type, [3, 2], values)], symbols: ["n": 3])
  #expect(result["y"]?.values == [0, 2, 4, 1, 3, 5].map { values[$0] })
}

@Test(arguments: [
  ("for i in 0..<9 { %y[i] = 1.0 }", "an index along axis 0 of %y[8] is 8", "at i = 8"),
  ("for i in 0..<8 { %y[i] = %x[i - 1] }", "an index along axis 0 of %x[8] is -1", "at i = 0"),
  ("for i in 0..<9 vector { %y[i] = 1.0 }", "an index along axis 0 of %y[8] is 8", ""),
  (
    "alloc %a: register f32[2] for i in 0..<2 { %y[i] = %a[i] }", "%a[0] is read, but nobody has written it", "at i = 0"
  ),
  (
    "for i in 0..<2 { alloc %a: register f32[2] if i < 1 { %a[0] = 1.0 } %y[i] = %a[0] }",
    "%a[0] is read, but nobody has written it", "at i = 1"
  ),
  (
    "for k in 0..<3 { for i in 0..<4 vector { %y[min(i + 3*k, k + 7)] = 1.0 } }", "an index along axis 0 of %y[8] is 8",
    "at k = 2, i = 2"
  ),
  (
    "for k in 0..<2 { for i in 0..<8 vector { %y[i] = %x[mod(i*k + k, 9)] } }", "an index along axis 0 of %x[8] is 8",
    "at k = 1, i = 7"
  ),
  ("for i in 0..<8 vector { %y[floordiv(i, 2)] = 1.0 }", "two lanes store to %y[0]", ""),
  (
    "for k in 0..<2 { for i in 0..<4 vector where i < 2*k + 2 { %y[mod(i, 2)] = 1.0 } }", "two lanes store to %y[0]",
    "at k = 1, i = 2"
  ),
  (
    "for k in 0..<2 { for i in 0..<4 vector { %y[mod(i, 4 - 2*k)] = 1.0 } }", "two lanes store to %y[0]",
    "at k = 1, i = 2"
  ),
  (
    "for i in 0..<8 parallel { %y[floordiv(i, 4)] = 1.0 }", "%y[0] is written by one task and touched by another",
    "at i = 1"
  ),
  ("for i in 0..<8 parallel { %z[i] = %z[7 - i] }", "%z[3] is read by one task and written by another", "at i = 4"),
  ("for i in 0..<7 parallel { %z[i] = %z[i + 1] }", "%z[1] is written by one task and touched by another", "at i = 1"),
])
func wrongAccessesAreReported(body: String, message: String, note: String) throws {
  let text = "kernel @k(%x: in f32[8], %y: out f32[8], %z: inout f32[8]) @ Model.swift:5 { \(body) }"
  let arguments = ["x": vector([0, 1, 2, 3, 4, 5, 6, 7]), "z": vector([0, 1, 2, 3, 4, 5, 6, 7])]
  let report = #expect(throws: Diagnostic.self) { try run(text, arguments) }
  #expect(report?.message == "kernel @k: " + message)
  #expect(note.isEmpty || report?.notes.contains(note) ?? false, "\(report?.notes ?? [])")
  #expect(report?.location?.description == "Model.swift:5")
}

/// What lanes that are switched off would touch does not matter, wherever it lies.
@Test func lanesThatAreOffTouchNothing() throws {
  let result = try run(
    """
    kernel @k(%x: in f32[8], %y: out f32[8]) {
      for k in 0..<3 {
        for i in 0..<4 vector where i + 3*k < 8 {
          %y[min(i + 3*k, k + 7)] = %x[7 - i - 3*k]
        }
      }
    }
    """, ["x": vector([0, 1, 2, 3, 4, 5, 6, 7])])
  #expect(result["y"]?.doubles == [7, 6, 5, 4, 3, 2, 1, 0])
}

@Test func tasksMayShareWhatNobodyWritesAndKeepTheirOwn() throws {
  let result = try run(
    """
    kernel @k(%x: in f32[4], %z: inout f32[4, 4]) {
      for i in 0..<4 parallel { for j in 0..<4 parallel {
        %z[i, j] = add(%z[i, j], add(%x[i], %x[j]))
        %z[i, j] = mul(%z[i, j], 2.0)
      } }
    }
    """, ["x": vector([0, 1, 2, 3]), "z": TensorData(.f32, [4, 4], numbers: (0..<16).map(Double.init))])
  let expected = (0..<16).map { index -> Double in Double(2 * (index + index / 4 + index % 4)) }
  #expect(result["z"]?.doubles == expected)
}

@Test func wrongArgumentsAreReported() {
  let text = "kernel @k(%x: in f32[n]) where n in 2...8 by 2 { }"
  #expect(throws: Diagnostic.self) { try run(text, ["x": vector([1, 2])]) }
  #expect(throws: Diagnostic.self) { try run(text, ["x": vector([1, 2, 3])], symbols: ["n": 3]) }
  #expect(throws: Diagnostic.self) { try run(text, ["x": vector([1, 2, 3])], symbols: ["n": 2]) }
  #expect(throws: Diagnostic.self) { try run(text, [:], symbols: ["n": 2]) }
  #expect(throws: Never.self) { try run(text, ["x": vector([1, 2])], symbols: ["n": 2]) }
}
