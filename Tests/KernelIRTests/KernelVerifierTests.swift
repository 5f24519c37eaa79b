import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// A wrong module and the number of the constraint that it breaks.
private struct Mistake: Sendable, CustomTestStringConvertible {
  let constraint: KernelConstraint
  let text: String

  init(_ constraint: KernelConstraint, kernel: String) {
    self.constraint = constraint
    text = "martlet kernels 1 module @m for x86-64\n" + kernel
  }

  /// A kernel for a GPU with the given body and the usual buffers.
  init(_ constraint: KernelConstraint, block body: String) {
    self.constraint = constraint
    text = """
      martlet kernels 1 module @m for sm_80
      kernel @k(%x: in f32[n, 32], %y: out f32[n, 32], %z: in i64[32]) where n in 1...64 {
      \(body)
      }
      """
  }

  /// A kernel for a GPU whose threads have shared memory and registers and do what `body` says.
  init(_ constraint: KernelConstraint, copies body: String, threads: Int = 32) {
    self.constraint = constraint
    text = """
      martlet kernels 1 module @m for sm_80
      kernel @k(%x: in f32[n, 32], %w: inout f32[8]) where n in 1...64 {
        alloc %s: shared f32[128]
        for t in 0..<\(threads) thread {
          alloc %r: register f32[4]
          \(body)
        }
      }
      """
  }

  /// A kernel with the given body and the usual buffers.
  init(_ constraint: KernelConstraint, _ body: String) {
    self.init(
      constraint,
      kernel: "kernel @k(%x: in f32[n, 8], %y: out f32[n, 8], %z: inout i64[8]) where n in 1...64 {\n\(body)\n}")
  }

  /// An entry with the given outputs and steps, and the usual inputs.
  init(_ constraint: KernelConstraint, replacing outputs: String, _ steps: String) {
    self.init(
      constraint,
      kernel: """
        kernel @k(%x: in f32[m, 8], %y: out f32[m, 8]) where m in 1...64 { }
        entry @e where n in 1...32 {
          input %x: f32[n, 8]
          input %i: i64[n]
          \(outputs)
          arena 0
          \(steps)
        }
        """)
  }

  /// An entry with the given symbols behind `n` and steps, and an output of the extent `count`.
  init(_ constraint: KernelConstraint, computing symbols: String, _ steps: String) {
    self.init(
      constraint,
      kernel: """
        weight w: i64[]
        kernel @k(%x: in f32[m], %y: out f32[m]) where m in 0...32 { }
        kernel @one(%y: out i64[]) { }
        entry @e where n in 1...32, \(symbols) {
          input %x: f32[n]
          input %i: i64[]
          input %j: i32[]
          output %y: f32[count]
          arena 64
          \(steps)
        }
        """)
  }

  /// An entry with the given steps and the usual tensors.
  init(_ constraint: KernelConstraint, entry: String, arena: String = "64*n") {
    self.init(
      constraint,
      kernel: """
        weight w: f32[3, 8]
        kernel @k(%x: in f32[m, 8], %y: out f32[m, 8]) where m in 1...64 { }
        kernel @even(%x: in f32[m, 8], %y: out f32[m, 8]) where m in 2...64 by 2 { }
        kernel @both(%x: in f32[m, 8], %y: out f32[m, 8], %z: out f32[m, 8]) where m in 1...64 { }
        kernel @inout(%y: inout f32[m, 8]) where m in 1...64 { }
        kernel @work(%y: scratch f32[m, 8]) where m in 1...64 { }
        kernel @update(%x: in f32[m, 8], %y: inout f32[m, 8]) where m in 1...64 { }
        kernel @half(%x: in f32[m, 8], %y: out f16[m, 8]) where m in 1...64 { }
        entry @e where n in 1...32 {
          input %x: f32[n, 8]
          input %i: i64[n]
          output %y: f32[n, 8]
          arena \(arena)
          \(entry)
        }
        """)
  }

