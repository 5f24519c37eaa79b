extension Diagnostic {
  /// The report as it is printed: `file:line: error: message`, module path, excerpt with caret, notes.
  ///
  /// Names and texts that others wrote are part of it, so control characters are spelled out, and what is very long is
  /// shortened.
  public var description: String {
    let place = location.map { "\($0): " } ?? ""
    var lines = [Self.printable("\(place)\(severity.rawValue): ") + Self.shortened(Self.printable(message))]
    if !modulePath.isEmpty { lines.append("  in module \(Self.shortened(Self.printable(modulePath)))") }
    if let excerpt { lines += Self.lines(of: excerpt) }
    for note in notes {
      let parts = note.split(separator: "\n", omittingEmptySubsequences: false)
      lines.append("  note: " + parts.map { Self.shortened(Self.printable($0)) }.joined(separator: "\n"))
    }
    lines += further.map(\.description)
    return lines.joined(separator: "\n")
  }

  /// The most characters of a text that are shown, and how many of its end.
  private static let longest = (text: 600, end: 120)

  /// `text` without its middle, where it is too long to be read.
  private static func shortened(_ text: String) -> String {
    // A text with that few bytes has no more characters.
    guard text.utf8.count > longest.text, text.count > longest.text else { return text }
    return "\(text.prefix(longest.text - longest.end)) … \(text.suffix(longest.end))"
  }

  /// `text` with characters that would move the cursor or change the terminal written as `\x1b`.
  private static func printable(_ text: some StringProtocol) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x09: result.unicodeScalars.append(scalar)
      case 0..<0x20, 0x7f..<0xa0: result += "\\x" + hexadecimal(scalar.value, digits: 2)
      // Line and paragraph separators, and what turns the direction of writing.
      case 0x2028...0x202e, 0x2066...0x2069: result += "\\u{" + hexadecimal(scalar.value, digits: 4) + "}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The bytes of a line that are shown, and how many of them stand before the caret at most.
  private static let window = (length: 300, before: 200)

  /// The line, or the part of it around the column, and a caret below.
  private static func lines(of excerpt: Excerpt) -> [String] {
    let bytes = Array(excerpt.line.utf8)
    let column = max(0, excerpt.column - 1)
    let start = bytes.count > window.length ? max(0, min(column - window.before, bytes.count - 1)) : 0
    let end = min(bytes.count, start + window.length)
    func text(_ range: Range<Int>) -> String { printable(String(decoding: bytes[range], as: UTF8.self)) }
    let opening = start > 0 ? "…" : ""
    let before = opening + text(start..<max(start, min(column, end)))
    return [
      "  " + opening + text(start..<end) + (end < bytes.count ? "…" : ""),
      "  " + before.map { $0 == "\t" ? "\t" : " " }.joined() + "^",
    ]
  }
}
