internal import MartletSupport

/// NVIDIA's assembler, which tells how many registers kernels take.
struct PTXAssembler {
  /// What the threads of a kernel take.
  struct Use: Hashable {
    /// The registers of a thread.
    var registers: Int
    /// The bytes of stores and loads of what has no register, as they stand in the code.
    var spilledBytes: Int
  }

  /// Where it lies.
  let path: String
  private static let seconds = 300

  /// What the threads of each kernel in `ptx` take, by name.
  /// - Throws: a diagnostic if the assembler cannot be run or refuses the text.
  func use(_ ptx: String, machine: String) async throws(Diagnostic) -> [String: Use] {
    let folder = try TemporaryFolder()
    let input = try OutputFile(folder.path("kernels.ptx"))
    try input.write(ptx)
    try input.commit()
    let messages = folder.path("messages")
    let ending = try await LimitedProcess(seconds: Self.seconds).run(
      [path, "-arch=\(machine)", "-v", folder.path("kernels.ptx"), "-o", folder.path("kernels.cubin")],
      output: messages)
    let text = FileSystem.text(messages, limit: 1 << 24)
    // What the shell says of programs that it cannot start.
    if ending == .exited(126) || ending == .exited(127) { throw Diagnostic("there is no assembler '\(path)'") }
    guard ending == .exited(0) else {
      let lines = text.split(separator: "\n").prefix(3).map(String.init)
      throw Diagnostic("the assembler '\(path)' fails", notes: lines)
    }
    return Self.use(in: text)
  }

  /// What the assembler says: `Compiling entry function 'NAME' for …`, then `0 bytes stack frame, 8 bytes spill stores, 8 bytes
  /// spill loads` and `Used 40 registers, …`.
  static func use(in text: String) -> [String: Use] {
    var found: [String: Use] = [:]
    var kernel: String?
    var spilled: Int?
    for line in text.split(separator: "\n") {
      let quoted = line.split(separator: "'")
      if line.contains("Compiling entry function"), quoted.count > 1 { (kernel, spilled) = (String(quoted[1]), nil) }
      if line.contains(" bytes spill ") {
        let parts = line.split(separator: ",").filter { $0.contains(" bytes spill ") }
        spilled = parts.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }.reduce(0, +)
      }
      let words = line.split(separator: " ")
      if let used = words.firstIndex(of: "Used"), used + 1 < words.count, let count = Int(words[used + 1]), let kernel {
        found[kernel] = spilled.map { Use(registers: count, spilledBytes: $0) }
      }
    }
    return found
  }
}
