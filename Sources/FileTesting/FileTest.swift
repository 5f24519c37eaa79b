internal import Foundation
internal import MartletScalars
public import MartletSupport

/// Runs one test file.
public enum FileTest {
  /// How a test went.
  public enum Outcome: Hashable, Sendable {
    /// Everything was as expected.
    case passed
    /// What is expected was rewritten.
    case blessed
    /// Something was not as expected; the report names the place.
    case failed(String)
  }

  /// Runs the test at `path`, or compares the page that is there; `blessing` rewrites the exact text that it expects
  /// instead of comparing it. `devices` says how kernels for GPUs take part in what is run.
  public static func run(
    _ path: String, blessing: Bool = false, devices: DeviceUse = .interpreted
  ) async -> Outcome {
    do {
      let content = try MappedFile(path).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
      if PageTest.isPage(path) { return try PageTest.run(content, path: path, blessing: blessing) }
      let file = try TestFile(content, path: path)
      guard let output = try await output(of: file, devices) else { return .passed }
      if blessing, file.checks.isEmpty { return try bless(file, output) }
      try file.compare(with: output)
      return .passed
    } catch {
      return .failed(error.description)
    }
  }

  /// Compiles the model of the run file at `path` with random weights for all CPU levels and GPUs to the shared object
  /// `output`, for tests elsewhere.
  /// - Returns: false, and nothing is done, for a test of another kind.
  /// - Throws: a diagnostic if the model does not compile.
  public static func compile(_ path: String, to output: String) async throws(Diagnostic) -> Bool {
    let content = try MappedFile(path).withUnsafeBytes { String(decoding: $0, as: UTF8.self) }
    if PageTest.isPage(path) { return false }
    let file = try TestFile(content, path: path)
    guard case .run = file.kind else { return false }
    try await RunTest.compile(file, for: Machine.levels + Machine.gpus, to: output)
    return true
  }

  private static func bless(_ file: TestFile, _ output: String) throws(Diagnostic) -> Outcome {
    let text = file.blessed(output)
    if text == file.text { return .passed }
    let result = try OutputFile(file.path)
    try result.write(text)
    try result.commit()
    return .blessed
  }

  /// What the test gives to compare with what it expects; nil where nothing but success was asked for.
  private static func output(of file: TestFile, _ devices: DeviceUse) async throws(Diagnostic) -> String? {
    switch file.kind {
    case .parse: try ParseTest.output(of: file)
    case .verify:
      if file.errors.isEmpty { try ParseTest.verify(file) } else { try await ErrorTest.run(file) }
    case .error: try await ErrorTest.run(file)
    case .passes(let names): try PassTest.output(of: file, passes: names)
    case .lower: try KernelTest.kernels(of: file)
    case .emit: try KernelTest.code(of: file)
    case .run: try await RunTest.run(file, devices: devices)
    }
  }
}
