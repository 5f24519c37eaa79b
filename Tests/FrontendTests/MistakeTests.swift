import Martlet
import MartletSupport
import Testing

/// Mistakes of a model are reports at its lines, never crashes.
struct MistakeTests {
  private let batch = Dimension("batch", in: 1...64)

  private func reports(
    _ inputs: KeyValuePairs<String, TensorSpec>, _ body: @escaping (EntryInputs) -> KeyValuePairs<String, Tensor>
  ) -> [String] {
    ModelTrace(name: "model") { Entry("run", inputs: inputs, outputs: body) }.diagnostics.map {
      "\($0.severity.rawValue): \($0.message)"
    }
  }

  @Test func theFirstMistakeGoesOnToTheOutput() throws {
    let trace = Tracing.trace(["x": .float32(batch, 3)]) { inputs in
      let wrong = matmul(inputs["x"], Tensor.zeros([4, 4])); let line = #line
      #expect(wrong.failure?.location == SourceLocation(file: "MistakeTests.swift", line: line))
      // Nothing traps, whatever follows.
      return (wrong.transposed()[3].reshaped(wrong.dim(7), -1) + wrong.shape[5]).sum(axis: 9)
    }
    #expect(trace.module == nil)
    #expect(trace.diagnostics.first?.message.hasPrefix("the matrix product of f32[batch, 3] and f32[4, 4]") == true)
    #expect(trace.diagnostics.count == 1)
  }

  @Test func operatorsNameTheLastLineOfTheModule() {
    let trace = Tracing.trace(["x": .float32(batch, 3), "y": .float32(batch, 4)]) { $0["x"] + $0["y"] }
    #expect(trace.diagnostics.first?.location?.file == "Tracing.swift")
  }

  @Test func nothingIsCalculatedInLowPrecision() {
    let inputs: KeyValuePairs = ["x": TensorSpec(.float8e4m3fn, [4]), "y": .float32(4)]
    #expect(reports(inputs) { ["z": $0["x"] + $0["y"]] } == ["error: f8e4m3fn and f32 have no common type"])
    #expect(reports(inputs) { ["z": $0["x"] + $0["x"]] } == ["error: add does not take f8e4m3fn, f8e4m3fn (map.3)"])
    #expect(reports(inputs) { ["z": $0["x"].cast(to: .float32) + $0["y"]] } == [])
  }