  var testDescription: String { constraint.number }
}

private let mistakes = [
  Mistake(.uniqueNames, "for i in 0..<8 { } for i in 0..<8 { }"),
  Mistake(.uniqueNames, "let %x = f32(0.0)"),
  Mistake(.uniqueNames, kernel: "kernel @k(%n: in f32[n]) where n in 1...2 { }"),
  Mistake(.namesInForce, "for i in 0..<j { }"),
  Mistake(.namesInForce, "for i in 0..<8 { } let %v = index(i)"),
  Mistake(.namesInForce, "let %v = i32(3) let %w = index(v)"),
  Mistake(.rank, "let %v = %x[0]"),
  Mistake(.rank, "%z[0, 0] = 0"),
  Mistake(.rank, "prefetch %x[0]"),
  Mistake(.namesInForce, "prefetch %x[0, j]"),
  Mistake(.types, "%z[0] = %x[0, 0]"),
  Mistake(.types, "alloc %a: register f32[1] = i64(0)"),
  Mistake(.availableOps, "%y[0, 0] = fma(%x[0, 0], %x[0, 0], 1.0)"),
  Mistake(.buffers, "alloc %a: register f32[n]"),
  Mistake(.buffers, "alloc %a: global f32[8]"),
  Mistake(.buffers, "alloc %a: register f32[0]"),
  Mistake(.access, "%x[0, 0] = 1.0"),
  Mistake(.access, "let %v = %y[0, 0]"),
  Mistake(.symbols, kernel: "kernel @k() where n in 1...7 by 8 { }"),
  Mistake(.parallelLoops, "for i in 0..<8 { for j in 0..<8 parallel { } }"),
  Mistake(.parallelLoops, "let %v = index(n) for j in 0..<8 parallel { }"),
  Mistake(.parallelLoops, "for i in 0..<8 parallel { for j in 0..<8 parallel { } let %v = index(n) }"),
  Mistake(.constantExtents, "for i in 0..<n unroll { }"),
  Mistake(.constantExtents, "for i in 0..<n vector { }"),
  Mistake(.vectorBodies, "for i in 0..<8 vector { for j in 0..<8 vector { } }"),
  Mistake(.vectorBodies, "for i in 0..<8 vector { if i < n { alloc %a: register f32[8] } }"),
  Mistake(.uniformExtents, "for i in 0..<8 vector { for j in 0..<i { } }"),
  Mistake(.uniformExtents, "for i in 0..<8 vector { let %v = max(min(%z[i], 9), 0) for j in 0..<v { } }"),
  Mistake(.laneStores, "for i in 0..<8 vector { %z[n - n] = index(i) }"),
  Mistake(.bounds, "%z[8] = 0"),
  Mistake(.bounds, "for i in 0..<8 { %y[n + i, 0] = 0.0 }"),
  Mistake(.bounds, "for i in 0..<8 { %z[i - 8] = 0 }"),
  Mistake(.divisors, "for i in 0..<8 { %z[floordiv(i, n - 1)] = 0 }"),
  Mistake(.buffers, "alloc %a: register f64[1024, 64]"),
  Mistake(.constantExtents, "for i in 0..<1025 vector { }"),
  Mistake(.magnitude, "for i in 0..<72057594037927935 { for j in 0..<281474976710656*i { } }"),
  Mistake(.magnitude, "for i in 0..<281474976710656 { %z[281474976710656*i] = 0 }"),
  Mistake(.magnitude, "for i in 0..<268435456 parallel { for j in 0..<268435456 parallel { } }"),
  Mistake(.magnitude, "let %v = max(min(%z[0], index(281474976710656*n)), 0) let %w = %z[281474976710656*v]"),
  Mistake(.magnitude, "let %v = min(%z[0], 7) %z[v] = 0"),
  Mistake(.magnitude, "let %v = cast.i64(%x[0, 0]) if v < 3 { }"),
  Mistake(.magnitude, kernel: "kernel @k(%x: in f32[n, n]) where n in 1...281474976710656 { }"),
  Mistake(.magnitude, entry: "launch @k[281474976710656*n](%x, %y)", arena: "281474976710656*n"),
  Mistake(.magnitude, entry: "launch @k[n](%x, arena[281474976710656*n*n*n])"),
  Mistake(.threadLoops, "for t in 0..<8 thread { }"),
  Mistake(.threadLoops, block: "for i in 0..<n { for t in 0..<8 thread { } }"),
  Mistake(.threadLoops, block: "for r in 0..<64 thread { for t in 0..<32 thread { } }"),
  Mistake(.threadLoops, block: "for t in 0..<32 thread where t < n { }"),
  Mistake(.threadLoops, block: "for t in 0..<32 thread { } for u in 0..<32 thread { }"),
  Mistake(.threadLoops, block: "for b in 0..<n*4398046511104 parallel { }"),
  Mistake(.constantExtents, block: "for t in 0..<n thread { }"),
  Mistake(.uniformExtents, block: "for t in 0..<32 thread { for i in 0..<t { } }"),
  Mistake(.sharedMemory, "alloc %s: shared f32[8]"),
  Mistake(.sharedMemory, block: "alloc %s: shared f32[8] = 0.0"),
  Mistake(.sharedMemory, block: "for t in 0..<32 thread { alloc %s: shared f32[8] }"),
  Mistake(.sharedMemory, block: "alloc %s: shared f32[65536]"),
  Mistake(.barriers, "barrier"),
  Mistake(.barriers, block: "for b in 0..<n parallel { barrier }"),
  Mistake(.barriers, block: "for t in 0..<32 thread { if t < n { barrier } }"),
  Mistake(.barriers, block: "for t in 0..<32 thread { for i in 0..<n where i < t { barrier } }"),
  Mistake(.barriers, block: "for t in 0..<32 thread { for l in 0..<4 vector { barrier } }"),
  Mistake(
    .barriers,
    block: "for t in 0..<32 thread { let %v = max(min(%z[t], 9), 0) if v < 3 { barrier } }"),
  Mistake(.barriers, block: "for t in 0..<31 thread { let %v = shuffle(%x[0, t], xor 1) }"),
  Mistake(.barriers, block: "for t in 0..<32 thread { let %v = shuffle(%x[0, t], xor 32) }"),
  Mistake(.barriers, copies: "if t < n { call ldmatrix_x4(%r[0], %s[4*t]) }"),
  Mistake(.barriers, copies: "async { call ldmatrix_x4(%r[0], %s[4*t]) }"),
  Mistake(.barriers, copies: "async { barrier }"),
  Mistake(.barriers, copies: "call ldmatrix_x4(%r[0], %s[4*t])", threads: 31),
  Mistake(.calls, "call round_tf32(%y[0, 0])"),
  Mistake(.calls, copies: "for l in 0..<4 vector { call round_tf32(%r[l]) }"),
  Mistake(.calls, copies: "async { call copy_async_16(%s[4*t], %x[0, 0]) }"),
  Mistake(.calls, copies: "async { call copy_async_16(%s[4*t], 4, 4) }"),
  Mistake(.calls, copies: "async { call copy_async_16(%s[4*t], %x[0, 0], %x[0, 0]) }"),
  Mistake(.calls, copies: "async { call copy_async_16(%r[0], %x[0, 0], 4) }"),
  Mistake(.calls, copies: "async { call copy_async_16(%s[4*t], %w[0], 4) }"),
  Mistake(.calls, copies: "call mma_m16n8k16_bf16(%r[0], %r[0], %r[0])"),
  Mistake(.calls, copies: "call ldmatrix_x4_transposed(%r[0], %s[4*t])"),
  Mistake(.bounds, copies: "call ldmatrix_x4(%r[1], %s[4*t])"),
  Mistake(.bounds, copies: "async { call copy_async_16(%s[125], %x[0, 0], 4) }"),
  Mistake(.rank, copies: "async { call copy_async_16(%s[4*t], %x[0], 4) }"),
  Mistake(.groups, "async { }"),
  Mistake(.groups, "wait 0"),
  Mistake(.groups, copies: "for l in 0..<4 vector { wait 0 }"),
  Mistake(.groups, copies: "async { async { } }"),
  Mistake(.groups, copies: "async { wait 0 }"),
  Mistake(.groups, copies: "wait 8"),
  Mistake(.groups, copies: "wait n"),
  Mistake(.groups, copies: "call copy_async_16(%s[4*t], %x[0, 0], 4)"),
  Mistake(.groups, copies: "async { call round_tf32(%r[0]) }"),
  Mistake(.moduleNames, kernel: "kernel @k() { } kernel @k() { }"),
  Mistake(.moduleNames, kernel: "kernel @\"k k\"() { }"),
  Mistake(.weights, kernel: "weight w: f32[2] weight w: f32[2]"),
  Mistake(.entryNames, kernel: "entry @e where n in 1...2 { input %n: f32[] arena 0 }"),
  Mistake(.entrySymbols, kernel: "entry @e { input %x: f32[n] arena 0 }"),
  Mistake(.launchShape, entry: "launch @k[n](%x)"),
  Mistake(.launchShape, entry: "launch @k(%x, %y)"),
  Mistake(.launchShape, entry: "launch @missing(%x, %y)"),
  Mistake(.arguments, entry: "launch @k[n](%i, %y)"),
  Mistake(.arguments, entry: "launch @k[n + 1](%x, %y)"),
  Mistake(.arguments, entry: "launch @k[n](weight w, %y)"),
  Mistake(.arguments, entry: "launch @k[n](weight v, %y)"),
  Mistake(.arguments, entry: "launch @k[n](%x, arena[32*n])"),
  Mistake(.arguments, entry: "launch @k[n](%x, arena[32])"),
  Mistake(.arguments, entry: "launch @k[n](%x, arena[64*n])"),
  Mistake(.argumentAccess, entry: "launch @k[n](%x, %x)"),
  Mistake(.argumentAccess, entry: "launch @k[3](%x, weight w)"),
  Mistake(.overlap, entry: "launch @both[n](%x, %y, %y)"),
  Mistake(.overlap, entry: "launch @both[n](%x, arena[0], arena[0])"),
  Mistake(.overlap, entry: "launch @both[n](%x, arena[0], arena[64])", arena: "640*n"),
  Mistake(.dims, entry: "launch @k[3*n](%x, %y)"),
  Mistake(.dims, entry: "launch @even[n](%x, %y)"),
  Mistake(.checks, entry: "check %x below 3"),
  Mistake(.checks, entry: "check input 3 below 3"),
  Mistake(.checks, entry: "check %i at 1 for n by 1 below 3"),
  Mistake(.checks, entry: "check %i at 0 for n by -1 below 3"),
  Mistake(.checks, entry: "check %i at 0 for n by 1 for 2 by n below 3"),
  Mistake(.written, entry: "launch @k[n](arena[0], %y)"),
  Mistake(.written, entry: "launch @inout[n](%y)"),
  Mistake(.written, entry: ""),
  Mistake(.written, entry: "launch @work[n](arena[0])\nlaunch @k[n](arena[0], %y)", arena: "4096"),
  Mistake(.scratch, entry: "launch @work[n](%y)"),
  Mistake(.argumentAccess, entry: "launch @work[n](%x)"),
  Mistake(.arena, entry: "", arena: "n - 2"),
  Mistake(.replacement, entry: "carry %y"),
  Mistake(.replacement, replacing: "output %y: f32[n] in place of %x", "carry %y"),
  Mistake(.replacement, replacing: "output %y: f32[n, 8] in place of %i", "carry %y"),
  Mistake(.replacement, replacing: "output %y: f32[n, 8] in place of %z", "carry %y"),
  Mistake(
    .replacement, replacing: "output %y: f32[n, 8] in place of %x output %z: f32[n, 8] in place of %x",
    "carry %y carry %z"),
  Mistake(.replaced, replacing: "output %y: f32[n, 8] in place of %x", "launch @k[n](%x, %y)"),
  Mistake(
    .replaced, replacing: "output %y: f32[n, 8] in place of %x output %z: f32[n, 8]",
    "carry %y launch @k[n](%x, %z)"),
  Mistake(.replaced, replacing: "output %j: i64[n] in place of %i", "carry %j check %i below 3"),
  Mistake(.replaced, replacing: "output %y: f32[n, 8] in place of %x", "carry %y carry %y"),
  Mistake(.choices, entry: "launch if n < 3 then @k[n] else @update[n](%x, %y)"),
  Mistake(
    .choices, entry: "launch if n < 3 then @k[n] else @half[n](%x, arena[0])\nlaunch @k[n](%x, %y)", arena: "4096"),
  Mistake(.choices, entry: "launch if n < 3 then @k[n] else @k[n + 1](%x, arena[0])", arena: "4096"),
  Mistake(.launchShape, entry: "launch if n < 3 then @missing[n] else @k[n](%x, %y)"),
  Mistake(.launchShape, entry: "launch if n < 3 then @k else @k[n](%x, %y)"),
  Mistake(.entrySymbols, entry: "launch if m < 3 then @k[n] else @k[n](%x, %y)"),
  Mistake(.divisors, entry: "launch if mod(8, n - 1) < 3 then @k[n] else @k[n](%x, %y)"),
  Mistake(.magnitude, entry: "launch if n < 72057594037927936 then @k[n] else @k[n](%x, %y)"),
  Mistake(.written, entry: "launch if n < 3 then @update[n] else @update[n](%x, %y)"),
  Mistake(.loops, entry: "launch @k[n](%x, %y) loop step in 0..<n - 2 { launch @k[n](%x, %y) }"),
  Mistake(.loops, entry: "launch @k[n](%x, %y) loop step in 0..<n { check %i below 3 }"),
  Mistake(.loops, entry: "launch @k[n](%x, %y) loop step in 0..<n while %i { launch @k[n](%x, %y) }"),
  Mistake(.loops, entry: "launch @k[n](%x, %y) loop step in 0..<n while weight w { launch @k[n](%x, %y) }"),
  Mistake(.loops, entry: "launch @k[n](%x, %y) loop step in 0..<n while arena[64] { }", arena: "64"),
  Mistake(.extents, computing: "count in 0...n computed", "launch @k[n](%x, %y)"),
  Mistake(.extents, computing: "count in 0...n computed", "extent count = %j launch @k[count](%x, %y)"),
  Mistake(.extents, computing: "count in 0...n computed", "extent count = %x launch @k[count](%x, %y)"),
  Mistake(.extents, computing: "count in 0...n computed", "extent count = weight w launch @k[count](%x, %y)"),
  Mistake(.extents, computing: "count in 0...n computed", "extent n = %i extent count = %i launch @k[count](%x, %y)"),
  Mistake(
    .extents, computing: "count in 0...n computed", "extent count = %i extent count = %i launch @k[count](%x, %y)"),
  Mistake(
    .extents, computing: "count in 0...n computed",
    "launch @one(arena[0]) extent count = arena[60] launch @k[count](%x, %y)"),
  Mistake(.extents, computing: "count in 0...m computed, m in 1...9", "extent count = %i launch @k[count](%x, %y)"),
  Mistake(.extents, computing: "count in 0...n - 2 computed", "extent count = %i launch @k[count](%x, %y)"),
  Mistake(.loops, computing: "count in 0...n computed", "loop s in 0..<2 { extent count = %i }"),
  Mistake(.written, computing: "count in 0...n computed", "extent count = arena[0] launch @k[count](%x, %y)"),
  Mistake(.entrySymbols, computing: "count in 0...n computed", "launch @k[count](%x, %y) extent count = %i"),
  Mistake(.symbols, kernel: "kernel @k(%x: in f32[m]) where n in 0...9, m in 0...n computed { }"),
  Mistake(.branches, entry: "launch @k[n](%x, %y) branch %i { } else { }"),
  Mistake(.branches, entry: "launch @k[n](%x, %y) branch weight w { } else { }"),
  Mistake(.branches, entry: "launch @k[n](%x, %y) branch arena[64] { } else { }", arena: "64"),
  Mistake(
    .branches, entry: "launch @k[n](%x, arena[0]) branch arena[0] { launch @k[n](%x, %y) } else { carry %y }",
    arena: "4096"),
  // What one side alone writes may not be there.
  Mistake(
    .written, entry: "launch @k[n](%x, arena[0]) branch arena[0] { launch @k[n](%x, %y) } else { }", arena: "4096"),
  Mistake(
    .written,
    entry: "launch @k[n](%x, arena[0]) branch arena[0] { } else { launch @k[n](%x, arena[4096]) } "
      + "launch @k[n](arena[4096], %y)",
    arena: "8192"),
  Mistake(.entryNames, entry: "launch @k[n](%x, %y) loop n in 0..<3 { launch @k[n](%x, %y) }"),
  Mistake(.entrySymbols, entry: "launch @k[n](%x, %y) loop step in 0..<m { launch @k[n](%x, %y) }"),
  Mistake(.entrySymbols, entry: "loop step in 0..<n { launch @k[n](%x, %y) } launch @k[step](%x, %y)"),
  // No step may run, and a step reads what an earlier one has written.
  Mistake(.written, entry: "loop step in 0..<n - 1 { launch @k[n](%x, %y) }"),
  Mistake(
    .written, entry: "loop step in 0..<n { launch @k[n](arena[0], %y) launch @k[n](%x, arena[0]) }", arena: "4096"),
  Mistake(
    .written, entry: "launch @k[n](%x, %y) loop step in 0..<n while arena[0] { launch @k[n](%x, %y) }", arena: "64"),
  Mistake(.arguments, entry: "launch @k[n](%x, %y) loop step in 0..<n { launch @k[step + n + 1](%x, %y) }"),
  Mistake(
    .replaced, replacing: "output %y: f32[n, 8] in place of %x output %z: f32[n, 8]",
    "launch @k[n](%x, %z) carry %y loop step in 0..<n { launch @k[n](%x, %z) }"),
]

