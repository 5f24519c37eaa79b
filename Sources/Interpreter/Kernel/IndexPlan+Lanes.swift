extension IndexPlan {
  /// Writes the value for each of the first `count` lanes of `lanes` to `values`; names that do not differ between lanes are
  /// in `slots`. Each is what `evaluate` gives when the slots show its lane; lanes that are switched off get numbers without
  /// meaning.
  func evaluate(
    _ slots: UnsafePointer<Int>, over lanes: LaneSlots, count: Int, into values: UnsafeMutablePointer<Int>
  ) {
    var same = constant
    for term in linear where !lanes.varies(term.slot) { same &+= term.coefficient &* slots[term.slot] }
    values.update(repeating: same, count: count)
    for term in linear where lanes.varies(term.slot) {
      lanes.add(term.slot, times: term.coefficient, count: count, to: values)
    }
    if products.isEmpty { return }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: max(2 * count, 1)) { room in
      guard let product = room.baseAddress else { return }
      for term in products {
        product.update(repeating: term.coefficient, count: count)
        for factor in term.factors {
          factor.multiply(slots, over: lanes, count: count, into: product, scratch: product + count)
        }
        for lane in 0..<count { values[lane] &+= product[lane] }
      }
    }
  }
}

extension IndexPlan.Factor {
  /// Multiplies `values` by the factor, lane by lane; `scratch` has room for as many.
  fileprivate func multiply(
    _ slots: UnsafePointer<Int>, over lanes: LaneSlots, count: Int, into values: UnsafeMutablePointer<Int>,
    scratch: UnsafeMutablePointer<Int>
  ) {
    switch self {
    case .slot(let slot):
      if lanes.varies(slot) {
        scratch.update(repeating: 0, count: count)
        lanes.add(slot, times: 1, count: count, to: scratch)
      } else {
        scratch.update(repeating: slots[slot], count: count)
      }
    case .floorDivide(let left, let right):
      combine(left, right, slots, lanes, count, scratch) { Self.divide($0, $1)?.quotient ?? IndexPlan.noValue }
    case .modulo(let left, let right):
      combine(left, right, slots, lanes, count, scratch) { Self.divide($0, $1)?.remainder ?? IndexPlan.noValue }
    case .minimum(let left, let right): combine(left, right, slots, lanes, count, scratch) { min($0, $1) }
    case .maximum(let left, let right): combine(left, right, slots, lanes, count, scratch) { max($0, $1) }
    }
    for lane in 0..<count { values[lane] &*= scratch[lane] }
  }

  /// Writes `operation` of both operands of each lane to `values`.
  @inline(__always)
  private func combine(
    _ left: UnsafePointer<IndexPlan>, _ right: UnsafePointer<IndexPlan>, _ slots: UnsafePointer<Int>,
    _ lanes: LaneSlots, _ count: Int,
    _ values: UnsafeMutablePointer<Int>, _ operation: (Int, Int) -> Int
  ) {
    left.pointee.evaluate(slots, over: lanes, count: count, into: values)
    if let other = right.pointee.known {
      for lane in 0..<count { values[lane] = operation(values[lane], other) }
      return
    }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: max(count, 1)) { room in
      guard let others = room.baseAddress else { return }
      right.pointee.evaluate(slots, over: lanes, count: count, into: others)
      for lane in 0..<count { values[lane] = operation(values[lane], others[lane]) }
    }
  }
}
