import MartletKernelIR
import MartletScalars

/// Finds the vector loops that a buffer is used in along its last axis.
struct VectorWidths {
  /// The numbers of lanes of the vectors that those loops are cut into, where their conditions cut no further.
  private(set) var widths: Set<Int> = []
  private let name: String
  private let machine: Machine

  /// The widths in which `statements` use the buffer `name`.
  init(_ statements: [Statement], of name: String, for machine: Machine) {
    self.name = name
    self.machine = machine
    visit(statements, axis: nil)
  }

  private mutating func visit(_ statements: [Statement], axis: Loop?) {
    for statement in statements {
      switch statement {
      case .loop(let loop): visit(loop.body, axis: loop.binding == .vector ? loop : axis)
      case .conditional(_, let then, let otherwise):
        visit(then, axis: axis)
        visit(otherwise, axis: axis)
      case .bind(_, let expression), .shuffle(_, let expression, _): visit(expression, axis)
      case .allocate(_, let initial): if let initial { visit(initial, axis) }
      case .store(let buffer, let indices, let expression):
        note(buffer, indices, axis)
        visit(expression, axis)
      case .prefetch, .barrier, .call, .wait: continue
      case .located(_, let statements), .asynchronous(let statements): visit(statements, axis: axis)
      }
    }
  }

  private mutating func visit(_ expression: Expression, _ axis: Loop?) {
    switch expression {
    case .literal, .index, .variable: return
    case .load(let buffer, let indices, _): note(buffer, indices, axis)
    case .scalar(_, let operands, _): for operand in operands { visit(operand, axis) }
    case .conditional(_, let value, let other):
      visit(value, axis)
      visit(other, axis)
    }
  }

  private mutating func note(_ buffer: String, _ indices: [IndexExpression], _ axis: Loop?) {
    guard buffer == name, let axis, let lanes = axis.extent.constant, let last = indices.last,
      last.affine(in: .named(axis.variable))?.coefficient == 1
    else { return }
    widths.formUnion(LanePieces(axis, extent: lanes, for: machine).pieces.map(\.lanes))
  }
}
