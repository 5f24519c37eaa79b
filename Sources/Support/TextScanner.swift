/// Reads tokens of an IR text: names, numbers, strings and punctuation; `;` starts a comment that ends with its line.
///
/// Errors carry the file, the line, the column and the line's text.
public struct TextScanner {
  /// The name of the text in diagnostics.
  public let file: String
  private let bytes: [UInt8]
  private var position = 0

  /// A scanner at the start of `text`.
  public init(_ text: String, file: String) {
    self.file = file
    self.bytes = Array(text.utf8)
  }

  /// A place to come back to with `reset`.
  public struct Mark: Sendable {
    fileprivate let position: Int
  }

  /// The present place, after blanks and comments.
  public mutating func mark() -> Mark {
    skipBlanks()
    return Mark(position: position)
  }

  /// Goes back to `mark`.
  public mutating func reset(to mark: Mark) { position = mark.position }

  /// Whether nothing but blanks and comments is left.
  public mutating func isAtEnd() -> Bool {
    skipBlanks()
    return position == bytes.count
  }

  /// A report of `message` at `mark`, or at the present place.
  public func error(_ message: String, at mark: Mark? = nil, notes: [String] = []) -> Diagnostic {
    let place = min(mark?.position ?? position, bytes.count)
    let lineStart = (bytes[..<place].lastIndex(of: 10) ?? -1) + 1
    let lineEnd = bytes[place...].firstIndex(of: 10) ?? bytes.count
    let line = bytes[..<lineStart].count { $0 == 10 } + 1
    let column = place - lineStart + 1
    return Diagnostic(
      message, at: SourceLocation(file: file, line: line, column: column),
      excerpt: .init(line: String(decoding: bytes[lineStart..<lineEnd], as: UTF8.self), column: column),
      notes: notes)
  }

  private mutating func skipBlanks() {
    while position < bytes.count {
      switch bytes[position] {
      case 9, 10, 13, 32: position += 1
      case UInt8(ascii: ";"): while position < bytes.count, bytes[position] != 10 { position += 1 }
      default: return
      }
    }
  }

