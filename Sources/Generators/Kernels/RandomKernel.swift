public import MartletInterpreter
public import MartletKernelIR
public import MartletScalars

/// A random kernel that the verifier accepts and that runs without a fault, with values of its symbols and arguments:
/// what printer and parser, interpreter and machine code are tried on.
///
/// It stores to every output at the indices of its own loops, so that tasks never meet; what it reads lies inside of its
/// buffers by construction and has been written.
public struct RandomKernel: Sendable {
  /// The kernel.
  public let kernel: Kernel
  /// The values of its symbols, in order.
  public let symbols: [(name: String, value: Int)]
  /// Arguments for its parameters, in order; for `out` parameters, what lies there before.
  public let arguments: [(name: String, data: TensorData)]

  /// The kernel that `seed` gives on `machine`.
  public init(seed: UInt64, machine: Machine) {
    var writer = RandomKernelWriter(seed: seed, machine: machine)
    kernel = writer.write()
    symbols = writer.symbolValues
    arguments = writer.arguments(of: kernel)
  }

  /// The number of tasks for the values of the symbols.
  public var tasks: Int {
    let symbols = Dictionary(uniqueKeysWithValues: symbols.map { ($0.name, $0.value) })
    return kernel.tasks.evaluate(named: symbols) ?? 0
  }
}
