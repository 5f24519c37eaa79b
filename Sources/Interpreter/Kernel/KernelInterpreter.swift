public import MartletKernelIR
public import MartletScalars
public import MartletSupport

/// Runs kernels and whole entries exactly as machine code does, bit for bit but for the payloads of NaNs, and reports
/// what machine code would do silently: accesses outside of buffers, reads of memory that nobody wrote, and tasks that
/// touch what another task writes.
public struct KernelInterpreter {
  /// The module.
  public let module: KernelModule
  let weights: [String: KernelMemory]

  /// Prepares to run the entries of `module` with the packed weights that its kernels read.
  /// - Throws: a report of the verifier, or that a weight is missing or of another type.
  public init(_ module: KernelModule, weights: [String: TensorData] = [:]) throws(Diagnostic) {
    try KernelVerifier.verify(module)
    self.module = module
    var memories: [String: KernelMemory] = [:]
    for weight in module.weights {
      guard let tensor = weights[weight.name] else { throw Diagnostic("the weight '\(weight.name)' is not given") }
      try Self.check(tensor, weight.element, weight.shape, "the weight '\(weight.name)'")
      memories[weight.name] = KernelMemory(tensor)
    }
    self.weights = memories
  }

  static func check(
    _ tensor: TensorData, _ element: DataType, _ shape: [Int], _ what: String
  ) throws(Diagnostic) {
    func text(_ element: DataType, _ shape: [Int]) -> String {
      "\(element.rawValue)[\(shape.map(String.init).joined(separator: ", "))]"
    }
    if tensor.element != element || tensor.shape != shape {
      throw Diagnostic("\(what) is \(text(tensor.element, tensor.shape)), not \(text(element, shape))")
    }
  }

  /// Runs all tasks of one kernel on `machine`. `arguments` are the buffers by name; those of `out` and `scratch` parameters are not
  /// needed; `counter` counts accesses to memory that threads share. Gives the `out` and `inout` buffers, with zeros where an `out` buffer is not written.
  /// - Throws: a report of the verifier, of a wrong argument, or of the first access that is wrong.
  public static func run(
    _ kernel: Kernel, on machine: Machine, symbols: [String: Int] = [:], arguments: [String: TensorData],
    counting counter: SharedAccessCounter? = nil
  ) throws(Diagnostic) -> [String: TensorData] {
    try KernelVerifier.verify(kernel, on: machine)
    try check(symbols, kernel.symbols, "the kernel @\(kernel.name)")
    var memories: [KernelMemory] = []
    for parameter in kernel.parameters {
      let shape = try extents(parameter.buffer.shape, symbols)
      guard let tensor = arguments[parameter.buffer.name] else {
        guard parameter.access == .write || parameter.access == .scratch else {
          throw Diagnostic("the argument %\(parameter.buffer.name) is not given")
        }
        memories.append(KernelMemory(shape.reduce(1, *) * parameter.buffer.element.byteCount))
        continue
      }
      try check(tensor, parameter.buffer.element, shape, "the argument %\(parameter.buffer.name)")
      memories.append(KernelMemory(tensor))
    }
    let views = try launch(kernel, on: machine, symbols: symbols, memories.map { ($0, 0) }, counting: counter)
    var results: [String: TensorData] = [:]
    for (parameter, view) in zip(kernel.parameters, views)
    where parameter.access == .write || parameter.access == .readWrite {
      results[parameter.buffer.name] = view.contents().tensor
    }
    return results
  }

  /// Runs all tasks of `kernel` over buffers that begin at the given bytes of the given memories.
  static func launch(
    _ kernel: Kernel, on machine: Machine, symbols: [String: Int], _ places: [(memory: KernelMemory, start: Int)],
    counting counter: SharedAccessCounter? = nil
  ) throws(Diagnostic) -> [BufferView] {
    let tasks = kernel.tasks.evaluate(named: symbols)
    // Accesses are marked with the numbers of threads.
    if let tasks, tasks >= (1 << 31) / max(kernel.threads, 1) {
      throw Diagnostic("kernel @\(kernel.name): \(tasks) tasks are too many to interpret")
    }
    var views: [BufferView] = []
    for (parameter, place) in zip(kernel.parameters, places) {
      let shape = try extents(parameter.buffer.shape, symbols)
      let view = BufferView(
        parameter.buffer.name, parameter.buffer.element, shape, in: place.memory, from: place.start,
        isContested: parameter.access != .read && (tasks != 1 || kernel.threads > 1))
      // What an `out` buffer held before is lost.
      if parameter.access == .write || parameter.access == .scratch { view.clear() }
      views.append(view)
    }
    let named = Dictionary(
      zip(kernel.parameters.map(\.buffer.name), views), uniquingKeysWith: { first, _ in first })
    var compiler = KernelCompiler(kernel, machine: machine, symbols: symbols, views: named, counter: counter)
    try compiler.run()
    return views
  }

  /// Checks that `values` has a value in range for each of `symbols`.
  static func check(_ values: [String: Int], _ symbols: [DimSymbol], _ what: String) throws(Diagnostic) {
    for symbol in symbols {
      guard let value = values[symbol.name] else {
        throw Diagnostic("\(what) needs a value for the symbol '\(symbol.name)'")
      }
      if !symbol.range.contains(value) || value % symbol.divisor != 0 {
        throw Diagnostic("\(what) does not admit \(symbol.name) = \(value): \(symbol)")
      }
    }
  }

  /// The values of `shape`.
  static func extents(_ shape: [IndexExpression], _ symbols: [String: Int]) throws(Diagnostic) -> [Int] {
    var extents: [Int] = []
    var size = 1.0
    for extent in shape {
      extents.append(try value(extent, symbols))
      size *= Double(extents[extents.count - 1])
    }
    if size > 0x1p33 { throw Diagnostic("a tensor of \(size) elements is too large to interpret") }
    return extents
  }

  /// The value of `expression`, which is an extent, a size or an offset.
  static func value(_ expression: IndexExpression, _ symbols: [String: Int]) throws(Diagnostic) -> Int {
    let value = expression.evaluate(named: symbols)
    guard let value, value >= 0, value < 1 << 36 else {
      throw Diagnostic("'\(expression)' is no size that can be interpreted")
    }
    return value
  }
}
