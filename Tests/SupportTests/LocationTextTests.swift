import MartletSupport
import Testing

@Test(arguments: [
  [], [ModelLocation(modulePath: "hidden")], [ModelLocation(source: .init(file: "Model.swift", line: 14))],
  [
    ModelLocation(modulePath: "encoder.layer.0", source: .init(file: "My Model.swift", line: 14, column: 3)),
    ModelLocation(modulePath: "odd path:1", source: .init(file: "a/b-c.swift")),
  ],
  [ModelLocation()],
])
func locationSetsReadBack(locations: [ModelLocation]) throws {
  let set = LocationSet(locations)
  guard !set.isEmpty else {
    #expect(set.description.isEmpty)
    return
  }
  var scanner = TextScanner(set.description + " { ", file: "test")
  #expect(try LocationSet.parse(&scanner) == set)
  let hasBrace = scanner.accept("{")
  #expect(hasBrace)
}
