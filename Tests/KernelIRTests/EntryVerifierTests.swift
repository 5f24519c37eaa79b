import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// What the verifier says of whole entries.
struct EntryVerifierTests {
  private func reports(_ text: String) throws -> [Diagnostic] {
    KernelVerifier.reports(try KernelParser.module("martlet kernels 1 module @m for x86-64\n" + text, file: "t"))
  }

  private func breaks(_ constraint: KernelConstraint, _ text: String) throws -> Bool {
    try reports(text).flatMap(\.notes).contains { $0.hasPrefix("\(constraint.number):") }
  }

  /// Each step is looked at once, however many loops are around it.
  @Test func nestedLoopsAreCheckedOnce() throws {
    let depth = 15
    let loops = (0..<depth).map { "loop s\($0) in 0..<n {" }.joined(separator: " ")
    let text = """
      kernel @k(%x: in f32[m, 8], %y: out f32[m, 8]) where m in 1...64 { }
      entry @e where n in 1...32 {
        input %x: f32[n, 8]
        output %y: f32[n, 8]
        arena 64*n
        \(loops) launch @k[n](%x, arena[0]) launch @k[n](arena[0], %y) \(String(repeating: "}", count: depth))
      }
      """
    #expect(try reports(text).isEmpty)
  }

  /// The extents of a weight are any numbers.
  @Test func sizesOfWeightsAreBounded() throws {
    let text = """
      weight go: bool[1152921504606846975, 1000]
      kernel @k(%y: out f32[2]) { }
      entry @e { output %y: f32[2] arena 0 launch @k(%y) branch weight go { } else { } }
      """
    #expect(try breaks(.magnitude, text))
  }

  /// A step may choose one side, and the next step the other.
  @Test func aSideReadsNoInputThatTheOtherHasReplaced() throws {
    let text = """
      weight go: bool[]
      kernel @zero(%y: out f32[8]) { }
      kernel @k(%x: in f32[8], %y: out f32[8]) { }
      entry @e {
        input %x: f32[8]
        output %y: f32[8] in place of %x
        output %z: f32[8]
        arena 0
        loop step in 0..<3 { branch weight go { launch @zero(%y) } else { launch @k(%x, %z) } }
      }
      """
    #expect(try breaks(.replaced, text))
  }

  @Test func aConditionIsNoInputThatAStepHasReplaced() throws {
    let text = """
      kernel @k(%y: out bool[]) { }
      entry @e {
        input %go: bool[]
        output %stop: bool[] in place of %go
        arena 0
        loop step in 0..<3 while %go { launch @k(%stop) }
      }
      """
    #expect(try breaks(.replaced, text))
  }
}
