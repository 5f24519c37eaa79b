public import MartletSupport

/// What a test file tests.
public enum TestKind: Hashable, Sendable {
  /// The text is read, printed, and read again to the same value.
  case parse
  /// The text is read and verified.
  case verify
  /// The named passes run, in order; the graph is verified after each.
  case passes([String])
  /// The graph is optimised and lowered for the machine of the setting `machine`; the kernels are printed.
  case lower
  /// The kernels are compiled for the machine of the setting `machine`; LLVM's IR is searched.
  case emit
  /// Interpreters and compiled code run the graph on the same inputs and must agree.
  case run
  /// The file holds mistakes; each is reported on its line.
  case error

  /// The kind that a header names: one of the words above, or passes separated by commas.
  /// - Throws: a diagnostic for an empty header.
  public init(_ text: String, at place: SourceLocation) throws(Diagnostic) {
    switch text {
    case "parse": self = .parse
    case "verify": self = .verify
    case "lower": self = .lower
    case "emit": self = .emit
    case "run": self = .run
    case "error": self = .error
    default:
      let names = text.split(separator: ",").map(\.trimmingBlanks)
      guard !names.isEmpty, names.allSatisfy({ !$0.isEmpty }) else {
        throw Diagnostic("the header names no kind of test", at: place)
      }
      self = .passes(names)
    }
  }
}
