/// A stage of a compilation that can be shown as text. The raw value is its name on the command line.
public enum InspectionStage: String, Hashable, Sendable, CaseIterable {
  /// The graph IR after all passes.
  case graph
  /// The kernel IR of each level.
  case kernels
  /// LLVM's IR of all levels.
  case llvm
  /// The assembly of all levels.
  case assembly = "asm"
  /// The PTX of one generation of GPUs.
  case ptx
  /// Where each value lies, and the size of the arena.
  case memory
  /// What each entry takes and gives, and what every call checks.
  case contract
  /// What the artefact would say of itself, as JSON.
  case manifest
}
