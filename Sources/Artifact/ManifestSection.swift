public import MartletSupport

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The bytes of the manifest's section: a header of 96 bytes that every version can read, then JSON with sorted keys.
///
/// Little-endian: the 8 letters `MARTLETM`, the format version (4 bytes), the version of the C interface (4), the
/// number of bytes of the JSON (8), their SHA-256 (32), zero (8), the hash over the whole file (32, see `ContentSeal`).
public enum ManifestSection {
  private static let magic = Array("MARTLETM".utf8)
  static let headerByteCount = 96
  /// The bytes at the end of the header that the seal takes; zero until the file is complete.
  static let sealByteCount = 32

  /// The section's bytes for `manifest`; the same for equal manifests.
  public static func encode(_ manifest: Manifest) -> [UInt8] {
    let json = Array(text(manifest, pretty: false).utf8)
    var bytes = magic
    bytes.append(littleEndian: UInt32(manifest.format))
    bytes.append(littleEndian: UInt32(manifest.abi))
    bytes.append(littleEndian: UInt64(json.count))
    bytes += ContentHash(of: json).bytes
    bytes.append(littleEndian: UInt64(0))
    return bytes + [UInt8](repeating: 0, count: sealByteCount) + json
  }

  /// The manifest as JSON with sorted keys, on one line or indented for people.
  public static func text(_ manifest: Manifest, pretty: Bool) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    if pretty { encoder.outputFormatting.insert(.prettyPrinted) }
    guard let data = try? encoder.encode(manifest) else {
      preconditionFailure("every value of a manifest can be written as JSON")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// The manifest in `bytes`; `file` names the artefact in reports.
  /// - Throws: a diagnostic if the section is truncated, damaged, or of a version that this reader does not know.
  public static func decode(_ bytes: UnsafeRawBufferPointer, file: String) throws(Diagnostic) -> Manifest {
    let place = SourceLocation(file: file)
    guard bytes.count >= headerByteCount, bytes[0..<8].elementsEqual(magic) else {
      throw Diagnostic("the manifest is damaged", at: place)
    }
    let format = bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self).littleEndian
    let abi = bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self).littleEndian
    guard abi == ArtifactFormat.abi else {
      throw Diagnostic(
        "the artefact has version \(abi) of the C interface, this runtime has version \(ArtifactFormat.abi)", at: place,
        notes: ["compile the model again with this version of Martlet"])
    }
    guard format >= 1, format <= ArtifactFormat.version else {
      throw Diagnostic(
        "the manifest has format version \(format), this runtime reads up to version \(ArtifactFormat.version)",
        at: place)
    }
    guard let count = Int(exactly: bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self).littleEndian),
      count <= bytes.count - headerByteCount
    else { throw Diagnostic("the manifest is truncated", at: place) }
    let json = UnsafeRawBufferPointer(rebasing: bytes[headerByteCount..<headerByteCount + count])
    var hasher = ContentHasher()
    hasher.update(json)
    guard hasher.finish().bytes.elementsEqual(bytes[24..<56]) else {
      throw Diagnostic("the manifest is damaged: its hash does not fit", at: place)
    }
    return try parse(Data(json), place)
  }

  private static func parse(_ json: Data, _ place: SourceLocation) throws(Diagnostic) -> Manifest {
    let manifest: Manifest
    do {
      manifest = try JSONDecoder().decode(Manifest.self, from: json)
    } catch {
      throw Diagnostic("the manifest cannot be read: \(error)", at: place)
    }
    do {
      try manifest.validate()
    } catch {
      throw Diagnostic(error.message, at: place)
    }
    return manifest
  }
}
