internal import ArgumentParser
internal import MartletFileTesting
internal import MartletSupport

/// `martlet test`: runs file tests.
struct TestCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the file tests below the given folders.",
    discussion: "A test file starts with `; test: KIND`; IR/tests holds those of the compiler itself.")

  @Argument(help: "Files and folders; IR/tests unless given.") var paths: [String] = []
  @Flag(help: "Rewrite what the tests expect to what they give.") var bless = false

  func run() async throws {
    let files = try TestFinder.files(in: paths.isEmpty ? ["IR/tests"] : paths)
    var counts = (passed: 0, failed: 0, blessed: 0)
    for file in files {
      Terminal.showProgress(file)
      let outcome = await FileTest.run(file, blessing: bless)
      Terminal.clearProgress()
      switch outcome {
      case .passed: counts.passed += 1
      case .blessed:
        counts.blessed += 1
        print("\(file): rewritten")
      case .failed(let report):
        counts.failed += 1
        Terminal.printError(report)
      }
    }
    print(
      "\(counts.passed) passed, \(counts.failed) failed" + (counts.blessed > 0 ? ", \(counts.blessed) rewritten" : ""))
    if counts.failed > 0 { throw ExitCode(1) }
  }
}
