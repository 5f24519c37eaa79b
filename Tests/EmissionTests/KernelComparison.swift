import MartletEmission
import MartletGenerators
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Runs a kernel as machine code and in the interpreter over the same random data.
struct KernelComparison {
  let kernel: Kernel
  let machine: Machine
  let compiled: CompiledKernels

  /// A kernel, for all levels that the processor has.
  static func compile(_ kernel: Kernel) throws -> [KernelComparison] {
    let modules = HostMachine.levels.filter { KernelVerifier.reports(kernel, on: $0).isEmpty }
      .map { KernelModule("test", machine: $0, kernels: [kernel]) }
    guard !modules.isEmpty else {
      // What only better processors have is compiled and run on them.
      if !Machine.levels.contains(where: { KernelVerifier.reports(kernel, on: $0).isEmpty }) {
        try KernelVerifier.verify(kernel, on: .x86Version4)
      }
      return []
    }
    let compiled = try CompiledKernels(modules)
    return modules.map { KernelComparison(kernel: kernel, machine: $0.machine, compiled: compiled) }
  }

  /// What differs, as a text; nil if nothing does.
  func difference(symbols: [String: Int], seed: UInt64) throws -> String? {
    var random = RandomValues(seed: seed)
    random.scale = 4
    random.integers = Int(Int32.min)...Int(Int32.max)
    var arguments: [String: TensorData] = [:]
    var memories: [Memory] = []
    for parameter in kernel.parameters {
      let shape = try parameter.buffer.shape.map { try value($0, symbols) }
      let element = parameter.buffer.element
      // 64-bit ones can be indices.
      let data = random.tensor(element, shape, in: element == .i64 || element == .u64 ? 0..<4 : nil)
      if parameter.access != .write { arguments[parameter.buffer.name] = data }
      let start = parameter.access == .write ? TensorData(repeating: ScalarValue(0, as: element), shape) : data
      memories.append(Memory(start.values, element, isRead: parameter.access == .read))
    }
    let expected = try KernelInterpreter.run(kernel, on: machine, symbols: symbols, arguments: arguments)
    try compiled.run(
      kernel, for: machine, memories.map(\.address), dims: kernel.symbols.map { symbols[$0.name] ?? 0 },
      tasks: try value(kernel.tasks, symbols))
    for (parameter, memory) in zip(kernel.parameters, memories) {
      if !memory.isMarginIntact { return "%\(parameter.buffer.name) is written beside its elements" }
      guard let data = expected[parameter.buffer.name] else { continue }
      for (index, value) in data.values.enumerated() where !value.agrees(with: memory[index]) {
        return "%\(parameter.buffer.name) at \(index) is \(memory[index]), not \(value), for \(symbols)"
      }
    }
    return nil
  }

  private func value(_ expression: IndexExpression, _ symbols: [String: Int]) throws -> Int {
    guard let value = expression.evaluate(named: symbols) else {
      throw CompiledKernels.Failure(description: "\(expression) has no value")
    }
    return value
  }
}
