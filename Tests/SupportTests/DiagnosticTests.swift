import MartletSupport
import Testing

@Test func diagnosticShowsPlaceModuleCaretAndNotes() throws {
  var scanner = TextScanner("graph @x(\n  %a: f33[2]\n", file: "a.graph")
  try scanner.expect("graph")
  _ = try scanner.expectName(after: "@")
  try scanner.expect("(")
  _ = try scanner.expectName(after: "%")
  try scanner.expect(":")
  let place = scanner.mark()
  var report = scanner.error("no such type", at: place)
  report.modulePath = "encoder.0"
  report.notes = ["known types are f32"]
  let expected = """
    a.graph:2:7: error: no such type
      in module encoder.0
        %a: f33[2]
            ^
      note: known types are f32
    """
  #expect(report.description == expected)
}

@Test func diagnosticSpellsControlCharactersOut() {
  let report = Diagnostic(
    "the key '\u{1b}]0;title\u{7}\n\u{202e}'", at: SourceLocation(file: "a\u{8}.st"),
    excerpt: .init(line: "\u{1b}[31m x", column: 6), notes: ["first\nsecond\u{9b}"])
  #expect(
    report.description == """
      a\\x08.st: error: the key '\\x1b]0;title\\x07\\x0a\\u{202e}'
        \\x1b[31m x
                ^
        note: first
      second\\x9b
      """)
}

@Test func diagnosticShortensWhatIsVeryLong() {
  let long = String(repeating: "mod(", count: 4000)
  let report = Diagnostic(long + " end", excerpt: .init(line: long + "here" + long, column: long.utf8.count + 1))
  let lines = report.description.split(separator: "\n")
  #expect(lines.count == 3 && lines.allSatisfy { $0.utf8.count < 700 })
  #expect(lines[0].hasPrefix("error: mod(") && lines[0].hasSuffix("mod( end"))
  #expect(lines[1].firstRange(of: "here")?.lowerBound.utf16Offset(in: lines[1]) == 203)
  #expect(lines[2].count == 204)
}
