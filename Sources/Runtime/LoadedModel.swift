public import MartletArtifact
public import MartletSupport

/// A model loaded into this process: constant, and shared by any number of contexts and threads.
public final class LoadedModel: Sendable {
  /// What the artefact says of itself.
  public let manifest: Manifest
  /// The entries in order of declaration.
  public let entries: [ModelEntry]
  /// The functions for devices; nil if the model has no code for GPUs.
  let deviceFunctions: DeviceFunctions?
  /// The file with the weights, if the artefact does not carry them itself.
  let weights: MappedFile?

  /// Loads the artefact at `path`; its weights are mapped, not copied.
  /// - Throws: a diagnostic if it is no artefact for this machine and this version, or damaged; or if its external
  ///   weights, at `weightsPath` or beside it, are missing or of another artefact.
  public init(_ path: String, weightsPath: String? = nil) throws(Diagnostic) {
    let file = try ArtifactFile(path)
    try file.checkMachine()
    weights = try file.mapWeights(at: weightsPath)
    let library = try LoadedLibrary(path)
    manifest = file.manifest
    var entries: [ModelEntry] = []
    for signature in manifest.entries {
      entries.append(try ModelEntry(signature, model: manifest.model, hasDevice: manifest.device != nil, library))
    }
    self.entries = entries
    deviceFunctions =
      file.manifest.device == nil ? nil : try DeviceFunctions(model: file.manifest.model, library)
  }

  /// The entry called `name`, or the only one there is.
  /// - Throws: a diagnostic that lists the entries if there is none or the choice is not clear.
  public func entry(_ name: String? = nil) throws(Diagnostic) -> ModelEntry {
    if entries.isEmpty { throw Diagnostic("model '\(manifest.model)' has no entries") }
    let names = entries.map(\.signature.name).joined(separator: ", ")
    guard let name else {
      if entries.count == 1 { return entries[0] }
      throw Diagnostic("model '\(manifest.model)' has several entries: \(names)", notes: ["choose one with --entry"])
    }
    guard let entry = entries.first(where: { $0.signature.name == name }) else {
      throw Diagnostic("model '\(manifest.model)' has no entry '\(name)'; it has \(names)")
    }
    return entry
  }
}
