public import MartletScalars

/// A loop over `0..<extent`.
public struct Loop: Hashable, Sendable {
  /// The variable, unique in its kernel.
  public var variable: String
  /// The number of iterations.
  public var extent: IndexExpression
  /// How it runs.
  public var binding: Binding
  /// The body runs only where all of these hold.
  public var conditions: [IndexCondition]
  /// What is done.
  public var body: [Statement]

  /// A loop of `variable` over `0..<extent`, where `conditions` hold.
  public init(
    _ variable: String, _ extent: IndexExpression, _ binding: Binding = .serial,
    where conditions: [IndexCondition] = [],
    _ body: [Statement]
  ) {
    self.variable = variable
    self.extent = extent
    self.binding = binding
    self.conditions = conditions
    self.body = body
  }
}
