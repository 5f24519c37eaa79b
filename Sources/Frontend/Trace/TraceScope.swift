import MartletSupport
import Synchronization

/// Where a trace is: the module whose code runs, the last line of the model file that was seen, and what belongs to
/// the trace as a whole. Each call of a module runs in a scope of its own.
final class TraceScope: Sendable {
  /// The innermost scope of the present task; nil while a model is created.
  @TaskLocal static var current: TraceScope?

  /// The path of the module, as in a key: `encoder.layer.0`; empty for the model itself.
  let path: String
  /// The keys of the model's weights.
  let keys: ParameterKeys
  /// The mistakes so far.
  let log: FailureLog
  /// Finds the lines of operators, where that is wanted.
  let lines: OperatorLines?
  /// The extents that values of the trace decide.
  let extents: ExtentTable
  /// In how many loops the code stands.
  let loopDepth: Int
  /// The innermost body of a branch that the code stands in; nil for none.
  let region: BranchRegion?
  private let lastSource: Mutex<SourceLocation?>

  init(
    path: String, keys: ParameterKeys, log: FailureLog, lines: OperatorLines?, source: SourceLocation?,
    extents: ExtentTable = ExtentTable(), loopDepth: Int = 0, region: BranchRegion? = nil
  ) {
    self.path = path
    self.extents = extents
    self.loopDepth = loopDepth
    self.region = region
    self.keys = keys
    self.log = log
    self.lines = lines
    lastSource = Mutex(source)
  }

  /// Runs `body` in the module at `path`, called from `source`.
  static func with<Success, Failure: Error>(
    path: String, source: SourceLocation?, _ body: () throws(Failure) -> Success
  ) throws(Failure) -> Success {
    guard let current else { return try body() }
    let inner = TraceScope(
      path: path, keys: current.keys, log: current.log, lines: current.lines, source: source ?? current.source,
      extents: current.extents, loopDepth: current.loopDepth, region: current.region)
    let result: Result<Success, Failure> = $current.withValue(inner) {
      do throws(Failure) { return .success(try body()) } catch { return .failure(error) }
    }
    return try result.get()
  }

  /// Runs `body`, the body of a loop.
  static func inLoop<Success>(_ body: () -> Success) -> Success {
    guard let current else { return body() }
    return $current.withValue(current.inside(loopDepth: current.loopDepth + 1, current.region), operation: body)
  }

  /// Runs `body`, a body of a branch, in a region of its own.
  static func inBranch<Success>(_ body: () -> Success) -> (result: Success, region: BranchRegion) {
    let region = BranchRegion(in: current?.region)
    guard let current else { return (body(), region) }
    return ($current.withValue(current.inside(loopDepth: current.loopDepth, region), operation: body), region)
  }

  private func inside(loopDepth: Int, _ region: BranchRegion?) -> TraceScope {
    TraceScope(
      path: path, keys: keys, log: log, lines: lines, source: source, extents: extents, loopDepth: loopDepth,
      region: region)
  }

  /// The last line seen in this scope.
  var source: SourceLocation? { lastSource.withLock { $0 } }

  /// The line of the operator that is being called; nil where lines of operators are not looked for.
  static var operatorSource: SourceLocation? { current?.lines?.line() }

  /// Where code that runs now comes from: `source` where the call tells, else the last line that did.
  static func location(_ source: SourceLocation?) -> ModelLocation {
    guard let current else { return ModelLocation(source: source) }
    if let source { current.lastSource.withLock { $0 = source } }
    return ModelLocation(modulePath: current.path, source: source ?? current.source)
  }

  /// The place of a call in the model file; nil for calls from the frontend itself, which say nothing to a user.
  static func source(_ fileID: String, _ line: Int) -> SourceLocation? {
    guard let slash = fileID.utf8.firstIndex(of: UInt8(ascii: "/")) else {
      return SourceLocation(file: fileID, line: line)
    }
    if fileID[..<slash] == "Martlet" { return nil }
    return SourceLocation(file: String(fileID[fileID.utf8.index(after: slash)...]), line: line)
  }

  /// Notes a mistake at the present place and returns the report of it.
  static func failure(_ message: String, notes: [String] = [], at source: SourceLocation? = nil) -> Diagnostic {
    failure(Diagnostic(message, notes: notes), at: location(source))
  }

  /// Notes `diagnostic`, placed at `location` where it has no place yet, and returns it so.
  static func failure(_ diagnostic: Diagnostic, at location: ModelLocation) -> Diagnostic {
    var placed = diagnostic
    if placed.location == nil {
      placed.location = location.source
      placed.modulePath = location.modulePath
    }
    current?.log.append(placed)
    return placed
  }
}
