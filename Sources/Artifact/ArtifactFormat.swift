/// The versions and fixed names that compiler and runtime agree on. `IR/artifact.md` is their description.
public enum ArtifactFormat {
  /// The version of the manifest's content. A reader takes its own version and all before it.
  public static let version = 1
  /// The version of the C interface: `MARTLET_ABI` in `martlet.h`.
  public static let abi = 1
  /// The section of an artefact that holds the manifest.
  public static let manifestSection = ".martlet.manifest"
  /// The section of an artefact that holds embedded weights.
  public static let weightsSection = ".martlet.weights"
  /// The section of an artefact that holds the PTX of each generation of GPUs, one behind the other; each ends with a zero byte.
  public static let codeSection = ".martlet.ptx"
  /// Weights, arenas and tensors in them start at multiples of this many bytes.
  public static let alignment = 64

  /// The symbol at the head of the weights of `model`.
  public static func weightsSymbol(model: String) -> String { "martlet_weights_\(model)" }

  /// The file with the external weights of the artefact at `path`: the same name with the ending `.weights`.
  public static func weightsPath(for path: String) -> String {
    let nameStart = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // A dot at the start of a name is no ending.
    let stem = path[nameStart...].dropFirst().lastIndex(of: ".").map { path[..<$0] } ?? path[...]
    return "\(stem).weights"
  }

  /// `value` rounded up to a multiple of `alignment`; nil where that overflows or the value is negative.
  public static func aligned(_ value: Int, to alignment: Int = alignment) -> Int? {
    guard value >= 0 else { return nil }
    let (sum, overflow) = value.addingReportingOverflow(alignment - 1)
    return overflow ? nil : sum / alignment * alignment
  }
}
