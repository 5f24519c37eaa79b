import MartletScalars
public import MartletSupport

/// The text of a tuning file: a version line, then one line for each choice.
///
///     martlet tuning 1
///     v4 "128 rows, 384 columns, 384 steps of f32" matmul(rows: 12, tail: 4, panels: 2, depth: 256, strip: 11)
extension Tuning {
  /// The version of the format.
  public static let version = 1

  /// Reads a tuning file; `file` is its name in diagnostics.
  /// - Throws: a diagnostic at the first place that cannot be read, or at a second choice for one situation.
  public static func parse(_ text: String, file: String) throws(Diagnostic) -> Tuning {
    var scanner = TextScanner(text, file: file)
    try scanner.expect("martlet")
    try scanner.expect("tuning")
    let mark = scanner.mark()
    guard try scanner.expectInteger() == version else {
      throw scanner.error("this compiler reads tunings of version \(version)", at: mark)
    }
    var tuning = Tuning()
    while !scanner.isAtEnd() {
      let mark = scanner.mark()
      let choice = try choice(&scanner)
      guard tuning.add(choice) else {
        throw scanner.error("there is a choice for \(choice.machine.shortName) and this situation already", at: mark)
      }
    }
    return tuning
  }

  private static func choice(_ scanner: inout TextScanner) throws(Diagnostic) -> Choice {
    let mark = scanner.mark()
    let place = scanner.error("", at: mark).location
    let name = try scanner.expectName("a CPU level")
    guard let machine = Machine.level(named: name) else {
      throw scanner.error(
        "there is no CPU level '\(name)'", at: mark,
        notes: ["the levels are \(Machine.levels.map(\.shortName).joined(separator: ", "))"])
    }
    let situation = try scanner.expectString("the situation in quotes")
    var call = TemplateCall(try scanner.expectName("a template's name"))
    try scanner.expect("(")
    if !scanner.accept(")") {
      repeat {
        let mark = scanner.mark()
        let parameter = try scanner.expectName("a parameter's name")
        guard call[parameter] == nil else {
          throw scanner.error("the parameter '\(parameter)' has a value already", at: mark)
        }
        try scanner.expect(":")
        call[parameter] = try scanner.expectInteger()
      } while scanner.accept(",")
      try scanner.expect(")")
    }
    return Choice(machine, situation, call, at: place)
  }

  /// The file's text; `comment` gives what is said behind each choice.
  public func text(_ comment: (Choice) -> String? = { _ in nil }) -> String {
    var lines = ["martlet tuning \(Self.version)"]
    for choice in choices {
      let line = "\(choice.machine.shortName) \"\(choice.situation)\" \(choice.call)"
      lines.append(comment(choice).map { "\(line)  ; \($0)" } ?? line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
