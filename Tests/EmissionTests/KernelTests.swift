import MartletEmission
import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

@Suite struct KernelTests {
  @Test(arguments: KernelSample.all)
  func machineCodeAgreesWithTheInterpreter(_ sample: KernelSample) throws {
    let kernel = try KernelParser.kernel(sample.text, file: sample.name)
    for comparison in try KernelComparison.compile(kernel) {
      for (number, symbols) in sample.symbols.enumerated() {
        let difference = try comparison.difference(symbols: symbols, seed: UInt64(number))
        #expect(difference == nil, "\(comparison.machine.name)")
      }
    }
  }
}
