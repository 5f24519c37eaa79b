internal import MartletSupport

/// What the Swift compiler printed about a model file.
struct CompilerMessages {
  private let lines: [String]

  init(_ text: String) { lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) }

  /// The errors as one report, each with its line and the notes that belong to it.
  func diagnostic(of path: String) -> Diagnostic {
    if lacksMain { return Self.withoutMain(path) }
    var found: [Diagnostic] = []
    var isInError = false
    for (position, line) in lines.enumerated() {
      guard let message = Self.parse(line), !Self.isAboutTools(message.text) else { continue }
      switch message.kind {
      case "error":
        isInError = true
        var report = Diagnostic(message.text, at: message.location)
        if let column = message.location?.column, position + 1 < lines.count, Self.parse(lines[position + 1]) == nil {
          report.excerpt = .init(line: lines[position + 1], column: column)
        }
        if !found.contains(where: { $0.message == report.message && $0.location == report.location }) {
          found.append(Self.placed(report, in: path))
        }
      case "note":
        if isInError, let last = found.indices.last {
          let place = message.location.map { "\(Self.placed(Diagnostic("", at: $0), in: path).location ?? $0): " }
          found[last].notes.append((place ?? "") + message.text)
        }
      default: isInError = false
      }
    }
    guard var first = found.first else {
      return Diagnostic(
        "the model file does not compile", at: SourceLocation(file: path),
        notes: lines.filter { !$0.isEmpty && !Self.isAboutTools($0) }.prefix(10).map { $0 })
    }
    first.further = Array(found.dropFirst())
    // What the Swift compiler proposes instead would be no model.
    if first.message.contains("is annotated with '@main' and must provide") {
      first.message = "the type marked with '@main' must conform to 'ModelFile'"
      first.notes = [Self.skeleton]
    }
    return first
  }

  /// Whether the linker found no `main`: no type of the file is marked with `@main`.
  private var lacksMain: Bool {
    // As gold, GNU ld and lld say it.
    let signs = ["undefined reference to 'main'", "undefined reference to `main'", "undefined symbol: main"]
    return lines.contains { line in signs.contains { line.contains($0) } }
  }

  /// What is said of a model file in which nothing can be run.
  static func withoutMain(_ path: String) -> Diagnostic {
    Diagnostic(
      "the model file has no type marked with '@main'", at: SourceLocation(file: path), notes: [skeleton])
  }

  /// The smallest model file.
  static let skeleton = [
    "a model file looks like this:", "import Martlet", "", "@main struct Example: ModelFile {",
    "  let model = Linear(4, 2)", "  var entries: [Entry] {",
    #"    Entry("predict", inputs: ["x": .float32(1, 4)]) { ["y": model($0["x"])] }"#, "  }", "}",
  ].joined(separator: "\n    ")

  /// Whether a message names a step of the toolchain that failed, or the line of Martlet that something is
  /// unavailable, and says nothing of the file.
  private static func isAboutTools(_ text: String) -> Bool {
    text.contains("(use -v to see invocation)") || text.hasSuffix("has been explicitly marked unavailable here")
  }

  /// `file:line:column: kind: text` or `kind: text`.
  private static func parse(_ line: String) -> (location: SourceLocation?, kind: String, text: String)? {
    for kind in ["error", "warning", "note"] {
      let marker = kind + ": "
      if line.hasPrefix(marker) { return (nil, kind, String(line.dropFirst(marker.count))) }
      guard let range = line.firstRange(of: ": " + marker) else { continue }
      let parts = line[..<range.lowerBound].split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count >= 3, let column = Int(parts[parts.count - 1]), let number = Int(parts[parts.count - 2]) else {
        continue
      }
      let file = parts.dropLast(2).joined(separator: ":")
      return (SourceLocation(file: file, line: number, column: column), kind, String(line[range.upperBound...]))
    }
    return nil
  }

  /// The report with the model file named as the user gave it; other files keep their name.
  static func placed(_ diagnostic: Diagnostic, in path: String) -> Diagnostic {
    guard let location = diagnostic.location else {
      var placed = diagnostic
      placed.location = SourceLocation(file: path)
      return placed
    }
    let name = { (text: String) in text.split(separator: "/").last }
    guard name(location.file) == name(path) else { return diagnostic }
    var placed = diagnostic
    placed.location = SourceLocation(file: path, line: location.line, column: location.column)
    return placed
  }
}
