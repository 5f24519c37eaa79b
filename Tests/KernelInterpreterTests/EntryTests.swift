import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// A hidden layer with relu and a table of rows, `y = relu(table[ids] · w) + table[ids]`.
private let module = """
  martlet kernels 1
  module @net for x86-64-v3
  weight table: f32[5, 4]
  weight packed: f32[1, 4, 16]

  kernel @rows(%ids: in i64[n], %t: in f32[5, 4], %y: out f32[n, 4]) where n in 1...64 {
    for i in 0..<n parallel {
      let %id = max(min(%ids[i], 4), 0)
      for j in 0..<4 vector { %y[i, j] = %t[id, j] }
    }
  }

  kernel @some(%ids: in i64[n], %t: in f32[5, 4], %y: out f32[n, 4]) where n in 1...64 {
    for i in 0..<n parallel where 1 <= i { for j in 0..<4 vector { %y[i, j] = %t[0, j] } }
  }

  kernel @layer(%x: in f32[m, 4], %w: in f32[1, 4, 16], %y: out f32[m, 4]) where m in 1...64 {
    for mo in 0..<ceildiv(m, 4) parallel {
      alloc %acc: register f32[4, 16] = 0.0
      for k in 0..<4 {
        for mi in 0..<4 unroll where 4*mo + mi < m {
          for ni in 0..<16 vector { %acc[mi, ni] = fma(%x[4*mo + mi, k], %w[0, k, ni], %acc[mi, ni]) }
        }
      }
      for mj in 0..<4 unroll where 4*mo + mj < m {
        for nj in 0..<16 vector where nj < 4 {
          %y[4*mo + mj, nj] = add(max(%acc[mj, nj], 0.0), %x[4*mo + mj, nj])
        }
      }
    }
  }

  entry @run where n in 1...32 {
    input %ids: i64[n]
    output %y: f32[n, 4]
    arena 64*n + 64
    check %ids below 5 @ embed Model.swift:3
    launch @rows[n](%ids, weight table, arena[64])
    launch @layer[n](arena[64], weight packed, %y)
  }
  """

private func weights() -> [String: TensorData] {
  let table = (0..<20).map { Double($0 % 7) - 3 }
  // w[k, j] is k - j; columns from 4 on are padding.
  var packed = [Double](repeating: 0, count: 64)
  for k in 0..<4 {
    for j in 0..<4 { packed[16 * k + j] = Double(k - j) }
  }
  return ["table": TensorData(.f32, [5, 4], numbers: table), "packed": TensorData(.f32, [1, 4, 16], numbers: packed)]
}

@Test(arguments: [1, 4, 7])
func entryRunsItsPlan(n: Int) throws {
  let interpreter = try KernelInterpreter(try KernelParser.module(module, file: "t"), weights: weights())
  let ids = (0..<n).map { $0 * 3 % 5 }
  let result = try interpreter.run(
    entry: "run", inputs: ["ids": TensorData(.i64, [n], numbers: ids.map(Double.init))])
  var expected: [Double] = []
  for id in ids {
    let row = (0..<4).map { Double((4 * id + $0) % 7) - 3 }
    for j in 0..<4 {
      var sum = 0.0
      for k in 0..<4 { sum += row[k] * Double(k - j) }
      expected.append(max(sum, 0) + row[j])
    }
  }
  #expect(result["y"]?.doubles == expected)
}

@Test func wrongCallsAreReported() throws {
  let interpreter = try KernelInterpreter(try KernelParser.module(module, file: "t"), weights: weights())
  func report(_ entry: String, _ inputs: [String: TensorData], symbols: [String: Int] = [:]) -> String? {
    let report = #expect(throws: Diagnostic.self) {
      try interpreter.run(entry: entry, symbols: symbols, inputs: inputs)
    }
    return report?.description
  }
  let ids = TensorData(.i64, [3], numbers: [1, 5, 2])
  #expect(report("go", [:]) == "error: there is no entry 'go'")
  #expect(report("run", [:]) == "error: the input 'ids' is not given")
  #expect(
    report("run", ["ids": ids])
      == "Model.swift:3: error: the input 'ids' holds 5 at %ids[1], which is not in 0..<5\n  in module embed")
  #expect(report("run", ["ids": ids], symbols: ["n": 2]) == "error: the input 'ids' is i64[3], not i64[2]")
  let many = TensorData(repeating: ScalarValue(0, as: .i64), [33])
  #expect(report("run", ["ids": many]) == "error: the entry 'run' does not admit n = 33: n in 1...32")
}

@Test func onlyThePartThatIsReadIsChecked() throws {
  let text = """
    martlet kernels 1
    module @net for x86-64
    kernel @seven(%ids: in i64[n, 3], %y: out i32[1]) where n in 1...64 {
      %y[0] = i32(7)
    }
    entry @run where n in 1...64 {
      input %ids: i64[n, 3]
      output %y: i32[1]
      arena 0
      check %ids at 1 for n by 3 below 5
      launch @seven[n](%ids, %y)
    }
    """
  let interpreter = try KernelInterpreter(try KernelParser.module(text, file: "t"))
  func run(_ ids: [Double]) throws -> [Double]? {
    try interpreter.run(entry: "run", inputs: ["ids": TensorData(.i64, [2, 3], numbers: ids)])["y"]?.doubles
  }
  #expect(try run([99, 4, 99, -1, 0, 7]) == [7])
  let report = #expect(throws: Diagnostic.self) { try run([0, 0, 0, 0, 5, 0]) }
  #expect(report?.message == "the input 'ids' holds 5 at %ids[1, 1], which is not in 0..<5")
}

@Test func whatIsNotWrittenIsReported() throws {
  let partly = module.replacing("where nj < 4", with: "where nj < 3")
  let interpreter = try KernelInterpreter(try KernelParser.module(partly, file: "t"), weights: weights())
  let report = #expect(throws: Diagnostic.self) {
    try interpreter.run(entry: "run", inputs: ["ids": TensorData(.i64, [2], numbers: [1, 2])])
  }
  #expect(report?.message == "entry @run: the output %y[0, 3] is never written")
  // What an earlier tensor left in the arena counts as nothing once another is written there.
  let stale = module.replacing("launch @layer", with: "launch @some[n](%ids, weight table, arena[64]) launch @layer")
  let second = try KernelInterpreter(try KernelParser.module(stale, file: "t"), weights: weights())
  let fault = #expect(throws: Diagnostic.self) {
    try second.run(entry: "run", inputs: ["ids": TensorData(.i64, [2], numbers: [1, 2])])
  }
  #expect(fault?.message == "kernel @layer: %x[0, 0] is read, but nobody has written it")
}

@Test func missingWeightsAreReported() throws {
  let module = try KernelParser.module(module, file: "t")
  #expect(throws: Diagnostic.self) { try KernelInterpreter(module) }
  var wrong = weights()
  wrong["table"] = TensorData(.f32, [4, 5], numbers: [Double](repeating: 0, count: 20))
  #expect(throws: Diagnostic.self) { try KernelInterpreter(module, weights: wrong) }
}
