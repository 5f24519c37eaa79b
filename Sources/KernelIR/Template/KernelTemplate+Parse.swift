import MartletScalars
public import MartletSupport

extension KernelTemplate {
  /// Reads a template file; `file` is its name in diagnostics.
  /// - Throws: a diagnostic at the first place that cannot be read.
  public static func parse(_ text: String, file: String) throws(Diagnostic) -> KernelTemplate {
    var parser = KernelParser(TextScanner(text, file: file))
    return try parser.parseTemplate()
  }
}

extension KernelParser {
  /// The header of a template, then its kernel.
  fileprivate mutating func parseTemplate() throws(Diagnostic) -> KernelTemplate {
    try scanner.expect("martlet")
    try scanner.expect("template")
    let mark = scanner.mark()
    guard try scanner.expectInteger() == KernelTemplate.version else {
      throw scanner.error("this compiler reads templates of version \(KernelTemplate.version)", at: mark)
    }
    try scanner.expect("template")
    let name = try scanner.expectName(after: "@")
    try scanner.expect("{")
    var parameters: [DimSymbol] = []
    while scanner.accept("parameter") { parameters.append(try DimSymbol.parse(&scanner)) }
    var requirements: [IndexCondition] = []
    while scanner.accept("require") { requirements.append(try IndexCondition.parse(&scanner)) }
    try scanner.expect("implements")
    var lines: [String] = []
    while scanner.accept("|") { lines.append(scanner.restOfLine()) }
    try scanner.expect("}")
    let kernelMark = scanner.mark()
    let kernel = try parseKernel()
    let known = Set(kernel.symbols.map(\.name))
    if let stray = parameters.first(where: { !known.contains($0.name) }) {
      throw scanner.error("the kernel does not declare the parameter '\(stray.name)'", at: kernelMark)
    }
    return KernelTemplate(
      name: name, parameters: parameters, requirements: requirements, implements: lines.joined(separator: "\n"),
      kernel: kernel)
  }
}
