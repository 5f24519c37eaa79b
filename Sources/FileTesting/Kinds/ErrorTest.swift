internal import MartletGenerators
internal import MartletInterpreter
internal import MartletKernelIR
internal import MartletScalars
internal import MartletSupport

/// Reads a wrong text and compares the report with the one that the file expects. What the verifier of kernels reports has
/// the kernel as its place: it is expected on the line where that begins. With the setting `run: n=5` the first kernel of
/// the file is interpreted with these dims and random arguments, and the report expected on the line of the statement.
enum ErrorTest {
  static func run(_ file: TestFile) async throws(Diagnostic) -> String? {
    guard let expected = file.errors.first, file.errors.count == 1 else {
      throw file.failure("an error test expects one report: write 'error: MESSAGE' in a comment on the line at fault")
    }
    do {
      _ = try ParseTest.verify(file)
      if let dims = file[setting: "run"] { try interpret(file, dims) }
    } catch {
      try compare(error, expected, file)
      return nil
    }
    throw file.failure("nothing was reported", line: expected.line)
  }

  private static func interpret(_ file: TestFile, _ dims: String) throws(Diagnostic) {
    let module = try KernelParser.module(file.text, file: file.path)
    guard let kernel = module.kernels.first else { throw file.failure("there is no kernel to run") }
    var symbols: [String: Int] = [:]
    for (name, value) in try file.dims(dims) { symbols[name] = value }
    var random = RandomValues(seed: 1)
    var arguments: [String: TensorData] = [:]
    for parameter in kernel.parameters where parameter.access != .write && parameter.access != .scratch {
      let shape = parameter.buffer.shape.compactMap { $0.evaluate(named: symbols) }
      arguments[parameter.buffer.name] = random.tensor(parameter.buffer.element, shape)
    }
    _ = try KernelInterpreter.run(kernel, on: module.machine, symbols: symbols, arguments: arguments)
  }

  /// The line of the statement that the interpreter reports.
  private static func statementLine(_ found: Diagnostic, _ file: TestFile) -> Int? {
    guard let statement = found.excerpt?.line else { return nil }
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.firstIndex { $0.prefix { $0 != ";" }.trimmingBlanks == statement }.map { $0 + 1 }
  }

  private static func kernelLine(_ found: Diagnostic, _ file: TestFile) -> Int? {
    let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
    let place = lines.firstIndex { line in
      guard line.hasPrefix("kernel @") || line.hasPrefix("entry @") else { return false }
      return found.message.hasPrefix("\(line.prefix { $0 != "(" && $0 != "{" }.trimmingBlanks):")
    }
    return place.map { $0 + 1 }
  }

  private static func compare(
    _ found: Diagnostic, _ expected: TestFile.ExpectedError, _ file: TestFile
  ) throws(Diagnostic) {
    let line = found.location?.line ?? (file[setting: "run"] == nil ? kernelLine : statementLine)(found, file)
    guard line == expected.line else {
      throw file.failure("the report is at another place", line: expected.line, notes: ["found: \(found)"])
    }
    guard found.message.contains(expected.message) else {
      throw file.failure(
        "the report differs", line: expected.line,
        notes: ["expected: \(expected.message)", "found:    \(found.message)"])
    }
  }
}
