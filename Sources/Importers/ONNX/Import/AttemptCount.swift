/// A number of attempts that is used up even where what was attempted is undone.
final class AttemptCount {
  private var left: Int

  /// So many attempts.
  init(limit: Int) { left = limit }

  /// Whether none is left.
  var isUsedUp: Bool { left == 0 }

  /// Uses one up; false if none is left.
  @discardableResult func take() -> Bool {
    if left == 0 { return false }
    left -= 1
    return true
  }
}
