import MartletKernelIR
import Testing

/// Which launches of an entry run together.
struct JoinedLaunchesTests {
  /// How many launches each run has, in the order of the text, where the steps of an entry are `steps`.
  private func runs(_ steps: String, arena: String = "4096") throws -> [Int] {
    let text = """
      martlet kernels 1
      module @m for x86-64
      weight w: f32[8]
      weight go: bool[]
      kernel @copy(%x: in f32[m], %y: out f32[m]) where m in 0...64 {
        for i in 0..<m parallel { %y[i] = %x[i] }
      }
      kernel @bump(%y: inout f32[8]) { for i in 0..<8 parallel { %y[i] = add(%y[i], 1.0) } }
      kernel @work(%x: in f32[8], %y: out f32[8], %s: scratch f32[8]) {
        for i in 0..<8 parallel { %y[i] = %x[i] }
      }
      entry @e where n in 1...64 {
        input %a: f32[8]
        input %b: f32[8]
        output %c: f32[8]
        output %d: f32[8] in place of %b
        arena \(arena)
        \(steps)
      }
      """
    let module = try KernelParser.module(text, file: "t")
    return JoinedLaunches(of: module.entries[0], in: [module]).launches.map(\.count)
  }

  @Test func whatIsReadBySeveralIsWaitedForOnce() throws {
    let steps = """
      launch @copy[8](%a, arena[0])
      launch @copy[8](arena[0], arena[64])
      launch @copy[8](arena[0], arena[128])
      launch @copy[8](weight w, %c)
      launch @copy[8](arena[64], arena[192])
      """
    #expect(try runs(steps) == [1, 3, 1])
  }

  @Test func whatIsReadIsNotWritten() throws {
    #expect(try runs("launch @copy[8](arena[0], %c) launch @copy[8](%a, arena[0])") == [1, 1])
    #expect(try runs("launch @copy[8](arena[0], %c) launch @copy[8](%a, arena[64])") == [2])
    // Of 16 elements from 0 on, the last are those from 32 on.
    #expect(try runs("launch @copy[16](arena[0], arena[64]) launch @copy[8](%a, arena[32])") == [1, 1])
    #expect(try runs("launch @bump(arena[0]) launch @copy[8](arena[0], %c)") == [1, 1])
    #expect(try runs("launch @copy[8](%a, %c) launch @bump(%c)") == [1, 1])
  }

  @Test func scratchIsNotShared() throws {
    let other = "launch @work(%a, %c, arena[0]) launch @work(%a, arena[64], arena[128])"
    #expect(try runs(other) == [2])
    #expect(try runs("launch @work(%a, %c, arena[0]) launch @work(%a, arena[64], arena[0])") == [1, 1])
    #expect(try runs("launch @work(%a, %c, arena[0]) launch @copy[8](arena[0], arena[64])") == [1, 1])
  }

  /// The caller may give the memory of one for both.
  @Test func anOutputInPlaceOfAnInputIsThatInput() throws {
    #expect(try runs("launch @copy[8](%b, %c) launch @copy[8](%a, %d)") == [1, 1])
    #expect(try runs("launch @copy[8](%a, %c) launch @copy[8](%a, %d)") == [2])
    #expect(try runs("carry %d launch @copy[8](%a, %c) carry %d launch @bump(%d)") == [1, 1])
  }

  @Test func placesMayDependOnDims() throws {
    #expect(try runs("launch @copy[n](%a, arena[0]) launch @copy[n](%a, arena[256])") == [2])
    #expect(try runs("launch @copy[n](%a, arena[0]) launch @copy[n](%a, arena[192])") == [1, 1])
    #expect(try runs("launch @copy[n](%a, arena[0]) launch @copy[n](%a, arena[64*ceildiv(n, 16)])") == [2])
    #expect(try runs("launch @copy[n](%a, arena[64*n]) launch @copy[n](%a, arena[0])") == [2])
    #expect(try runs("launch @copy[n](%a, arena[64*n]) launch @copy[n](%a, arena[64])") == [1, 1])
  }

  @Test func runsEndWhereLoopsAndBranchesDo() throws {
    let pair = "launch @copy[8](%a, arena[64*s]) launch @copy[8](%a, arena[64*s + 64])"
    let steps = """
      launch @copy[8](%a, %c)
      loop s in 0..<4 { \(pair) }
      launch @copy[8](%a, %c)
      branch weight go { launch @bump(%c) launch @bump(arena[0]) } else { launch @bump(%c) launch @bump(%c) }
      launch @copy[8](%a, %c)
      """
    #expect(try runs(steps) == [1, 2, 1, 2, 1, 1, 1])
  }

  @Test func aRunIsBounded() throws {
    let steps = (0..<19).map { "launch @copy[8](%a, arena[\(64 * $0)])" }.joined(separator: "\n")
    #expect(JoinedLaunches.greatestCount == 8)
    #expect(try runs(steps) == [8, 8, 3])
  }
}
