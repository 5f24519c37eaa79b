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
  let graph = """
    martlet graph 1
    graph @g(%q: f32[\(queries), 8], %k: f32[90, 8], %v: f32[90, 8]) -> (y: f32[\(queries), 8]) {
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
  let choice = try #require(program.choices.first { $0.text.contains("attention(") })
  #expect(choice.text.contains("attention(width: \(width),"), "\(choice.text)")
}
