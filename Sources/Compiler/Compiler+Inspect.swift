internal import MartletArtifact
internal import MartletGraphIR
internal import MartletImporters
internal import MartletKernelIR
internal import MartletLowering
internal import MartletPasses
internal import MartletScalars
public import MartletSupport

extension Compiler {
  /// The passes over graphs in the order in which they first run, and the memory plan, which follows them.
  public static var passes: [(name: String, summary: String)] {
    Pass.all.map { ($0.name, $0.summary) } + [(memoryPass, "Give every value its place, and the arena its size")]
  }

  /// The names of the passes in the order in which they run, some several times.
  public static var pipeline: [String] { Pass.pipeline.map(\.name) + [memoryPass] }

  /// The name of the last step before lowering. It cannot be left out.
  public static let memoryPass = "memory"

  /// The model at `path` at `stage`, as text. With the path of NVIDIA's assembler, PTX comes with what that says.
  /// - Throws: a diagnostic if anything is wrong up to that stage.
  public func report(
    on path: String, weights: [String], stage: InspectionStage, assembler: String? = nil
  ) async throws(Diagnostic) -> String {
    switch stage {
    case .graph:
      var module = try optimize(try await source(path, weights))
      module.graphs.removeAll { !shows($0.name) }
      return GraphPrinter.text(module)
    case .kernels:
      return try lower(try optimize(try await source(path, weights))).kernelText(shown)
    case .llvm: return try await text(of: path, weights: weights, as: .llvm)
    case .assembly: return try await text(of: path, weights: weights, as: .assembly)
    case .ptx: return try await ptx(of: path, weights, assembler)
    case .memory:
      let model = try lower(try optimize(try await source(path, weights)))
      return MemoryReport.text(model, shown(model.levels[0]))
    case .contract:
      let model = try lower(try optimize(try await source(path, weights)))
      return ContractWriter.text(shown(model.levels[0]).entries.map { Signature($0) })
    case .manifest:
      return ManifestSection.text(try await manifest(path, weights), pretty: true) + "\n"
    }
  }

  /// The PTX of the model at `path`, below comments that say what the blocks of its kernels take.
  private func ptx(of path: String, _ weights: [String], _ assembler: String?) async throws(Diagnostic) -> String {
    let model = try lower(try optimize(try await source(path, weights)))
    let text = try self.text(of: model, as: .ptx)
    let machine = model.levels[0].machine
    guard let gpu = machine.gpu else { return text }
    var use: [String: PTXAssembler.Use] = [:]
    if let assembler { use = try await PTXAssembler(path: assembler).use(text, machine: machine.name) }
    let lines = model.levels[0].kernels.map { kernel in
      "// \(BlockReport(kernel: kernel, gpu: gpu, use: use[kernel.name]).line)\n"
    }
    return lines.joined() + text
  }

  /// The manifest of the model at `path`; without weights it lacks their hashes.
  private func manifest(_ path: String, _ weights: [String]) async throws(Diagnostic) -> Manifest {
    let source = try await load(path)
    if weights.isEmpty, source.weights == nil {
      let module = source.module
      let model = try lowerAll(module)
      return manifest(of: model, module, model.weights.isEmpty ? nil : try model.layout(placement))
    }
    let binding = try bind(source, weights: weights)
    let model = try lowerAll(binding.module)
    let packed = try PlacedWeights(model.weights, from: binding.weights, placement: placement)
    return manifest(of: model, binding.module, model.weights.isEmpty ? nil : packed.layout)
  }

  /// Runs the stages up to lowering for the observer alone; without lowering where passes end before the last.
  /// - Throws: a diagnostic if anything is wrong.
  public func trace(_ path: String, weights: [String]) async throws(Diagnostic) {
    let module = try optimize(try await source(path, weights))
    switch options.passes.stopAfter {
    case nil: _ = try lower(module)
    case Self.memoryPass: _ = plan(module)
    default: break
    }
  }

  /// The model at `path`, bound if there are weights.
  func source(_ path: String, _ weights: [String]) async throws(Diagnostic) -> GraphModule {
    let source = try await load(path)
    return weights.isEmpty && source.weights == nil ? source.module : try bind(source, weights: weights).module
  }
}
