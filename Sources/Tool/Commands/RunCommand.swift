internal import ArgumentParser
internal import Foundation
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

  func run() async throws {
    let model = try LoadedModel(call.artifact)
    let entry = try model.entry(call.entry)
    let signature = entry.signature
    try call.checkNames(signature)
    let tensors = try self.tensors(signature)
    let outputs = try call.context(model).run(entry, tensors, dims: call.dims)
    try write(outputs, signature)
  }

  private func tensors(_ signature: Signature) throws(Diagnostic) -> [HostTensor] {
    let file = try inputs.map { path throws(Diagnostic) in try WeightSet([path]) }
    return try signature.inputs.map { input throws(Diagnostic) in
      if let tensor = try call.tensor(for: input) { return tensor }
      if let inputs, let tensor = file?[input.name] {
        let array = NumpyArray(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) })
        return try CallArguments.tensor(array, for: input, inputs)
      }
      throw Diagnostic(
        "input '\(input.name)' \(input.typeDescription) is not given", notes: ["give --input \(input.name)=FILE.npy"])
    }
  }

  /// Writes all outputs, or none.
  private func write(_ outputs: [HostTensor], _ signature: Signature) throws(Diagnostic) {
    do {
      try FileManager.default.createDirectory(atPath: outputDir, withIntermediateDirectories: true)
    } catch {
      throw Diagnostic("the folder cannot be made: \(error.localizedDescription)", at: .init(file: outputDir))
    }
    let folder = outputDir.hasSuffix("/") ? outputDir : outputDir + "/"
    var files: [OutputFile] = []
    for (output, tensor) in zip(signature.outputs, outputs) {
      let array = NumpyArray(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) })
      files.append(try array.start(at: "\(folder)\(output.name).npy"))
    }
    for (file, tensor) in zip(files, outputs) {
      try file.commit()
      print("\(file.path): \(tensor.typeDescription)")
    }
  }
}
