import Foundation
import Testing

/// Exit codes, help, and the commands that need no compilation.
struct CommandTests {
  static let graph = """
    martlet graph 1

    graph @g(%x: f32[2]) -> (y: f32[2]) {
      %0 = map add %x, %x : f32[2]
      return %0
    }

    """

  @Test("Help and version go to standard output")
  func help() throws {
    let tool = try Tool()
    let help = try tool.run("--help")
    #expect(help.status == 0 && help.errors.isEmpty)
    #expect(help.output.contains("USAGE: martlet"))
    #expect(try tool.run("--version").output.hasPrefix("martlet "))
  }

  @Test("Wrong usage exits with 2", arguments: [["frobnicate"], ["cat"], ["cat", "a", "b"], ["test", "--blessed"]])
  func usage(arguments: [String]) throws {
    let tool = try Tool()
    let outcome = try tool.run(arguments: arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty && outcome.errors.contains("Usage:"))
  }

  @Test("Help names levels, passes and defaults")
  func optionHelp() throws {
    let tool = try Tool()
    // Where lines break depends on the width.
    func help(_ command: String) throws -> String {
      try tool.run(command, "--help").output.split { $0.isWhitespace }.joined(separator: " ")
    }
    for command in ["compile", "run", "bench", "inspect", "verify"] {
      #expect(try help(command).contains("x86-64, x86-64-v3, x86-64-v4"), "\(command)")
    }
    let compile = try help("compile")
    #expect(compile.contains("End with the last run of a pass: expand, branches, loops, fold, simplify, cse, "))
    #expect(compile.contains("Leave out a pass, each time that it would run: expand, branches, loops, fold, "))
    #expect(compile.contains("embed (in the artefact), the default, or external"))
    #expect(try help("verify").contains("0.001 of the output's greatest magnitude"))
  }

  @Test("A command that does not exist is named")
  func unknownCommand() throws {
    let outcome = try Tool().run("nosuch", "x")
    #expect(
      outcome.errors.hasPrefix(
        "error: there is no command 'nosuch'; there are compile, run, inspect, bench, tune, verify, cat, test, onnx-run\n"
      ),
      "\(outcome)")
  }

  @Test("cat shows kernels, and says what it can show")
  func catKinds() throws {
    let tool = try Tool()
    try tool.write("g.graph", Self.graph)
    #expect(try tool.run("compile", "g.graph", "--emit", "kernels", "-o", "g.kernels").status == 0)
    let kernels = try tool.run("cat", "g.kernels")
    #expect(kernels.status == 0 && kernels.output.contains("module @g for x86-64-v4\n"), "\(kernels)")
    for (file, text) in [("README.md", "# Text\n"), ("empty", ""), ("Model.swift", "import Martlet\n")] {
      try tool.write(file, text)
      let outcome = try tool.run("cat", file)
      #expect(outcome.status == 1 && outcome.errors.hasPrefix("\(file): error: this kind of file is not known"))
      #expect(outcome.errors.contains("cat shows what ends in .npy, .safetensors, .graph"), "\(outcome)")
    }
  }

  @Test("Wrong input exits with 1 and says what is wrong")
  func input() throws {
    let tool = try Tool()
    try tool.write("bad.npy", "no array")
    for (file, message) in [("bad.npy", "too short"), ("none.npy", "cannot be opened"), ("x.zip", "cannot be opened")] {
      let outcome = try tool.run("cat", file)
      #expect(outcome.status == 1)
      #expect(outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix("\(file): error: ") && outcome.errors.contains(message), "\(outcome.errors)")
    }
  }

  @Test("cat shows an array")
  func catArray() throws {
    let tool = try Tool()
    let header = Array("{'descr': '|i1', 'fortran_order': False, 'shape': (2, 10), }\n".utf8)
    var file = Data([0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.count), 0] + header)
    file.append(Data(0..<20))
    try tool.write("a.npy", file)
    let outcome = try tool.run("cat", "a.npy")
    #expect(outcome.output == "i8[2, 10]\n[[0, 1, 2, ..., 7, 8, 9],\n [10, 11, 12, ..., 17, 18, 19]]\n", "\(outcome)")
  }

  @Test("test counts, and fails if a test does")
  func fileTests() throws {
    let tool = try Tool()
    try tool.write("good.graph", "; test: verify\n" + Self.graph)
    #expect(try tool.run("test", ".").output == "1 passed, 0 failed\n")
    try tool.write("new.graph", "; test: parse\n" + Self.graph)
    let failing = try tool.run("test", ".")
    #expect(failing.status == 1 && failing.output == "1 passed, 1 failed\n")
    #expect(failing.errors.contains("./new.graph:1: error: the test expects nothing"))
    #expect(try tool.run("test", "new.graph", "--bless").output.hasSuffix("0 passed, 0 failed, 1 rewritten\n"))
    #expect(try tool.run("test").status == 1)
  }
}
