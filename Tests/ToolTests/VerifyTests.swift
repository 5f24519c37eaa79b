import Foundation
import Testing

/// `verify` of models, and what `inspect` shows of them.
struct VerifyTests {
  /// A normalisation with the statistics of a weight file, behind a deep product; `body` computes the output from `%4`.
  private static func graph(_ body: String) -> String {
    """
    martlet graph 1

    graph @norm(%x: f32[n, 512]) -> (y: f32[n, 512]) where n in 1...64 {
      %w = parameter "w" : f32[512, 512]
      %variance = parameter "running_var" : f32[512]
      %0 = contract %x, %w {m k, n k -> m n} : f32[n, 512]
      %1 = contract %0, %w {m k, n k -> m n} : f32[n, 512]
      %2 = map rsqrt %variance : f32[512]
      %3 = view %2 {c -> n c} : f32[n, 512]
      %4 = map mul %1, %3 : f32[n, 512]
      \(body)
      return %5
    }

    """
  }

  @Test("Random weights are such that outputs are finite") func randomWeights() throws {
    let tool = try Tool()
    try tool.write("norm.graph", Self.graph("%5 = map tanh %4 : f32[n, 512]"))
    let outcome = try tool.run("verify", "norm.graph", "--dim", "n=2", "--cpu", "baseline")
    #expect(outcome.status == 0, "\(outcome)")
    #expect(outcome.output.contains("code for x86-64") && !outcome.output.contains("NaN"))
    #expect(!outcome.output.contains("not bounded"), "\(outcome.output)")
  }

  @Test("Where no bound is known, outputs are compared by their size") func noBound() throws {
    let tool = try Tool()
    // What is left of the difference could be negative, as far as its bound tells.
    let body = """
      %8 = contract %4, %w {m k, n k -> m n} : f32[n, 512]
        %9 = map sub %8, %8 : f32[n, 512]
        %10 = map sqrt %9 : f32[n, 512]
        %5 = map add %10, %8 : f32[n, 512]
      """
    try tool.write("norm.graph", Self.graph(body))
    let outcome = try tool.run("verify", "norm.graph", "--dim", "n=2", "--cpu", "baseline")
    #expect(outcome.status == 0 && outcome.output.contains("not bounded, within "), "\(outcome)")
    #expect(outcome.output.contains(" of the greatest"), "\(outcome)")
  }

  @Test("An output that is NaN everywhere is not verified") func notANumber() throws {
    let tool = try Tool()
    // The root of what is negative everywhere.
    try tool.write(
      "norm.graph",
      Self.graph(
        "%6 = map mul %4, %4 : f32[n, 512]\n  %7 = map neg %6 : f32[n, 512]\n  %5 = map sqrt %7 : f32[n, 512]"))
    let outcome = try tool.run("verify", "norm.graph", "--dim", "n=1", "--cpu", "baseline")
    #expect(outcome.status == 1 && outcome.output.contains("not verified"), "\(outcome)")
    #expect(
      outcome.errors.hasPrefix(
        "norm.graph: error: output 'y' of entry 'norm' is NaN everywhere, so that nothing is verified"))
  }

  @Test("Passes, memory and manifest can be inspected without weights") func inspection() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    let passes = try tool.run("inspect", "--passes").output.split(separator: "\n")
    #expect(passes.first?.hasPrefix("expand ") ?? false && passes.dropLast().last?.hasPrefix("memory ") ?? false)
    #expect(
      passes.last?.hasPrefix("order: expand, branches, loops, fold, ") ?? false
        && passes.last?.hasSuffix(", memory") ?? false)
    let device = try tool.run("inspect", "lookup.graph", "--stage", "memory", "--target", "cuda:sm_80")
    #expect(device.output.hasPrefix("entry @lookup: arena of"), "\(device.errors)")
    let memory = try tool.run("inspect", "lookup.graph", "--stage", "memory")
    let lines = memory.output.split(separator: "\n").map(String.init)
    #expect(memory.status == 0 && lines.first?.hasPrefix("entry @lookup: arena of ") ?? false, "\(memory)")
    #expect(lines.contains { $0.hasPrefix("  %x ") && $0.contains("input 'x'") && $0.contains("12*n") })
    #expect(lines.contains { $0.hasPrefix("  w ") && $0.contains("f32[20, 3]") })
    let shown = try tool.run("inspect", "lookup.graph", "--print-after", "memory", "--stop-after", "memory").output
    #expect(shown.hasPrefix("; @lookup after memory\nentry @lookup: arena of "), "\(shown)")
    #expect(!shown.contains("kernel @"))
    let bare = try tool.run("inspect", "lookup.graph", "--stage", "manifest")
    #expect(bare.status == 0 && bare.output.contains("\"key\" : \"table\""), "\(bare)")
    let whole = try tool.run("inspect", "lookup.graph", "--stage", "manifest", "--weights", "weights.safetensors")
    #expect(whole.status == 0 && whole.output.count > bare.output.count)
    #expect(whole.output.contains("\"x86-64-v4\""))
  }
}
