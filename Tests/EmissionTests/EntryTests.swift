import MartletEmission
import MartletKernelIR
import MartletScalars
import MartletSupport
import MartletTemplates
import Testing

/// Rows of `x`, scaled by a weight into the arena, then picked by indices.
private let text = """
  martlet kernels 1
  module @model for x86-64
  weight scale: f32[8]
  kernel @scale(%x: in f32[n, 8], %w: in f32[8], %t: out f32[n, 8]) where n in 1...64 {
    for i in 0..<n parallel {
      for l in 0..<8 vector { %t[i, l] = mul(%x[i, l], %w[l]) }
    }
  }
  kernel @pick(%t: in f32[n, 8], %rows: in i64[m], %y: out f32[m, 8]) where n in 1...64, m in 2...16 by 2 {
    for j in 0..<m parallel {
      let %row = max(min(%rows[j], 63), 0)
      for l in 0..<8 vector { %y[j, l] = %t[row, l] }
    }
  }
  entry @pick where n in 1...64, m in 2...16 by 2 {
    input %x: f32[n, 8] @ Model.swift:3
    input %rows: i64[m] @ Model.swift:4
    output %y: f32[m, 8]
    arena 32*n + 64
    check %rows below n @ Model.swift:9
    launch @scale[n](%x, weight scale, arena[64])
    launch @pick[n, m](arena[64], %rows, %y)
  }
  """

private typealias Pick =
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?, UnsafeMutableRawPointer?, Int, Int,
    UnsafeMutablePointer<Int>?
  ) -> Int32

/// A loaded model, and tensors that fit it.
private struct Fixture {
  let compiled: CompiledKernels
  let pick: Pick
  let rows = 5
  let x: Memory
  let indices: Memory
  let y: Memory
  let expected: [Float]

  /// The model at every level that the processor has.
  init(placement: EmissionOptions.Placement = .embedded) throws {
    let levels = try HostMachine.levels.map { machine in
      try KernelParser.module(
        text.replacing("for x86-64\n", with: "for \(machine.name)\n"), file: "pick.kernels")
    }
    let options = EmissionOptions(weightPlacement: placement, weightOffsets: ["scale": 64], weightBytes: 96)
    compiled = try CompiledKernels(levels, glue: true, weights: ("model", Self.weights), options: options)
    pick = unsafeBitCast(try compiled.symbol("model_pick"), to: Pick.self)
    x = Memory((0..<40).map { ScalarValue(Float($0)) }, .f32)
    let picked = [4, 0, 2, 2]
    indices = Memory(picked.map { ScalarValue($0, as: .i64) }, .i64)
    y = Memory([ScalarValue](repeating: ScalarValue(Float(-1)), count: 32), .f32)
    expected = picked.flatMap { row in (0..<8).map { Float(row * 8 + $0) * Float($0 + 2) } }
  }

  /// A header, then 2, 3, … as the weight.
  static let weights: [UInt8] = {
    var bytes = [UInt8](repeating: 0, count: 64)
    for lane in 0..<8 { withUnsafeBytes(of: Float(lane + 2)) { bytes += Array($0) } }
    return bytes
  }()

  /// Calls the entry; nil pointers stand for what is given here.
  func call(_ context: Context, n: Int = 5, m: Int = 4, x other: UnsafeMutableRawPointer? = nil) -> Int32 {
    pick(context.address, other ?? x.address, indices.address, y.address, n, m, nil)
  }

  /// Whether the output is right.
  var isRight: Bool { y.values.map(\.float) == expected && y.isMarginIntact }
}

@Suite struct EntryTests {
  @Test func everyLevelGivesTheResult() throws {
    for (level, _) in HostMachine.levels.enumerated() {
      let fixture = try Fixture()
      let context = Context(level: Int32(level), arenaBytes: 224)
      #expect(fixture.call(context) == 0, "\(context.error)")
      #expect(fixture.isRight)
    }
  }

