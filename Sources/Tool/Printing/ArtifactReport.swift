internal import MartletArtifact
internal import MartletCompiler
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// What an artefact says of itself.
struct ArtifactReport {
  private let file: ArtifactFile

  /// Reads the artefact at `path` without running any of its code.
  /// - Throws: a diagnostic if it is none, or damaged.
  init(_ path: String) throws(Diagnostic) { file = try ArtifactFile(path) }

  /// The artefact at `stage`.
  /// - Throws: a diagnostic for a stage that artefacts do not hold.
  func text(_ stage: InspectionStage) throws(Diagnostic) -> String {
    switch stage {
    case .contract: return contract
    case .manifest: return ManifestSection.text(file.manifest, pretty: true) + "\n"
    case .memory: return memory
    case .ptx:
      let code = try file.deviceCode()
      if code.isEmpty { throw Diagnostic("the artefact has no code for GPUs", at: .init(file: file.path)) }
      return code.map { "// \($0.generation)\n\($0.text)" }.joined(separator: "\n")
    case .graph, .kernels, .llvm, .assembly:
      throw Diagnostic(
        "an artefact does not hold its \(stage.rawValue)", at: .init(file: file.path),
        notes: ["inspect the model instead; of an artefact there are contract, memory, manifest and ptx"])
    }
  }

  private var contract: String {
    let manifest = file.manifest
    return ContractWriter.text(
      manifest.entries, hasCPU: !manifest.target.levels.isEmpty, deviceArenas: manifest.device?.arenas)
  }

  private var memory: String {
    var table = Table([.left, .left, .right])
    for (number, entry) in file.manifest.entries.enumerated() {
      if !file.manifest.target.levels.isEmpty {
        table.add(["arena of \(entry.name)", "", "\(entry.arenaBytes) bytes"])
      }
      if let arenas = file.manifest.device?.arenas {
        table.add(["arena of \(entry.name) on a GPU", "", "\(arenas[number]) bytes"])
      }
    }
    for tensor in file.manifest.weights?.tensors ?? [] {
      let shape = tensor.shape.map(String.init).joined(separator: ", ")
      table.add([tensor.key, "\(tensor.type.rawValue)[\(shape)]", "\(tensor.byteCount) bytes"])
    }
    return table.lines.joined(separator: "\n") + "\n"
  }

  /// The most important in a few lines, for `cat`.
  var summary: String {
    let manifest = file.manifest
    var lines = ["model \(manifest.model), \(kind) for \(manifest.target.architecture.rawValue)"]
    if !manifest.target.levels.isEmpty { lines.append("levels: \(manifest.target.levels.joined(separator: ", "))") }
    if let device = manifest.device {
      let generations = device.generations.map { "\($0.name) (driver \($0.driver) or later)" }
      lines.append("GPUs: \(generations.joined(separator: ", ")); \(Self.count(device.kernels.count))")
      if let names = device.readsValues {
        lines.append("not recorded on GPUs, as values decide what is launched: \(names.joined(separator: ", "))")
      }
    }
    if let weights = manifest.weights {
      let converted = weights.tensors.compactMap(\.conversion).map(\.form).filter { !$0.hasPrefix("scales") }
      let kinds = [("bf16", "rounded"), ("i8", "quantized")].compactMap { type, form -> String? in
        let count = converted.filter { $0.hasPrefix(form) }.count
        return count == 0 ? nil : ", \(count) of them \(form) to \(type)"
      }
      lines.append(
        "weights: \(weights.tensors.count), \(weights.byteCount.byteText), \(weights.placement.rawValue)"
          + kinds.joined())
    }
    let kernels = manifest.target.levels.isEmpty ? "" : "kernels: \(manifest.kernels.count), "
    lines.append("\(kernels)compiled by martlet \(manifest.provenance.compiler)")
    return lines.joined(separator: "\n") + "\n\n" + contract
  }

  private static func count(_ kernels: Int) -> String { kernels == 1 ? "1 kernel" : "\(kernels) kernels" }

  private var kind: String {
    switch file.type {
    case .shared: "a shared object"
    case .relocatable: "an object"
    case .executable: "a program"
    }
  }
}
