/// Collects the lines of an IR text, indented by two spaces a level.
public struct TextPrinter {
  /// The text so far.
  public private(set) var text = ""
  private var level = 0

  /// An empty printer.
  public init() {}

  /// Adds one line at the present level.
  public mutating func line(_ content: String = "") {
    if !content.isEmpty { text += String(repeating: "  ", count: level) + content }
    text += "\n"
  }

  /// Adds `opening`, what `body` prints one level deeper, and `closing`.
  public mutating func block<Failure: Error>(
    _ opening: String, closing: String = "}", _ body: (inout TextPrinter) throws(Failure) -> Void
  ) throws(Failure) {
    line(opening)
    indent()
    defer {
      outdent()
      line(closing)
    }
    try body(&self)
  }

  /// Puts the lines that follow one level deeper.
  public mutating func indent() { level += 1 }

  /// Undoes one `indent`.
  public mutating func outdent() { level -= 1 }

  /// `name` after a sigil, as `TextScanner.expectName(after:)` reads it, in quotes where it must be.
  public static func name(_ name: String, after sigil: String) -> String {
    let isPlain = name.utf8.allSatisfy { isLetterOrDigit($0) || "_.".utf8.contains($0) }
    return sigil + (isPlain && !name.isEmpty ? name : quoted(name))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z") || byte >= 48 && byte <= 57
  }

  /// `text` as `TextScanner.acceptPath` reads it, in quotes where it must be.
  public static func path(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { isLetterOrDigit($0) || "_./+-".utf8.contains($0) }
    return isPlain && !text.isEmpty ? text : quoted(text)
  }

  /// `text` in double quotes with the escapes that `TextScanner` reads.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
