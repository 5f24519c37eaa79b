import Martlet
import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// Loops that model files write.
struct LoopTests {
  private let steps = Dimension("steps", in: 0...9)

  /// What the only output of the entry that `body` makes of `inputs` is.
  private func result(
    _ inputs: KeyValuePairs<String, TensorSpec>, _ values: [String: TensorData], _ symbols: [String: Int] = [:],
    _ body: @escaping (EntryInputs) -> Tensor
  ) throws -> TensorData {
    let trace = Tracing.trace(inputs, body)
    let graph = try #require(trace.module?.graphs.first, "\(trace.diagnostics)")
    try GraphVerifier.verify(graph)
    return try GraphInterpreter(graph, symbols: symbols).run(inputs: values)[0]
  }

  private func floats(_ shape: [Int], _ values: [Double]) -> TensorData {
    TensorData(.f32, shape, values.map { ScalarValue($0, as: .f32) })
  }

  @Test(arguments: [0, 1, 5])
  func aScanHandsStatesOnAndCollectsOutputs(count: Int) throws {
    let rows = floats([count, 2], (0..<2 * count).map(Double.init))
    for reversed in [false, true] {
      let found = try result(["x": .float32(steps, 2)], ["x": rows], ["steps": count]) { inputs in
        let twice = inputs["x"] * 2
        let (state, sums) = scan(twice, carrying: Tensor.zeros([2]), reversed: reversed) { sum, row in
          (sum + row, sum + row + inputs["x"].sum())
        }
        return concatenated([sums, state.expandedDimensions(axis: 0)])
      }
      let total = rows.values.reduce(0) { $0 + $1.double }
      var sums = [0.0, 0.0]
      var wanted = [[Double]](repeating: [], count: count)
      for row in reversed ? Array((0..<count).reversed()) : Array(0..<count) {
        for column in 0..<2 { sums[column] += 2 * rows[2 * row + column].double }
        wanted[row] = sums.map { $0 + total }
      }
      #expect(found.values.map(\.double) == wanted.flatMap(\.self) + sums)
    }
  }

  @Test func aDimOfTheEntryMayBeCalledStep() throws {
    let step = Dimension("step", in: 1...4)
    let values = ["x": floats([2], [1, 2]), "z": floats([3], [3, 4, 5])]
    let found = try result(["x": .float32(2), "z": .float32(step)], values, ["step": 3]) { inputs in
      scan(inputs["x"], carrying: Tensor.zeros([])) { sum, part in (sum + part, sum) }.state + inputs["z"]
    }
    #expect(found.values.map(\.double) == [6, 7, 8])
    let trace = Tracing.trace(["x": .float32(2), "z": .float32(step)]) { inputs in
      scan(inputs["x"], carrying: Tensor.zeros([])) { sum, part in (sum + inputs["z"].sum(), part) }.state
    }
    #expect(trace.diagnostics.contains { $0.message.contains("called 'step'") }, "\(trace.diagnostics)")
  }

  @Test func aScanGoesOverAnyAxis() throws {
    let x = floats([2, 3], [1, 2, 3, 4, 5, 6])
    let found = try result(["x": .float32(2, 3)], ["x": x]) { inputs in
      scan([inputs["x"], inputs["x"]], carrying: [Tensor.ones([2])], axis: -1) { states, parts in
        let next = states[0] * parts[0]
        return ([next], [next + parts[1]])
      }.outputs[0]
    }
    #expect(found.shape == [2, 3] && found.values.map(\.double) == [2, 4, 9, 8, 25, 126])
  }

  @Test func aLoopKnowsItsStep() throws {
    let found = try result(["x": .float32(2)], ["x": floats([2], [1, 2])]) { inputs in
      forLoop(4, carrying: [inputs["x"], Tensor.zeros([4])]) { step, states in
        let next = states[0] + 1
        return [next, states[1].updated(with: next[0..<1] * 10, axis: 0, from: step)]
      }[1]
    }
    #expect(found.values.map(\.double) == [20, 30, 40, 50])
  }

  @Test func loopsStandInLoops() throws {
    let found = try result(["x": .float32(2)], ["x": floats([2], [1, 2])]) { inputs in
      forLoop(3, carrying: [inputs["x"]]) { outer, states in
        forLoop(outer + 1, carrying: states) { _, states in [states[0] + inputs["x"]] }
      }[0]
    }
    #expect(found.values.map(\.double) == [7, 14])
  }

  @Test(arguments: [(100, 89.0, 11.0), (1, 1.0, 1.0)])
  func aLoopRunsAsLongAsACondition(limit: Int, last: Double, count: Double) throws {
    let values = ["limit": TensorData(.i64, [], [ScalarValue(limit, as: .i64)])]
    let found = try result(["limit": .int64()], values) { inputs in
      let one = inputs["limit"] * 0 + 1
      let end = whileLoop([one, one, one], limit: 50, while: { $0[1] .< inputs["limit"] }) { _, states in
        [states[1], states[0] + states[1], states[2] + 1]
      }
      return stacked([end[0], end[2]])
    }
    #expect(found.values.map(\.double) == [last, count])
  }

  @Test func mistakesAreReportedAtTheCall() {
    let growing = Tracing.trace(["x": .float32(2)]) { inputs in
      forLoop(3, carrying: [inputs["x"]]) { _, states in [concatenated([states[0], states[0]])] }[0]
    }
    #expect(growing.module == nil)
    #expect(growing.diagnostics.first?.message.contains("(loop.2)") == true)
    #expect(growing.diagnostics.first?.location?.file == "LoopTests.swift")
    let lost = Tracing.text(["x": .float32(2)]) { inputs in forLoop(3, carrying: [inputs["x"]]) { _, _ in [] }[0] }
    #expect(lost == "the loop carries 1 tensors, a step gives 0")
    let uneven = Tracing.text(["x": .float32(2), "y": .float32(3)]) { inputs in
      scan([inputs["x"], inputs["y"]], carrying: [inputs["x"]]) { states, _ in (states, []) }.states[0]
    }
    #expect(uneven.hasPrefix("the sequences differ along axis 0"))
  }
}
