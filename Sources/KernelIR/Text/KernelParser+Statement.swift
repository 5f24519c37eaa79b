import MartletScalars
import MartletSupport

extension KernelParser {
  /// Statements in braces, in a scope of their own.
  mutating func parseBody() throws(Diagnostic) -> [Statement] {
    let outer = (variables, elements)
    defer { (variables, elements) = outer }
    return try parseStatements()
  }

  /// Statements in braces, whose names stay in scope.
  private mutating func parseStatements() throws(Diagnostic) -> [Statement] {
    try scanner.expect("{")
    return try nested { (parser) throws(Diagnostic) in
      var statements: [Statement] = []
      while !parser.scanner.accept("}") { statements.append(try parser.parseStatement()) }
      return statements
    }
  }

  private mutating func parseStatement() throws(Diagnostic) -> Statement {
    if scanner.accept("for") { return try parseLoop() }
    if scanner.accept("if") { return try parseConditional() }
    if scanner.accept("at") {
      let locations = scanner.peek("{") ? LocationSet() : try LocationSet.parse(&scanner)
      return .located(locations, try parseStatements())
    }
    if scanner.accept("async") { return .asynchronous(try parseBody()) }
    let statement: Statement
    if scanner.accept("let") {
      statement = try parseBind()
    } else if scanner.accept("alloc") {
      statement = try parseAllocate()
    } else if scanner.accept("prefetch") {
      let name = try parseBufferName()
      statement = .prefetch(name, try parseIndices())
    } else if scanner.accept("barrier") {
      statement = .barrier
    } else if scanner.accept("call") {
      statement = .call(try parseCall())
    } else if scanner.accept("wait") {
      statement = .wait(try parseIndex())
    } else if scanner.peek("%") {
      statement = try parseStore()
    } else {
      throw scanner.error(
        "expected a statement: for, if, at, let, alloc, prefetch, barrier, async, call, wait, or a store '%buffer[…] = …'"
      )
    }
    let locations = try parseSuffix()
    return locations.isEmpty ? statement : .located(locations, [statement])
  }

  private mutating func parseLoop() throws(Diagnostic) -> Statement {
    let variable = try scanner.expectName("a loop variable")
    try scanner.expect("in")
    let mark = scanner.mark()
    guard try scanner.acceptInteger() == 0, scanner.accept("..<") else {
      throw scanner.error("a loop runs over '0..<extent'", at: mark)
    }
    let extent = try parseIndex()
    let binding = Binding.allCases.first { scanner.accept($0.rawValue) } ?? .serial
    let conditions = scanner.accept("where") ? try parseConditions() : []
    return .loop(Loop(variable, extent, binding, where: conditions, try parseBody()))
  }

  private mutating func parseConditional() throws(Diagnostic) -> Statement {
    let conditions = try parseConditions()
    let then = try parseBody()
    return .conditional(conditions, then: then, otherwise: scanner.accept("else") ? try parseBody() : [])
  }

  private mutating func parseBind() throws(Diagnostic) -> Statement {
    let name = try scanner.expectName(after: "%")
    try scanner.expect("=")
    if scanner.accept("shuffle") { return try parseShuffle(name) }
    let value = try parseExpression()
    variables[name] = value.type
    return .bind(name, value)
  }

  private mutating func parseShuffle(_ name: String) throws(Diagnostic) -> Statement {
    try scanner.expect("(")
    let value = try parseExpression()
    try scanner.expect(",")
    try scanner.expect("xor")
    let mask = try scanner.expectInteger()
    try scanner.expect(")")
    variables[name] = value.type
    return .shuffle(name, value, xor: mask)
  }

  private mutating func parseAllocate() throws(Diagnostic) -> Statement {
    let name = try scanner.expectName(after: "%")
    try scanner.expect(":")
    let outer = elements[name]
    let buffer = try parseBuffer(name, implied: nil)
    // The buffer is not yet there for its own initial value.
    elements[name] = outer
    let initial = scanner.accept("=") ? try parseExpression(implied: buffer.element) : nil
    elements[name] = buffer.element
    return .allocate(buffer, initial: initial)
  }

  private mutating func parseStore() throws(Diagnostic) -> Statement {
    let name = try parseBufferName()
    let indices = try parseIndices()
    try scanner.expect("=")
    return .store(name, indices, try parseExpression(implied: elements[name]))
  }

  private mutating func parseCall() throws(Diagnostic) -> Call {
    let mark = scanner.mark()
    let name = try scanner.expectName("the name of a procedure")
    guard let procedure = HardwareProcedure.named(name) else {
      let known = HardwareProcedure.table.map(\.name).joined(separator: ", ")
      throw scanner.error("there is no procedure '\(name)'; there are \(known)", at: mark)
    }
    try scanner.expect("(")
    var operands: [Call.Operand] = []
    repeat {
      if scanner.peek("%") {
        let name = try parseBufferName()
        operands.append(.place(name, try parseIndices()))
      } else {
        operands.append(.count(try parseIndex()))
      }
    } while scanner.accept(",")
    try scanner.expect(")")
    return Call(procedure, operands)
  }

  private mutating func parseBufferName() throws(Diagnostic) -> String {
    let mark = scanner.mark()
    let name = try scanner.expectName(after: "%")
    if elements[name] == nil { throw scanner.error("no buffer '%\(name)' is in scope", at: mark) }
    return name
  }
}
