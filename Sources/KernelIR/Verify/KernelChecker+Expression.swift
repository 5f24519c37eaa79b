import MartletScalars
import MartletSupport

extension KernelChecker {
  mutating func check(_ value: Expression) {
    switch value {
    case .literal: break
    case .index(let index): checkIndex(index)
    case .load(let name, let indices, let type):
      guard let buffer = scope.buffers[name] else { return report("no buffer %\(name) is in force", .namesInForce) }
      if !isLoaded(name) { report("%\(name) is only written", .access) }
      checkAccess(buffer, indices)
      if type != buffer.element {
        report("%\(name) holds \(buffer.element.rawValue), it is loaded as \(type.rawValue)", .types)
      }
    case .variable(let name, let type):
      guard let bound = scope.variables[name] else { return report("no value %\(name) is in force", .namesInForce) }
      if type != bound { report("%\(name) is \(bound.rawValue), it is used as \(type.rawValue)", .types) }
    case .scalar(let op, let operands, let type):
      operands.forEach { check($0) }
      let types = operands.map(\.type)
      if op.typeRule.resultType(types, named: type) != type {
        let given = types.map(\.rawValue).joined(separator: ", ")
        report("'\(op.name)' does not take (\(given)) to \(type.rawValue)", .types)
      }
      if !op.isAvailable(on: machine.scalars) {
        report("'\(op.name)' is not available on \(machine.name)", .availableOps)
      }
    case .conditional(let conditions, let first, let second):
      checkChoice(conditions, first, second)
    }
  }

  private mutating func checkChoice(_ conditions: [IndexCondition], _ first: Expression, _ second: Expression) {
    if conditions.isEmpty { report("an 'if' without a condition", .conditions) }
    conditions.forEach { checkCondition($0) }
    let outer = scope.conditions
    scope.conditions += conditions
    check(first)
    scope.conditions = outer
    if conditions.count == 1, let opposite = conditions[0].opposite { scope.conditions.append(opposite) }
    check(second)
    scope.conditions = outer
    if first.type != second.type {
      report("one value is \(first.type.rawValue), the other \(second.type.rawValue)", .types)
    }
  }

  mutating func checkCondition(_ condition: IndexCondition) {
    if condition.lower == nil, condition.upper == nil { report("a condition without bounds", .conditions) }
    for part in [condition.lower, condition.value, condition.upper] {
      if let part { checkIndex(part) }
    }
  }

  /// The names and divisors of an index expression.
  mutating func checkIndex(_ index: IndexExpression) {
    for symbol in index.symbols {
      switch symbol {
      case .axis(let position): report("an index uses view axis \(position)", .namesInForce)
      case .named(let name):
        if !scope.indices.contains(name) { report("no index '\(name)' is in force", .namesInForce) }
      }
    }
    for divisor in index.divisors where (scope.ranges.bounds(of: divisor).lower ?? 0) < 1 {
      report("the divisor \(divisor) may not be positive", .divisors)
    }
  }

  mutating func checkAccess(_ buffer: Buffer, _ indices: [IndexExpression]) {
    indices.forEach { checkIndex($0) }
    guard indices.count == buffer.shape.count else {
      return report("%\(buffer.name) has \(buffer.shape.count) extents, not \(indices.count)", .rank)
    }
    for (axis, (index, extent)) in zip(indices, buffer.shape).enumerated() where !scope.proves(index, below: extent) {
      // In code that never runs nothing is wrong.
      guard !scope.isDead else { continue }
      let (low, high) = (scope.ranges.bounds(of: index - extent).lower, scope.ranges.bounds(of: index).upper)
      if low.map({ $0 >= 0 }) ?? false || high.map({ $0 < 0 }) ?? false {
        report("index \(index) surely lies outside of extent \(extent) of %\(buffer.name)", .bounds)
      } else {
        unproved.append(.init(buffer: buffer.name, axis: axis, index: index, statement: statement ?? ""))
      }
    }
  }
}

extension IndexCondition {
  /// The condition that holds where this one does not, if it has one bound.
  var opposite: IndexCondition? {
    switch (lower, upper) {
    case (nil, let upper?): IndexCondition(value, from: upper)
    case (let lower?, nil): IndexCondition(value, below: lower)
    case (nil, nil), (_?, _?): nil
    }
  }
}

extension IndexExpression {
  /// The divisors of all divisions and remainders in the expression.
  var divisors: [IndexExpression] {
    terms.flatMap(\.factors).flatMap { factor -> [IndexExpression] in
      switch factor {
      case .symbol: []
      case .floorDivide(let left, let right), .modulo(let left, let right): [right] + left.divisors + right.divisors
      case .minimum(let left, let right), .maximum(let left, let right): left.divisors + right.divisors
      }
    }
  }
}