@Test(arguments: mistakes)
private func mistakeIsReportedByNumber(mistake: Mistake) throws {
  let module = try KernelParser.module(mistake.text, file: "t")
  let numbers = KernelVerifier.reports(module).flatMap(\.notes).compactMap { $0.split(separator: ":").first }
  #expect(numbers.contains(Substring(mistake.constraint.number)), "\(KernelVerifier.reports(module))")
  #expect(throws: Diagnostic.self) { try KernelVerifier.verify(module) }
}

@Test func everyConstraintHasAMistake() {
  // Types and conditions can also be wrong in ways that no text can say.
  let seen = Set(mistakes.map(\.constraint)).union([.conditions])
  #expect(seen == Set(KernelConstraint.allCases))
}

@Test func valuesThatNoTextSaysAreReported() {
  let bad: [(KernelConstraint, Statement)] = [
    (.conditions, .conditional([], then: [], otherwise: [])),
    (.conditions, .conditional([IndexCondition(3)], then: [], otherwise: [])),
    (.types, .bind("v", .scalar(.add, [.index(0), .literal(ScalarValue(Float(0)))], .i64))),
    (.types, .bind("v", .conditional([IndexCondition(0, below: 1)], .index(0), .literal(ScalarValue(true))))),
    (.namesInForce, .bind("v", .index(.axis(0)))), (.namesInForce, .bind("v", .variable("w", .f32))),
    (.namesInForce, .bind("v", .load("w", [], .f32))), (.uniqueNames, .loop(Loop("2", 3, .serial, []))),
  ]
  for (constraint, statement) in bad {
    let kernel = Kernel("k", symbols: [], parameters: [], body: [statement])
    let notes = KernelVerifier.reports(kernel, on: .x86Baseline).flatMap(\.notes)
    #expect(notes.contains { $0.hasPrefix(constraint.number + ":") }, "\(statement)")
  }
}

