internal import MartletKernelIR
public import MartletScalars
public import MartletSupport

/// The value of `--target`: `cpu`, or `cuda:` and a list of generations of GPUs.
public enum TargetChoice: Hashable, Sendable {
  /// CPUs, of the levels that `--cpu` names.
  case cpu
  /// These GPUs, the least first.
  case cuda([Machine])

  /// The choice that `text` names.
  /// - Throws: a diagnostic that lists the targets if `text` names none of them.
  public init(_ text: String) throws(Diagnostic) {
    if text == "cpu" {
      self = .cpu
      return
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "cuda" else {
      throw Diagnostic("there is no target '\(text)'", notes: ["write cpu, or cuda:\(Self.known)"])
    }
    var named: [Machine] = []
    for name in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
      guard let machine = Machine.gpus.first(where: { $0.name == name }) else {
        throw Diagnostic("there is no GPU '\(name)' to compile for", notes: ["write cuda:\(Self.known)"])
      }
      named.append(machine)
    }
    self = .cuda(Machine.gpus.filter(named.contains))
  }

  private static var known: String { Machine.gpus.map(\.name).joined(separator: ",") }
}
