public import MartletArtifact
public import MartletSupport

/// An artefact as a file: its manifest and its bytes, read without running any of its code. Artefacts of other
/// architectures can be looked at too.
public struct ArtifactFile: Sendable {
  /// The file's name as it was given.
  public let path: String
  /// What the artefact says of itself.
  public let manifest: Manifest
  /// What the file is: a shared object, an object or a program.
  public let type: ElfFormat.FileType
  private let file: MappedFile
  private let elf: ElfFile
  private let weightsRange: Range<Int>?

  /// Reads the headers and the manifest of the file at `path`.
  /// - Throws: a diagnostic if it is no artefact, truncated, damaged, or of another version.
  public init(_ path: String) throws(Diagnostic) {
    let file = try MappedFile(path)
    let elf = try file.withUnsafeBytes { (bytes) throws(Diagnostic) in try ElfFile(bytes, file: path) }
    guard let section = elf.section(ArtifactFormat.manifestSection) else {
      throw Diagnostic(
        "this is no artefact of Martlet: it has no section '\(ArtifactFormat.manifestSection)'",
        at: SourceLocation(file: path))
    }
    manifest = try file.withUnsafeBytes(in: section.range) { (bytes) throws(Diagnostic) in
      try ManifestSection.decode(bytes, file: path)
    }
    self.path = path
    self.file = file
    type = elf.type
    self.elf = elf
    weightsRange = elf.section(ArtifactFormat.weightsSection)?.range
    guard manifest.target.architecture.elfMachine == elf.machine else {
      throw Diagnostic("the manifest belongs to another architecture than the code", at: SourceLocation(file: path))
    }
    try checkWeightsSection()
  }

  private func fault(_ message: String, _ notes: [String] = []) -> Diagnostic {
    Diagnostic(message, at: SourceLocation(file: path), notes: notes)
  }

  /// Size and header of the weights' section against the manifest.
  private func checkWeightsSection() throws(Diagnostic) {
    guard let weights = manifest.weights else { return }
    let size = weights.placement == .embedded ? weights.byteCount : WeightHeader.byteCount
    guard let range = weightsRange, range.count == size else { throw fault("the weights are truncated or missing") }
    let header = file.withUnsafeBytes(in: range) { WeightHeader($0) }
    guard let header, header.totalByteCount == weights.byteCount, header.contentHash == weights.contentHash else {
      throw fault("the header of the weights does not fit the manifest")
    }
  }

  /// Checks that this machine can run the artefact.
  /// - Throws: a diagnostic that names both architectures, or says what kind of file is needed.
  public func checkMachine() throws(Diagnostic) {
    guard type == .shared else {
      let note =
        type == .executable
        ? "this is a program: start it by itself, or compile with --emit so" : "compile with --emit so"
      throw fault("only a shared object can be loaded", [note])
    }
    guard manifest.target.architecture == Architecture.current else {
      let here = Architecture.current?.rawValue ?? "another one"
      throw fault("the artefact is for \(manifest.target.architecture.rawValue), this machine is \(here)")
    }
  }

  /// The PTX of each generation of GPUs, the least first; empty without code for GPUs.
  /// - Throws: a diagnostic if it is damaged.
  public func deviceCode() throws(Diagnostic) -> [(generation: String, text: String)] {
    guard let device = manifest.device else { return [] }
    let texts = elf.section(ArtifactFormat.codeSection).map { section in
      file.withUnsafeBytes(in: section.range) { $0.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } }
    }
    guard let texts else { throw fault("the code for GPUs has no section of its own, as earlier compilers wrote it") }
    guard texts.count == device.generations.count else { throw fault("the code for GPUs is damaged") }
    return zip(device.generations, texts).map { ($0.name, $1) }
  }

  /// The place of the external weights of this artefact; nil if it has none.
  public var weightsPath: String? {
    manifest.weights?.placement == .external ? ArtifactFormat.weightsPath(for: path) : nil
  }

  /// Maps the external weights and checks their size and header; nil if the artefact carries its weights itself.
  /// - Throws: a diagnostic if the file is missing, of another size, or belongs to another artefact.
  public func mapWeights(at path: String? = nil) throws(Diagnostic) -> MappedFile? {
    guard let weights = manifest.weights, let path = path ?? weightsPath, weights.placement == .external else {
      return nil
    }
    let mapped = try MappedFile(path)
    let place = SourceLocation(file: path)
    guard mapped.byteCount == weights.byteCount else {
      throw Diagnostic(
        "the weights have \(mapped.byteCount) bytes, the artefact needs \(weights.byteCount)", at: place,
        notes: ["the file is truncated, or belongs to another artefact"])
    }
    guard let header = mapped.withUnsafeBytes({ WeightHeader($0) }), header.totalByteCount == weights.byteCount,
      header.contentHash == weights.contentHash
    else { throw Diagnostic("the weights belong to another artefact than \(self.path)", at: place) }
    return mapped
  }

  /// Checks every byte of the file and of external weights against the hashes in the manifest, which loading does not.
  /// - Throws: a diagnostic that names the file that is damaged.
  public func verifyContent() throws(Diagnostic) {
    try verifyWeights()
    let (found, stored) = file.withUnsafeBytes { bytes in
      (ContentSeal.hash(bytes, elf), ContentSeal.range(in: elf).map { Array(bytes[$0]) })
    }
    guard let found, found.bytes == stored else {
      throw fault(
        "the artefact is damaged: the hash of its code and tables is not the one in the manifest",
        ["another tool may have changed the file, such as strip or a linker"])
    }
  }

  private func verifyWeights() throws(Diagnostic) {
    guard let weights = manifest.weights, let range = weightsRange else { return }
    let external = try mapWeights()
    let content = external ?? file
    let bytes = external == nil ? range : 0..<content.byteCount
    var hasher = ContentHasher()
    content.withUnsafeBytes(in: bytes) {
      hasher.update(UnsafeRawBufferPointer(rebasing: $0[WeightHeader.byteCount...]))
    }
    guard hasher.finish() == weights.contentHash else {
      throw Diagnostic(
        "the weights are damaged: their hash is not the one in the manifest", at: SourceLocation(file: content.path))
    }
  }

  /// The packed bytes of a weight, without copying them; `weights` are the mapped external ones, if there are any.
  public func withWeight<Value>(
    _ tensor: WeightLayout.Tensor, external weights: MappedFile? = nil, _ body: (UnsafeRawBufferPointer) -> Value
  ) -> Value {
    let start = weights == nil ? weightsRange?.lowerBound ?? 0 : 0
    return (weights ?? file).withUnsafeBytes(
      in: start + tensor.offset..<start + tensor.offset + tensor.byteCount, body)
  }
}
