internal import ArgumentParser

/// The value of `--device`: `cpu`, or `cuda:` and the number of a GPU.
enum DeviceChoice: Hashable, Sendable, ExpressibleByArgument {
  /// This machine's CPU.
  case cpu
  /// The GPU with this number, as the driver counts them.
  case cuda(Int)

  /// The choice that `argument` names; nil if it names none. `cuda` is the first GPU.
  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    switch (parts[0], parts.count) {
    case ("cpu", 1): self = .cpu
    case ("cuda", 1): self = .cuda(0)
    case ("cuda", 2):
      guard let number = Int(parts[1]), number >= 0, parts[1].allSatisfy(\.isNumber) else { return nil }
      self = .cuda(number)
    default: return nil
    }
  }

  /// The number of the GPU; nil for the CPU.
  var ordinal: Int? {
    if case .cuda(let number) = self { number } else { nil }
  }
}

extension ArgumentHelp {
  /// The help of `--device`.
  static let device = ArgumentHelp(
    "Where to run: cpu, the default, or cuda and, for another than the first GPU, a colon and its number.",
    valueName: "device")
}
