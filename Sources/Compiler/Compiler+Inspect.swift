internal import MartletArtifact
internal import MartletGraphIR
internal import MartletImporters
internal import MartletKernelIR
internal import MartletLowering
public import MartletPasses
internal import MartletScalars
public import MartletSupport

extension Compiler {
  /// The passes over graphs, in the order in which they first run.
  public static var passes: [Pass] { Pass.all }

  /// The model at `path` at `stage`, as text.
  /// - Throws: a diagnostic if anything is wrong up to that stage.
  public func report(
    on path: String, weights: [String], stage: InspectionStage
  ) async throws(Diagnostic) -> String {
    switch stage {
    case .graph: return try await text(of: path, weights: weights, as: .graph)
    case .kernels: return try await text(of: path, weights: weights, as: .kernels)
    case .llvm: return try await text(of: path, weights: weights, as: .llvm)
    case .assembly: return try await text(of: path, weights: weights, as: .assembly)
    case .memory: return Self.memory(try lower(try optimize(try await source(path, weights))))
    case .contract:
      let model = try lower(try optimize(try await source(path, weights)))
      return ContractWriter.text(model.levels[0].entries.map { Signature($0) })
    case .manifest:
      let binding = try bind(try await read(path), weights: weights)
      let model = try lower(try optimize(binding.module))
      let packed = try PlacedWeights(model.weights, from: binding.weights, placement: placement)
      let manifest = manifest(of: model, binding.module, model.weights.isEmpty ? nil : packed.layout)
      return ManifestSection.text(manifest, pretty: true) + "\n"
    }
  }

  /// Runs the stages up to lowering for the observer alone; without lowering where passes end before the last.
  /// - Throws: a diagnostic if anything is wrong.
  public func trace(_ path: String, weights: [String]) async throws(Diagnostic) {
    let module = try optimize(try await source(path, weights))
    if options.passes.stopAfter == nil { _ = try lower(module) }
  }

  /// The model at `path`, bound if there are weights.
  func source(_ path: String, _ weights: [String]) async throws(Diagnostic) -> GraphModule {
    let module = try await read(path)
    return weights.isEmpty ? module : try bind(module, weights: weights).module
  }

  /// Where the values of each graph lie.
  private static func memory(_ model: LoweredModel) -> String {
    var printer = TextPrinter()
    for (graph, plan) in zip(model.module.graphs, model.plans) {
      printer.line("entry @\(graph.name): arena of \(plan.arenaBytes) bytes")
      for (position, results) in plan.places.enumerated() {
        for (result, place) in results.enumerated() {
          let type = graph.type(of: Value(position, result: result))
          let line = GraphPrinter.line(position, in: graph)
          let name = line.prefix { $0 != "=" }.split(separator: ",").dropFirst(result).first ?? "%?"
          printer.line("  \(name.filter { $0 != " " }): \(type), \(text(place, graph)), \(type.byteCount) bytes")
        }
      }
    }
    if !model.weights.isEmpty { printer.line("weights:") }
    for weight in model.weights {
      printer.line("  \(weight.name): \(weight.sourceType) as \(weight.type), \(weight.type.byteCount) bytes")
    }
    return printer.text
  }

  private static func text(_ place: MemoryPlan.Place, _ graph: Graph) -> String {
    switch place {
    case .input(let number): "input '\(graph.inputs[number].name)'"
    case .output(let number): "output '\(graph.outputs[number].name)'"
    case .weight: "weights"
    case .arena(let offset): "arena at \(offset)"
    }
  }
}
