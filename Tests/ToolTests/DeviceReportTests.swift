import Foundation
import Testing

/// What is said of memory on GPUs, whose calls have room for the tensors as well.
struct DeviceReportTests {
  private func compiled(_ target: String, _ options: String...) throws -> (tool: Tool, outcome: Tool.Outcome) {
    let tool = try Tool()
    try tool.write(
      "sum.graph",
      """
      martlet graph 1
      module @sum
      graph @sum(%x: f32[n, 64]) -> (y: f32[n]) where n in 1...100 {
        %0 = reduce sum(axes: [1]) %x : f32[n]
        return %0
      }

      """)
    let outcome = try tool.run(
      arguments: ["compile", "sum.graph", "--target", target, "-o", "sum.so"] + options)
    return (tool, outcome)
  }

  @Test(
    "cat and inspect show the arenas of what there is code for", arguments: ["cpu", "cuda:sm_80", "cpu,cuda:sm_80"])
  func arenas(target: String) throws {
    let (tool, outcome) = try compiled(target)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let host = "  arena   0 bytes, aligned to 64\n"
    let device = "  arena   on a GPU 256*n + 256*floordiv(4*n + 255, 256) bytes, aligned to 256\n"
    for command in [["cat", "sum.so"], ["inspect", "sum.so", "--stage", "contract"]] {
      let shown = try tool.run(arguments: command).output
      #expect(shown.contains(host) == target.hasPrefix("cpu"), "\(shown)")
      #expect(shown.contains(device) == target.contains("cuda"), "\(shown)")
    }
    let memory = try tool.run("inspect", "sum.so", "--stage", "memory").output
    #expect(memory.contains("arena of sum  ") == target.hasPrefix("cpu"), "\(memory)")
    #expect(memory.contains("arena of sum on a GPU") == target.contains("cuda"), "\(memory)")
  }

  /// 100 rows of 256 bytes and 100 sums in two pieces of 256.
  @Test("--max-memory counts the arena on a GPU") func limit() throws {
    #expect(try compiled("cuda:sm_80", "--max-memory", "26112").outcome.status == 0)
    #expect(try compiled("cpu", "--max-memory", "100").outcome.status == 0)
    for target in ["cuda:sm_80", "cpu,cuda:sm_80"] {
      let (tool, outcome) = try compiled(target, "--max-memory", "26111")
      #expect(outcome.status == 1 && outcome.errors.contains("the arena on a GPU up to 256*n"), "\(outcome.errors)")
      #expect(try tool.files() == ["sum.graph"])
    }
  }
}
