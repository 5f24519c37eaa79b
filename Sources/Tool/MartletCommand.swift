internal import ArgumentParser
internal import MartletCompiler

/// `martlet`, the root of all commands.
struct MartletCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "martlet",
    abstract: "Compiles neural networks written in Swift to self-contained shared objects, and runs them.",
    version: "martlet \(CompilerVersion.text)",
    subcommands: [
      CompileCommand.self, RunCommand.self, InspectCommand.self, BenchCommand.self, TuneCommand.self,
      VerifyCommand.self, CatCommand.self, TestCommand.self, OnnxRunCommand.self,
    ])
}
