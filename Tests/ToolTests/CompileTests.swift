import Foundation
import Testing

/// `martlet compile` from the outside: what it writes, and what it leaves alone.
struct CompileTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  static let weights = root.appending(path: "Examples/Weights/digits.safetensors").path

  /// The tool in a folder with the digits example.
  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write("DigitsCNN.swift", try Data(contentsOf: Self.root.appending(path: "Examples/DigitsCNN.swift")))
    return tool
  }

  /// Each process hashes with a seed of its own, so that an unordered iteration would show.
  @Test("Two compiles in different folders give equal bytes")
  func reproducible() throws {
    var artefacts: [Data] = []
    for _ in 0..<2 {
      let tool = try tool()
      let outcome = try tool.run("compile", "DigitsCNN.swift", "--weights", Self.weights, "-o", "digits.so")
      try #require(outcome.status == 0, "\(outcome.errors)")
      artefacts.append(try Data(contentsOf: tool.folder.url.appending(path: "digits.so")))
    }
    #expect(artefacts[0] == artefacts[1])
  }

  @Test(
    "So do all forms of a model of several entries",
    arguments: [["--emit", "a"], ["--emit", "o"], ["--emit", "exe"], ["--weights-placement", "external"]])
  func reproducibleForms(form: [String]) throws {
    var files: [[String: Data]] = []
    for _ in 0..<2 {
      let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
      let outcome = try tool.run(
        arguments: ["compile", "lookup.graph", "--weights", "weights.safetensors", "-o", "out"] + form)
      try #require(outcome.status == 0, "\(outcome.errors)")
      files.append([:])
      for name in try tool.files() { files[files.count - 1][name] = Data(try tool.bytes(name)) }
    }
    #expect(files[0] == files[1] && files[0]["out"] != nil, "\(files[0].keys.sorted())")
  }

  @Test("Nothing that is read is written over", arguments: ["DigitsCNN.swift", "./DigitsCNN.swift", "digits.h"])
  func keepsInputs(output: String) throws {
    let tool = try tool()
    let before = try Data(contentsOf: tool.folder.url.appending(path: "DigitsCNN.swift"))
    let outcome = try tool.run("compile", "DigitsCNN.swift", "--weights", Self.weights, "-o", output)
    #expect(outcome.status == 1 && outcome.errors.contains("error: "))
    #expect(try tool.files() == ["DigitsCNN.swift"])
    #expect(try Data(contentsOf: tool.folder.url.appending(path: "DigitsCNN.swift")) == before)
  }

  @Test("A header that cannot be written leaves the old library")
  func writesAllOrNothing() throws {
    let tool = try tool()
    try tool.write("digits.so", "old")
    let header = tool.folder.url.appending(path: "digits.h")
    try FileManager.default.createDirectory(at: header, withIntermediateDirectories: false)
    let outcome = try tool.run("compile", "DigitsCNN.swift", "--weights", Self.weights, "-o", "digits.so")
    #expect(outcome.status == 1 && outcome.errors.contains("digits.h: error: this is a folder"))
    #expect(try String(contentsOf: tool.folder.url.appending(path: "digits.so"), encoding: .utf8) == "old")
  }

  @Test("Graphs compile without fusion")
  func withoutFusion() throws {
    let tool = try tool()
    let outcome = try tool.run(
      "compile", "DigitsCNN.swift", "--weights", Self.weights, "--disable-pass", "fuse", "-o", "digits.so")
    #expect(outcome.status == 0, "\(outcome.errors)")
  }
}
