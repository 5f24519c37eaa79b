import MartletEmission
import MartletGenerators
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Machine code of random kernels against the kernel interpreter, bit for bit.
@Suite(.serialized, .seeded) struct KernelCodeFuzzTests {
  /// How many kernels are compiled together, each under a name of its own.
  private static let count = 40

  @Test(arguments: HostMachine.levels)
  func codeAgreesWithInterpreter(machine: Machine) throws {
    for start in stride(from: 0, to: TestSeed.count(Self.count), by: Self.count) {
      try compare(machine: machine, from: TestSeed.first &+ UInt64(start))
    }
  }

  /// Compares the kernels of the seeds from `seed` on.
  private func compare(machine: Machine, from seed: UInt64) throws {
    var kernels: [(seed: UInt64, random: RandomKernel, kernel: Kernel)] = []
    for number in 0..<UInt64(Self.count) {
      let random = RandomKernel(seed: seed &+ number, machine: machine)
      var kernel = random.kernel
      kernel.name = "random\(number)"
      kernels.append((seed &+ number, random, kernel))
    }
    let module = KernelModule("test", machine: machine, kernels: kernels.map(\.kernel))
    let code = try CompiledKernels([module])
    for (seed, random, kernel) in kernels {
      let differences = try Self.differences(random, kernel, code, machine)
      #expect(differences.isEmpty, "seed \(seed): \(differences)\n\(KernelPrinter.text(kernel))")
    }
  }

  /// Descriptions of the first element of each buffer where code and interpreter differ.
  private static func differences(
    _ random: RandomKernel, _ kernel: Kernel, _ code: CompiledKernels, _ machine: Machine
  ) throws -> [String] {
    let arguments = random.arguments.map { ($0.name, $0.data) }
    let expected = try KernelInterpreter.run(
      kernel, on: machine, symbols: Dictionary(uniqueKeysWithValues: random.symbols.map { ($0.name, $0.value) }),
      arguments: Dictionary(uniqueKeysWithValues: arguments))
    let read = Set(kernel.parameters.filter { $0.access == .read }.map(\.buffer.name))
    let memory = random.arguments.map { Memory($0.data.values, $0.data.element, isRead: read.contains($0.name)) }
    try code.run(
      kernel, for: machine, memory.map(\.address), dims: random.symbols.map(\.value), tasks: random.tasks)
    var differences: [String] = []
    for (argument, result) in zip(random.arguments, memory) {
      if !result.isMarginIntact { differences.append("%\(argument.name) is written outside") }
      let values = expected[argument.name]?.values ?? argument.data.values
      let place = values.indices.first { !values[$0].agrees(with: result[$0]) }
      if let place {
        differences.append("%\(argument.name) at \(place) is \(result[place]) and not \(values[place])")
      }
    }
    return differences
  }
}
