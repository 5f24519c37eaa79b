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
  /// A register or shared buffer in force until the end of the enclosing body, every element set to the value if there is
  /// one.
  case allocate(Buffer, initial: Expression?)
  /// Sets an element of a buffer.
  case store(String, [IndexExpression], Expression)
  /// Says that an element of a buffer is soon read or written, so that it may be fetched into a cache; does nothing else.
  case prefetch(String, [IndexExpression])
  /// A name for the value that the thread has whose number within its warp differs in the bits of `xor`; all threads of
  /// the warp come here together.
  case shuffle(String, Expression, xor: Int)
  /// Every thread of the block waits here until all have come; what they stored before can then be loaded by all.
  case barrier
  /// A procedure of the hardware.
  case call(Call)
  /// What the asynchronous procedures that are called inside write is one group, which the thread's wait may wait for.
  case asynchronous([Statement])
  /// The thread waits until only so many of its latest groups, a constant, may still be on their way.
  case wait(IndexExpression)
  /// The statements of the model's `LocationSet` come from there.
  case located(LocationSet, [Statement])

  /// Whether the threads of a block must come to the statement, or to one inside it, together.
  public var holdsBarrier: Bool {
    switch self {
    case .barrier, .shuffle: true
    case .call(let call): call.procedure.unit == .warp
    case .asynchronous(let statements): statements.contains(where: \.holdsBarrier)
    case .loop(let loop): loop.body.contains(where: \.holdsBarrier)
    case .conditional(_, let then, let otherwise): (then + otherwise).contains(where: \.holdsBarrier)
    case .located(_, let statements): statements.contains(where: \.holdsBarrier)
    case .bind, .allocate, .store, .prefetch, .wait: false
    }
  }

  /// What procedures multiply in the statement, or first inside it, as `HardwareProcedure.matrixFactor` says it; nil where
  /// none does.
  public var matrixFactor: String? {
    switch self {
    case .call(let call): call.procedure.matrixFactor
    case .loop(let loop): loop.body.matrixFactor
    case .conditional(_, let then, let otherwise): then.matrixFactor ?? otherwise.matrixFactor
    case .located(_, let statements), .asynchronous(let statements): statements.matrixFactor
    case .bind, .allocate, .store, .prefetch, .shuffle, .barrier, .wait: nil
    }
  }
}

extension [Statement] {
  /// What procedures multiply first in the statements; nil where none does.
  public var matrixFactor: String? { lazy.compactMap(\.matrixFactor).first }
}
