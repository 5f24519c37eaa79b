/// One clear report of a mistake in what the user gave: the place first, then what is wrong, then the likely cause.
///
/// Everything that a user can cause throws a `Diagnostic`; mistakes of the compiler itself trap.
public struct Diagnostic: Error, Hashable, Sendable, CustomStringConvertible {
  /// How grave a report is.
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// A line of text with the column that a caret points at.
  public struct Excerpt: Hashable, Sendable {
    /// The line, without its line break.
    public var line: String
    /// The column in UTF-8 bytes, from 1.
    public var column: Int

    /// A line and the column at fault.
    public init(line: String, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// How grave it is.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// The place to look at.
  public var location: SourceLocation?
  /// The module path of the model, empty where none applies.
  public var modulePath: String
  /// The line of IR text at fault.
  public var excerpt: Excerpt?
  /// Likely causes and remedies, a sentence each.
  public var notes: [String]
  /// Other mistakes that were found in the same step; they are printed after this one.
  public var further: [Diagnostic] = []

  /// A report of `message` at `location`.
  public init(
    _ message: String, at location: SourceLocation? = nil, modulePath: String = "", excerpt: Excerpt? = nil,
    notes: [String] = [], severity: Severity = .error
  ) {
    self.severity = severity
    self.message = message
    self.location = location
    self.modulePath = modulePath
    self.excerpt = excerpt
    self.notes = notes
  }

  /// A report at the first of a node's `locations` that names a line.
  public init(_ message: String, at locations: LocationSet, notes: [String] = []) {
    let place = locations.locations.first { $0.source != nil } ?? locations.locations.first
    self.init(message, at: place?.source, modulePath: place?.modulePath ?? "", notes: notes)
  }
}
