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
    let keys = graph.nodes.compactMap { node -> String? in
      guard case .parameter(let parameter) = node.kind else { return nil }
      return parameter.key
    }
    #expect(
      keys.sorted() == ["hidden.bias", "hidden.weight", "middle.bias", "middle.weight", "output.bias", "output.weight"])
    // What is printed reads back to the same value.
    let text = GraphPrinter.text(trace.module)
    #expect(try GraphParser.parse(text, file: "trace") == trace.module)
  }

  @Test func twoRunsGiveTheSameText() async throws {
    let tracer = try Samples.tracer()
    let first = try await tracer.trace(Samples.example("MLP.swift"))
    let second = try await tracer.trace(Samples.example("MLP.swift"))
    #expect(GraphPrinter.text(first.module) == GraphPrinter.text(second.module))
  }

  @Test(arguments: Samples.mistakes) func reportsMistakes(_ mistake: Samples.Mistake) async throws {
    let report = await Samples.report(of: mistake.source, changing: mistake.limits)
    let text = try #require(report)
    for part in mistake.expected { #expect(text.contains(part), "\(text)") }
  }
}
