import MartletGraphIR
import MartletScalars
import MartletSupport
import Testing

/// What a fused region may be.
struct RegionAnalysisTests {
  /// The body of a region on `%x: f32[n, 8]`, `%r: f32[n]`, `%w: f32[8, 8]` and `%i: i64[n]`.
  private func body(_ statements: String, _ results: KeyValuePairs<String, String>) throws -> Graph {
    let lines = statements.split(separator: "\n").map { "    " + $0 }.joined(separator: "\n")
    let names = results.map(\.key).joined(separator: ", ")
    let types = results.map(\.value).joined(separator: ", ")
    let values = results.indices.map { results.count == 1 ? "%f" : "%f.\($0)" }.joined(separator: ", ")
    let text = """
      martlet graph 1
      graph @g(%x: f32[n, 8], %r: f32[n], %w: f32[8, 8], %i: i64[n]) -> (y: f32[n, 8]) where n in 1...64 {
        \(values) = fused(%x: f32[n, 8] = %x, %r: f32[n] = %r, %w: f32[8, 8] = %w, %i: i64[n] = %i) : \(types) {
      \(lines)
          return \(names)
        }
        return %x
      }
      """
    let graph = try GraphParser.parse(text, file: "region.graph").graphs[0]
    guard case .fused(let body) = graph.nodes[4].kind else { throw Diagnostic("no region") }
    return body
  }

  private func analysis(_ statements: String, _ results: KeyValuePairs<String, String>) throws -> RegionAnalysis {
    try RegionAnalysis(try body(statements, results))
  }

  @Test func pointwiseValuesAreFree() throws {
    let found = try analysis(
      """
      %0 = map exp %x : f32[n, 8]
      %1 = view %r {a -> a b} : f32[n, 8]
      %2 = map add %0, %1 : f32[n, 8]
      %3 = gather(axis: 0) %w, %i : f32[n, 8]
      """, ["%2": "f32[n, 8]", "%3": "f32[n, 8]"])
    #expect(found.kind == .pointwise(shape: [.named("n"), 8]))
    #expect(found.placements.allSatisfy { $0 == .free })
    #expect(found.passes.max() == 0)
  }

  @Test func dependentReductionsRunInPasses() throws {
    let found = try analysis(
      """
      %0 = reduce max(axes: [1]) %x : f32[n]
      %1 = view %0 {a -> a b} : f32[n, 8]
      %2 = map sub %x, %1 : f32[n, 8]
      %3 = reduce sum(axes: [1]) %2 : f32[n]
      %4 = map sqrt %3 : f32[n]
      %5 = view %4 {a -> a b} : f32[n, 1]
      %6 = map neg %5 : f32[n, 1]
      """, ["%2": "f32[n, 8]", "%4": "f32[n]", "%6": "f32[n, 1]"])
    #expect(found.kind == .row(shape: [.named("n"), 8], axes: [1]))
    #expect(found.rowAxes == [0])
    #expect(found.passes.max() == 2)
    #expect(
      found.placements[4...] == [
        .row(axes: [0]), .full, .full, .row(axes: [0]), .row(axes: [0]), .row(axes: [0]), .row(axes: [0]),
      ])
    #expect(found.passes == [0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 2])
  }

  @Test func rowsMayRunAlongAnyAxis() throws {
    let found = try analysis(
      """
      %0 = reduce sum(axes: [0]) %x : f32[8]
      %1 = view %0 {b -> a b} : f32[n, 8]
      %2 = map div %x, %1 : f32[n, 8]
      """, ["%2": "f32[n, 8]"])
    #expect(found.kind == .row(shape: [.named("n"), 8], axes: [0]))
    #expect(found.rowAxes == [1])
  }

  @Test func contractionsTakeViewsBeforeAndMapsBehind() throws {
    let found = try analysis(
      """
      %0 = view %w {b, a -> a b} : f32[8, 8]
      %1 = gather(axis: 0) %w, %i : f32[n, 8]
      %2 = contract %1, %0 {m k, k n -> m n} : f32[n, 8]
      %3 = map add %2, %x : f32[n, 8]
      """, ["%3": "f32[n, 8]", "%2": "f32[n, 8]"])
    #expect(found.kind == .contraction(node: 6))
    #expect(found.placements[6...] == [.full, .full])
  }

  /// Bodies without a kind, and a part of the report.
  static let refused: [(body: String, results: KeyValuePairs<String, String>, message: String)] = [
    ("%0 = map exp %x : f32[n, 8]\n%1 = map exp %r : f32[n]", ["%0": "f32[n, 8]", "%1": "f32[n]"], "another shape"),
    ("%0 = constant [1.0, 2.0] : f32[2]", ["%0": "f32[2]"], "dense constant"),
    (
      "%0 = reduce sum(axes: [1]) %x : f32[n]\n%1 = reduce sum(axes: [0]) %x : f32[8]",
      ["%0": "f32[n]", "%1": "f32[8]"],
      "same axes"
    ),
    (
      "%0 = contract %x, %w {m k, k n -> m n} : f32[n, 8]\n%1 = reduce sum(axes: [1]) %0 : f32[n]", ["%1": "f32[n]"],
      "one contraction, one scan or"
    ),
    (
      "%0 = contract %x, %w {m k, k n -> m n} : f32[n, 8]\n%1 = contract %0, %w {m k, k n -> m n} : f32[n, 8]",
      ["%1": "f32[n, 8]"], "one contraction, one scan or"
    ),
    (
      "%0 = map exp %x : f32[n, 8]\n%1 = contract %0, %w {m k, k n -> m n} : f32[n, 8]", ["%1": "f32[n, 8]"],
      "'exp' before a contraction"
    ),
    (
      "%0 = reduce sum(axes: [1]) %x : f32[n]\n%1 = view %0 {n - 1 - a -> a} : f32[n]", ["%1": "f32[n]"],
      "keeps to its row"
    ),
    (
      "%0 = reduce sum(axes: [1]) %x : f32[n]\n%1 = view %0 {0 -> a} : f32[n]", ["%1": "f32[n]"], "keeps to its row"
    ),
    (
      "%0 = contract %x, %w {m k, k n -> m n} : f32[n, 8]\n%1 = view %0 {b, a -> a b} : f32[8, n]", ["%1": "f32[8, n]"],
      "keeps to its row"
    ),
    (
      "%0 = reduce sum(axes: [1]) %x : f32[n]\n%1 = concat(axis: 0) %0, %r : f32[2*n]", ["%1": "f32[2*n]"],
      "belongs to another region"
    ),
    (
      "%0 = gather(axis: 0) %w, %i : f32[n, 8]\n%1 = concat(axis: 0) %0, %x : f32[2*n, 8]", ["%1": "f32[2*n, 8]"],
      "a gather under"
    ),
    ("%0 = composite relu %x : f32[n, 8]", ["%0": "f32[n, 8]"], "no parameter, composite or other region"),
  ]

  @Test(arguments: refused.indices)
  func otherBodiesHaveNoKind(index: Int) throws {
    let (statements, results, message) = Self.refused[index]
    let body = try body(statements, results)
    let error = #expect(throws: Diagnostic.self) { try RegionAnalysis(body) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
  }
}
