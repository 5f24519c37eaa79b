internal import MartletSupport

/// What a model file that crashed printed: its own lines, Swift's message, and the backtrace.
struct CrashReport {
  /// The setting of `SWIFT_BACKTRACE` that gives what is read here, in some milliseconds.
  static let backtrace =
    "enable=yes,color=no,interactive=no,threads=crashed,registers=none,images=none,sanitize=no,symbolicate=fast"

  private let path: String
  private let lines: [Substring]

  /// The report in what the model file at `path` printed.
  init(_ text: String, of path: String) {
    self.path = path
    lines = text.split(separator: "\n")
  }

  /// The crash at the line of the model file that caused it, with Swift's message, where they are known.
  func diagnostic(signal: Int) -> Diagnostic {
    let own = lines.prefix { !$0.hasPrefix("*** ") && $0 != "Current stack trace:" }
    var message: String?
    var location: SourceLocation?
    var notes: [String] = []
    for line in own {
      guard message == nil, let (place, text) = Self.message(line) else {
        notes.append(String(line))
        continue
      }
      message = text
      if place.map({ isModelFile($0.file) }) ?? false { location = place }
    }
    if let message, message.contains("allocate"), message.contains("memory") || message.contains("bytes") {
      return Diagnostic(
        "the model file ran out of memory", at: SourceLocation(file: path, line: place(location)?.line ?? 0),
        notes: ["it is run once to read the model's graphs; weights come from files"])
    }
    let reason = message ?? headline.map { "\($0) (signal \(signal))" } ?? "signal \(signal)"
    let place = place(location)
    return Diagnostic(
      "the model file crashed: \(reason)", at: SourceLocation(file: path, line: place?.line ?? 0),
      notes: notes.suffix(Self.shownLines).map { "it printed: \($0)" })
  }

  /// `location`, or the first place of the backtrace that lies in the model file.
  private func place(_ location: SourceLocation?) -> SourceLocation? {
    location ?? lines.lazy.compactMap { frame($0) }.first
  }

  /// How many of the lines that the model file printed are shown.
  private static let shownLines = 6

  /// `FILE:LINE: Fatal error: TEXT`, or a failed precondition or assertion.
  private static func message(_ line: Substring) -> (SourceLocation?, String)? {
    for kind in ["Fatal error", "Precondition failed", "Assertion failed"] {
      guard let range = line.firstRange(of: kind) else { continue }
      let rest = line[range.upperBound...]
      let text = rest.hasPrefix(": ") ? String(rest.dropFirst(2)) : kind.lowercased()
      return (location(line[..<range.lowerBound]), text.isEmpty ? kind.lowercased() : text)
    }
    return nil
  }

  /// `FILE:LINE`, with or without more behind it.
  private static func location(_ text: Substring) -> SourceLocation? {
    let parts = text.split(separator: ":")
    guard let place = parts.indices.dropFirst().first(where: { Int(parts[$0]) != nil }), let line = Int(parts[place])
    else { return nil }
    return SourceLocation(file: parts[..<place].joined(separator: ":"), line: line)
  }

  /// What the backtrace says of the signal: `Bad pointer dereference at 0x0`.
  private var headline: String? {
    let start = "*** Program crashed: "
    guard let line = lines.first(where: { $0.hasPrefix(start) }) else { return nil }
    return String(line.dropFirst(start.count).prefix { $0 != "*" }).split(separator: " at 0x").first.map(String.init)
  }

  /// The place of a frame of the backtrace, `… in PROGRAM at PATH:LINE:COLUMN`, if it lies in the model file.
  private func frame(_ line: Substring) -> SourceLocation? {
    guard let range = line.ranges(of: " at ").last, let place = Self.location(line[range.upperBound...]) else {
      return nil
    }
    return isModelFile(place.file) && place.line > 0 ? place : nil
  }

  /// Whether `file`, a path or `#fileID`, names the model file.
  private func isModelFile(_ file: String) -> Bool {
    file.split(separator: "/").last == path.split(separator: "/").last
  }
}
