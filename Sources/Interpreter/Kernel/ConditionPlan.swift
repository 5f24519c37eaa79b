/// Conditions that must all hold, prepared for one lane or for all.
struct ConditionPlan {
  /// `lower <= value < upper`.
  struct Bound {
    let lower: LaneIndex?
    let value: LaneIndex
    let upper: LaneIndex?
  }

  let bounds: [Bound]
  let lanes: LaneSlots?

  /// Whether the conditions are the same for all lanes.
  var isUniform: Bool {
    bounds.allSatisfy { bound in
      bound.value.isUniform && (bound.lower?.isUniform ?? true) && (bound.upper?.isUniform ?? true)
    }
  }

  /// Whether all hold, where they are the same for all lanes.
  func holds(_ slots: UnsafeMutablePointer<Int>) -> Bool { holds(slots, lane: 0) }

  private func holds(_ slots: UnsafeMutablePointer<Int>, lane: Int) -> Bool {
    bounds.allSatisfy { bound in
      let value = bound.value.at(lane, slots)
      if let lower = bound.lower, value < lower.at(lane, slots) { return false }
      if let upper = bound.upper, value >= upper.at(lane, slots) { return false }
      return true
    }
  }

  /// Writes 1 for each lane of `outer` where all hold to `then`, and for each where one does not to `otherwise`.
  /// Returns how many lanes each has.
  func decide(
    _ slots: UnsafeMutablePointer<Int>, outer: UnsafePointer<UInt8>?, then: UnsafeMutablePointer<UInt8>,
    otherwise: UnsafeMutablePointer<UInt8>?, count: Int
  ) -> (then: Int, otherwise: Int) {
    var counts = (then: 0, otherwise: 0)
    for lane in 0..<count {
      let isOn = outer.map { $0[lane] != 0 } ?? true
      if isOn { lanes?.show(lane, in: slots) }
      let isTrue = isOn && holds(slots, lane: lane)
      then[lane] = isTrue ? 1 : 0
      otherwise?[lane] = isOn && !isTrue ? 1 : 0
      if isTrue { counts.then += 1 } else if isOn { counts.otherwise += 1 }
    }
    return counts
  }
}

extension LaneIndex {
  /// The value at `lane`, which the slots show.
  @inline(__always)
  func at(_ lane: Int, _ slots: UnsafeMutablePointer<Int>) -> Int {
    switch form {
    case .uniform, .general: plan.evaluate(slots)
    case .affine(let step): plan.evaluate(slots) &+ step &* lane
    }
  }
}
