public import MartletKernelIR

/// How kernels for GPUs take part in a comparison.
public enum DeviceUse: Sendable {
  /// Not at all.
  case none
  /// They are interpreted, and their PTX is written.
  case interpreted
  /// They are interpreted, and run on the GPU with this number; `prepare` is told of them before, the least generation
  /// first.
  case run(ordinal: Int, prepare: @Sendable ([KernelModule]) -> Void)

  /// Whether a GPU runs them.
  var runs: Bool {
    if case .run = self { true } else { false }
  }

  /// The GPU with the number `ordinal`.
  public static func run(ordinal: Int) -> DeviceUse { .run(ordinal: ordinal, prepare: { _ in }) }
}
