public import MartletKernelIR
public import MartletScalars

/// What an artefact carries for GPUs: the entries' plans there, and the kernels of each generation with their PTX.
public struct DeviceCode: Sendable {
  /// The kernels and entries of each generation, the least first; the entries are the same for all.
  public let modules: [KernelModule]
  /// The PTX of each of them.
  public let texts: [String]
  /// The machine that entries are compiled for where the artefact has no kernels for CPUs.
  public let host: Machine

  /// The code `texts` of `modules`, called from `host`.
  public init(_ modules: [KernelModule], texts: [String], host: Machine) {
    precondition(modules.count == texts.count && !modules.isEmpty, "every generation has one text")
    self.modules = modules
    self.texts = texts
    self.host = host
  }

  /// The entry called `name`.
  func entry(_ name: String) -> Entry? { modules[0].entries.first { $0.name == name } }
}
