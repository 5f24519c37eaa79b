import MartletKernelIR
import MartletScalars

/// About how many instructions a task of a kernel takes, by which calls decide whether other threads shall help.
struct LaunchCost {
  /// From so many instructions on, a launch is worth that. Until another thread has seen that there is work, and the first that the
  /// other has ended, one to four microseconds pass, by how far the cores are from each other; the first works on in some of them.
  static let fork = 18000

  private let machine: Machine
  private var ranges: SymbolRanges
  private var lengths: [Call: Int] = [:]

  /// A scalar op between types.
  private struct Call: Hashable {
    let op: String
    let operands: [DataType]
    let result: DataType
  }

  /// The instructions of a task of `kernel` on `machine`, where loops are as long as they can be; `fork` stands for more.
  static func task(of kernel: Kernel, on machine: Machine) -> Int {
    var cost = LaunchCost(kernel, machine)
    return cost.sum(kernel.taskBody)
  }

  private init(_ kernel: Kernel, _ machine: Machine) {
    self.machine = machine
    ranges = kernel.ranges
    for loop in kernel.parallelLoops { ranges.add(.named(loop.variable), below: loop.extent) }
  }

  private mutating func sum(_ statements: [Statement]) -> Int {
    statements.reduce(0) { min($0 + cost($1), Self.fork) }
  }

  private mutating func cost(_ statement: Statement) -> Int {
    switch statement {
    case .loop(let loop): return cost(loop)
    // What is seldom taken is mostly the shorter one.
    case .conditional(_, let then, let otherwise): return max(sum(then), sum(otherwise))
    case .bind(_, let expression), .shuffle(_, let expression, _): return length(expression)
    case .store(_, _, let expression): return length(expression) + 1
    case .allocate(_, let initial): return initial == nil ? 0 : 1
    case .call: return 4
    case .prefetch, .barrier, .wait: return 1
    case .asynchronous(let statements), .located(_, let statements): return sum(statements)
    }
  }

  private mutating func cost(_ loop: Loop) -> Int {
    let around = ranges
    ranges.add(.named(loop.variable), below: loop.extent)
    let body = sum(loop.body)
    ranges = around
    var times = min(ranges.bounds(of: loop.extent).upper ?? Self.fork, Self.fork)
    if loop.binding == .vector {
      let lanes = machine.lanes(.f32)
      times = (times + lanes - 1) / lanes
    }
    // The jump back, and what it counts.
    return min(times * (loop.binding == .serial ? body + 2 : body), Self.fork)
  }

  private mutating func length(_ expression: Expression) -> Int {
    switch expression {
    case .literal, .variable: return 0
    case .index, .load: return 1
    case .scalar(let op, let operands, let type):
      let own = length(of: op, Call(op: op.name, operands: operands.map(\.type), result: type))
      return operands.reduce(own) { $0 + length($1) }
    case .conditional(let conditions, let value, let other):
      return conditions.count + length(value) + length(other)
    }
  }

  private mutating func length(of op: ScalarOp, _ call: Call) -> Int {
    if let known = lengths[call] { return known }
    let program = op.program(operands: call.operands, result: call.result, target: machine.scalars)
    let length = max(program.instructions.count, 1)
    lengths[call] = length
    return length
  }
}
