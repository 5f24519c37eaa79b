import MartletKernelIR
import MartletScalars

/// How a vector loop is cut into vectors. LLVM keeps vectors in registers only where their lanes are a power of two, and
/// long stretches of code over vectors of many registers run out of them.
struct LanePieces {
  /// The first lane and the number of lanes of each piece.
  let pieces: [(first: Int, lanes: Int)]

  /// The pieces of `loop`, of `extent` lanes. A loop in which one lane may read or write what another one writes stays
  /// whole, as then each statement must be done for all lanes before the next.
  init(_ loop: Loop, extent: Int, for machine: Machine) {
    // A GPU has other threads at work while one waits.
    let widest = (machine.gpu == nil ? Machine.registersAtOnce : 2) * machine.lanes(.f32)
    if extent <= widest && extent & (extent - 1) == 0 || !Self.mayCut(loop) {
      pieces = [(0, extent)]
      return
    }
    var pieces: [(Int, Int)] = []
    var first = 0
    while first < extent {
      let rest = extent - first
      let lanes = min(widest, 1 << (Int.bitWidth - 1 - rest.leadingZeroBitCount))
      pieces.append((first, lanes))
      first += lanes
    }
    self.pieces = pieces
  }

  /// Whether lanes of `loop` may be done one after the other: none reads or writes what another one writes.
  static func mayCut(_ loop: Loop) -> Bool { LaneAccesses(loop).areIndependent }
}

/// The accesses to memory in the body of a vector loop.
private struct LaneAccesses {
  private let variable: String
  /// What loops and `let` inside of the loop name: it may be another value in each of its statements.
  private var inner: Set<String> = []
  private var stored: Set<String> = []
  private var accesses: [String: [[IndexExpression]]] = [:]

  init(_ loop: Loop) {
    variable = loop.variable
    visit(loop.body)
  }

  /// Whether no lane touches what another one writes: all accesses to a buffer that is written have an index in common
  /// that differs from lane to lane.
  var areIndependent: Bool {
    stored.allSatisfy { name in
      guard let all = accesses[name], let first = all.first else { return true }
      return first.indices.contains { axis in
        guard let step = first[axis].affine(in: .named(variable))?.coefficient.constant, step != 0,
          !first[axis].symbols.contains(where: isInner)
        else { return false }
        return all.allSatisfy { $0.count == first.count && $0[axis] == first[axis] }
      }
    }
  }

  private func isInner(_ symbol: Symbol) -> Bool {
    guard case .named(let name) = symbol else { return false }
    return inner.contains(name)
  }

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements {
      switch statement {
      case .loop(let loop):
        inner.insert(loop.variable)
        visit(loop.body)
      case .conditional(_, let then, let otherwise):
        visit(then)
        visit(otherwise)
      case .bind(let name, let expression), .shuffle(let name, let expression, _):
        inner.insert(name)
        visit(expression)
      case .allocate(_, let initial): if let initial { visit(initial) }
      case .store(let name, let indices, let expression):
        stored.insert(name)
        accesses[name, default: []].append(indices)
        visit(expression)
      // No vector loop holds a call.
      case .prefetch, .barrier, .call, .wait: continue
      case .located(_, let statements), .asynchronous(let statements): visit(statements)
      }
    }
  }

  private mutating func visit(_ expression: Expression) {
    switch expression {
    case .literal, .index, .variable: return
    case .load(let name, let indices, _): accesses[name, default: []].append(indices)
    case .scalar(_, let operands, _): for operand in operands { visit(operand) }
    case .conditional(_, let value, let other):
      visit(value)
      visit(other)
    }
  }
}
