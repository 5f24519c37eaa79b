internal import ArgumentParser
internal import MartletArtifact
internal import MartletGraphIR
internal import MartletImporters
internal import MartletKernelIR
internal import MartletSupport

/// `martlet cat`: shows a file readably.
struct CatCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cat",
    abstract: "Shows a .npy, .safetensors, .graph, .kernel or .kernels file, or what an artefact says of itself.")

  @Argument(help: "The file to show.") var file: String

  func run() async throws {
    switch file.split(separator: ".").last {
    case "npy": showArray(try NumpyArray(reading: file))
    case "safetensors": showWeights(try SafetensorsFile(file))
    case "graph":
      print(GraphPrinter.text(try GraphParser.parse(try FileSystem.source(file), file: file)), terminator: "")
    case "kernel", "kernels":
      let modules = try KernelParser.modules(try FileSystem.source(file), file: file)
      print(modules.map { KernelPrinter.text($0) }.joined(separator: "\n"), terminator: "")
    default:
      try checkKind()
      print(try ArtifactReport(file).summary, terminator: "")
    }
  }

  /// Refuses files that are artefacts neither by their name nor by their first bytes.
  private func checkKind() throws(Diagnostic) {
    if ["so", "o", "a"].contains(where: { file.hasSuffix(".\($0)") }) { return }
    guard try MappedFile(file).withUnsafeBytes({ !$0.starts(with: ElfFormat.magic) }) else { return }
    let other = ModelCompiler.isModel(file) ? ["a model is shown by inspect"] : []
    throw Diagnostic(
      "this kind of file is not known", at: SourceLocation(file: file),
      notes: other + ["cat shows what ends in .npy, .safetensors, .graph, .kernel or .kernels, and artefacts"])
  }

  private func showArray(_ array: NumpyArray) {
    print(array.typeDescription)
    for line in ArrayPrinter(array).lines { print(line) }
  }

  private func showWeights(_ file: SafetensorsFile) {
    for (key, value) in file.metadata { print("\(key): \(value)") }
    var table = Table([.left, .left, .right])
    for tensor in file.tensors { table.add([tensor.key, tensor.typeDescription, tensor.byteCount.byteText]) }
    for line in table.lines { print(line) }
    let total = file.tensors.reduce(0) { $0 + $1.byteCount }
    print("\(file.tensors.count) tensors, \(total.byteText)")
  }
}
