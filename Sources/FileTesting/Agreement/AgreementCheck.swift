internal import MartletArtifact
public import MartletCompiler
internal import MartletEmission
internal import MartletGenerators
public import MartletGraphIR
internal import MartletImporters
internal import MartletInterpreter
internal import MartletKernelIR
internal import MartletRuntime
internal import MartletScalars
public import MartletSupport

/// Runs a model by the graph interpreter, the kernel interpreter and its artefact on equal inputs and compares.
///
/// Kernel interpreter and machine code must agree bit for bit; both agree with the graph interpreter within the bound
/// that `BoundInterpreter` derives. Where the compiler rounds weights, it is asked with the same rounded weights.
public struct AgreementCheck {
  /// The graphs as they were read, with bound weights.
  private let binding: WeightBinding
  /// The same graphs with their weights as they are stored.
  private let narrowed: GraphModule
  private let lowered: LoweredModel
  private let folder: TemporaryFolder
  private let artifact: LoadedModel
  private let kernels: [KernelInterpreter]
  /// The kernels for GPUs, if they take part.
  private let device: DeviceCheck?

  /// Compiles `module` with the weights of the files `weights`, or random ones where these are nil.
  /// - Parameters:
  ///   - interpretsKernels: whether the kernel interpreter takes part; it is slow.
  ///   - devices: how kernels for GPUs take part.
  /// - Throws: a diagnostic if the model does not compile.
  public init(
    _ module: GraphModule, weights: [String]?, compiler: Compiler, seed: UInt64, interpretsKernels: Bool = true,
    devices: DeviceUse = .none
  ) async throws(Diagnostic) {
    let options = compiler.options
    let compiler = Compiler(options.part(options.levels), observer: compiler.observer)
    folder = try TemporaryFolder()
    var random = RandomValues(seed: seed)
    let files =
      if let weights { weights } else {
        try RandomWeights.write(for: module, to: folder.path("weights.safetensors"), &random)
      }
    binding = try compiler.bind(module, weights: files)
    narrowed = try compiler.narrowed(binding.module)
    lowered = try compiler.lower(try compiler.optimize(binding.module))
    let path = folder.path("model.so")
    _ = try await compiler.package(LoweredArtifact(lowered), binding, as: .sharedObject, to: path)
    artifact = try LoadedModel(path)
    let packed = interpretsKernels ? try lowered.packedWeights(binding) : [:]
    kernels =
      try interpretsKernels
      ? lowered.levels.map { level throws(Diagnostic) in try KernelInterpreter(level, weights: packed) } : []
    if case .none = devices {
      device = nil
    } else {
      device = try await DeviceCheck(binding, devices, options: options, in: folder)
    }
  }

  /// The entries of the model.
  public var entries: [Graph] { binding.module.graphs }

