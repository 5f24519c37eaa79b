/// The registers of one evaluator over a fixed number of lanes, for callers that evaluate the same code again and
/// again and must not allocate: they write the operands, run, and read the result.
public final class ScalarRegisters {
  /// The number of lanes.
  public let laneCount: Int
  private let evaluator: ScalarEvaluator
  private let lanes: Lanes

  /// Registers for `evaluator` over `laneCount` lanes, all zero.
  public init(_ evaluator: ScalarEvaluator, laneCount: Int) {
    self.evaluator = evaluator
    self.laneCount = laneCount
    let size = max(evaluator.registerCount * laneCount, 1)
    let base = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
    base.initialize(repeating: 0, count: size)
    lanes = Lanes(base: base, stride: laneCount, count: laneCount)
    evaluator.fillConstants(lanes)
  }

  deinit { lanes.base.deallocate() }

  /// The values of the operand at `index`, one a lane, as `ScalarValue.bits`.
  public func operand(_ index: Int) -> UnsafeMutablePointer<UInt64> { lanes[index] }

  /// The values of the result, one a lane, after `run`. It may be an operand that the code hands through.
  public var result: UnsafeMutablePointer<UInt64> { lanes[evaluator.resultRegister] }

  /// Computes the result from the operands, for all lanes.
  public func run() {
    for instruction in evaluator.instructions { instruction.run(lanes) }
  }
}
