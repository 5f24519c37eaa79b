import Martlet
import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// Branches that model files write.
struct BranchTests {
  private func graph(
    _ inputs: KeyValuePairs<String, TensorSpec>, _ body: @escaping (EntryInputs) -> Tensor
  ) throws -> Graph {
    let trace = Tracing.trace(inputs, body)
    let graph = try #require(trace.module?.graphs.first, "\(trace.diagnostics)")
    try GraphVerifier.verify(graph)
    return graph
  }

  private func result(_ graph: Graph, _ x: [Double], _ flag: Bool) throws -> [Double] {
    let values = [
      "x": TensorData(.f32, [x.count], x.map { ScalarValue($0, as: .f32) }), "c": TensorData(.bool, [], [.init(flag)]),
    ]
    return try GraphInterpreter(graph, symbols: ["n": x.count]).run(inputs: values)[0].values.map(\.double)
  }

  private let size = Dimension("n", in: 1...9)

  /// What a closure makes is in its body, what it reads from around it is handed to both.
  @Test func bodiesHoldWhatTheirClosuresMake() throws {
    let graph = try graph(["x": .float32(size), "c": .bool()]) { inputs in
      let twice = inputs["x"] * 2
      return branch(on: inputs["c"]) {
        exp(twice) + inputs["x"].sum()
      } else: {
        twice
      }
    }
    let bodies = graph.nodes.compactMap { node -> GraphBranch? in
      guard case .branch(let branch) = node.kind else { return nil }
      return branch
    }
    let found = try #require(bodies.first)
    #expect(bodies.count == 1)
    #expect(found.then.nodes.contains { $0.kind == .map(.exp) })
    #expect(!graph.nodes.contains { $0.kind == .map(.exp) } && graph.nodes.contains { $0.kind == .map(.mul) })
    #expect(found.otherwise.nodes.allSatisfy { node in if case .input = node.kind { true } else { false } })
    #expect(try result(graph, [1, 2], false) == [2, 4])
    let chosen = try result(graph, [1, 2], true)
    #expect(abs(chosen[0] - 10.389) < 0.001 && abs(chosen[1] - 57.598) < 0.001)
  }

  /// Branches in branches and loops, and loops in branches.
  @Test func branchesAndLoopsStandInEachOther() throws {
    let graph = try graph(["x": .float32(size), "c": .bool()]) { inputs in
      branch(on: inputs["c"]) {
        scan(inputs["x"], carrying: Tensor.zeros([])) { sum, part in
          let next = branch(on: part .> 2) {
            sum + part
          } else: {
            sum
              - branch(on: part .> 1) {
                part
              } else: {
                part * 3
              }
          }
          return (next, next)
        }.output
      } else: {
        forLoop(3, carrying: [inputs["x"]]) { _, states in [states[0] + 1] }[0]
      }
    }
    #expect(try result(graph, [1, 2, 3], true) == [-3, -5, -2])
    #expect(try result(graph, [1, 2, 3], false) == [4, 5, 6])
  }

  /// A closure may give what another has made, or what it was given.
  @Test func closuresShareTensors() throws {
    let graph = try graph(["x": .float32(size), "c": .bool()]) { inputs in
      var first = inputs["x"]
      let values = branch(on: inputs["c"]) {
        first = inputs["x"] + 1
        return [first, inputs["x"]]
      } else: {
        [first * 2, first]
      }
      return values[0] + values[1] + first
    }
    #expect(try result(graph, [1], true) == [5])
    #expect(try result(graph, [1], false) == [8])
  }

  /// Random numbers are the same in each call but for their key.
  @Test func randomNumbersFollowTheirKey() throws {
    let graph = try graph(["x": .float32(size), "c": .bool()]) { inputs in
      let key = inputs["c"].cast(to: .int32)
      return inputs["x"] * 0 + Tensor.randomUniform([3], low: 2, high: 4, seed: 7, key: key)[0]
        + Tensor.randomNormal([], seed: 1)
    }
    let first = try result(graph, [1], true)
    #expect(try result(graph, [1], true) == first && result(graph, [1], false) != first)
    let mistake = Tracing.trace(["x": .float32(2), "c": .bool()]) { inputs in
      Tensor.randomUniform([2], seed: 1, key: inputs["x"])
    }
    #expect(mistake.diagnostics.contains { $0.message.contains("key of random numbers") }, "\(mistake.diagnostics)")
  }

  @Test func mistakesAreReported() {
    let mistakes: [(String, (EntryInputs) -> Tensor)] = [
      ("single truth value", { branch(on: $0["x"] .> 0, then: { Tensor.zeros([2]) }, else: { Tensor.zeros([2]) }) }),
      ("single truth value", { branch(on: $0["x"].sum(), then: { Tensor.zeros([2]) }, else: { Tensor.zeros([2]) }) }),
      ("branch.3", { branch(on: $0["c"], then: { Tensor.zeros([2]) }, else: { Tensor.zeros([3]) }) }),
      ("1 and 2", { x in branch(on: x["c"], then: { [x["x"]] }, else: { [x["x"], x["x"]] })[0] }),
      ("do not broadcast", { x in branch(on: x["c"], then: { x["x"] + Tensor.zeros([3]) }, else: { x["x"] }) }),
    ]
    for (wanted, body) in mistakes {
      let trace = Tracing.trace(["x": .float32(2), "c": .bool()], body)
      #expect(trace.module == nil)
      #expect(trace.diagnostics.contains { $0.message.contains(wanted) }, "\(wanted): \(trace.diagnostics)")
    }
  }
}
