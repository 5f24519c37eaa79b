internal import MartletArtifact
internal import MartletCompiler
internal import MartletGraphIR
internal import MartletImporters
internal import MartletInterpreter
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// An ONNX model with a folder of inputs and one for the outputs.
struct ONNXCase {
  /// The model's file.
  let model: String
  /// The folder with `input_K.npy` for the K-th input that is no initialiser.
  let inputs: String
  /// The folder that `output_K.npy` are written to.
  let outputs: String
  /// Whether the graph interpreter runs the model and not an artefact.
  var isInterpreted = false
  /// The compiler.
  let compiler: Compiler

  /// Compiles the model for its inputs, runs it and writes the outputs.
  /// - Throws: a diagnostic if the model cannot be compiled or run.
  func run() async throws(Diagnostic) {
    let folder = inputs
    let options = ONNXImportOptions { position throws(Diagnostic) in
      try NumpyArray(reading: "\(folder)/input_\(position).npy")
    }
    let model = try ONNXModel(self.model, options)
    var tensors: [(name: String, array: NumpyArray)] = []
    for input in model.inputs {
      // What became a constant is no input of the artefact.
      if let name = input.graphName, let array = input.array { tensors.append((name, array)) }
    }
    let results = try await isInterpreted ? interpret(model, tensors) : execute(model, tensors)
    try write(results)
  }

  private func execute(
    _ model: ONNXModel, _ inputs: [(name: String, array: NumpyArray)]
  ) async throws(Diagnostic) -> [NumpyArray] {
    let binding = try WeightBinding(model.module, model.weights)
    let lowered = try compiler.lower(try compiler.optimize(binding.module))
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let path = folder.path("model.so")
    _ = try await compiler.package(LoweredArtifact(lowered), binding, as: .sharedObject, to: path)
    let artifact = try LoadedModel(path)
    let entry = try artifact.entry()
    let tensors = try inputs.map { input throws(Diagnostic) in
      try HostTensor(input.array.element, input.array.shape, bytes: input.array.bytes)
    }
    return try ModelContext(artifact, executor: nil).run(entry, tensors).map { tensor throws(Diagnostic) in
      try NumpyArray(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) })
    }
  }

  private func interpret(
    _ model: ONNXModel, _ inputs: [(name: String, array: NumpyArray)]
  ) throws(Diagnostic) -> [NumpyArray] {
    let binding = try WeightBinding(model.module, model.weights)
    var tensors: [String: TensorData] = [:]
    for (name, array) in inputs { tensors[name] = try Self.data(array.element, array.shape, array.bytes) }
    let results = try GraphInterpreter(binding.module.graphs[0]).run(inputs: tensors) {
      parameter throws(Diagnostic) in
      guard let weight = binding[parameter.key] else { throw Diagnostic("the weight '\(parameter.key)' is missing") }
      return try Self.data(weight.type, weight.shape, weight.withUnsafeBytes { Array($0) })
    }
    return try results.map { result throws(Diagnostic) in
      try NumpyArray(result.element, result.shape, bytes: result.bytes)
    }
  }

  private static func data(_ type: DataType, _ shape: [Int], _ bytes: [UInt8]) throws(Diagnostic) -> TensorData {
    guard let data = TensorData(type, shape, bytes: bytes) else {
      throw Diagnostic("\(bytes.count) bytes are no tensor \(type.rawValue)\(shape)")
    }
    return data
  }

  /// Writes all outputs, or none.
  private func write(_ results: [NumpyArray]) throws(Diagnostic) {
    let made = try OutputFolder(outputs)
    do throws(Diagnostic) {
      var files: [OutputFile] = []
      for (position, array) in results.enumerated() {
        // NumPy has no bf16; its bits travel as u16.
        let plain =
          array.element == .bf16 ? try NumpyArray(.u16, array.shape, bytes: array.bytes) : array.numpyArray
        files.append(try plain.start(at: "\(outputs)/output_\(position).npy"))
      }
      for file in files { try file.finish() }
      for file in files { try file.commit() }
    } catch {
      made.remove()
      throw error
    }
  }
}
