import CLLVM
import Foundation
import MartletSupport

/// What happens when LLVM gives up: it cannot recover, so the process ends with a diagnostic.
enum FatalErrors {
  /// Runs once, however often it is asked for.
  private static let installed: Void = LLVMInstallFatalErrorHandler { reason in
    let text = reason.map { String(cString: $0) } ?? "no reason given"
    let report = Diagnostic(
      "LLVM cannot compile the program: \(text)",
      notes: ["This is a mistake of the compiler, not of the model; nothing was written."])
    FileHandle.standardError.write(Data("\(report)\n".utf8))
    exit(1)
  }

  /// Installs the handler, which is one for the process.
  static func install() { _ = installed }
}
