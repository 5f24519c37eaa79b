import MartletSupport
import Synchronization

/// The mistakes of a trace in the order in which they were made.
final class FailureLog: Sendable {
  private let entries = Mutex<[Diagnostic]>([])

  /// Adds a mistake, unless it is there already.
  func append(_ diagnostic: Diagnostic) {
    entries.withLock { if !$0.contains(diagnostic) { $0.append(diagnostic) } }
  }

  /// The mistakes so far.
  var diagnostics: [Diagnostic] { entries.withLock { $0 } }
}
