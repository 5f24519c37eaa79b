/// What the emission wrote; empty where it was not asked for.
public struct EmittedCode: Hashable, Sendable {
  /// An ELF object file.
  public var object: [UInt8] = []
  /// LLVM's text after its passes.
  public var llvm: String = ""
  /// Assembly text.
  public var assembly: String = ""
}
