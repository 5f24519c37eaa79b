import MartletCompiler
import MartletGraphIR
import MartletSupport
import Testing

/// Compiles and runs model files as `martlet compile` does.
struct ModelFileTests {
  @Test func tracesTheMLP() async throws {
    let trace = try await Samples.tracer().trace(Samples.example("MLP.swift"))
    #expect(trace.module.name == "mlp")
    #expect(trace.warnings.isEmpty)
    let graph = try #require(trace.module.graphs.first)
    #expect(graph.name == "classify")
    #expect(graph.inputs.map(\.type.description) == ["f32[batch, 784]"])
    #expect(graph.outputs.map { graph.type(of: $0.value).description } == ["f32[batch, 10]"])
    #expect(
      Samples.keys(graph).sorted() == [
        "hidden.bias", "hidden.weight", "middle.bias", "middle.weight", "output.bias", "output.weight",
      ])
    // What is printed reads back to the same value.
    let text = GraphPrinter.text(trace.module)
    #expect(try GraphParser.parse(text, file: "trace") == trace.module)
  }

  @Test func tracesMiniLM() async throws {
    let module = try await Samples.tracer().trace(Samples.example("MiniLM.swift")).module
    #expect(module.name == "minilm")
    #expect(module.graphs.map(\.name) == ["encode", "hidden"])
    #expect(module.graphs[0].outputs.map { module.graphs[0].type(of: $0.value).description } == ["f32[batch, 384]"])
    #expect(
      module.graphs[1].outputs.map { module.graphs[1].type(of: $0.value).description }
        == ["f32[batch, sequence, 384]"])
    #expect(module.weights.ignored == ["pooler.*", "embeddings.position_ids"])
    #expect(Set(Samples.keys(module.graphs[0])) == Set(Samples.keys(module.graphs[1])))
    #expect(Samples.keys(module.graphs[0]).count == 5 + 6 * 16)
    #expect(Samples.keys(module.graphs[0]).contains("encoder.layer.0.attention.self.query.weight"))
  }

  @Test func twoRunsGiveTheSameText() async throws {
    let tracer = try Samples.tracer()
    let first = try await tracer.trace(Samples.example("MLP.swift"))
    let second = try await tracer.trace(Samples.example("MLP.swift"))
    #expect(GraphPrinter.text(first.module) == GraphPrinter.text(second.module))
  }

  @Test func whatTheFilePrintsDoesNotMatter() async {
    let noisy = Samples.file(
      #"Entry("e", inputs: ["x": .float32(batch)]) { print("martlet trace 1\nend"); return ["y": -$0["x"]] }"#)
    #expect(await Samples.report(of: noisy) == nil)
  }

  @Test(arguments: Samples.mistakes) func reportsMistakes(_ mistake: Samples.Mistake) async throws {
    let report = await Samples.report(of: mistake.source, changing: mistake.limits)
    let text = try #require(report)
    for part in mistake.expected { #expect(text.contains(part), "\(text)") }
  }
}
