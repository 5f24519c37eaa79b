import MartletScalars

extension KernelChecker {
  /// Reports index expressions that can become too large, in a walk of its own before anything is proved.
  mutating func checkMagnitudes() {
    var magnitude = IndexMagnitude(kernel.symbols)
    for parameter in kernel.parameters {
      let size = parameter.buffer.shape.reduce(Double(parameter.buffer.element.byteCount)) {
        $0 * max(magnitude.of($1), 1)
      }
      if size >= IndexMagnitude.limit { reportMagnitude("the size of %\(parameter.buffer.name)") }
    }
    for statement in kernel.body { checkMagnitudes(statement, &magnitude) }
    let tasks = kernel.parallelLoops.reduce(1) { $0 * max(magnitude.of($1.extent), 1) }
    if tasks >= IndexMagnitude.limit { reportMagnitude("the number of tasks") }
  }

  private mutating func reportMagnitude(_ what: String) { report("\(what) may reach 2^56", .magnitude) }

  private mutating func check(_ index: IndexExpression, _ magnitude: IndexMagnitude) {
    // An infinite magnitude times 0 is no number.
    if !(magnitude.of(index) < IndexMagnitude.limit) { reportMagnitude("'\(index)'") }
  }

  private mutating func check(_ conditions: [IndexCondition], _ magnitude: IndexMagnitude) {
    for condition in conditions {
      for part in [condition.lower, condition.value, condition.upper] {
        if let part { check(part, magnitude) }
      }
    }
  }

  private mutating func checkMagnitudes(_ statement: Statement, _ magnitude: inout IndexMagnitude) {
    let outer = self.statement
    self.statement = KernelPrinter.firstLine(statement)
    defer { self.statement = outer }
    switch statement {
    case .loop(let loop):
      check(loop.extent, magnitude)
      magnitude.set(loop.variable, magnitude.of(loop.extent))
      check(loop.conditions, magnitude)
      for statement in loop.body { checkMagnitudes(statement, &magnitude) }
    case .conditional(let conditions, let then, let otherwise):
      check(conditions, magnitude)
      for statement in then + otherwise { checkMagnitudes(statement, &magnitude) }
    case .bind(let name, let value):
      check(value, magnitude)
      let interval = magnitude.interval(of: value)
      magnitude.set(name, max(abs(interval.lowerBound), abs(interval.upperBound)))
    case .allocate(let buffer, let initial):
      buffer.shape.forEach { check($0, magnitude) }
      if let initial { check(initial, magnitude) }
    case .store(_, let indices, let value):
      indices.forEach { check($0, magnitude) }
      check(value, magnitude)
    case .prefetch(_, let indices): indices.forEach { check($0, magnitude) }
    case .shuffle(let name, let value, _):
      check(value, magnitude)
      // It is not the value of this thread, but one like it.
      let interval = magnitude.interval(of: value)
      magnitude.set(name, max(abs(interval.lowerBound), abs(interval.upperBound)))
    case .call(let call): call.indices.forEach { check($0, magnitude) }
    case .asynchronous(let body): for statement in body { checkMagnitudes(statement, &magnitude) }
    case .wait(let count): check(count, magnitude)
    case .barrier: break
    case .located(_, let body): for statement in body { checkMagnitudes(statement, &magnitude) }
    }
  }

  private mutating func check(_ value: Expression, _ magnitude: IndexMagnitude) {
    switch value {
    case .literal, .variable: break
    case .index(let index): check(index, magnitude)
    case .load(_, let indices, _): indices.forEach { check($0, magnitude) }
    case .scalar(_, let operands, _): operands.forEach { check($0, magnitude) }
    case .conditional(let conditions, let first, let second):
      check(conditions, magnitude)
      check(first, magnitude)
      check(second, magnitude)
    }
  }
}
