public import MartletScalars
public import MartletSupport

/// What the axis of a loop is bound to.
public enum Binding: String, Hashable, Sendable, CaseIterable {
  /// One iteration after the other.
  case serial
  /// Iterations are tasks in any order, perhaps at once; only the outermost loops of a kernel, nested perfectly.
  case parallel
  /// One iteration after the other, written out; the extent is a constant.
  case unroll
  /// Iterations are the lanes of vectors; the extent is a constant and the body holds no vector loop or allocation.
  /// Each statement is done for all lanes before the next.
  case vector
}

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

/// One step of a kernel.
public indirect enum Statement: Hashable, Sendable {
  /// A loop.
  case loop(Loop)
  /// The first body where all conditions hold, else the second.
  case conditional([IndexCondition], then: [Statement], otherwise: [Statement])
  /// A name for a value, in force until the end of the enclosing body. A name of type i64 may stand in index
  /// expressions.
  case bind(String, Expression)
  /// A register buffer in force until the end of the enclosing body, every element set to the value if there is one.
  case allocate(Buffer, initial: Expression?)
  /// Sets an element of a buffer.
  case store(String, [IndexExpression], Expression)
  /// The statements of the model's `LocationSet` come from there.
  case located(LocationSet, [Statement])
}
