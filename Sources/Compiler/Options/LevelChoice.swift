internal import MartletEmission
internal import MartletKernelIR
public import MartletScalars
public import MartletSupport

/// The value of `--cpu`: `portable`, `native`, or a list of levels.
public enum LevelChoice: Hashable, Sendable {
  /// Every level.
  case portable
  /// The best level of this machine alone.
  case native
  /// These levels, the least first.
  case levels([Machine])

  /// The choice that `text` names.
  /// - Throws: a diagnostic that lists the levels if `text` names none of them.
  public init(_ text: String) throws(Diagnostic) {
    switch text {
    case "portable": self = .portable
    case "native": self = .native
    default:
      var named: [Machine] = []
      for name in text.split(separator: ",", omittingEmptySubsequences: false) {
        guard let machine = Machine.level(named: String(name)) else {
          let isAlone = name == "portable" || name == "native"
          throw Diagnostic(
            isAlone ? "'\(name)' stands alone, not in a list of CPU levels" : "there is no CPU level '\(name)'",
            notes: ["the levels are \(Machine.levels.map(\.name).joined(separator: ", ")); or say portable or native"])
        }
        named.append(machine)
      }
      self = .levels(Machine.levels.filter(named.contains))
    }
  }
}

extension LevelChoice {
  /// The levels, the least first.
  /// - Throws: a diagnostic if this machine's level is asked for and it has none.
  public func machines() throws(Diagnostic) -> [Machine] {
    switch self {
    case .portable: return Machine.levels
    case .levels(let levels): return levels
    case .native:
      guard let best = Machine.levels.last(where: HostMachine.supports) else {
        throw Diagnostic("this machine has none of the CPU levels", notes: ["name the levels to compile for"])
      }
      return [best]
    }
  }
}
