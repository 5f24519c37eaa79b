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
  @Option(help: .device) var device: DeviceChoice?

  @Option(
    help: ArgumentHelp(
      "Compile the models of run files for CPUs and GPUs to this folder, which can be taken to a GPU, and run nothing.",
      valueName: "folder"))
  var artefacts: String?

  func validate() throws {
    guard artefacts != nil else { return }
    try UnusedOptions.refuse([bless ? "--bless" : nil, device.map { _ in "--device" }], "with --artefacts")
  }

  /// Compiles the models of run files to `folder`.
  private func compile(_ files: [String], to folder: String) async throws(Diagnostic) {
    _ = try OutputFolder(folder)
    var count = 0
    for file in files {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      if try await FileTest.compile(file, to: "\(folder)/\(name.split(separator: ".")[0]).so") { count += 1 }
    }
    print("\(count) compiled")
  }

  func run() async throws {
    let files = try TestFinder.files(in: paths.isEmpty ? ["IR/tests"] : paths)
    if let artefacts { try await compile(files, to: artefacts) } else { try await test(files) }
  }

  private func test(_ files: [String]) async throws {
    var counts = (passed: 0, failed: 0, blessed: 0)
    for file in files {
      Terminal.showProgress(file)
      let outcome = await FileTest.run(file, blessing: bless, devices: devices)
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

  private var devices: DeviceUse { device?.ordinal.map { .run(ordinal: $0) } ?? .interpreted }
}
