internal import MartletArtifact
internal import MartletCompiler
internal import MartletGraphIR
internal import MartletInterpreter
internal import MartletKernelIR
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// The kernels of a model for GPUs: interpreted, and where there is a device, run.
struct DeviceCheck {
  private let interpreter: KernelInterpreter
  private let device: ModelDevice?
  /// Whether all generations have the same kernels, so that whichever runs must give the interpreter's bits.
  private let isUniform: Bool
  /// How tensor cores round products; nil where there are none.
  let products: ProductRounding?

  /// Compiles the model that `binding` binds for all GPUs, with the artefact in `folder` if it is to run.
  init(
    _ binding: WeightBinding, _ use: DeviceUse, options: CompileOptions, in folder: TemporaryFolder
  ) async throws(Diagnostic) {
    var options = options
    options.levels = Machine.gpus
    let compiler = Compiler(options)
    let lowered = try compiler.lowerAll(binding.module)
    guard let kernels = lowered.device else { preconditionFailure("the model was lowered for GPUs") }
    interpreter = try KernelInterpreter(kernels.levels[0], weights: try kernels.packedWeights(binding))
    let usesTensorCores = kernels.levels.contains { level in
      level.kernels.contains { $0.body.matrixFactor != nil }
    }
    // Half a unit of the last of 11 bits.
    let factor = options.matmulPrecision == .tf32 ? 0x1p-11 : 0
    products = usesTensorCores ? ProductRounding(factor: factor, cutsOff: true) : nil
    // The bits of tensor cores are the hardware's own.
    isUniform = !usesTensorCores && kernels.levels.allSatisfy { $0.kernels == kernels.levels[0].kernels }
    guard case .run(let ordinal, let prepare) = use else {
      for level in kernels.levels { _ = try compiler.text(of: level, as: .ptx) }
      device = nil
      return
    }
    let path = folder.path("device.so")
    _ = try await compiler.package(lowered, binding, as: .sharedObject, to: path)
    prepare(kernels.levels)
    device = try ModelDevice(try LoadedModel(path), ordinal: ordinal)
  }

  /// What the entry `graph` gives for `inputs`, by each way of running it.
  func outputs(
    _ graph: Graph, _ inputs: [String: TensorData], _ dims: [(name: String, value: Int)]
  ) throws(Diagnostic) -> [(executor: String, outputs: [TensorData])] {
    let symbols = Dictionary(dims.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let interpreted = try interpreter.run(entry: graph.name, symbols: symbols, inputs: inputs)
    let wanted = graph.outputs.compactMap { interpreted[$0.name] }
    let executor = "kernels for \(interpreter.module.machine.name)"
    guard let device else { return [(executor, wanted)] }
    let found = try run(on: device, graph, inputs, dims)
    if isUniform { try AgreementCheck.checkBits(wanted, found, graph, "kernel interpreter and GPU") }
    return [(executor, wanted), ("code on GPU \(device.ordinal)", found)]
  }

  /// Runs the entry with tensors of the host, in other memory and in place, and with tensors of the device, launched
  /// and from a recording: all must give the same bits.
  private func run(
    on device: ModelDevice, _ graph: Graph, _ inputs: [String: TensorData], _ dims: [(name: String, value: Int)]
  ) throws(Diagnostic) -> [TensorData] {
    let entry = try device.model.entry(graph.name)
    var tensors: [HostTensor] = []
    for input in entry.signature.inputs {
      guard let data = inputs[input.name] else { preconditionFailure("every input has random values") }
      tensors.append(try HostTensor(data.element, data.shape, bytes: data.bytes))
    }
    let context = try ModelContext(on: device, records: false)
    let outputs = try context.run(entry, tensors, dims: dims)
    let wanted = outputs.map(AgreementCheck.data)
    let values = try entry.signature.dims(ofInputs: tensors.map(\.shape), known: dims)
    let recording = try ModelContext(on: device)
    let sent = try tensors.map { tensor throws(Diagnostic) in try DeviceTensor(tensor, on: device) }
    let nothing = try entry.signature.outputs.map { output throws(Diagnostic) in
      try HostTensor(output.type, try output.extents(values))
    }
    let places = try nothing.map { tensor throws(Diagnostic) in try DeviceTensor(tensor, on: device) }
    // What comes for the second time is recorded.
    for context in [context, recording, recording, recording] {
      for (place, tensor) in zip(places, nothing) { try place.copy(from: tensor) }
      try context.launch(entry, sent, into: places, dims: values)
      try context.wait()
      let found = try places.map { place throws(Diagnostic) in AgreementCheck.data(try place.copyToHost()) }
      try AgreementCheck.checkBits(wanted, found, graph, "tensors of the host and of the device")
    }
    let replaced = entry.signature.replacedInputs
    guard replaced.contains(where: { $0 != nil }) else { return wanted }
    var others = try context.runInPlace(entry, &tensors, dims: dims)[...]
    let inPlace = replaced.compactMap { input in input.map { tensors[$0] } ?? others.popFirst() }
    try AgreementCheck.checkBits(
      wanted, inPlace.map(AgreementCheck.data), graph, "in other memory and in place on the GPU")
    return wanted
  }
}