  /// Compares all executions of the entry `graph` with `dims`, on inputs that `seed` gives. The code runs with each
  /// number of `threads`, which must not change a bit.
  /// - Throws: a diagnostic if one of them fails.
  public func compare(
    _ graph: Graph, dims: [(name: String, value: Int)], seed: UInt64, threads: [Int] = [1]
  ) throws(Diagnostic) -> [Agreement] {
    let symbols = Dictionary(dims.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let inputs = try self.inputs(of: graph, symbols, seed: seed)
    let oracle = narrowed.graphs.first { $0.name == graph.name } ?? graph
    let wanted = try BoundInterpreter(oracle, symbols: symbols).run(
      inputs: inputs, weights: { parameter throws(Diagnostic) in try weight(parameter) })
    var agreements: [Agreement] = []
    for level in lowered.levels {
      var found: [(executor: String, outputs: [TensorData])] = []
      if let interpreter = kernels.first(where: { $0.module.machine == level.machine }) {
        let outputs = try interpreter.run(entry: graph.name, symbols: symbols, inputs: inputs)
        found.append(("kernels for \(level.machine.name)", graph.outputs.compactMap { outputs[$0.name] }))
      }
      if HostMachine.supports(level.machine) {
        found.append(("code for \(level.machine.name)", try run(graph, inputs, dims, on: level.machine, threads)))
      }
      for (executor, outputs) in found { agreements += Self.agreements(graph, wanted, outputs, executor) }
      if found.count == 2 {
        try Self.checkBits(
          found[0].outputs, found[1].outputs, graph, "kernel interpreter and machine code for \(level.machine.name)")
      }
    }
    guard let device else { return agreements }
    var allowed = wanted
    if let products = device.products {
      allowed = try BoundInterpreter(oracle, symbols: symbols, products: products).run(
        inputs: inputs, weights: { parameter throws(Diagnostic) in try weight(parameter) })
    }
    for (executor, outputs) in try device.outputs(graph, inputs, dims) {
      agreements += Self.agreements(graph, allowed, outputs, executor)
    }
    return agreements
  }

  private static func agreements(
    _ graph: Graph, _ wanted: [BoundedTensor], _ outputs: [TensorData], _ executor: String
  ) -> [Agreement] {
    outputs.enumerated().map { number, output in
      let name = graph.outputs[number].name
      if let other = otherShape(wanted[number], output, graph.name, name, executor) { return other }
      var agreement = agreement(wanted[number], output, graph.name, name, executor)
      agreement.compare(LooseComparison(wanted[number], output, types: graph.elementTypes), wanted[number], output)
      return agreement
    }
  }

  /// What the code for `machine` computes, with each number of `threads`.
  private func run(
    _ graph: Graph, _ inputs: [String: TensorData], _ dims: [(name: String, value: Int)], on machine: Machine,
    _ threads: [Int]
  ) throws(Diagnostic) -> [TensorData] {
    var outputs: [TensorData]?
    for count in threads {
      let found = try run(graph, inputs, dims, on: machine, threads: count)
      if let outputs {
        try Self.checkBits(outputs, found, graph, "\(threads[0]) and \(count) threads of \(machine.name)")
      }
      outputs = outputs ?? found
    }
    guard let outputs else { preconditionFailure("there is a number of threads") }
    return outputs
  }

  private func run(
    _ graph: Graph, _ inputs: [String: TensorData], _ dims: [(name: String, value: Int)], on machine: Machine,
    threads: Int
  ) throws(Diagnostic) -> [TensorData] {
    let entry = try artifact.entry(graph.name)
    let executor = threads > 1 ? ThreadExecutor(width: threads, sharesEvery: true) : nil
    let context = try ModelContext(artifact, executor: executor, level: machine.name)
    var tensors: [HostTensor] = []
    for input in entry.signature.inputs {
      guard let data = inputs[input.name] else { preconditionFailure("every input has random values") }
      tensors.append(try HostTensor(data.element, data.shape, bytes: data.bytes))
    }
    let outputs = try context.run(entry, tensors, dims: dims).map(Self.data)
    let replaced = entry.signature.replacedInputs
    if replaced.allSatisfy({ $0 == nil }) { return outputs }
    var others = try context.runInPlace(entry, &tensors, dims: dims)[...]
    let inPlace = replaced.compactMap { input in input.map { tensors[$0] } ?? others.popFirst() }
    try Self.checkBits(outputs, inPlace.map(Self.data), graph, "in other memory and in place \(machine.name)")
    return outputs
  }

  /// The elements of `tensor`.
  static func data(_ tensor: HostTensor) -> TensorData {
    guard let data = TensorData(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) }) else {
      preconditionFailure("a tensor has the bytes of its shape")
    }
    return data
  }

  private func weight(_ parameter: Parameter) throws(Diagnostic) -> TensorData {
    guard let tensor = binding[parameter.key] else {
      throw Diagnostic("the weight '\(parameter.key)' is not bound")
    }
    let converted = try parameter.conversion.map { conversion throws(Diagnostic) in
      try tensor.converted(by: conversion)
    }
    let result = parameter.conversion?.result
    guard
      let data = TensorData(
        result?.element ?? tensor.type, result?.staticShape ?? tensor.shape,
        bytes: converted ?? tensor.withUnsafeBytes { Array($0) })
    else { preconditionFailure("a weight has the bytes of its shape") }
    return data
  }

  /// Random inputs; indices stay inside of what they choose from.
  private func inputs(
    of graph: Graph, _ symbols: [String: Int], seed: UInt64
  ) throws(Diagnostic) -> [String: TensorData] {
    var random = RandomValues(seed: seed)
    let signature = try artifact.entry(graph.name).signature
    let dims = try signature.dims(graph.givenSymbols.map { symbols[$0.name] ?? 0 })
    var inputs: [String: TensorData] = [:]
    for input in signature.inputs {
      let shape = try input.extents(dims)
      let range = try input.indices(dims)
      inputs[input.name] = random.tensor(input.type, shape, in: range)
    }
    return inputs
  }

  /// The comparison of an output whose computed extents differ; nil where they agree. What is not certain may have others.
  private static func otherShape(
    _ wanted: BoundedTensor, _ found: TensorData, _ entry: String, _ output: String, _ executor: String
  ) -> Agreement? {
    if wanted.data.shape == found.shape { return nil }
    let isUncertain = wanted.bounds.map { bounds in bounds.allSatisfy { $0 == .infinity } } ?? false
    var agreement = Agreement(
      entry: entry, output: output, executor: executor, greatestError: .infinity, greatestShare: .infinity,
      unboundedShare: isUncertain ? 1 : 0, isOnlyNaN: false)
    let text = "'\(output)' has the extents \(found.shape), the graph interpreter computes \(wanted.data.shape)"
    if isUncertain { agreement.looseDisagreement = text } else { agreement.disagreement = text }
    return agreement
  }

  private static func agreement(
    _ wanted: BoundedTensor, _ found: TensorData, _ entry: String, _ output: String, _ executor: String
  ) -> Agreement {
    var agreement = Agreement(
      entry: entry, output: output, executor: executor, greatestError: 0, greatestShare: 0,
      unboundedShare: Double(wanted.unboundedCount) / Double(max(1, found.count)),
      isOnlyNaN: found.count > 0
        && [wanted.data, found].contains { side in (0..<side.count).allSatisfy { side[$0].isNaN } })
    for position in 0..<found.count {
      let error = (wanted.data[position].double - found[position].double).magnitude
      guard error > 0 else { continue }
      agreement.greatestError = max(agreement.greatestError, error)
      agreement.greatestShare = max(agreement.greatestShare, error / (wanted.bounds?[position] ?? 0))
    }
    if let position = wanted.firstDisagreement(found) {
      let bound = wanted.bounds?[position] ?? 0
      agreement.disagreement =
        "element \(position) of '\(output)' is \(found[position]), the graph interpreter computes "
        + "\(wanted.data[position]), the distance may be \(bound)"
    }
    return agreement
  }

  /// - Throws: a diagnostic unless both hold the same bits, NaN's payloads excepted.
  static func checkBits(
    _ first: [TensorData], _ second: [TensorData], _ graph: Graph, _ executors: String
  ) throws(Diagnostic) {
    for (number, (left, right)) in zip(first, second).enumerated() {
      guard left.shape == right.shape else {
        throw Diagnostic(
          "\(executors) differ in output '\(graph.outputs[number].name)' of entry '\(graph.name)': its extents are "
            + "\(left.shape) and \(right.shape)")
      }
      guard let position = left.bits.indices.first(where: { !left[$0].agrees(with: right[$0]) }) else { continue }
      throw Diagnostic(
        "\(executors) differ in output '\(graph.outputs[number].name)' of "
          + "entry '\(graph.name)': element \(position) is \(left[position]) and \(right[position])")
    }
  }
}
