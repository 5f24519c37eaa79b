internal import ArgumentParser
internal import MartletArtifact
internal import MartletImporters
internal import MartletRuntime
internal import MartletSupport

/// `martlet run`: calls an entry on files.
struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs an artefact on .npy files and writes NAME.npy for each output.")

  @OptionGroup var call: CallArguments
  @Option(help: ArgumentHelp("Inputs from a .safetensors file, by name.", valueName: "file.safetensors"))
  var inputs: String?
  @Option(help: ArgumentHelp("Where outputs are written; made if missing.", valueName: "dir")) var outputDir = "."

  func validate() throws {
    if outputDir.isEmpty { throw ValidationError("--output-dir must name a folder") }
  }

  func run() async throws {
    do throws(Diagnostic) {
      try runEntry()
    } catch {
      throw call.placed(error)
    }
  }

  private func runEntry() throws(Diagnostic) {
    let model = try LoadedModel(call.artifact)
    let entry = try model.entry(call.entry)
    let signature = entry.signature
    try call.checkNames(signature)
    let tensors = try self.tensors(signature)
    try checkOutputs(signature)
    let outputs: [HostTensor]
    do throws(Diagnostic) {
      outputs = try call.context(model, call.executor).run(entry, tensors, dims: call.dims)
    } catch {
      throw call.explained(error, signature, tensors) { call.file(of: $0) ?? inputs }
    }
    try write(outputs, signature)
  }

  private func tensors(_ signature: Signature) throws(Diagnostic) -> [HostTensor] {
    let file = try inputs.map { path throws(Diagnostic) in try WeightSet([path]) }
    if let file, let inputs { try check(file, inputs, signature) }
    return try signature.inputs.map { input throws(Diagnostic) in
      if let tensor = try call.tensor(for: input) { return tensor }
      if let inputs, let tensor = file?[input.name] {
        let array = try NumpyArray(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) })
        return try CallArguments.tensor(array, for: input, inputs)
      }
      throw Diagnostic(
        "input '\(input.name)' \(input.typeDescription) is not given",
        at: input.location.map { SourceLocation(place: $0) },
        notes: ["give --input \(input.name)=FILE.npy"])
    }
  }

  /// Refuses tensors of the file `path` that the entry does not take, or that come from elsewhere too.
  private func check(_ file: WeightSet, _ path: String, _ signature: Signature) throws(Diagnostic) {
    for tensor in file.tensors {
      guard signature.inputs.contains(where: { $0.name == tensor.key }) else {
        throw Diagnostic(
          "entry '\(signature.name)' has no input '\(tensor.key)'", at: SourceLocation(file: path),
          notes: ["it takes \(signature.inputs.map(\.name).joined(separator: ", "))"])
      }
      guard let other = call.file(of: tensor.key) else { continue }
      throw Diagnostic("input '\(tensor.key)' is given twice, also by \(other)", at: SourceLocation(file: path))
    }
  }

  private var folder: String { outputDir.hasSuffix("/") ? outputDir : outputDir + "/" }

  /// Refuses to write over what is read.
  private func checkOutputs(_ signature: Signature) throws(Diagnostic) {
    let read = call.input.map(\.value) + [inputs, call.artifact].compactMap(\.self)
    for output in signature.outputs {
      let path = "\(folder)\(output.name).npy"
      if read.contains(where: { FilePlace($0) == FilePlace(path) }) {
        throw Diagnostic(
          "output '\(output.name)' would overwrite an input", at: SourceLocation(file: path),
          notes: ["choose another folder with --output-dir"])
      }
    }
  }

  /// Writes all outputs, or none.
  private func write(_ outputs: [HostTensor], _ signature: Signature) throws(Diagnostic) {
    let made = try OutputFolder(outputDir)
    do throws(Diagnostic) {
      var files: [OutputFile] = []
      for (output, tensor) in zip(signature.outputs, outputs) {
        let array = try NumpyArray(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) })
        files.append(try array.start(at: "\(folder)\(output.name).npy"))
      }
      for file in files { try file.finish() }
      for (file, tensor) in zip(files, outputs) {
        try file.commit()
        print("\(file.path): \(tensor.typeDescription)")
      }
    } catch {
      made.remove()
      throw error
    }
  }
}
