/// An instruction set that artefacts are built for. The raw value is its name in LLVM's triples and in manifests.
public enum Architecture: String, Hashable, Sendable, CaseIterable, Codable {
  /// 64-bit x86, AMD64.
  case x86 = "x86_64"
  /// 64-bit ARM.
  case arm = "aarch64"

  /// The number that ELF files carry (`e_machine`).
  public var elfMachine: UInt16 {
    switch self {
    case .x86: 62
    case .arm: 183
    }
  }

  /// The architecture that this code runs on, nil if it is none of these.
  public static var current: Architecture? {
    #if arch(x86_64)
      .x86
    #elseif arch(arm64)
      .arm
    #else
      nil
    #endif
  }
}
