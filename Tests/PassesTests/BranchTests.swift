import MartletGraphIR
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

struct BranchTests {
  /// What follows from weights is read in the bodies, each of its nodes once, however often it is used.
  @Test func weightsThatAreUsedTwiceAreReadOnce() throws {
    let count = 64
    let text = """
      martlet graph 1
      graph @g(%c: bool[], %x: f32[64, 128]) -> (y: f32[64, 128]) {
        %w0 = parameter "w" : f32[64, 128]
        \((0..<count).map { "%w\($0 + 1) = map add %w\($0), %w\($0) : f32[64, 128]" }.joined(separator: "\n  "))
        %y = branch %c (%x: f32[64, 128] = %x, %w: f32[64, 128] = %w\(count)) : f32[64, 128] {
          %0 = map mul %x, %w : f32[64, 128]
          %1 = scan sum(axis: 1) %0 : f32[64, 128]
          return %1
        } else {
          %0 = scan sum(axis: 1) %x : f32[64, 128]
          return %0
        }
        return %y
      }
      """
    let module = try PassManager(named: ["branches"]).run(try GraphParser.parse(text, file: "test.graph"))
    let nodes = module.graphs[0].nodes
    #expect(nodes.count == 3)
    guard case .branch(let branch)? = nodes.last?.kind else { throw Diagnostic("there is no branch") }
    // The input, the weight and what follows from it, the product and its sums.
    #expect(branch.then.nodes.count == 1 + 1 + count + 2)
    #expect(branch.then.nodes.count { if case .parameter = $0.kind { true } else { false } } == 1)
  }
}
