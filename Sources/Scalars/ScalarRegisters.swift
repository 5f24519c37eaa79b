/// The registers of one evaluator over a fixed number of lanes, for callers that evaluate the same code again and
/// again and must not allocate: they write the operands, run, and read the result.
public final class ScalarRegisters {
  /// The number of lanes.
  public let laneCount: Int
  private let evaluator: ScalarEvaluator
  private let lanes: Lanes
  private let base: UnsafeMutableRawPointer
  /// What callers write and read: the operands, then the result, each for all lanes.
  private let exchange: UnsafeMutablePointer<UInt64>

  /// Registers for `evaluator` over `laneCount` lanes, all zero.
  public init(_ evaluator: ScalarEvaluator, laneCount: Int) {
    self.evaluator = evaluator
    self.laneCount = laneCount
    let byteCount = evaluator.byteCount(laneCount) + 8
    base = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: 64)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: byteCount)
    lanes = evaluator.lanes(laneCount, at: base)
    let size = (evaluator.operands.count + 1) * laneCount
    exchange = UnsafeMutablePointer<UInt64>.allocate(capacity: size)
    exchange.initialize(repeating: 0, count: size)
  }

  deinit {
    base.deallocate()
    exchange.deallocate()
  }

  /// The values of the operand at `index`, one a lane, as `ScalarValue.bits`.
  public func operand(_ index: Int) -> UnsafeMutablePointer<UInt64> {
    let register = evaluator.operands[index]
    return register.bank == .whole ? lanes.whole + register.index * laneCount : exchange + index * laneCount
  }

  /// The values of the result, one a lane, after `run`. It may be an operand that the code hands through.
  public var result: UnsafeMutablePointer<UInt64> {
    let register = evaluator.result
    return register.bank == .whole
      ? lanes.whole + register.index * laneCount : exchange + evaluator.operands.count * laneCount
  }

  /// Computes the result from the operands, for all lanes.
  public func run() {
    for (index, register) in evaluator.operands.enumerated() where register.bank != .whole {
      lanes.store(exchange + index * laneCount, register)
    }
    evaluator.run(lanes)
    if evaluator.result.bank != .whole {
      lanes.load(evaluator.result, into: exchange + evaluator.operands.count * laneCount)
    }
  }
}
