extension Entry {
  /// Steps that run where a truth value is true, and others that run where it is false.
  public struct Branch: Hashable, Sendable {
    /// The truth value, which is read before the first of the steps.
    public var condition: Argument
    /// What is done where it is true: launches, loops and further branches.
    public var then: [Step]
    /// What is done where it is false.
    public var otherwise: [Step]

    /// `then` where `condition` is true, else `otherwise`.
    public init(on condition: Argument, then: [Step], otherwise: [Step]) {
      self.condition = condition
      self.then = then
      self.otherwise = otherwise
    }
  }
}
