extension Int {
  /// A number of bytes for people: `1.5 MiB`.
  var byteText: String {
    if self < 1024 { return "\(self) bytes" }
    var value = Double(self)
    for unit in ["KiB", "MiB", "GiB"] {
      value /= 1024
      if value < 1024 || unit == "GiB" { return "\(value.fixed(value < 10 ? 1 : 0)) \(unit)" }
    }
    preconditionFailure("the last unit takes every number")
  }
}

extension Double {
  /// The number with `digits` digits behind the point.
  func fixed(_ digits: Int) -> String {
    guard isFinite, magnitude < 1e15 else { return "\(self)" }
    let scale = (0..<digits).reduce(1.0) { result, _ in result * 10 }
    let scaled = (magnitude * scale).rounded()
    let whole = (scaled / scale).rounded(.down)
    let rest = Int(scaled - whole * scale)
    let sign = self < 0 && scaled != 0 ? "-" : ""
    if digits == 0 { return "\(sign)\(Int(whole))" }
    let text = "\(rest)"
    return "\(sign)\(Int(whole)).\(String(repeating: "0", count: max(0, digits - text.count)))\(text)"
  }
}
