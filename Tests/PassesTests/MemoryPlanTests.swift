import MartletGenerators
import MartletGraphIR
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

struct MemoryPlanTests {
  @Test func outputsAndInputsLieWithTheCaller() throws {
    let text = """
      martlet graph 1
      graph @g(%x: f32[n, 4]) -> (a: f32[n, 4], b: f32[4*n], c: f32[n, 4], d: f32[n, 4]) where n in 1...8 {
        %w = parameter "w" : f32[4, 4]
        %0 = map neg %x : f32[n, 4]
        %1 = contract %0, %w {m k, n k -> m n} : f32[n, 4]
        %2 = view %1 {floordiv(i, 4), mod(i, 4) -> i} : f32[4*n]
        return %0, %2, %x, %0
      }
      """
    let graph = try GraphParser.parse(text, file: "test.graph").graphs[0]
    let plan = MemoryPlanner.plan(graph)
    let places = plan.places.map { $0[0] }
    #expect(places == [.input(0), .weight(node: 1), .output(0), .output(1), .output(1)])
    #expect(plan.arenaBytes == 0)
  }

  /// Every branch is asked once where its results may lie, however many results the branches around it have.
  @Test func resultsOfNestedBranchesLieInPlaceOfOperands() throws {
    let (depth, width) = (14, 8)
    func list(_ text: (Int) -> String) -> String { (0..<width).map(text).joined(separator: ", ") }
    let inputs = "(%c: bool[] = %c, \(list { "%x\($0): f32[4] = %x\($0)" }))"
    let types = list { _ in "f32[4]" }
    var body = (0..<width).map { "%y\($0) = update %x\($0), %part at [0] : f32[4]\n" }.joined()
    body = "%part = constant 0.5 : f32[2]\n" + body + "return \(list { "%y\($0)" })"
    for _ in 0..<depth {
      body = """
        \(list { "%b.\($0)" }) = branch %c \(inputs) : \(types) {
        \(body)
        } else {
        return \(list { "%x\($0)" })
        }
        return \(list { "%b.\($0)" })
        """
    }
    let text = """
      martlet graph 1
      graph @g(%c: bool[], \(list { "%x\($0): f32[4]" })) -> (\(list { "y\($0): f32[4] in place of %x\($0)" })) {
      \(body)
      }
      """
    let graph = try GraphParser.parse(text, file: "test.graph").graphs[0]
    let plan = MemoryPlanner.plan(graph)
    #expect(plan.places.last == (0..<width).map { .output($0) })
    let branch = try #require(plan.branches.values.first)
    #expect(branch.then.places.last == (0..<width).map { .output($0) })
  }

  /// A chain of equal sizes needs two places; a smaller value goes where a larger one was.
  @Test func memoryIsUsedAgain() throws {
    var builder = GraphBuilder("g", symbols: [DimSymbol("batch", in: 1...64), DimSymbol("sequence", in: 1...512)])
    let shape: [Dim] = [.named("batch"), .named("sequence"), 384]
    var value = builder.input("x", TensorType(.f32, shape))
    for _ in 0..<6 { value = try builder.map(.exp, value) }
    let wide = try builder.broadcast(try builder.expandDims(value, axes: [2]), to: [shape[0], shape[1], 4, 384])
    var large = try builder.map(.exp, wide)
    for _ in 0..<3 { large = try builder.map(.exp, large) }
    let total = try builder.reduce(.sum, large, axes: [2])
    builder.output("y", try builder.map(.exp, total))
    let plan = MemoryPlanner.plan(builder.graph)
    // At most two values of 4 · 384 numbers for each token live at a time.
    #expect(plan.arenaBytes.description == "12288*batch*sequence")
  }

  @Test func sizesThatCannotBeComparedAreStackedOrMaximal() throws {
    let text = """
      martlet graph 1
      graph @g(%x: f32[s, 32], %y: f32[s, s]) -> (a: f32[s, 32], b: f32[s, s]) where s in 1...512 {
        %0 = map exp %x : f32[s, 32]
        %1 = map neg %0 : f32[s, 32]
        %2 = map exp %y : f32[s, s]
        %3 = map neg %2 : f32[s, s]
        return %1, %3
      }
      """
    let graph = try GraphParser.parse(text, file: "test.graph").graphs[0]
    let plan = MemoryPlanner.plan(graph)
    for s in [1, 5, 31, 32, 33, 512] {
      let expected = max(128 * s, (4 * s * s + 63) / 64 * 64)
      #expect(plan.arenaBytes(["s": s]) == expected)
    }
    #expect(plan.arenaBytes(["t": 1]) == nil)
  }
}
