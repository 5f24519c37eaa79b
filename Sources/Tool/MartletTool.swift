internal import ArgumentParser
internal import Foundation
internal import MartletSupport

/// The command line. Exit code 0 is done, 1 the input was wrong, 2 wrong usage.
@main
enum MartletTool {
  static func main() async {
    do {
      try checkCommand(CommandLine.arguments.dropFirst().first)
      try checkRepetition(CommandLine.arguments.dropFirst())
      var command = try MartletCommand.parseAsRoot()
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
    } catch {
      exit(report(error))
    }
  }

  /// Refuses a command that does not exist; the argument parser would take it for a stray argument.
  private static func checkCommand(_ name: String?) throws {
    guard let name, !name.isEmpty, !name.hasPrefix("-") else { return }
    let commands = MartletCommand.configuration.subcommands.compactMap { $0.configuration.commandName }
    if name == "help" || commands.contains(name) { return }
    throw ValidationError("there is no command '\(name)'; there are \(commands.joined(separator: ", "))")
  }

  /// Options that can be given several times. Of every other one the last would win silently.
  private static let repeatable: Set<String> = ["--weights", "--input", "--dim", "--disable-pass", "--print-after"]

  private static func checkRepetition(_ arguments: ArraySlice<String>) throws {
    var seen: Set<String> = []
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("-") && argument.count > 1 {
      let name = argument == "-o" ? "--output" : String(argument.prefix { $0 != "=" })
      // Letters behind one dash would be taken one by one, and an `h` among them for a question.
      if name.count > 2, !name.hasPrefix("--"), !(name.dropFirst().first?.isNumber ?? false) {
        throw ValidationError("there is no option '\(name)'; a file of that name is given as ./\(name)")
      }
      // What starts with a digit is a negative value.
      if repeatable.contains(name) || name.dropFirst().first?.isNumber ?? false { continue }
      if !seen.insert(name).inserted { throw ValidationError("\(name) is given twice") }
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
    if !message.isEmpty { Terminal.printError(reworded(message)) }
    return code == .validationFailure ? 2 : 1
  }

  /// The message of the argument parser in the form of all others: `error: …`, the possible values on its line.
  private static func reworded(_ message: String) -> String {
    let parts = message.split(separator: "\n", omittingEmptySubsequences: false)
    let values = parts.filter { $0.hasPrefix("  - ") }.map { $0.dropFirst(4) }
    var lines = parts.filter { !$0.hasPrefix("  - ") }.map(String.init)
    if !values.isEmpty, lines[0].hasSuffix(":") { lines[0] += " " + values.joined(separator: ", ") }
    if lines[0].hasPrefix("Error: ") { lines[0] = "error: " + lines[0].dropFirst(7) }
    return lines.joined(separator: "\n")
  }
}
