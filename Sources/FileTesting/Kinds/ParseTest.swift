internal import MartletGraphIR
internal import MartletKernelIR
internal import MartletSupport

/// Reads a text, and prints it again.
enum ParseTest {
  /// The text as it is printed; reading that must give the same value.
  static func output(of file: TestFile) throws(Diagnostic) -> String {
    if file.path.hasSuffix(".kernel") {
      let module = try KernelParser.module(file.text, file: file.path)
      let printed = KernelPrinter.text(module)
      guard try KernelParser.module(printed, file: "\(file.path), printed") == module else {
        throw file.failure("the printed text reads back to another value", notes: [printed])
      }
      return printed
    }
    let module = try GraphParser.parse(file.text, file: file.path)
    let printed = GraphPrinter.text(module)
    guard try GraphParser.parse(printed, file: "\(file.path), printed") == module else {
      throw file.failure("the printed text reads back to another value", notes: [printed])
    }
    return printed
  }

  /// Reads and verifies the text; there is nothing to compare.
  static func verify(_ file: TestFile) throws(Diagnostic) -> String? {
    if file.path.hasSuffix(".kernel") {
      try KernelVerifier.verify(try KernelParser.module(file.text, file: file.path))
    } else {
      _ = try GraphParser.parse(file.text, file: file.path)
    }
    return nil
  }
}