@Test func choicesThatNoTextSaysAreReported() {
  let bounded = IndexCondition(.named("n"), below: 3)
  func choice(_ conditions: [IndexCondition]) -> Entry.Launch.Choice { .init("k", dims: [], where: conditions) }
  for choices in [
    [], [choice([bounded])], [choice([]), choice([])], [choice([IndexCondition(.named("n"))]), choice([])],
  ] {
    let entry = Entry(
      "e", symbols: [DimSymbol("n", in: 1...8)], inputs: [], outputs: [], arenaBytes: 0,
      steps: [.launch(.init(choices, []))])
    let module = KernelModule(
      "m", machine: .x86Baseline, kernels: [Kernel("k", symbols: [], parameters: [], body: [])], entries: [entry])
    let notes = KernelVerifier.reports(module).flatMap(\.notes)
    #expect(notes.contains { $0.hasPrefix("E13:") }, "\(choices)")
  }
}

@Test func reportsShowPlaceAndStatement() throws {
  let text = """
    kernel @k(%x: in f32[8]) @ net Model.swift:3 {
      at net.hidden Model.swift:7 { %x[0] = 1.0 }
    }
    """
  let report = try #require(
    KernelVerifier.reports(try KernelParser.kernel(text, file: "t"), on: .x86Baseline).first)
  #expect(
    report.description == """
      Model.swift:7: error: kernel @k: %x is only read
        in module net.hidden
        %x[0] = f32(1.0)
        ^
        note: K8: \(KernelConstraint.access.rule)
      """)
}

