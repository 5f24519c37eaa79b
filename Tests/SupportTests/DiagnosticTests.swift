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
