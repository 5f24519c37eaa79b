import MartletEmission
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
    let modules = Machine.runnable.filter { KernelVerifier.reports(kernel, on: $0).isEmpty }
      .map { KernelModule("test", machine: $0, kernels: [kernel]) }
    if modules.isEmpty { try KernelVerifier.verify(kernel, on: .x86Version4) }
    let compiled = try CompiledKernels(modules)
    return modules.map { KernelComparison(kernel: kernel, machine: $0.machine, compiled: compiled) }
  }

  /// What differs, as a text; nil if nothing does.
  func difference(symbols: [String: Int], seed: UInt64) throws -> String? {
    var generator = SystemIndependentGenerator(state: seed)
    var arguments: [String: TensorData] = [:]
    var memories: [Memory] = []
    for parameter in kernel.parameters {
      let shape = try parameter.buffer.shape.map { try value($0, symbols) }
      let element = parameter.buffer.element
      let data = TensorData(
        element, shape, bits: (0..<shape.reduce(1, *)).map { _ in Self.random(element, &generator).bits })
      if parameter.access != .write { arguments[parameter.buffer.name] = data }
      let start = parameter.access == .write ? TensorData(repeating: ScalarValue(0, as: element), shape) : data
      memories.append(Memory(start.values, element))
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
    let value = expression.evaluate { symbol in
      guard case .named(let name) = symbol else { return nil }
      return symbols[name]
    }
    guard let value else { throw CompiledKernels.Failure(description: "\(expression) has no value") }
    return value
  }

  /// Numbers of moderate size; 64-bit ones lie in `0..<4`, so that they can be indices.
  private static func random(_ type: DataType, _ generator: inout SystemIndependentGenerator) -> ScalarValue {
    let bits = generator.next()
    switch type {
    case .i64, .u64: return ScalarValue(Int(bits & 3), as: type)
    case .f16, .bf16, .f32, .f64: return ScalarValue(Double(Int64(bitPattern: bits)) / 0x1p61, as: type)
    case .bool, .i8, .i16, .i32, .u8, .u16, .u32: return ScalarValue(type: type, bits: bits)
    }
  }
}
