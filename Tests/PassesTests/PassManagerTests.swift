import MartletGraphIR
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

struct PassManagerTests {
  private static let names = Pass.all.map(\.name)

  @Test func everyPassHasItsOwnNameAndASummaryOfOneLine() {
    #expect(Set(Self.names).count == Self.names.count)
    for pass in Pass.all {
      #expect(!pass.summary.isEmpty && !pass.summary.contains("\n") && pass.summary.utf8.count <= 80, "\(pass.name)")
      #expect(Pass.named(pass.name)?.summary == pass.summary)
      #expect(pass.requirements.allSatisfy(Self.names.contains))
    }
    #expect(Set(Pass.pipeline.map(\.name)) == Set(Self.names))
  }

  @Test func passesAreStoppedAfterAndSwitchedOff() throws {
    #expect(try PassManager().passes.map(\.name) == Pass.pipeline.map(\.name))
    #expect(try PassManager(stopAfter: "expand").passes.map(\.name) == ["expand"])
    #expect(try PassManager(stopAfter: "fuse").passes.count == Pass.pipeline.count)
    #expect(try !PassManager(disabled: ["cse"]).passes.contains { $0.name == "cse" })
    #expect(try PassManager(named: ["dce", "cse"]).passes.map(\.name) == ["dce", "cse"])
  }

  @Test func unknownNamesAndMissingPassesAreReported() {
    let unknown = #expect(throws: Diagnostic.self) { try PassManager(stopAfter: "fusion") }
    #expect(unknown?.message == "there is no pass 'fusion'")
    #expect(throws: Diagnostic.self) { try PassManager(disabled: ["dse"]) }
    #expect(throws: Diagnostic.self) { try PassManager(named: ["x"]) }
    let missing = #expect(throws: Diagnostic.self) { try PassManager(disabled: ["expand"]) }
    #expect(missing?.message == "the pass 'fuse' needs 'expand', which is switched off")
  }

  @Test func observersSeeEveryPassInOrder() throws {
    var builder = GraphBuilder("g")
    let x = builder.input("x", TensorType(.f32, [2]))
    builder.output("y", try builder.map(.neg, try builder.map(.neg, x)))
    var seen: [String] = []
    let result = try PassManager().run(builder.graph) { report in
      seen.append(report.pass.name)
      #expect(report.duration >= .zero)
    }
    #expect(seen == Pass.pipeline.map(\.name))
    #expect(result.outputs[0].value == Value(0))
  }

  @Test func brokenGraphsAreRefused() throws {
    var graph = Graph("g")
    graph.nodes = [Node(.input("x"), [], types: [TensorType(.f32)], name: "x")]
    graph.nodes.append(Node(.map(.add), [Value(0)], types: [TensorType(.f32)]))
    graph.outputs = [.init("y", Value(1))]
    let broken = graph
    #expect(throws: Diagnostic.self) { try PassManager().run(broken) }
  }
}
