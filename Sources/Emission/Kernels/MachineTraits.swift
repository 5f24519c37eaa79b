import MartletKernelIR

/// What emission must know of a machine beyond what schedules reckon with: one row for each machine.
struct MachineTraits {
  /// LLVM's name of the target.
  let triple: String
  /// The end of the names of its kernels.
  let suffix: String
  /// Whether any lanes of any vector can be left out of a load or a store at no cost (AVX-512).
  let masksAreFree: Bool
  /// The row of the artefact's kernel table, and the bit of the mask of levels.
  let level: Int

  /// The traits of `machine`.
  init(_ machine: Machine) {
    triple = "\(machine.architecture)-unknown-linux-gnu"
    guard let position = Machine.levels.firstIndex(of: machine) else {
      preconditionFailure("\(machine.name) is no row of the levels")
    }
    level = machine.architecture == "x86_64" ? position : 0
    suffix = level == 0 ? "baseline" : "v\(level + 2)"
    masksAreFree = machine.vectorBytes >= 64
  }
}
