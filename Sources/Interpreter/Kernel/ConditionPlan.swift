/// Conditions that must all hold, prepared for one lane or for all. They live as long as the allocations that they are made
/// in.
struct ConditionPlan {
  /// `lower <= value < upper`.
  struct Bound {
    let lower: LaneIndex?
    let value: LaneIndex
    let upper: LaneIndex?
  }

  let bounds: UnsafeBufferPointer<Bound>

  /// The conditions `bounds`.
  init(_ bounds: [Bound], in allocations: KernelAllocations) { self.bounds = allocations.keep(bounds) }

  /// Whether the conditions are the same for all lanes.
  var isUniform: Bool {
    bounds.allSatisfy { bound in
      bound.value.isUniform && (bound.lower?.isUniform ?? true) && (bound.upper?.isUniform ?? true)
    }
  }

  /// Whether all hold, where they are the same for all lanes.
  func holds(_ slots: UnsafePointer<Int>) -> Bool {
    bounds.allSatisfy { bound in
      let value = bound.value.same.evaluate(slots)
      if let lower = bound.lower, value < lower.same.evaluate(slots) { return false }
      if let upper = bound.upper, value >= upper.same.evaluate(slots) { return false }
      return true
    }
  }

  /// Writes 1 for each lane of `outer` where all hold to `then`, and for each where one does not to `otherwise`.
  /// Returns how many lanes each has.
  func decide(
    _ slots: UnsafePointer<Int>, outer: UnsafePointer<UInt8>?, then: UnsafeMutablePointer<UInt8>,
    otherwise: UnsafeMutablePointer<UInt8>?, count: Int
  ) -> (then: Int, otherwise: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: max(count, 1)) { room in
      guard let results = room.baseAddress else { return (0, 0) }
      test(slots, count: count, into: results)
      var counts = (then: 0, otherwise: 0)
      // `outer` and `then` may be one mask.
      for lane in 0..<count {
        let isOn = outer.map { $0[lane] != 0 } ?? true
        let isTrue = isOn && results[lane] != 0
        then[lane] = isTrue ? 1 : 0
        otherwise?[lane] = isOn && !isTrue ? 1 : 0
        if isTrue { counts.then += 1 } else if isOn { counts.otherwise += 1 }
      }
      return counts
    }
  }

  /// Writes to `results` whether all conditions hold in each lane.
  private func test(_ slots: UnsafePointer<Int>, count: Int, into results: UnsafeMutablePointer<UInt8>) {
    results.update(repeating: 1, count: count)
    withUnsafeTemporaryAllocation(of: Int.self, capacity: max(2 * count, 1)) { room in
      guard let values = room.baseAddress else { return }
      let limits = values + count
      for bound in bounds {
        bound.value.evaluate(slots, count: count, into: values)
        if let lower = bound.lower {
          lower.evaluate(slots, count: count, into: limits)
          for lane in 0..<count where values[lane] < limits[lane] { results[lane] = 0 }
        }
        if let upper = bound.upper {
          upper.evaluate(slots, count: count, into: limits)
          for lane in 0..<count where values[lane] >= limits[lane] { results[lane] = 0 }
        }
      }
    }
  }
}
