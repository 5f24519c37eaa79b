import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletTemplates
import Testing

/// With vectors of 8 queries: two share what is read, unless one leaves fewer lanes empty, by more than an eighth of all.
@Test(arguments: [(24, 8), (40, 8), (56, 16), (64, 16), (197, 16)])
func attentionTakesOneOrTwoVectorsOfQueries(queries: Int, width: Int) throws {
  let choice = try #require(try attentionChoices("\(queries)").first)
  #expect(choice.contains("attention(width: \(width),"), "\(choice)")
}

/// Of an open number, four are taken one by one, where there are never more or by a kernel of their own.
@Test(arguments: [
  ("1...300", ["attention_few", "attention"]), ("0...4", ["attention_few"]), ("5...20", ["attention"]),
])
func openNumbersOfQueries(range: String, templates: [String]) throws {
  let choices = try attentionChoices("n", where: " where n in \(range)")
  #expect(choices.map { $0.split(separator: "(")[0] } == templates.map { "template \($0)" }, "\(choices)")
}

/// What is chosen for the attention of so many queries.
private func attentionChoices(_ queries: String, where ranges: String = "") throws -> [String] {
  let graph = """
    martlet graph 1
    graph @g(%q: f32[\(queries), 8], %k: f32[90, 8], %v: f32[90, 8]) -> (y: f32[\(queries), 8])\(ranges) {
      %0 = contract %q, %k {i d, j d -> i j} : f32[\(queries), 90]
      %1 = reduce max(axes: [1]) %0 : f32[\(queries)]
      %2 = view %1 {i -> i j} : f32[\(queries), 90]
      %3 = map sub %0, %2 : f32[\(queries), 90]
      %4 = map exp %3 : f32[\(queries), 90]
      %5 = reduce sum(axes: [1]) %4 : f32[\(queries)]
      %6 = view %5 {i -> i j} : f32[\(queries), 90]
      %7 = map div %4, %6 : f32[\(queries), 90]
      %8 = contract %7, %v {i j, j d -> i d} : f32[\(queries), 8]
      return %8
    }
    """
  let module = try PassManager().run(GraphParser.parse(graph, file: "g.graph"))
  let program = try Lowering.lower(
    module, plans: module.graphs.map { MemoryPlanner.plan($0) }, machine: .x86Version3,
    templates: Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) })
  return program.choices.map(\.text).filter { $0.contains("attention") }
}
