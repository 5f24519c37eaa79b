/// The version of the compiler, which manifests record and `martlet --version` prints.
public enum CompilerVersion {
  /// The version as text.
  public static let text = "0.1.0"
}
