internal import MartletSupport

/// A shared object in this process, as long as something needs it.
final class LoadedLibrary: Sendable {
  private let path: String
  private let handle: UInt

  init(_ path: String) throws(Diagnostic) {
    guard let handle = Platform.openLibrary(path) else {
      let reason = Platform.libraryError
      let needsSanitizer = reason.contains("__tsan_")
      throw Diagnostic(
        "the artefact cannot be loaded: \(reason)", at: SourceLocation(file: path),
        notes: needsSanitizer
          ? ["it was compiled with --sanitize thread: only a program compiled with -fsanitize=thread can load it"] : [])
    }
    self.path = path
    self.handle = handle
  }

  deinit { Platform.closeLibrary(handle) }

  /// The address of a function.
  func function(_ name: String) throws(Diagnostic) -> UInt {
    guard let address = Platform.symbol(name, in: handle) else {
      throw Diagnostic("the artefact lacks the function '\(name)' of its manifest", at: SourceLocation(file: path))
    }
    return address
  }
}
