import Martlet
import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// Elements that values choose.
struct ChoosingTests {
  private let count = Dimension("n", in: 0...9)

  private func graph(
    _ inputs: KeyValuePairs<String, TensorSpec>, _ body: @escaping (EntryInputs) -> KeyValuePairs<String, Tensor>
  ) throws -> Graph {
    let trace = ModelTrace(name: "model") { Entry("run", inputs: inputs) { body($0) } }
    let graph = try #require(trace.module?.graphs.first, "\(trace.diagnostics)")
    try GraphVerifier.verify(graph)
    return graph
  }

  private func results(
    _ inputs: KeyValuePairs<String, TensorSpec>, _ values: [String: TensorData],
    _ body: @escaping (EntryInputs) -> KeyValuePairs<String, Tensor>
  ) throws -> [String: TensorData] {
    let graph = try graph(inputs, body)
    let symbols = values.values.first?.shape.first ?? 0
    let found = try GraphInterpreter(graph, symbols: ["n": symbols]).run(inputs: values)
    return Dictionary(uniqueKeysWithValues: zip(graph.outputs.map(\.name), found))
  }

  private func floats(_ shape: [Int], _ values: [Double]) -> TensorData {
    TensorData(.f32, shape, values.map { ScalarValue($0, as: .f32) })
  }

  @Test func positionsAreThoseOfElementsThatAreNotZero() throws {
    let x = floats([2, 3], [1, 0, .nan, 0, -0.0, 2])
    let found = try results(["x": .float32(count, 3)], ["x": x]) { inputs in
      let places = inputs["x"].nonzero()
      return ["places": places, "sum": places.sum(axis: 0), "ones": Tensor.ones([places.shape[0]])]
    }
    #expect(found["places"]?.shape == [3, 2])
    #expect(found["places"]?.values.map(\.integer) == [0, 0, 0, 2, 1, 2])
    #expect(found["sum"]?.values.map(\.integer) == [1, 4])
    #expect(found["ones"]?.shape == [3])
  }

  @Test func masksChooseElementsAndSlices() throws {
    let x = floats([3, 2], [1, -2, 3, 4, -5, -6])
    let found = try results(["x": .float32(count, 2)], ["x": x]) { inputs in
      let x = inputs["x"]
      return [
        "elements": x.masked(where: x .> 0), "rows": x.compressed(where: x.sum(axis: 1) .< 0),
        "columns": x.compressed(where: x.sum(axis: 0) .< -2, axis: 1),
      ]
    }
    #expect(found["elements"]?.values.map(\.double) == [1, 3, 4])
    #expect(found["rows"]?.values.map(\.double) == [1, -2, -5, -6] && found["rows"]?.shape == [2, 2])
    #expect(found["columns"]?.values.map(\.double) == [-2, 4, -6] && found["columns"]?.shape == [3, 1])
  }

  @Test func differentElementsAreCountedAndFoundAgain() throws {
    let x = floats([6], [3, 1, .nan, 1, 3, .nan])
    let found = try results(["x": .float32(count)], ["x": x]) { inputs in
      let (values, inverse, counts) = inputs["x"].unique()
      let first = inputs["x"].unique(sorted: false)
      return [
        "values": values, "inverse": inverse, "counts": counts, "first": first.values, "firstInverse": first.inverse,
      ]
    }
    #expect(found["values"]?.values.map(\.double).dropLast() == [1, 3] && found["values"]?[2].isNaN == true)
    #expect(found["inverse"]?.values.map(\.integer) == [1, 0, 2, 0, 1, 2])
    #expect(found["counts"]?.values.map(\.integer) == [2, 2, 2])
    #expect(found["first"]?.values.map(\.double).prefix(2) == [3, 1])
    #expect(found["firstInverse"]?.values.map(\.integer) == [0, 1, 2, 1, 0, 2])
    let rows = floats([4, 2], [2, 1, 1, 5, 2, 1, 1, 4])
    let table = try results(["x": .float32(count, 2)], ["x": rows]) { inputs in
      let (values, inverse, counts) = inputs["x"].unique(axis: 0)
      return ["values": values, "inverse": inverse, "counts": counts]
    }
    #expect(table["values"]?.values.map(\.double) == [1, 4, 1, 5, 2, 1])
    #expect(table["inverse"]?.values.map(\.integer) == [2, 1, 2, 0])
    #expect(table["counts"]?.values.map(\.integer) == [1, 1, 2])
  }

  @Test func boxesThatShareTooMuchAreLeftOut() throws {
    let boxes = floats([1, 4, 4], [0, 0, 2, 2, 0, 0, 2, 1.8, 5, 5, 6, 6, 0, 1, 2, 3])
    let scores = floats([1, 1, 4], [0.5, 0.9, 0.1, 0.9])
    func chosen(_ limit: Int, _ score: Double?) throws -> [Int]? {
      let found = try results(
        ["boxes": .float32(1, 4, 4), "scores": .float32(1, 1, 4)], ["boxes": boxes, "scores": scores]
      ) { inputs in
        [
          "chosen": nonMaximumSuppression(
            inputs["boxes"], scores: inputs["scores"], limit: limit, overlap: 0.5, score: score)
        ]
      }
      return found["chosen"]?.values.map(\.integer)
    }
    #expect(try chosen(9, nil) == [0, 0, 1, 0, 0, 3, 0, 0, 2])
    #expect(try chosen(9, 0.2) == [0, 0, 1, 0, 0, 3])
    #expect(try chosen(1, 0.2) == [0, 0, 1])
  }

  /// What has a computed extent without any operand comes after the node that says which.
  @Test func extentsAreDefinedBeforeTheyAreUsed() throws {
    let graph = try graph(["x": .float32(count)]) { inputs in
      let rows = inputs["x"].nonzero().shape[0]
      return ["zeros": Tensor.zeros([rows, 2]), "range": Tensor.arange(rows)]
    }
    #expect(graph.computedSymbols.count == 1 && graph.givenSymbols.map(\.name) == ["n"])
  }

  @Test func twoOfThemAreTwoDimensions() {
    let trace = ModelTrace(name: "model") {
      Entry("run", inputs: ["x": .float32(4)]) { inputs in
        ["sum": inputs["x"].nonzero() + (inputs["x"] + 1).nonzero()]
      }
    }
    #expect(trace.module == nil && trace.diagnostics.contains { $0.message.contains("nonzero_count_2") })
  }

  @Test func loopsDefineNone() {
    let trace = ModelTrace(name: "model") {
      Entry("run", inputs: ["x": .float32(4)]) { inputs in
        ["last": forLoop(3, carrying: [inputs["x"]]) { _, x in [x[0] + x[0].nonzero().sum()] }[0]]
      }
    }
    #expect(trace.diagnostics.contains { $0.message.contains("not possible in the body of a loop") })
  }
}
