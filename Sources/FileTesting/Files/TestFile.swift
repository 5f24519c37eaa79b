public import MartletSupport

/// A file of `IR/tests`: what is tested, the input, and what is expected, all in one text that a person can read.
///
/// The first line is `; test: KIND`; further lines `; NAME: VALUE` before the input are settings. The input follows.
/// Behind it `; expect:` opens the exact expected text, each line as a comment; `; check: TEXT` lines are looked for in
/// order, `; check-not: TEXT` must not occur. `; error: MESSAGE` at the end of a line expects a report there.
/// In Swift model files comments start with `//` instead.
public struct TestFile: Hashable, Sendable {
  /// A line of the output that must be there, or must not.
  public struct Check: Hashable, Sendable {
    /// The text to find.
    public var text: String
    /// Whether it must occur, after the place of the check before it.
    public var isWanted: Bool
    /// The line of the file, from 1.
    public var line: Int
  }

  /// A report that is expected.
  public struct ExpectedError: Hashable, Sendable {
    /// A part of the message.
    public var message: String
    /// The line of the file at which it is expected, from 1.
    public var line: Int
  }

  /// The file's path, as reports name it.
  public let path: String
  /// The whole text.
  public let text: String
  /// What is tested.
  public let kind: TestKind
  /// The settings, in the order of the file.
  public let settings: [(name: String, value: String)]
  /// The expected text, nil where the file has none.
  public let expected: String?
  /// The expected lines.
  public let checks: [Check]
  /// The expected reports.
  public let errors: [ExpectedError]
  /// The number of lines before `; expect:`.
  private let inputLineCount: Int
  private let comment: String

  /// Reads the test in `text`.
  /// - Throws: a diagnostic if the header is missing or names no known kind.
  public init(_ text: String, path: String) throws(Diagnostic) {
    let comment = path.hasSuffix(".swift") ? "//" : ";"
    self.comment = comment
    self.path = path
    self.text = text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let header = Self.field("test", in: lines.first ?? "", comment) else {
      throw Diagnostic("the first line must be '\(comment) test: KIND'", at: .init(file: path, line: 1))
    }
    kind = try TestKind(header, at: .init(file: path, line: 1))
    let marker = lines.firstIndex { Self.field("expect", in: $0, comment) != nil }
    inputLineCount = marker ?? lines.count
    settings = Self.readSettings(lines.dropFirst(), comment)
    expected = marker.map { marker in
      // What follows, up to the first line that is no comment.
      lines[(marker + 1)...].prefix { $0.hasPrefix(comment) }.map { line in
        let content = line.dropFirst(comment.count)
        return String(content.hasPrefix(" ") ? content.dropFirst() : content) + "\n"
      }.joined()
    }
    (checks, errors) = Self.readExpectations(lines[..<inputLineCount], comment)
  }

  /// The value of the comment `NAME: VALUE` if `line` is one.
  private static func field(_ name: String, in line: String, _ comment: String) -> String? {
    let start = "\(comment) \(name):"
    guard line.hasPrefix(start) else { return nil }
    return line.dropFirst(start.count).trimmingBlanks
  }

  private static func readSettings(_ lines: ArraySlice<String>, _ comment: String) -> [(name: String, value: String)] {
    lines.prefix { $0.hasPrefix(comment + " ") }.compactMap { line in
      let content = line.dropFirst(comment.count + 1)
      guard let colon = content.firstIndex(of: ":") else { return nil }
      let name = String(content[..<colon])
      guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "-" }), name != "check", name != "expect" else {
        return nil
      }
      return (name, content[content.index(after: colon)...].trimmingBlanks)
    }
  }

  private static func readExpectations(
    _ lines: ArraySlice<String>, _ comment: String
  ) -> (checks: [Check], errors: [ExpectedError]) {
    var checks: [Check] = []
    var errors: [ExpectedError] = []
    for (number, line) in zip(1..., lines) {
      if let text = field("check", in: line, comment) {
        checks.append(.init(text: text, isWanted: true, line: number))
      } else if let text = field("check-not", in: line, comment) {
        checks.append(.init(text: text, isWanted: false, line: number))
      } else if let place = line.range(ofLast: "\(comment) error: ") {
        errors.append(.init(message: line[place.upperBound...].trimmingBlanks, line: number))
      }
    }
    return (checks, errors)
  }

  /// The value of the setting `name`, nil where the file does not have it.
  public subscript(setting name: String) -> String? { settings.first { $0.name == name }?.value }

  /// The file's text with `output` as the expected text.
  public func blessed(_ output: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var input = Array(lines[..<inputLineCount])
    while input.last?.allSatisfy(\.isWhitespace) == true { input.removeLast() }
    var result = input.joined(separator: "\n") + "\n\n\(comment) expect:\n"
    var outputLines = output.split(separator: "\n", omittingEmptySubsequences: false)
    if outputLines.last?.isEmpty == true { outputLines.removeLast() }
    for line in outputLines { result += line.isEmpty ? "\(comment)\n" : "\(comment) \(line)\n" }
    return result
  }

  /// Whether both are the same file with the same content.
  public static func == (left: TestFile, right: TestFile) -> Bool { left.path == right.path && left.text == right.text }

  /// Hashes the path and the content.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(path)
    hasher.combine(text)
  }
}
