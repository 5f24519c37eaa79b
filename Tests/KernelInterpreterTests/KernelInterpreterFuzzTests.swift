import MartletGenerators
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import TestSupport
import Testing

/// Runs `kernel` on the arguments that `random` made for it.
private func run(_ kernel: Kernel, _ random: RandomKernel, on machine: Machine) throws -> [String: TensorData] {
  let symbols = Dictionary(uniqueKeysWithValues: random.symbols.map { ($0.name, $0.value) })
  let arguments = random.arguments.map { ($0.name, $0.data) }
  return try KernelInterpreter.run(
    kernel, on: machine, symbols: symbols, arguments: Dictionary(uniqueKeysWithValues: arguments))
}

/// Kernels made at random run, and vectors give what single elements do.
@Suite(.seeded) struct KernelInterpreterFuzzTests {
  @Test func randomKernelsRun() throws {
    let seed = TestSeed.first
    var written = 0
    for number in 0..<UInt64(TestSeed.count(150)) {
      let machine = Machine.levels[Int(number % 3)]
      let random = RandomKernel(seed: seed &+ number, machine: machine)
      let kernel = random.kernel
      do {
        let results = try run(kernel, random, on: machine)
        written += results.values.count { $0.bits.contains { $0 != 0 } }
        // A vector loop whose lanes do not depend on each other gives what a serial one gives.
        let serial = try run(kernel.withoutVectors, random, on: machine)
        for (name, result) in results.sorted(by: { $0.key < $1.key }) {
          #expect(serial[name]?.values.agrees(with: result.values) ?? false, "seed \(seed &+ number), %\(name)")
        }
      } catch {
        Issue.record("seed \(seed &+ number): \(error)\n\(KernelPrinter.text(kernel))")
      }
    }
    // Most outputs hold something.
    #expect(written > 75)
  }
}

extension [ScalarValue] {
  /// Whether both are equal bit for bit, any NaNs of one type taken as equal.
  fileprivate func agrees(with other: [ScalarValue]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { $0.agrees(with: $1) }
  }
}

extension Kernel {
  /// The kernel with serial loops in place of all others.
  fileprivate var withoutVectors: Kernel {
    var kernel = self
    kernel.body = body.map(\.withoutVectors)
    return kernel
  }
}

extension Statement {
  fileprivate var withoutVectors: Statement {
    switch self {
    case .loop(var loop):
      loop.binding = .serial
      loop.body = loop.body.map(\.withoutVectors)
      return .loop(loop)
    case .conditional(let conditions, let then, let otherwise):
      return .conditional(conditions, then: then.map(\.withoutVectors), otherwise: otherwise.map(\.withoutVectors))
    case .located(let locations, let body): return .located(locations, body.map(\.withoutVectors))
    case .bind, .allocate, .store, .prefetch, .shuffle, .barrier, .call, .asynchronous, .wait: return self
    }
  }
}
