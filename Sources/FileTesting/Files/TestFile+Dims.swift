internal import MartletSupport

extension TestFile {
  /// The dims that a setting such as `batch=3, length=5` gives.
  func dims(_ text: String) throws(Diagnostic) -> [(name: String, value: Int)] {
    try text.split(separator: ",").map { part throws(Diagnostic) in
      let sides = part.split(separator: "=").map(\.trimmingBlanks)
      guard sides.count == 2, let value = Int(sides[1]) else {
        throw failure("'\(part)' gives no dim: write NAME=NUMBER")
      }
      return (sides[0], value)
    }
  }
}