  private static func isNameStart(_ byte: UInt8) -> Bool {
    (byte | 32) >= UInt8(ascii: "a") && (byte | 32) <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

  private static func isNamePart(_ byte: UInt8) -> Bool { isNameStart(byte) || isDigit(byte) }

  private func matches(_ token: String) -> Bool {
    let token = Array(token.utf8)
    guard position + token.count <= bytes.count, bytes[position..<position + token.count].elementsEqual(token) else {
      return false
    }
    // A word matches only as a whole.
    guard let last = token.last, Self.isNamePart(last), position + token.count < bytes.count else { return true }
    return !Self.isNamePart(bytes[position + token.count])
  }

  /// Whether `token` comes next.
  public mutating func peek(_ token: String) -> Bool {
    skipBlanks()
    return matches(token)
  }

  /// Consumes `token` if it comes next.
  public mutating func accept(_ token: String) -> Bool {
    guard peek(token) else { return false }
    position += token.utf8.count
    return true
  }

  /// Consumes `token` if it comes next without a blank before it.
  public mutating func acceptDirectly(_ token: String) -> Bool {
    guard matches(token) else { return false }
    position += token.utf8.count
    return true
  }

  /// Consumes `token`.
  /// - Throws: a diagnostic if something else comes next.
  public mutating func expect(_ token: String) throws(Diagnostic) {
    if !accept(token) { throw error("expected '\(token)'\(found())") }
  }

  /// What stands at the present place, for messages.
  private func found() -> String {
    guard position < bytes.count else { return ", found the end of the text" }
    let end = bytes[position...].firstIndex { $0 <= 32 } ?? bytes.count
    return ", found '\(String(decoding: bytes[position..<min(end, position + 24)], as: UTF8.self))'"
  }

  /// A name (letters, digits, underscores) if one comes next.
  public mutating func acceptName() -> String? {
    skipBlanks()
    guard position < bytes.count, Self.isNameStart(bytes[position]) else { return nil }
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A name of letters, digits and underscores.
  /// - Throws: a diagnostic that names `what` was expected.
  public mutating func expectName(_ what: String = "a name") throws(Diagnostic) -> String {
    guard let name = acceptName() else { throw error("expected \(what)\(found())") }
    return name
  }

  /// A name after a sigil such as `%` or `@`; digits may lead and dots may follow (`%12`, `@encode`, `%w.0`).
  /// Other names stand in quotes (`%"two words"`).
  public mutating func expectName(after sigil: String) throws(Diagnostic) -> String {
    try expect(sigil)
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") { return try expectString() }
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) || bytes[position] == UInt8(ascii: ".") {
      position += 1
    }
    if start == position { throw error("expected a name after '\(sigil)'") }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  /// A whole number with an optional sign, if one comes next.
  /// - Throws: a diagnostic if it does not fit 64 bits.
  public mutating func acceptInteger() throws(Diagnostic) -> Int? {
    skipBlanks()
    let start = position
    var end = position
    if end < bytes.count, bytes[end] == UInt8(ascii: "-") { end += 1 }
    let digits = end
    while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
    guard end > digits else { return nil }
    guard let value = Int(String(decoding: bytes[start..<end], as: UTF8.self)) else {
      throw error("the number does not fit 64 bits")
    }
    position = end
    return value
  }

  /// A whole number with an optional sign.
  public mutating func expectInteger() throws(Diagnostic) -> Int {
    guard let value = try acceptInteger() else { throw error("expected a whole number\(found())") }
    return value
  }

  /// The text of a number literal: sign, digits, fraction, exponent, `0x` forms, `inf`, `nan`.
  public mutating func expectNumberText() throws(Diagnostic) -> String {
    skipBlanks()
    let start = position
    if position < bytes.count, bytes[position] == UInt8(ascii: "-") { position += 1 }
    while position < bytes.count {
      let byte = bytes[position]
      let isExponentSign =
        (byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")) && position > start
        && [UInt8(ascii: "e"), UInt8(ascii: "p")].contains(bytes[position - 1] | 32)
      // `..` after a number is a range, not a fraction.
      let isPoint =
        byte == UInt8(ascii: ".") && !(position + 1 < bytes.count && bytes[position + 1] == UInt8(ascii: "."))
      guard Self.isNamePart(byte) || isPoint || isExponentSign else { break }
      position += 1
    }
    let text = String(decoding: bytes[start..<position], as: UTF8.self)
    if text.isEmpty || text == "-" {
      position = start
      throw error("expected a number\(found())")
    }
    return text
  }

  /// A string in double quotes with the escapes `\"`, `\\`, `\n` and `\t`, if one comes next.
  public mutating func acceptString() throws(Diagnostic) -> String? {
    guard peek("\"") else { return nil }
    let opening = Mark(position: position)
    position += 1
    var text: [UInt8] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: "\"") {
      guard bytes[position] != 10 else { break }
      guard bytes[position] == UInt8(ascii: "\\"), position + 1 < bytes.count else {
        text.append(bytes[position])
        position += 1
        continue
      }
      switch bytes[position + 1] {
      case UInt8(ascii: "n"): text.append(10)
      case UInt8(ascii: "t"): text.append(9)
      case let other: text.append(other)
      }
      position += 2
    }
    guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
      throw error("the string is not closed", at: opening)
    }
    position += 1
    return String(decoding: text, as: UTF8.self)
  }

  /// A string in double quotes.
  public mutating func expectString(_ what: String = "a string in quotes") throws(Diagnostic) -> String {
    guard let text = try acceptString() else { throw error("expected \(what)\(found())") }
    return text
  }

  /// A file name or module path if one comes next: letters, digits and `_ . / + -`, or a string in double quotes.
  /// - Throws: a diagnostic if a string is not closed.
  public mutating func acceptPath() throws(Diagnostic) -> String? {
    if let text = try acceptString() { return text }
    let start = position
    while position < bytes.count, Self.isNamePart(bytes[position]) || Self.pathMarks.contains(bytes[position]) {
      position += 1
    }
    return start == position ? nil : String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private static let pathMarks = Array("./+-".utf8)

  /// The rest of the present line without its blanks at both ends and without a comment; the line is consumed.
  public mutating func restOfLine() -> String {
    let start = position
    while position < bytes.count, bytes[position] != 10, bytes[position] != UInt8(ascii: ";") { position += 1 }
    var slice = bytes[start..<position]
    while let last = slice.last, last <= 32 { slice.removeLast() }
    while let first = slice.first, first <= 32 { slice.removeFirst() }
    return String(decoding: slice, as: UTF8.self)
  }
}
