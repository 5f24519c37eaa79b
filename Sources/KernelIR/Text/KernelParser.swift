import MartletScalars
public import MartletSupport

/// Reads the text of kernel IR; `IR/kernel.md` has the grammar. Texts may be hostile: nesting is limited and every
/// mistake is a diagnostic with its line and column. What is read may still break the verifier's constraints.
public struct KernelParser {
  /// Deeper nesting of statements or of expressions is refused.
  static let greatestDepth = 64

  var scanner: TextScanner
  /// The types of the names in scope: `let` names and the elements of buffers.
  var variables: [String: DataType] = [:]
  var elements: [String: DataType] = [:]
  var depth = 0

  init(_ scanner: TextScanner) { self.scanner = scanner }

  /// Reads a module with its version line; `file` is the name of the text in diagnostics.
  /// - Throws: a diagnostic at the first place that cannot be read.
  public static func module(_ text: String, file: String) throws(Diagnostic) -> KernelModule {
    var parser = KernelParser(TextScanner(text, file: file))
    let module = try parser.parseModule()
    try parser.expectEnd()
    return module
  }

  /// Reads the modules of several CPU levels, one behind the other, at least one.
  /// - Throws: a diagnostic at the first place that cannot be read.
  public static func modules(_ text: String, file: String) throws(Diagnostic) -> [KernelModule] {
    var parser = KernelParser(TextScanner(text, file: file))
    var modules = [try parser.parseModule()]
    while !parser.scanner.isAtEnd() { modules.append(try parser.parseModule()) }
    return modules
  }

  /// Reads one kernel.
  /// - Throws: a diagnostic at the first place that cannot be read.
  public static func kernel(_ text: String, file: String) throws(Diagnostic) -> Kernel {
    var parser = KernelParser(TextScanner(text, file: file))
    let kernel = try parser.parseKernel()
    try parser.expectEnd()
    return kernel
  }

  private mutating func expectEnd() throws(Diagnostic) {
    if !scanner.isAtEnd() { throw scanner.error("expected the end of the text") }
  }

  private mutating func parseModule() throws(Diagnostic) -> KernelModule {
    let start = scanner.mark()
    guard scanner.accept("martlet"), scanner.accept("kernels") else {
      throw scanner.error("kernel IR starts with the line 'martlet kernels \(KernelPrinter.version)'", at: start)
    }
    let version = try scanner.expectInteger()
    guard (1...KernelPrinter.version).contains(version) else {
      throw scanner.error("version \(version) is newer than this compiler, which reads \(KernelPrinter.version)")
    }
    try scanner.expect("module")
    var module = KernelModule(try scanner.expectName(after: "@"), machine: try parseMachine())
    while !scanner.isAtEnd(), !scanner.peek("martlet") {
      if scanner.accept("weight") {
        module.weights.append(try parseWeight())
      } else if scanner.peek("kernel") {
        module.kernels.append(try parseKernel())
      } else if scanner.peek("entry") {
        module.entries.append(try parseEntry(kernels: module.kernels))
      } else {
        throw scanner.error("expected a weight, a kernel or an entry")
      }
    }
    return module
  }

  private mutating func parseMachine() throws(Diagnostic) -> Machine {
    try scanner.expect("for")
    let mark = scanner.mark()
    let name = try scanner.acceptPath() ?? ""
    let machines = Machine.levels + Machine.gpus
    guard let machine = machines.first(where: { $0.name == name }) else {
      let known = machines.map(\.name).joined(separator: ", ")
      throw scanner.error("no machine '\(name)'; known are \(known)", at: mark)
    }
    return machine
  }

  private mutating func parseWeight() throws(Diagnostic) -> KernelModule.Weight {
    let mark = scanner.mark()
    guard let name = try scanner.acceptPath() else { throw scanner.error("expected the name of a weight", at: mark) }
    try scanner.expect(":")
    let element = try parseDataType()
    try scanner.expect("[")
    var shape: [Int] = []
    while !scanner.peek("]") {
      if !shape.isEmpty { try scanner.expect(",") }
      let place = scanner.mark()
      let extent = try scanner.expectInteger()
      guard extent >= 0 else { throw scanner.error("an extent is not negative", at: place) }
      shape.append(extent)
    }
    try scanner.expect("]")
    return KernelModule.Weight(name, element, shape)
  }

  mutating func parseKernel() throws(Diagnostic) -> Kernel {
    (variables, elements) = ([:], [:])
    try scanner.expect("kernel")
    let name = try scanner.expectName(after: "@")
    try scanner.expect("(")
    var parameters: [Kernel.Parameter] = []
    while !scanner.peek(")") {
      if !parameters.isEmpty { try scanner.expect(",") }
      parameters.append(try parseParameter())
    }
    try scanner.expect(")")
    let symbols = try parseSymbols()
    let locations = try parseSuffix()
    let body = try parseBody()
    return Kernel(name, symbols: symbols, parameters: parameters, body: body, locations: locations)
  }

  mutating func parseParameter() throws(Diagnostic) -> Kernel.Parameter {
    let name = try scanner.expectName(after: "%")
    try scanner.expect(":")
    let mark = scanner.mark()
    guard let word = scanner.acceptName(), let access = Kernel.Access(rawValue: word) else {
      throw scanner.error("expected 'in', 'out' or 'inout'", at: mark)
    }
    let buffer = try parseBuffer(name, implied: .global)
    return Kernel.Parameter(buffer, access)
  }
}
