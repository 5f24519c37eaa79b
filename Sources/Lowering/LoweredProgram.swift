public import MartletKernelIR

/// What lowering makes of a model for one machine.
public struct LoweredProgram: Sendable {
  /// The kernels and entries.
  public var module: KernelModule
  /// How each weight of the module is made, in the module's order. The same for every CPU level.
  public var weights: [PackedWeight]

  /// A program of the given parts.
  public init(module: KernelModule, weights: [PackedWeight]) {
    self.module = module
    self.weights = weights
  }
}
