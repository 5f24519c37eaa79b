import MartletGenerators
import MartletKernelIR
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Damaged texts give a diagnostic or another module, which the verifier accepts or reports; nothing traps.
@Suite(.seeded) struct HostileTextFuzzTests {
  @Test func damagedTextsNeverTrap() throws {
    let seed = TestSeed.first
    var random = SeededGenerator(seed: seed)
    let pieces = [
      "{", "}", "[", "]", "(", ")", "%", "@", "..<", "...", "-", "*", "0", "9", "72057594037927936",
      "281474976710656*n*",
      "\"", ";", "for", "if ", "index(", "min(", "mod(", "floordiv(1, ", "0x7fc00001", "nan", "f32(", "vector",
      "parallel",
      "cast.", "\u{0}", "é", " where ", " by 0", "weight", "at ", "i64", "\n",
    ]
    var read = 0
    for number in 0..<UInt64(TestSeed.count(400)) {
      let kernel = RandomKernel(seed: seed &+ number, machine: .x86Version3).kernel
      let buffers = kernel.parameters.map { _ in Entry.Argument.arena(64) }
      let entry = Entry(
        "e", symbols: [DimSymbol("n", in: 1...9)], inputs: [.init("i", .i64, [.named("n")])], outputs: [],
        arenaBytes: 4096,
        steps: [.launch(.init([.init(kernel.name, dims: kernel.symbols.map { _ in .named("n") })], buffers))])
      let module = KernelModule("m", machine: .x86Version3, kernels: [kernel], entries: [entry])
      var bytes = Array(KernelPrinter.text(module).utf8)
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let length = min(Int.random(in: 0..<6, using: &random), bytes.count - place)
        let piece = Array((pieces.randomElement(using: &random) ?? "").utf8)
        bytes.replaceSubrange(place..<place + length, with: Bool.random(using: &random) ? piece : [])
      }
      let text = String(decoding: bytes, as: UTF8.self)
      do {
        let module = try KernelParser.module(text, file: "t")
        read += 1
        #expect(try KernelParser.module(KernelPrinter.text(module), file: "t") == module, "\(text)")
        _ = KernelVerifier.reports(module)
      } catch {
        #expect(error.location != nil, "\(error)")
      }
    }
    // Were none read, the test would prove nothing of what follows.
    #expect(read > 0)
  }
}