@Test func indicesAreProvedByGuardsRangesAndClamps() throws {
  let text = """
    kernel @k(%x: in f32[n, 8], %ids: in i64[n], %t: in f32[100, 16], %y: out f32[n, 8]) where n in 1...64 {
      for io in 0..<ceildiv(n, 16) parallel {
        for ii in 0..<16 vector where 16*io + ii < n {
          let %id = max(min(%ids[16*io + ii], index(99)), 0)
          let %byte = cast.i64(cast.u8(%ids[16*io + ii]))
          for j in 0..<8 {
            let %p = if 1 <= j then %x[16*io + ii, j - 1] else %t[id, 2*j]
            let %q = if j < 1 then 0.5 else %x[16*io + ii, j - 1]
            %y[16*io + ii, j] = add(add(%p, %q), %t[floordiv(byte, 3), mod(byte, 16)])
          }
          if 8 <= io { %y[16*io + ii, 0] = 0.0 } else { %y[16*io + ii + 1, 0] = 0.0 }
        }
      }
    }
    """
  // `f32(0.5)` is the one literal without an implied type.
  let kernel = try KernelParser.kernel(
    text.replacing("then 0.5", with: "then f32(0.5)"), file: "t")
  #expect(
    KernelVerifier.reports(kernel, on: .x86Baseline).isEmpty, "\(KernelVerifier.reports(kernel, on: .x86Baseline))")
  let unproved = KernelVerifier.unprovedIndices(kernel, on: .x86Baseline)
  #expect(unproved.map(\.index.description) == ["ii + 16*io + 1"])
}
