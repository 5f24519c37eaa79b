internal import MartletGraphIR

/// What one step of a loop gives, as values of its body.
struct LoopStep {
  /// A part of what a loop collects: one index along an axis of its own.
  struct Part {
    let value: Value
    /// The axis of the result along which the steps lie.
    var axis = 0
    /// Whether the last step comes first.
    var isReversed = false
  }

  /// Whether there is a further step; nil where only their number ends the loop.
  var condition: Value?
  /// The states that the next step gets.
  var states: [Value]
  /// What is collected.
  var parts: [Part] = []
}
