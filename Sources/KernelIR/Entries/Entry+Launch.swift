public import MartletScalars

extension Entry {
  /// What runs all tasks of one kernel: the only one, or one of several that compute the same, each of which is the
  /// fastest for some dims.
  public struct Launch: Hashable, Sendable {
    /// A kernel that a launch may run.
    public struct Choice: Hashable, Sendable {
      /// What must hold of the entry's dims; nothing for the last choice.
      public var conditions: [IndexCondition]
      /// The kernel.
      public var kernel: String
      /// The values of the kernel's symbols, in order.
      public var dims: [IndexExpression]

      /// The kernel `kernel` with the values `dims` of its symbols, where `conditions` hold.
      public init(_ kernel: String, dims: [IndexExpression], where conditions: [IndexCondition] = []) {
        self.conditions = conditions
        self.kernel = kernel
        self.dims = dims
      }
    }

    /// The kernels, of which the first runs whose conditions hold.
    public var choices: [Choice]
    /// The buffers for the kernel's parameters, in order.
    public var arguments: [Argument]

    /// The first of `choices` whose conditions hold, on `arguments`.
    public init(_ choices: [Choice], _ arguments: [Argument]) {
      self.choices = choices
      self.arguments = arguments
    }
  }
}
