import MartletGraphIR
import MartletPasses
import Testing

/// What is said of regions that are not fused.
struct FusionBoundaryTests {
  /// What is said of the graph whose nodes are `text`, as lines `value -> readers: reason`, after the passes that `fuse` needs.
  private func boundaries(
    _ parameters: String, _ results: String, _ text: String, _ settings: PassSettings = .init()
  ) throws -> [String] {
    let module = try GraphParser.parse(
      "martlet graph 1\ngraph @g(\(parameters)) -> (\(results)) {\n\(text)\n}", file: "t.graph")
    let fused = try PassManager(named: ["expand", "simplify", "fuse"], settings: settings).run(module.graphs[0])
    let names = GraphPrinter.names(fused)
    return FusionBoundary.all(in: fused, settings).map { boundary in
      "\(names[boundary.value.node][boundary.value.result]) -> "
        + "\(names[boundary.reader].joined(separator: ", ")): \(boundary.reason)"
    }
  }

  private static let oneReduction =
    "a region holds one contraction, one scan or reductions over the same axes of one shape"

  @Test func oneKernelHasNone() throws {
    let text = """
        %e = map exp %x : f32[8, 64]
        %y = composite softmax(axis: 1) %e : f32[8, 64]
        return %y
      """
    #expect(try boundaries("%x: f32[8, 64]", "y: f32[8, 64]", text) == [])
  }

  @Test func reductionsOfOtherShapesAreApart() throws {
    let text = """
        %s = reduce sum(axes: [1]) %x : f32[8]
        %t = reduce max(axes: [0]) %s : f32[]
        return %t
      """
    #expect(try boundaries("%x: f32[8, 64]", "y: f32[]", text) == ["%s -> %t: \(Self.oneReduction)"])
  }

  @Test func whatContractionsReadIsStored() throws {
    let text = """
        %e = map exp %x : f32[8, 64]
        %y = contract %e, %w {m k, k n -> m n} : f32[8, 16]
        return %y
      """
    let found = try boundaries("%x: f32[8, 64], %w: f32[64, 16]", "y: f32[8, 16]", text)
    #expect(found == ["%e -> %y: 'exp' before a contraction belongs to another region"])
  }

  @Test func sortsAreKernelsOfTheirOwn() throws {
    let text = """
        %e = map exp %x : f32[8, 64]
        %s.0, %s.1 = sort ascending(axis: 1) %e : f32[8, 64], i64[8, 64]
        return %s.0
      """
    #expect(
      try boundaries("%x: f32[8, 64]", "y: f32[8, 64]", text) == ["%e -> %s.0, %s.1: 'sort' is a kernel of its own"])
  }

  @Test func settingsBoundRegions() throws {
    let text = """
        %a = map exp %x : f32[8, 64]
        %b = map tanh %a : f32[8, 64]
        return %b
      """
    var settings = PassSettings()
    #expect(try boundaries("%x: f32[8, 64]", "y: f32[8, 64]", text, settings) == [])
    settings.regionNodes = 1
    #expect(
      try boundaries("%x: f32[8, 64]", "y: f32[8, 64]", text, settings)
        == ["%a -> %b: one kernel has at most 1 operations"])
  }

  @Test func everyStoredValueHasAReason() throws {
    let text = """
        %s = composite softmax(axis: 1) %x : f32[64, 64]
        %p = contract %s, %x {m k, k n -> m n} : f32[64, 64]
        %q = contract %p, %s {m k, k n -> m n} : f32[64, 64]
        return %q
      """
    let found = try boundaries("%x: f32[64, 64]", "y: f32[64, 64]", text)
    let cycle = "one kernel would need its own result through another"
    #expect(found == ["%0 -> %p: \(Self.oneReduction)", "%p -> %q: \(Self.oneReduction)", "%0 -> %q: \(cycle)"])
  }
}
