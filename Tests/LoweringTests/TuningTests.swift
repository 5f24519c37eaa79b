import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletSupport
import MartletTemplates
import Testing

/// Tuning files, and what lowering makes of them.
struct TuningTests {
  private static let graph = """
    martlet graph 1
    graph @g(%x: f32[m, 24]) -> (y: f32[m, 80]) where m in 1...100 {
      %w = parameter "w" : f32[80, 24]
      %0 = contract %x, %w {m k, n k -> m n} : f32[m, 80]
      return %0
    }
    """

  private static let attention = """
    martlet graph 1
    graph @g(%q: f32[4, 37, 20], %k: f32[4, 150, 20], %v: f32[4, 150, 24]) -> (y: f32[4, 37, 24]) {
      %0 = composite attention(causal: false) %q, %k, %v : f32[4, 37, 24]
      return %0
    }
    """
  private static let depthwise = """
    martlet graph 1
    graph @g(%x: f32[2, 400, 19, 23]) -> (y: f32[2, 400, 19, 23]) {
      %w = parameter "w" : f32[400, 1, 3, 3]
      %0 = composite conv2d(stride: [1, 1], padding: [1, 1], dilation: [1, 1], groups: 400) %x, %w : f32[2, 400, 19, 23]
      return %0
    }
    """

