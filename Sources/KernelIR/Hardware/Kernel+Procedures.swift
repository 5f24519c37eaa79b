public import MartletScalars

extension Kernel {
  /// The procedures of the hardware that the kernel calls.
  public var procedures: Set<HardwareProcedure> {
    var found: Set<HardwareProcedure> = []
    for statement in body { statement.noteProcedures(in: &found) }
    return found
  }

  /// Whether a procedure that the kernel calls is another instruction on the CPU level `machine` than on the level `base`,
  /// which it adds instructions to.
  public func isSpelledOtherwise(for machine: Machine, than base: Machine) -> Bool {
    procedures.contains { $0.spelling(for: machine)?.intrinsic != $0.spelling(for: base)?.intrinsic }
  }
}

extension Statement {
  fileprivate func noteProcedures(in found: inout Set<HardwareProcedure>) {
    switch self {
    case .call(let call): found.insert(call.procedure)
    case .loop(let loop): for statement in loop.body { statement.noteProcedures(in: &found) }
    case .conditional(_, let then, let otherwise):
      for statement in then + otherwise { statement.noteProcedures(in: &found) }
    case .asynchronous(let body), .located(_, let body): for statement in body { statement.noteProcedures(in: &found) }
    case .bind, .allocate, .store, .prefetch, .shuffle, .barrier, .wait: break
    }
  }
}
