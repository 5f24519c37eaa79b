internal import MartletSupport

extension TestFile {
  /// A report of `message` at a line of the file.
  func failure(_ message: String, line: Int = 1, notes: [String] = []) -> Diagnostic {
    Diagnostic(message, at: SourceLocation(file: path, line: line), notes: notes)
  }

  /// Compares `output` with what the file expects.
  /// - Throws: a diagnostic at the first difference.
  func compare(with output: String) throws(Diagnostic) {
    if !checks.isEmpty { try search(output) }
    if let expected {
      try compareExactly(output, expected)
    } else if checks.isEmpty {
      throw failure("the test expects nothing", notes: ["'martlet test --bless \(path)' writes what it gives"])
    }
  }

  private func compareExactly(_ output: String, _ expected: String) throws(Diagnostic) {
    if output == expected { return }
    let found = output.split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let place = zip(found, wanted).enumerated().first { $0.element.0 != $0.element.1 }?.offset
    let position = place ?? min(found.count, wanted.count) - 1
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).count - wanted.count + position + 1
    throw failure(
      "the output differs", line: line,
      notes: [
        "expected: \(position < wanted.count ? String(wanted[position]) : "the end")",
        "found:    \(position < found.count ? String(found[position]) : "the end")",
        "'martlet test --bless \(path)' takes the output for right",
      ])
  }

  /// Looks for the checks in order; those that must not occur are looked for up to the next one that must.
  private func search(_ output: String) throws(Diagnostic) {
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false)
    var position = 0
    var unwanted: [Check] = []
    for check in checks {
      guard check.isWanted else {
        unwanted.append(check)
        continue
      }
      guard let place = lines[position...].firstIndex(where: { $0.contains(check.text) }) else {
        throw failure("'\(check.text)' is not in the rest of the output", line: check.line)
      }
      try exclude(unwanted, from: lines[position..<place])
      unwanted = []
      position = place + 1
    }
    try exclude(unwanted, from: lines[position...])
  }

  private func exclude(_ unwanted: [Check], from lines: ArraySlice<Substring>) throws(Diagnostic) {
    for check in unwanted {
      if let line = lines.first(where: { $0.contains(check.text) }) {
        throw failure("'\(check.text)' is in the output", line: check.line, notes: ["found: \(line)"])
      }
    }
  }
}
