public import MartletArtifact
public import MartletSupport

/// Puts machine code, weights and manifest together into one file.
public struct Packager: Sendable {
  /// The form of the file.
  public enum Form: Sendable {
    /// A shared object; `soname` is its name for programs that link it.
    case sharedObject(soname: String?)
    /// A static library; one object.
    case staticLibrary
    case object
    /// A program; its main function is among the code objects.
    case executable
  }

  /// What goes into the file.
  public struct Content: Sendable {
    /// The objects with machine code.
    public var code: [[UInt8]]
    /// The manifest, without the hash of the weights, which packaging finds.
    public var manifest: Manifest
    /// The elements of the weights, one for each of the manifest's in order.
    public var weights: [WeightContent]
    /// Whether the code may use symbols of the program that loads it, as a sanitizer's.
    public var allowsUndefined: Bool

    /// Code, manifest and weights of one model.
    public init(code: [[UInt8]], manifest: Manifest, weights: [WeightContent], allowsUndefined: Bool = false) {
      self.code = code
      self.manifest = manifest
      self.weights = weights
      self.allowsUndefined = allowsUndefined
    }
  }

  private let linker: Linker

  /// A packager that uses `linker`.
  public init(linker: Linker) { self.linker = linker }

  /// The file with external weights that belongs to the artefact at `path`: the same name with the ending `.weights`.
  public static func weightsPath(for path: String) -> String { ArtifactFormat.weightsPath(for: path) }

  /// Writes `content` as `form` to `path`, and external weights beside it. All files appear only when all are complete.
  /// - Returns: the manifest with the hash of the weights.
  /// - Throws: a diagnostic if the linker is wanting or a file cannot be written.
  @discardableResult
  public func write(_ content: Content, as form: Form, to path: String) async throws(Diagnostic) -> Manifest {
    let folder = try TemporaryFolder(beside: path)
    do throws(Diagnostic) {
      return try await write(content, as: form, to: path, by: folder)
    } catch {
      throw Self.placed(error, folder, path)
    }
  }

  /// The report with the output in place of the temporary files on the way to it, of which a user knows nothing.
  private static func placed(_ diagnostic: Diagnostic, _ folder: TemporaryFolder, _ path: String) -> Diagnostic {
    var placed = diagnostic
    let start = folder.path("")
    if placed.location?.file.hasPrefix(start) ?? false { placed.location = SourceLocation(file: path) }
    placed.notes = placed.notes.map { $0.replacing(start, with: "") }
    return placed
  }

  private func write(
    _ content: Content, as form: Form, to path: String, by folder: TemporaryFolder
  ) async throws(Diagnostic) -> Manifest {
    var manifest = content.manifest
    var objects: [String] = []
    for (position, code) in content.code.enumerated() {
      objects.append(folder.path("code\(position).o"))
      try Self.write(code, to: objects[position])
    }
    if let layout = manifest.weights {
      let writer = try WeightWriter(layout, content.weights)
      let hash = try writeWeights(writer, layout.placement, manifest, folder)
      manifest.weights?.contentHash = hash
      objects.append(folder.path("weights.o"))
    }
    try writeManifest(manifest, to: folder.path("manifest.o"))
    objects.append(folder.path("manifest.o"))
    try await link(objects, manifest, as: form, allowsUndefined: content.allowsUndefined, in: folder)
    if manifest.weights?.placement == .external { try folder.move("weights", to: Self.weightsPath(for: path)) }
    try folder.move("result", to: path)
    return manifest
  }

  /// Links `objects` to the file `result` of `folder` and seals it.
  private func link(
    _ objects: [String], _ manifest: Manifest, as form: Form, allowsUndefined: Bool, in folder: TemporaryFolder
  ) async throws(Diagnostic) {
    let result = folder.path("result")
    switch form {
    case .sharedObject(let soname):
      let product = Linker.Product.sharedObject(
        exports: manifest.exportedSymbols, soname: soname, allowsUndefined: allowsUndefined)
      try await linker.link(product, objects, to: result)
      try Self.seal(result)
    case .object:
      try await linker.link(.object, objects, to: result)
      try Self.seal(result)
    case .executable:
      try await linker.link(.executable(manifest.target.architecture), objects, to: result)
      try Self.seal(result)
    case .staticLibrary:
      try await linker.link(.object, objects, to: folder.path("all.o"))
      try Self.seal(folder.path("all.o"))
      let member = ArchiveWriter.Member(
        name: "\(manifest.model).o", file: try MappedFile(folder.path("all.o")), symbols: manifest.exportedSymbols)
      try ArchiveWriter.write([member], to: result)
    }
  }

  private static func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.commit()
  }

  /// Writes the hash over all of the complete file at `path` into its manifest.
  private static func seal(_ path: String) throws(Diagnostic) {
    let file = try MappedFile(path)
    let (range, hash) = try file.withUnsafeBytes { (bytes) throws(Diagnostic) in
      let elf = try ElfFile(bytes, file: path)
      return (ContentSeal.range(in: elf), ContentSeal.hash(bytes, elf))
    }
    guard let range, let hash else { preconditionFailure("every artefact has a manifest") }
    try FileSystem.overwrite(path, at: range.lowerBound, hash.bytes)
  }

  /// Writes the weights' object, whole or the header alone, and the file of external weights.
  /// - Returns: the hash of what is behind the header.
  private func writeWeights(
    _ writer: WeightWriter, _ placement: WeightLayout.Placement, _ manifest: Manifest, _ folder: TemporaryFolder
  ) throws(Diagnostic) -> ContentHash {
    var hash: ContentHash?
    if placement == .external {
      let file = try OutputFile(folder.path("weights"))
      hash = try writer.write(to: file)
      try file.commit()
    }
    let section = ElfObjectWriter.Section(
      name: ArtifactFormat.weightsSection, flags: Self.weightFlags(manifest.target.architecture), alignment: 4096,
      symbol: ArtifactFormat.weightsSymbol(model: manifest.model)
    ) { (file) throws(Diagnostic) in
      if let external = hash { try file.write(writer.header(external)) } else { hash = try writer.write(to: file) }
    }
    let object = try OutputFile(folder.path("weights.o"))
    try ElfObjectWriter(manifest.target.architecture, [section]).write(to: object)
    try object.commit()
    guard let hash else { preconditionFailure("the section's content has been written") }
    return hash
  }

  private static func weightFlags(_ architecture: Architecture) -> UInt64 {
    switch architecture {
    case .x86: ElfFormat.flagAllocate | ElfFormat.flagLarge
    case .arm: ElfFormat.flagAllocate
    }
  }

  private func writeManifest(_ manifest: Manifest, to path: String) throws(Diagnostic) {
    let section = ElfObjectWriter.Section(
      name: ArtifactFormat.manifestSection, flags: ElfFormat.flagAllocate | ElfFormat.flagRetain, alignment: 64,
      symbol: nil
    ) { (file) throws(Diagnostic) in try file.write(ManifestSection.encode(manifest)) }
    let object = try OutputFile(path)
    try ElfObjectWriter(manifest.target.architecture, [section]).write(to: object)
    try object.commit()
  }
}
