/// When a kernel ran.
public struct LaunchTime: Hashable, Sendable {
  /// When it began, in nanoseconds from the start of the recording.
  public var begin: Int
  /// When its last task had ended.
  public var end: Int

  /// A launch from `begin` to `end`.
  public init(begin: Int, end: Int) {
    self.begin = begin
    self.end = end
  }

  /// How long it took, in nanoseconds.
  public var duration: Int { end - begin }
}
