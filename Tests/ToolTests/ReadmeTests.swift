import Foundation
import Testing

/// The commands of the README work and print what it says.
struct ReadmeTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// A command and the lines that follow it.
  struct Step {
    var line: Int
    var command: String
    var output: [String]
  }

  /// The steps of the `console` blocks, in order.
  static func steps() throws -> [Step] {
    let text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    var steps: [Step] = []
    var isInside = false
    for (number, line) in zip(1..., text.components(separatedBy: "\n")) {
      if line.hasPrefix("```") {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(line: number, command: String(line.dropFirst(2)), output: []))
      } else if isInside, !steps.isEmpty {
        steps[steps.count - 1].output.append(line)
      }
    }
    return steps
  }

  /// Runs `command` in the root with the tools beside these tests.
  static func run(_ command: String) throws -> (status: Int32, output: String) {
    let tools = Tool.path.deletingLastPathComponent().path
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command.replacingOccurrences(of: ".build/release/", with: tools + "/")]
    process.currentDirectoryURL = root
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: output, as: UTF8.self))
  }

  /// Whether `found` is `wanted`, where a line `…` stands for any lines and a `…` at the end of a line for any text.
  static func matches(_ found: ArraySlice<Substring>, _ wanted: ArraySlice<String>) -> Bool {
    guard let first = wanted.first else { return found.isEmpty }
    if first == "…" {
      return (found.startIndex...found.endIndex).contains { matches(found[$0...], wanted.dropFirst()) }
    }
    guard let line = found.first else { return false }
    let fits = first.hasSuffix("…") ? line.hasPrefix(first.dropLast()) : line == first
    return fits && matches(found.dropFirst(), wanted.dropFirst())
  }

  @Test("The README's commands")
  func commands() throws {
    try FileManager.default.createDirectory(at: Self.root.appending(path: "build"), withIntermediateDirectories: true)
    let steps = try Self.steps()
    #expect(steps.count >= 10)
    for step in steps {
      let (status, output) = try Self.run(step.command)
      #expect(status == 0, "README.md:\(step.line): \(output)")
      var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
      if lines.last == "" { lines.removeLast() }
      #expect(Self.matches(lines[...], step.output[...]), "README.md:\(step.line): the output is\n\(output)")
    }
  }

  @Test("The model in the README is the example")
  func model() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let example = try String(contentsOf: Self.root.appending(path: "Examples/DigitsCNN.swift"), encoding: .utf8)
    let code = example[(example.range(of: "import Martlet")?.lowerBound ?? example.startIndex)...]
    #expect(readme.contains("```swift\n\(code)```"))
  }

  /// The recipe of a target of the Makefile, nil if there is no such target.
  static func recipe(_ target: String) throws -> [String]? {
    let lines = try String(contentsOf: root.appending(path: "Makefile"), encoding: .utf8).components(separatedBy: "\n")
    guard let start = lines.firstIndex(where: { $0.hasPrefix("\(target):") }) else { return nil }
    return lines[(start + 1)...].prefix { $0.hasPrefix("\t") }.map { String($0.dropFirst()) }
  }

  @Test("The README's make commands are targets that do what it says")
  func targets() throws {
    let readme = try String(contentsOf: Self.root.appending(path: "README.md"), encoding: .utf8)
    let commands = readme.matches(of: #/(?m)^make (\w+)/#).map { String($0.1) }
    #expect(commands == ["demo", "test"])
    for match in readme.matches(of: #/`make (\w+)`/#) {
      #expect(try Self.recipe(String(match.1)) != nil, "no target '\(match.1)'")
    }
    // What `demo` runs is run by the next test; `test` runs all of them, this one among them.
    #expect(try Self.recipe("demo") == ["@Scripts/demo"])
    let test = try #require(try Self.recipe("test"))
    #expect(test.count == 1 && test[0].hasPrefix("$(SWIFT) test ") && !test[0].contains("--filter"))
  }

  /// The script itself compares everything with the reference and fails where something is too far away.
  @Test("The demo, with the tool beside these tests")
  func demo() throws {
    let (status, output) = try Self.run("Scripts/demo .build/release/martlet")
    #expect(status == 0, "\(output)")
    for batches in ["1, 1 thread", "1, 2 threads", "16, 1 thread", "16, 2 threads"] {
      let line = try #require(
        output.split(separator: "\n").first { $0.hasPrefix("batches of \(batches):") }, "\(output)")
      let numbers = try #require(
        line.firstMatch(of: #/: (\d+) embeddings within (\S+) of PyTorch's, similarities within (\S+)/#))
      #expect(Int(numbers.1) ?? 0 >= 50)
      #expect(Double(numbers.2) ?? 1 <= 1e-5 && Double(numbers.3) ?? 1 <= 1e-4, "\(line)")
    }
  }
}
