/// What a traced model file hands back to the compiler: reports, and a text if the trace succeeded.
///
///     martlet trace 1
///     warning "no output depends on the input 'x'" at "Model.swift" 14 module ""
///     note "was an input of the entry meant?"
///     text "…"
///     end
public struct TraceRecord: Hashable, Sendable {
  /// Mistakes and warnings.
  public var diagnostics: [Diagnostic]
  /// The text of the module; nil if there were mistakes.
  public var text: String?

  /// The record of a trace.
  public init(diagnostics: [Diagnostic], text: String?) {
    self.diagnostics = diagnostics
    self.text = text
  }

  /// The record as the process of the model file writes it.
  public var encoded: String {
    var printer = TextPrinter()
    printer.line("martlet trace 1")
    for diagnostic in diagnostics {
      let source = diagnostic.location ?? SourceLocation(file: "")
      printer.line(
        "\(diagnostic.severity.rawValue) \(TextPrinter.quoted(diagnostic.message)) at "
          + "\(TextPrinter.quoted(source.file)) \(source.line) module \(TextPrinter.quoted(diagnostic.modulePath))")
      for note in diagnostic.notes { printer.line("note \(TextPrinter.quoted(note))") }
    }
    if let text { printer.line("text \(TextPrinter.quoted(text))") }
    printer.line("end")
    return printer.text
  }

  /// Reads what `encoded` gives.
  /// - Throws: a diagnostic if the text is anything else, or cut off.
  public init(decoding encoded: String, file: String) throws(Diagnostic) {
    var scanner = TextScanner(encoded, file: file)
    self.init(diagnostics: [], text: nil)
    for word in ["martlet", "trace", "1"] { try scanner.expect(word) }
    while let severity = Self.severity(&scanner) {
      var diagnostic = Diagnostic(try scanner.expectString(), severity: severity)
      try scanner.expect("at")
      let name = try scanner.expectString()
      let line = try scanner.expectInteger()
      if !name.isEmpty { diagnostic.location = SourceLocation(file: name, line: line) }
      try scanner.expect("module")
      diagnostic.modulePath = try scanner.expectString()
      while scanner.accept("note") { diagnostic.notes.append(try scanner.expectString()) }
      diagnostics.append(diagnostic)
    }
    if scanner.accept("text") { text = try scanner.expectString() }
    try scanner.expect("end")
    if !scanner.isAtEnd() { throw scanner.error("expected the end of the trace") }
  }

  private static func severity(_ scanner: inout TextScanner) -> Diagnostic.Severity? {
    if scanner.accept("error") { return .error }
    return scanner.accept("warning") ? .warning : nil
  }
}
