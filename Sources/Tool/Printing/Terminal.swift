internal import Foundation

/// Standard error and what is known of it.
enum Terminal {
  /// Whether a person sees standard error.
  static let isInteractive = isatty(2) == 1

  /// Prints lines to standard error.
  static func printError(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Shows what is going on in place of what was shown before; silent where nobody watches.
  static func showProgress(_ text: String) {
    guard isInteractive else { return }
    FileHandle.standardError.write(Data("\r\u{1b}[K\(text)".utf8))
  }

  /// Removes what `showProgress` showed.
  static func clearProgress() { showProgress("") }
}