  @Test func stateIsChecked() {
    let past = Dimension("past", in: 0...3)
    func reports(
      dims: [Dimension] = [past], _ inPlace: KeyValuePairs<String, String>, _ output: String = "y",
      _ body: @escaping (EntryInputs) -> Tensor = { $0["x"].updated(with: $0["row"], axis: 0, from: past) }
    ) -> [String] {
      ModelTrace(name: "model") {
        Entry("run", inputs: ["x": .float32(4, 2), "row": .float32(1, 2)], dims: dims, inPlace: inPlace) {
          [output: body($0)]
        }
      }.diagnostics.map { "\($0.severity.rawValue): \($0.message)" }
    }
    #expect(reports(["y": "x"]).isEmpty)
    #expect(
      reports(dims: [], ["y": "x"]) == ["error: the dimension 'past' is used, but no input of the entry 'run' has it"])
    #expect(
      reports(dims: [past + 1], ["y": "x"]).first
        == "error: the entry 'run' has 'past + 1' among its dims, which is no dimension with a name")
    #expect(
      reports(dims: [past, Dimension("past", in: 0...2)], ["y": "x"]).first
        == "error: the dimension 'past' is used with two meanings: 0...3 and 0...2")
    #expect(
      reports(["y": "z"]) == ["error: the entry 'run' has no input 'z' that the output 'y' could be in place of"])
    #expect(
      reports(["y": "row"]) == ["error: the output 'y' is f32[4, 2], the input 'row' in whose place it is f32[1, 2]"])
    #expect(
      reports(["z": "x"]) == ["error: the entry 'run' has no output 'z' that could be in place of the input 'x'"])
    #expect(
      reports(["y": "x", "y": "x"]) == [
        "error: the output 'y' or the input 'x' stands twice in 'inPlace' of the entry 'run'"
      ])
    #expect(
      reports([:]) { $0["x"].updated(with: $0["row"], axis: 0, from: past + 1) }
        == ["error: the part f32[1, 2] from past + 1 on is not surely inside axis 0 of f32[4, 2] (update.3)"])
    #expect(
      reports([:]) { $0["x"].updated(with: $0["row"], axis: 1, from: past) }
        == ["error: f32[1, 2] does not fit into f32[4, 2] along axis 1"])
  }

  @Test func entriesAreChecked() {
    #expect(reports(["x": .float32(batch)]) { _ in [:] }.first == "error: the entry 'run' has no outputs")
    #expect(
      reports(["x": .float32(batch)]) { _ in ["y": Tensor.zeros([2])] }
        == [
          "error: the output 'y' of the entry 'run' depends on no input"
        ])
    #expect(
      reports(["x": .float32(2), "y": .int8(3)]) { ["z": -$0["x"]] }
        == ["warning: no output of the entry 'run' depends on the input 'y'"])
    #expect(reports(["x": .float32(2)]) { ["y": $0["z"]] }.first == "error: the entry has no input 'z'")
    #expect(
      reports(["x": .float32(batch / 2)]) { ["y": -$0["x"]] }.first
        == "error: no input of the entry 'run' tells the dimension 'batch'")
    #expect(reports(["x": .float32(2 * batch + 3, 4)]) { ["y": -$0["x"]] }.isEmpty)
    #expect(
      reports(["x": .float32(2)]) { ["y": $0["x"] + Tensor.zeros([batch, 2])] }.first
        == "error: the dimension 'batch' is used, but no input of the entry 'run' has it")
    #expect(
      reports(["x": .float32(batch), "y": .float32(Dimension("batch", in: 2...3))]) { ["z": $0["x"] + $0["y"]] }.first
        == "error: the dimension 'batch' is used with two meanings: 1...64 and 2...3")
    #expect(
      reports(["x": .float32(batch)]) { ["x": -$0["x"]] }.first
        == "error: the entry 'run' has an input and an output 'x'")
    #expect(
      reports(["batch": .float32(batch)]) { ["y": -$0["batch"]] }.first
        == "error: the entry 'run' has a dimension and an input 'batch'")
    #expect(
      reports(["x": .float32(batch)]) { ["batch": -$0["x"]] }.first
        == "error: the entry 'run' has a dimension and an output 'batch'")
    #expect(
      reports(["x y": .float32(batch)]) { ["y": -$0["x y"]] }.first
        == "error: the input name 'x y' is not an identifier")
  }

  @Test func dimensionsAreChecked() {
    let none = Dimension("none", in: 3...5, multipleOf: 7)
    #expect(
      reports(["x": .float32(none)]) { ["y": -$0["x"]] }.first
        == "error: no value of the dimension 'none' in 3...5 is a multiple of 7")
    #expect(
      reports(["x": .float32(batch)]) { ["y": $0["x"][0..<(batch / (batch - 1))]] }.first
        == "error: batch is divided by batch - 1, which is not surely positive")
    #expect(
      reports(["x": .float32(batch)]) { ["y": $0["x"] + Tensor.zeros([batch - 2])] }.first?
        .contains("may be negative") == true)
  }

  @Test func notesNameWhatHelps() throws {
    func note(_ inputs: KeyValuePairs<String, TensorSpec>, _ body: @escaping (EntryInputs) -> Tensor) -> [String] {
      Tracing.trace(inputs, body).diagnostics.flatMap { [$0.message] + $0.notes }
    }
    #expect(
      note(["x": .float32(2, 3)]) { which($0["x"], 1, 2) } == [
        "the condition is f32[2, 3], not a tensor of truth values", "compare it, as in mask .!= 0 or notEqual(mask, 0)",
      ])
    #expect(
      note(["x": .float32(batch, 3)]) { $0["x"][.slice(by: -1)] } == [
        "the step -1 of a slice is not positive", "x.flipped(axes: [axis]) reverses an axis; slice what it gives",
      ])
    let open = Dimension("open", in: 0...64)
    let empty = note(["x": .float32(open, 3), "i": .int64(2)]) { $0["x"].take($0["i"]) }
    #expect(empty.first == "axis 0 of f32[open, 3] may be empty (gather.3)")
    #expect(empty.last?.contains("let the range of its dim start at 1") == true)
  }

  @Test func hugeDimensionsAreReports() {
    let dimensions: [Dimension] = [
      batch * Int.max * 4, batch * (1 << 50) * (1 << 50), batch + Int.max, batch - Int.min, (batch + Int.max) % 4,
      (batch + Int.max).ceilDivided(by: 4), Dimension.minimum(batch * Int.max, 2), Dimension(Int.max) * 2,
      Dimension(Int.max) + Dimension(Int.max), Dimension("n", in: 1...Int.max), Dimension("n", in: 0...(1 << 41)),
      Dimension("n", in: 1...5, multipleOf: Int.max),
    ]
    for dimension in dimensions { #expect(Tensor.zeros([dimension, 2]).failure != nil, "\(dimension)") }
  }

  @Test func hugeShapesAreReports() {
    let many = 1 << 40
    let tensors: [Tensor] = [
      Tensor([1, 2], shape: [Int.max, 2]), Tensor([1.0, 2.0], shape: [Int.max, Int.max]), .arange(Int.max),
      .parameter(.float32(Int.max, 2)), .parameter(.float32(many, many)), .iota([many, many], axis: 0),
      .full([many, many], 1.0),
    ]
    for (number, tensor) in tensors.enumerated() { #expect(tensor.failure != nil, "tensor \(number)") }
    #expect(tensors.map(\.size).allSatisfy { $0.constant == nil })
  }

  @Test func hugeArgumentsAreReports() {
    let trace = Tracing.trace(["x": .float32(batch, 4)]) { inputs in
      let (x, huge, many) = (inputs["x"], Int.max, 1 << 40)
      let image = x.reshaped(1, 1, -1, 4)
      let row = x.reshaped(1, -1, 4)
      let tensors: [Tensor] = [
        x.reshaped(huge, 4), x.reshaped(many, many, -1), x.broadcast(to: [huge, 4, 4]),
        x.padded([(huge, huge), (0, 0)]), x.padded([(Int.min, Int.min), (0, 0)]), x[huge], x[0..<huge], x[0...huge],
        x[...huge], x[.slice(by: huge)], conv2d(image, Tensor.zeros([1, 1, 1, 1]), padding: IntPair(huge)),
        conv2d(image, Tensor.zeros([1, 1, 2, 2]), dilation: IntPair(huge)),
        maxPool2d(image, kernelSize: IntPair(huge), padding: 1),
        avgPool2d(image, kernelSize: 2, stride: IntPair(huge)), x.variance(correction: Int.min), x.sum(axis: Int.min),
        MultiHeadAttention(huge, heads: 2)(row), MultiHeadAttention(-2, heads: 2)(row),
      ]
      for (number, tensor) in tensors.enumerated() { #expect(tensor.failure != nil, "tensor \(number)") }
      return x + 1
    }
    #expect(trace.diagnostics.first?.severity == .error)
  }

  @Test func hugeInputsAreReports() {
    for spec in [TensorSpec.float32(Int.max, 2), .float32(1 << 40, 1 << 40), .float32(Dimension("n", in: 0...Int.max))]
    {
      #expect(reports(["x": spec]) { ["y": $0["x"].reshaped($0["x"].size)] }.first?.hasPrefix("error: ") == true)
    }
    #expect(
      reports(["x": .float32(batch)]) { ["y": .zeros([batch * (1 << 50) * (1 << 50)]) + $0["x"]] }.first
        == "error: the product of 1125899906842624*batch and 1125899906842624 is too large for a dimension")
  }

  @Test func positionsThatDoNotExistAreLeftOut() {
    let text = Tracing.text(["x": .float32(batch, 4)]) { x in
      x["x"].reshaped(x["x"].shape[0...9] + x["x"].shape[5...] + x["x"].shape[...Int.max].prefix(0))
    }
    #expect(!text.contains("error"))
  }

  @Test func namesOfEntriesAreChecked() {
    let twice = ModelTrace(name: "model") {
      for _ in 0..<2 { Entry("run", inputs: ["x": .float32(2)]) { ["y": -$0["x"]] } }
    }
    #expect(twice.diagnostics.map(\.message) == ["two entries have the name 'run'"])
    func trace(_ model: String, _ names: [String]) -> [Diagnostic] {
      ModelTrace(name: model) {
        for name in names { Entry(name, inputs: ["x": .float32(2)]) { ["y": -$0["x"]] } }
      }.diagnostics
    }
    let clash = trace("m", ["e", "e_arena_size"])
    #expect(
      clash.map(\.message) == ["the entries 'e' and 'e_arena_size' would both have the function 'm_e_arena_size'"])
    #expect(clash.first?.location?.file == "MistakeTests.swift")
    #expect(
      trace("martlet", ["tensor"]).map(\.message)
        == ["the function 'martlet_tensor' of the entry 'tensor' would have a name of Martlet's own"])
    #expect(trace("martlet_weights", ["martlet_weights"]).count == 1 && trace("martlets", ["tensor"]).isEmpty)
    #expect(ModelTrace(name: "model") {}.diagnostics.map(\.message) == ["the model file has no entries"])
    #expect(
      ModelTrace(name: "my model") { Entry("run", inputs: ["x": .float32(2)]) { ["y": -$0["x"]] } }.module == nil)
  }
}
