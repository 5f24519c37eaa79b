import MartletScalars

/// An expression prepared for evaluation over lanes: leaves that fill registers, then straight-line code.
final class ValueProgram {
  /// Where an operand of the code comes from.
  enum Leaf {
    /// Elements of a buffer, for the lanes of the mask.
    case load(AccessPlan, mask: UnsafePointer<UInt8>?)
    /// An index as an i64.
    case index(LaneIndex)
    /// The values of a `let`, of which there are this many: each is that of several lanes in a row.
    case value(UnsafePointer<UInt64>, count: Int)
    /// Which alternative of a conditional is taken, as a bool; fills the masks of both.
    case decision(
      ConditionPlan, outer: UnsafePointer<UInt8>?, then: UnsafeMutablePointer<UInt8>,
      otherwise: UnsafeMutablePointer<UInt8>)
  }

  let laneCount: Int
  private let leaves: [Leaf]
  private let registers: ScalarRegisters

  /// Prepares `program`, whose parameters are `leaves`.
  init(_ program: ScalarProgram, _ leaves: [Leaf], laneCount: Int) {
    self.laneCount = laneCount
    self.leaves = leaves
    registers = ScalarRegisters(ScalarEvaluator(program), laneCount: laneCount)
  }

  /// The values, one a lane, after `evaluate`.
  var result: UnsafeMutablePointer<UInt64> { registers.result }

  /// Computes the values of all lanes; those of lanes that are switched off have no meaning.
  func evaluate(_ state: KernelState) throws(AccessFault) {
    for (number, leaf) in leaves.enumerated() {
      let values = registers.operand(number)
      switch leaf {
      case .load(let access, let mask):
        try access.load(into: values, state, mask: mask)
        if access.laneCount < laneCount { spread(values) }
      case .index(let index): fill(values, index, state)
      case .value(let source, let count):
        if count == 1 {
          values[0] = source[0]
          spread(values)
        } else if count == laneCount {
          values.update(from: source, count: laneCount)
        } else {
          for lane in 0..<laneCount { values[lane] = source[lane / (laneCount / count)] }
        }
      case .decision(let conditions, let outer, let then, let otherwise):
        _ = conditions.decide(state.slots, outer: outer, then: then, otherwise: otherwise, count: laneCount)
        for lane in 0..<laneCount { values[lane] = UInt64(then[lane]) }
      }
    }
    registers.run()
  }

  private func fill(_ values: UnsafeMutablePointer<UInt64>, _ index: LaneIndex, _ state: KernelState) {
    if index.isUniform {
      values[0] = UInt64(bitPattern: Int64(index.same.evaluate(state.slots)))
      spread(values)
    } else {
      values.withMemoryRebound(to: Int.self, capacity: laneCount) {
        index.evaluate(state.slots, count: laneCount, into: $0)
      }
    }
  }

  /// Gives all lanes the value of the first.
  private func spread(_ values: UnsafeMutablePointer<UInt64>) {
    guard laneCount > 1 else { return }
    (values + 1).update(repeating: values[0], count: laneCount - 1)
  }
}
