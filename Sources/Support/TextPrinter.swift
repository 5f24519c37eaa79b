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
    level += 1
    defer {
      level -= 1
      line(closing)
    }
    try body(&self)
  }

  /// `text` as `TextScanner.acceptPath` reads it, in quotes where it must be.
  public static func path(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      (byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z") || byte >= 48 && byte <= 57
        || "_./+-".utf8.contains(byte)
    }
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
