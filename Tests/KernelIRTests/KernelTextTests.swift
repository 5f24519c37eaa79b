import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

private let sample = """
  martlet kernels 1
  module @digits for x86-64-v3

  weight hidden.weight: f32[16, 784, 16]
  weight "a name": i8[4]

  kernel @hidden_gelu(
    %x: in f32[batch, 784],
    %w: in f32[16, 784, 16],
    %b: in constant f32[256],
    %y: out f32[batch, 256]
  ) where batch in 1...1024 @ hidden Model.swift:14 {
    for mo in 0..<floordiv(batch + 7, 8) parallel {
      for no in 0..<16 parallel {
        alloc %acc: register f32[8, 16] = 0.0
        prefetch %x[8*mo + 8, 0] @ hidden Model.swift:14
        for k in 0..<784 {
          for mi in 0..<8 unroll where mi + 8*mo < batch {
            for ni in 0..<16 vector {
              %acc[mi, ni] = fma(%x[mi + 8*mo, k], %w[no, k, ni], %acc[mi, ni])
            }
          }
        }
        for mj in 0..<8 unroll where mj + 8*mo < batch {
          for nj in 0..<16 vector {
            at hidden Model.swift:14, hidden Model.swift:15 {
              let %v = add(%acc[mj, nj], %b[nj + 16*no])
              let %half = mul(f32(0.5), %v)
            }
            let %t = select(lt(%v, 0.0), f32(-inf), 0.1)
            let %i = if 0 <= mj - 1 < 4, nj < 3 then index(mj) else cast.i64(%t)
            if 0 <= i < 3 {
              %y[mj + 8*mo, nj + 16*no] = mul(0.5, add(%v, %half)) @ Model.swift:15
            } else {
              %y[mj + 8*mo, nj + 16*no] = cast.f32(index(i*mo + floordiv(nj, 2)))
            }
          }
        }
      }
    }
  }

  entry @classify where batch in 1...1024, other in 8...64 by 8 {
    input %image: f32[batch, 784] @ Model.swift:20
    output %probabilities: f32[batch, 256]
    arena 1024*batch + 64
    check %image below 10 @ hidden Model.swift:14
    launch @hidden_gelu[batch](%image, weight hidden.weight, weight "a name", arena[64])
    launch @missing[2*batch, other](input 7, %probabilities)
  }

  """

@Test func moduleTextReadsBackAndPrintsTheSame() throws {
  let module = try KernelParser.module(sample, file: "sample.kernels")
  #expect(KernelPrinter.text(module) == sample)
  #expect(module.kernels[0].tasks.description == "16*floordiv(batch + 7, 8)")
}

@Test(arguments: [
  ("martlet graph 1", "kernel IR starts with", 1, 1),
  ("martlet kernels 2", "version 2 is newer", 1, 18),
  ("martlet kernels 1\nmodule @m for z80", "no machine 'z80'; known are x86-64, x86-64-v3, x86-64-v4", 2, 15),
  (kernel("%z[i] = 0.0"), "no buffer '%z' is in scope", 4, 1),
  (kernel("%y[i] = %v"), "no value '%v' is in scope", 4, 9),
  (kernel("let %v = 0.5"), "expected a value", 4, 10),
  (kernel("%y[i] = sqroot(%y[i])"), "no scalar op 'sqroot'", 4, 9),
  (kernel("%y[i] = add(%y[i])"), "'add' takes 2 operands", 4, 9),
  (kernel("%y[i] = add(%y[i], f64(1.0))"), "'add' does not take (f32, f64)", 4, 9),
  (kernel("%y[i] = cast(%y[i])"), "'cast' names its result type", 4, 9),
  (kernel("let %v = f32(0.5e)"), "'0.5e' is not a value of f32", 4, 14),
  (kernel("alloc %a: f32[1]"), "expected the memory of the buffer", 4, 11),
  (kernel("for i in 1..<3 { }"), "a loop runs over '0..<extent'", 4, 10),
  (kernel("if 0 < 1 { let %v = 0.5"), "expected a value", 4, 21),
])
func mistakesAreReportedAtTheirPlace(text: String, message: String, line: Int, column: Int) throws {
  let report = #expect(throws: Diagnostic.self) { try KernelParser.module(text, file: "t") }
  let diagnostic = try #require(report)
  #expect(diagnostic.message.contains(message), "\(diagnostic.message)")
  #expect(diagnostic.location == SourceLocation(file: "t", line: line, column: column))
}

@Test func deepNestingIsRefused() {
  let texts = [
    kernel(String(repeating: "if 0 < 1 { ", count: 50_000)),
    kernel("%y[0] = " + String(repeating: "neg(", count: 50_000)),
    kernel("%y[0] = " + String(repeating: "if 0 < 1 then ", count: 50_000)),
    kernel(String(repeating: "at Model.swift:1 { ", count: 50_000)),
  ]
  for text in texts {
    let report = #expect(throws: Diagnostic.self) { try KernelParser.module(text, file: "t") }
    #expect(report?.message == "the text is nested too deeply")
  }
}

/// A module whose one kernel has `body` in line 4.
private func kernel(_ body: String) -> String {
  "martlet kernels 1 module @m for x86-64\n\nkernel @k(%y: inout f32[8]) {\n\(body)\n}"
}
