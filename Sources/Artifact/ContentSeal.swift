/// The hash over all of an artefact's file, which stands in the header of its manifest.
///
/// It covers every byte but its own and those of the weights behind their header, which have a hash of their own in the
/// manifest. Thus it finds what the other hashes do not: damaged code, tables, headers and symbols.
public enum ContentSeal {
  /// The place of the hash in the file; nil where the file has no manifest that could hold it.
  public static func range(in elf: ElfFile) -> Range<Int>? {
    guard let manifest = elf.section(ArtifactFormat.manifestSection)?.range,
      manifest.count >= ManifestSection.headerByteCount
    else { return nil }
    let end = manifest.lowerBound + ManifestSection.headerByteCount
    return end - ManifestSection.sealByteCount..<end
  }

  /// The hash of the file with the content `bytes` and the headers `elf`; nil where it has no place for one.
  public static func hash(_ bytes: UnsafeRawBufferPointer, _ elf: ElfFile) -> ContentHash? {
    guard let field = range(in: elf) else { return nil }
    var omitted = [field]
    if let weights = elf.section(ArtifactFormat.weightsSection)?.range, weights.count > WeightHeader.byteCount {
      omitted.append(weights.lowerBound + WeightHeader.byteCount..<weights.upperBound)
    }
    var hasher = ContentHasher()
    var place = 0
    for range in omitted.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      // Ranges of hostile files may overlap.
      if place < range.lowerBound { hasher.update(UnsafeRawBufferPointer(rebasing: bytes[place..<range.lowerBound])) }
      place = max(place, range.upperBound)
    }
    hasher.update(UnsafeRawBufferPointer(rebasing: bytes[place...]))
    return hasher.finish()
  }
}
