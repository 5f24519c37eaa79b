/// An index for every lane, as a sum: what is the same for all, what each lane adds whatever else changes, and what has to be
/// computed lane by lane. Of `8*k + 2*l + id` in a serial loop `k` and a vector loop `l`, where `id` differs between lanes,
/// these are `8*k`, `2*l` and `id`.
struct LaneIndex {
  /// What is the same for all lanes.
  let same: IndexPlan
  /// What each lane adds whatever else changes; nil where that is nothing.
  let fixed: LaneTable?
  /// What is computed anew for each lane, and the lanes with the names in it; nil where nothing is.
  let varying: (plan: IndexPlan, lanes: LaneSlots)?

  /// An index of these parts.
  init(_ same: IndexPlan, fixed: LaneTable? = nil, varying: (plan: IndexPlan, lanes: LaneSlots)? = nil) {
    self.same = same
    self.fixed = fixed
    self.varying = varying
  }

  /// Whether the index is the same for all lanes.
  var isUniform: Bool { fixed == nil && varying == nil }

  /// Writes the index of each of `count` lanes to `values`.
  func evaluate(_ slots: UnsafePointer<Int>, count: Int, into values: UnsafeMutablePointer<Int>) {
    if let varying {
      varying.plan.evaluate(slots, over: varying.lanes, count: count, into: values)
    } else {
      values.update(repeating: 0, count: count)
    }
    let same = same.evaluate(slots)
    if let fixed {
      for lane in 0..<count { values[lane] &+= same &+ fixed.values[lane] }
    } else if same != 0 {
      for lane in 0..<count { values[lane] &+= same }
    }
  }
}
