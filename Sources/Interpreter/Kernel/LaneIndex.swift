/// An index inside or outside of a vector loop: one value, one value and a step from lane to lane, or a value for each
/// lane.
struct LaneIndex {
  /// How it depends on the lane.
  enum Form {
    /// The same for all lanes.
    case uniform
    /// The plan gives the value of lane 0.
    case affine(step: Int)
    /// The plan is evaluated lane by lane.
    case general
  }

  let plan: IndexPlan
  let form: Form

  var isUniform: Bool {
    if case .uniform = form { true } else { false }
  }
}
