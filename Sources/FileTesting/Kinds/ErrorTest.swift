internal import MartletSupport

/// Reads a wrong text and compares the report with the one that the file expects. What the verifier of kernels reports has
/// the kernel as its place: it is expected on the line where that begins.
enum ErrorTest {
  static func run(_ file: TestFile) async throws(Diagnostic) -> String? {
    guard let expected = file.errors.first, file.errors.count == 1 else {
      throw file.failure("an error test expects one report: write 'error: MESSAGE' in a comment on the line at fault")
    }
    do {
      _ = try ParseTest.verify(file)
    } catch {
      try compare(error, expected, file)
      return nil
    }
    throw file.failure("nothing was reported", line: expected.line)
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
    guard found.location?.line ?? kernelLine(found, file) == expected.line else {
      throw file.failure("the report is at another place", line: expected.line, notes: ["found: \(found)"])
    }
    guard found.message.contains(expected.message) else {
      throw file.failure(
        "the report differs", line: expected.line,
        notes: ["expected: \(expected.message)", "found:    \(found.message)"])
    }
  }
}
