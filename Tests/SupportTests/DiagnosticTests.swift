import MartletSupport
import Testing

@Test func diagnosticShowsPlaceModuleCaretAndNotes() {
  var scanner = TextScanner("graph @x(\n  %a: f33[2]\n", file: "a.graph")
  #expect(scanner.accept("graph"))
  #expect(throws: Never.self) { try scanner.expectName(after: "@") }
  #expect(scanner.accept("("))
  var report = scanner.error("no such type")
  report.modulePath = "encoder.0"
  report.notes = ["known types are f32"]
  #expect(report.description.hasPrefix("a.graph:1:10: error: no such type\n  in module encoder.0\n"))
  #expect(report.description.hasSuffix("^\n  note: known types are f32"))
}