  @Test func theContractIsChecked() throws {
    let fixture = try Fixture()
    let context = Context(arenaBytes: 224)
    #expect(fixture.call(context, n: 65) == 1)
    #expect(context.error.contains("'n'") && context.error.contains("Model.swift:3"), "\(context.error)")
    #expect(fixture.call(context, m: 3) == 1)
    #expect(context.error.contains("multiple of 2"), "\(context.error)")
    #expect(fixture.call(context, x: fixture.x.address + 1) == 1)
    #expect(context.error.contains("'x'"), "\(context.error)")
    #expect(fixture.call(context, x: fixture.y.address) == 1)
    #expect(context.error.contains("'y'"), "\(context.error)")
    fixture.indices[1] = ScalarValue(5, as: .i64)
    #expect(fixture.call(context) == 1)
    #expect(context.error.contains("'rows'") && context.error.contains("Model.swift:9"), "\(context.error)")
    #expect(fixture.call(Context(arenaBytes: 223)) == 4)
    #expect(fixture.call(Context(level: Int32(Machine.levels.count), arenaBytes: 224)) == 3)
    #expect(fixture.y.values.allSatisfy { $0.float == -1 })
  }

  @Test func onlyThePartThatIsReadIsChecked() throws {
    let text = """
      martlet kernels 1
      module @model for x86-64
      kernel @first(%ids: in i32[n, 3, 2], %y: out i32[1]) where n in 1...64 {
        %y[0] = i32(7)
      }
      entry @pick where n in 1...64 {
        input %ids: i32[n, 3, 2]
        output %y: i32[1]
        arena 0
        check %ids at 1 for n by 6 below 5 @ Model.swift:1
        check %ids at 2 for n by 6 for 2 by 3 below 50 @ Model.swift:2
        check %ids at 0 below 500 @ Model.swift:3
        launch @first[n](%ids, %y)
      }
      """
    typealias Pick =
      @convention(c) (
        UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeMutableRawPointer?, Int, UnsafeMutablePointer<Int>?
      ) -> Int32
    let compiled = try CompiledKernels([try KernelParser.module(text, file: "t")], glue: true)
    let pick = unsafeBitCast(try compiled.symbol("model_pick"), to: Pick.self)
    let context = Context(arenaBytes: 0)
    let y = Memory([ScalarValue(0, as: .i32)], .i32)
    // The first element in each of the three parts, and one that nothing looks at.
    let wrong = [(1, 5, 1), (7, -1, 1), (13, 5, 1), (2, 50, 2), (5, 50, 2), (17, 50, 2), (8, -3, 2), (0, 500, 3)]
    for (position, value, line) in wrong + [(3, 9999, 0), (12, -4, 0)] {
      let ids = Memory((0..<18).map { ScalarValue($0 == position ? value : $0 % 2, as: .i32) }, .i32)
      let code = pick(context.address, ids.address, y.address, 3, nil)
      withExtendedLifetime(ids) {}
      #expect(code == (line == 0 ? 0 : 1), "\(position): \(context.error)")
      let text = "Model.swift:\(line): error: tensor 'ids': element \(position) is \(value), must lie in 0..<"
      #expect(line == 0 || context.error.hasPrefix(text), "\(context.error)")
    }
  }

  @Test func externalWeightsAreCheckedAndUsed() throws {
    let fixture = try Fixture(placement: .external)
    let context = Context(arenaBytes: 224)
    #expect(fixture.call(context) == 5, "\(context.error)")
    let mapped = UnsafeMutableRawBufferPointer.allocate(byteCount: 96, alignment: 64)
    defer { mapped.deallocate() }
    mapped.copyBytes(from: Fixture.weights)
    context.setWeights(mapped)
    #expect(fixture.call(context) == 0, "\(context.error)")
    #expect(fixture.isRight)
  }

  @Test func theArenaSizeFollowsItsFormula() throws {
    let fixture = try Fixture()
    typealias Size = @convention(c) (Int, Int) -> Int
    let size = unsafeBitCast(try fixture.compiled.symbol("model_pick_arena_size"), to: Size.self)
    #expect(size(5, 4) == 224)
    #expect(size(0, 4) == -1)
    #expect(size(5, 5) == -1)
    #expect(size(65, 4) == -1)
  }

  @Test func onlyEntryPointsAreExported() throws {
    let compiled = try Fixture().compiled
    #expect(throws: CompiledKernels.Failure.self) { try compiled.symbol("scale.baseline") }
    #expect(throws: CompiledKernels.Failure.self) { try compiled.symbol("martlet_glue_begin") }
    #expect(throws: Never.self) { try compiled.symbol("model_pick_call") }
  }
}
