public import MartletKernelIR
public import MartletSupport

/// What lowering makes of a model for one machine.
public struct LoweredProgram: Sendable {
  /// The kernels and entries.
  public var module: KernelModule
  /// How each weight of the module is made, in the module's order. The same for every CPU level.
  public var weights: [PackedWeight]
  /// What each kernel of the module has to do, in the module's order; nil where an amount may not fit 64 bits. The same
  /// for every CPU level.
  public var work: [KernelWork?]
  /// For each entry the place in the model of each launch, in order: that of the main operation; nil where none is known.
  public var places: [[ModelLocation?]]
  /// For each entry what each launch computes, in order.
  public var origins: [[LaunchOrigin]]
  /// How each kernel of the module is scheduled and why so, in the module's order.
  public var choices: [ScheduleChoice]

  /// A program of the given parts.
  public init(
    module: KernelModule, weights: [PackedWeight], work: [KernelWork?], places: [[ModelLocation?]],
    origins: [[LaunchOrigin]],
    choices: [ScheduleChoice]
  ) {
    self.module = module
    self.weights = weights
    self.work = work
    self.places = places
    self.origins = origins
    self.choices = choices
  }
}