  private func lowered(
    _ tuning: Tuning, of graph: String = Self.graph, machine: Machine = .x86Version4
  ) throws -> LoweredProgram {
    let module = try PassManager().run(GraphParser.parse(graph, file: "g.graph"))
    return try Lowering.lower(
      module, plans: module.graphs.map { MemoryPlanner.plan($0) }, machine: machine,
      templates: Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) }, tuning: tuning)
  }

  @Test("A choice takes the place of the cost model's, for its machine alone") func choiceIsTaken() throws {
    let own = try #require(try lowered(Tuning()).choices.last)
    let situation = try #require(own.situation)
    #expect(
      try lowered(Tuning()).choices.map(\.situation) == [nil, nil, situation], "one row and few rows have no choice")
    #expect(own.alternatives > 1 && own.text.contains("\"\(situation)\""))
    var call = try #require(own.call)
    call["rows"] = 3
    call["tail"] = 2
    var tuning = Tuning()
    let added = [tuning.add(.init(.x86Version4, situation, call)), tuning.add(.init(.x86Version4, situation, call))]
    #expect(added == [true, false])
    tuning.replace(.init(.x86Version4, situation, TemplateCall("matmul")))
    #expect(tuning.choices.map(\.call.values) == [[]])
    tuning.replace(.init(.x86Version4, situation, call))
    #expect(tuning.choices.map(\.call) == [call])
    let tuned = try lowered(tuning)
    #expect(tuned.choices.last?.call == call && tuned.choices.last?.text.hasSuffix("as tuned") == true)
    let plain = try lowered(Tuning())
    #expect(tuned.module.kernels != plain.module.kernels)
    let other = try [tuning, Tuning()].map { try lowered($0, machine: .x86Version3).module }
    #expect(other[0] == other[1])
  }

  @Test(
    "Each alternative is another form, and behind the last comes the first",
    arguments: [Self.graph, Self.attention, Self.depthwise])
  func alternatives(graph: String) throws {
    var tuning = Tuning()
    func calls() throws -> [TemplateCall] {
      try lowered(tuning, of: graph).choices.filter { $0.situation != nil }.compactMap(\.call)
    }
    let best = try lowered(tuning, of: graph).choices
    let count = try #require(best.first { $0.situation != nil }?.alternatives)
    var all: Set<[TemplateCall]> = []
    for alternative in 0..<count {
      tuning.alternative = alternative
      all.insert(try calls())
    }
    #expect(all.count == count && count > 1)
    tuning.alternative = count
    #expect(try lowered(tuning, of: graph).choices == best)
  }

  @Test("What is written is read again") func roundTrip() throws {
    let text = """
      martlet tuning 1
      v4 "128 rows; 384 columns" matmul(rows: 12, tail: 4)  ; 0.91 of the time
      baseline "128 rows; 384 columns" matmul()

      """
    let tuning = try Tuning.parse(text, file: "a.tuning")
    #expect(tuning.choices.map(\.call.names) == [["rows", "tail"], []])
    #expect(tuning.choices.map(\.location?.line) == [2, 3])
    #expect(tuning.text { $0.machine == .x86Version4 ? "0.91 of the time" : nil } == text)
    #expect(try Tuning.parse("martlet tuning 1", file: "a.tuning") == Tuning())
  }

  @Test(
    "What is wrong is reported at its place",
    arguments: [
      ("martlet graph 1", "expected 'tuning'"), ("martlet tuning 2", "reads tunings of version 1"),
      ("martlet tuning 1\nv9 \"a\" b()", "there is no CPU level 'v9'"),
      ("martlet tuning 1\nv4 a b()", "expected the situation in quotes"),
      ("martlet tuning 1\nv4 \"a\" b(rows 1)", "expected ':'"),
      ("martlet tuning 1\nv4 \"a\" b(rows: 1, rows: 2)", "'rows' has a value already"),
      ("martlet tuning 1\nv4 \"a\" b(rows: 99999999999999999999)", "does not fit 64 bits"),
      ("martlet tuning 1\nv4 \"a\" b(rows: 1", "expected ')'"),
      ("martlet tuning 1\nv4 \"a\" b()\nv4 \"a\" c()", "a choice for v4 and this situation already"),
    ])
  func wrongText(text: String, message: String) {
    let error = #expect(throws: Diagnostic.self) { try Tuning.parse(text, file: "a.tuning") }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.location?.line == text.split(separator: "\n").count)
  }

  @Test(
    "A choice that does not fit is reported at its place",
    arguments: [
      ("attention(rows: 1)", "the template attention does not fit here"),
      ("matmul(height: 1)", "has no parameter 'height'"), ("matmul(rows: 17)", "does not keep to 'rows in 1...16'"),
      ("matmul(rows: 1, tail: 2)", "does not keep to 'tail < rows + 1'"), ("matmul(rows: 0)", "does not keep to"),
      ("matmul(strip: -1)", "does not keep to"), ("matmul(panels: 2)", "reads panels beyond the last of the weight"),
      ("matmul(width: 8)", "'width' is 16 in this situation, not 8"),
    ])
  func unfittingChoice(call: String, message: String) throws {
    try refuses(call, in: Self.graph, message)
  }

  @Test(
    "So is one of attention",
    arguments: [
      ("matmul(rows: 1)", "the template matmul does not fit here"), ("attention(keys: 513)", "does not keep to"),
      ("attention(width: 20)", "does not keep to"), ("attention(free: 0)", "'free' is 1 in this situation, not 0"),
      ("attention(side: 8)", "'side' is 16 in this situation, not 8"),
      ("attention(keys: 2, rows: 3)", "does not keep to"),
    ])
  func unfittingAttention(call: String, message: String) throws {
    try refuses(call, in: Self.attention, message)
  }

  @Test(
    "And one of depthwise convolutions",
    arguments: [
      ("depthwise(tile: 24)", "does not keep to"), ("depthwise(block: 0)", "does not keep to"),
      ("depthwise(taps: 1)", "'taps' is 3 in this situation, not 1"),
    ])
  func unfittingDepthwise(call: String, message: String) throws {
    try refuses(call, in: Self.depthwise, message)
  }

  @Test("What the forms of open extents depend on is in the situation") func situations() throws {
    let forms = try [20, 25, 40, 60].map { low in
      try #require(
        try lowered(
          Tuning(),
          of: """
            martlet graph 1
            graph @g(%x: f32[2, 400, 19, w]) -> (y: f32[2, 400, 19, w - 18]) where w in \(low)...64 {
              %w = parameter "w" : f32[400, 1, 3, 19]
              %0 = composite conv2d(stride: [1, 1], padding: [1, 0], dilation: [1, 1], groups: 400) %x, %w : f32[2, 400, 19, w - 18]
              return %0
            }
            """
        ).choices.compactMap(\.situation).last)
    }
    #expect(forms[0].contains("lines of 2 or more;") && forms[1].contains("lines of 7 or more;"), "\(forms)")
    #expect(forms[2] == forms[3] && forms[2].contains("lines of 16 or more;"), "\(forms)")
  }

  /// Expects that the one `call` as the choice for what of `graph` has a situation is refused with `message`.
  private func refuses(_ call: String, in graph: String, _ message: String) throws {
    let situation = try #require(try lowered(Tuning(), of: graph).choices.compactMap(\.situation).last)
    let tuning = try Tuning.parse("martlet tuning 1\nv4 \"\(situation)\" \(call)", file: "a.tuning")
    let error = #expect(throws: Diagnostic.self) { try lowered(tuning, of: graph) }
    #expect(error?.message.contains(message) == true, "\(error?.message ?? "")")
    #expect(error?.location?.description == "a.tuning:2:1")
  }
}
