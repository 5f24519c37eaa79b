/// The texts that the compiler carries with it: kernel templates and the parts of an artefact.
///
/// SwiftPM embeds the files of this folder as byte arrays named after them and offers no list of its own, so the
/// tables below name each one; a test compares them with the folder.
public enum Templates {
  /// The kernel templates (`Templates/kernels`), in the order in which they are offered to the cost model.
  public static let kernels: [Template] = [
    Template("matmul.kernel", PackageResources.matmul_kernel),
    Template("matmul_dynamic.kernel", PackageResources.matmul_dynamic_kernel),
  ]

  /// The texts of artefacts (`Templates/artifact`) other than the glue.
  public static let artifact: [Template] = [
    Template("martlet.h", PackageResources.martlet_h)
  ]

  /// The LLVM modules of the glue for an architecture, `x86_64` or `aarch64`; empty for others. The compiler links all
  /// of them into every model.
  public static func glue(architecture: String) -> [Template] {
    switch architecture {
    case "x86_64": glueForX86
    case "aarch64": glueForARM
    default: []
    }
  }

  /// The text of the file called `name`, nil if there is none.
  public static func named(_ name: String) -> String? {
    (kernels + artifact + glueForX86 + glueForARM).first { $0.name == name }?.text
  }

  private static let glueForX86: [Template] = [
    Template("glue.begin.x86_64.ll", PackageResources.glue_begin_x86_64_ll),
    Template("glue.call.x86_64.ll", PackageResources.glue_call_x86_64_ll),
    Template("glue.check.x86_64.ll", PackageResources.glue_check_x86_64_ll),
    Template("glue.describe.x86_64.ll", PackageResources.glue_describe_x86_64_ll),
    Template("glue.indices.x86_64.ll", PackageResources.glue_indices_x86_64_ll),
    Template("glue.record.x86_64.ll", PackageResources.glue_record_x86_64_ll),
    Template("glue.text.x86_64.ll", PackageResources.glue_text_x86_64_ll),
  ]

  private static let glueForARM: [Template] = [
    Template("glue.begin.aarch64.ll", PackageResources.glue_begin_aarch64_ll),
    Template("glue.call.aarch64.ll", PackageResources.glue_call_aarch64_ll),
    Template("glue.check.aarch64.ll", PackageResources.glue_check_aarch64_ll),
    Template("glue.describe.aarch64.ll", PackageResources.glue_describe_aarch64_ll),
    Template("glue.indices.aarch64.ll", PackageResources.glue_indices_aarch64_ll),
    Template("glue.record.aarch64.ll", PackageResources.glue_record_aarch64_ll),
    Template("glue.text.aarch64.ll", PackageResources.glue_text_aarch64_ll),
  ]
}
