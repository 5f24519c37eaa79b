/// Which of the passes over graphs run.
public struct PassOptions: Hashable, Sendable {
  /// The names of passes that are left out.
  public var disabled: [String]
  /// The name of the last pass to run; nil for all.
  public var stopAfter: String?

  /// All passes but `disabled`, up to `stopAfter`.
  public init(disabled: [String] = [], stopAfter: String? = nil) {
    self.disabled = disabled
    self.stopAfter = stopAfter
  }
}
