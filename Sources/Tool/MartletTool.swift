internal import ArgumentParser
internal import Foundation
internal import MartletSupport

/// The command line. Exit code 0 is done, 1 the input was wrong, 2 wrong usage.
@main
enum MartletTool {
  static func main() async {
    do {
      var command = try MartletCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      exit(report(error))
    }
  }

  /// Prints what went wrong, or the help that was asked for, and gives the exit code.
  private static func report(_ error: any Error) -> Int32 {
    if let diagnostic = error as? Diagnostic {
      Terminal.printError(diagnostic.description)
      return 1
    }
    let message = MartletCommand.fullMessage(for: error)
    let code = MartletCommand.exitCode(for: error)
    if code == .success {
      if !message.isEmpty { print(message) }
      return 0
    }
    if !message.isEmpty { Terminal.printError(message) }
    return code == .validationFailure ? 2 : 1
  }
}
