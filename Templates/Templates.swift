/// The texts that the compiler carries with it: the files of `Templates/kernels`, `Templates/artifact` and
/// `Templates/limits`, which a build plugin (`Plugins/EmbedTemplates`) turns into string literals.
public enum Templates {
  /// The kernel templates, by name.
  public static let kernels = files(in: "kernels")

  /// The texts of artefacts: C headers, the glue, the main program and what else is written from text.
  public static let artifact = files(in: "artifact")

  /// The kernels whose speed is that of the machine.
  public static let limits = files(in: "limits")

  /// The LLVM modules of the glue for an architecture, `x86_64` or `aarch64`; empty for others. The compiler links all
  /// of them into every model.
  public static func glue(architecture: String) -> [Template] { parts("glue.", architecture) }

  /// The LLVM modules of the glue for GPUs, which are linked into models that have code for them; `architecture` is that
  /// of the machine that launches.
  public static func deviceGlue(architecture: String) -> [Template] { parts("device.", architecture) }

  /// The LLVM modules of the main program of `--emit exe` for an architecture; empty where there is none.
  public static func mainProgram(architecture: String) -> [Template] { parts("main.", architecture) }

  /// The text of the file called `name`, nil if there is none.
  public static func named(_ name: String) -> String? { (kernels + artifact + limits).first { $0.name == name }?.text }

  private static func parts(_ start: String, _ architecture: String) -> [Template] {
    artifact.filter { $0.name.hasPrefix(start) && $0.name.hasSuffix(".\(architecture).ll") }
  }

  private static func files(in folder: String) -> [Template] {
    EmbeddedTemplates.files.filter { $0.folder == folder }.map { Template($0.name, $0.text) }
  }
}
