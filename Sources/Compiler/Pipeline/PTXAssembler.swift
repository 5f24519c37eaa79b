internal import MartletSupport

/// NVIDIA's assembler, which tells how many registers kernels take.
struct PTXAssembler {
  /// Where it lies.
  let path: String
  private static let seconds = 300

  /// The registers of the threads of each kernel in `ptx`, by name.
  /// - Throws: a diagnostic if the assembler cannot be run or refuses the text.
  func registers(_ ptx: String, machine: String) async throws(Diagnostic) -> [String: Int] {
    let folder = try TemporaryFolder()
    let input = try OutputFile(folder.path("kernels.ptx"))
    try input.write(ptx)
    try input.commit()
    let messages = folder.path("messages")
    let ending = try await LimitedProcess(seconds: Self.seconds).run(
      [path, "-arch=\(machine)", "-v", folder.path("kernels.ptx"), "-o", folder.path("kernels.cubin")],
      output: messages)
    let text = FileSystem.text(messages, limit: 1 << 24)
    guard ending == .exited(0) else {
      let lines = text.split(separator: "\n").prefix(3).map(String.init)
      throw Diagnostic("the assembler '\(path)' fails", notes: lines)
    }
    return Self.registers(in: text)
  }

  /// The registers in what the assembler says: `Compiling entry function 'NAME' for …`, then `Used 40 registers, …`.
  static func registers(in text: String) -> [String: Int] {
    var found: [String: Int] = [:]
    var kernel: String?
    for line in text.split(separator: "\n") {
      let quoted = line.split(separator: "'")
      if line.contains("Compiling entry function"), quoted.count > 1 { kernel = String(quoted[1]) }
      let words = line.split(separator: " ")
      if let used = words.firstIndex(of: "Used"), used + 1 < words.count, let count = Int(words[used + 1]), let kernel {
        found[kernel] = count
      }
    }
    return found
  }
}
