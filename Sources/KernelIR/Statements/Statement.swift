public import MartletScalars
public import MartletSupport

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
  /// Says that an element of a buffer is soon read or written, so that it may be fetched into a cache; does nothing else.
  case prefetch(String, [IndexExpression])
  /// The statements of the model's `LocationSet` come from there.
  case located(LocationSet, [Statement])
}
