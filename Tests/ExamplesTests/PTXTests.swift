import Foundation
import MartletCompiler
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// NVIDIA's assembler, which runs without a GPU.
private enum Assembler {
  private static let found: Result<String, any Error> = Result {
    let script = """
      import importlib.metadata as m
      print(next(f.locate() for f in m.files('nvidia-cuda-nvcc') if f.name == 'ptxas'))
      """
    // What the package needs to compile C++ is not needed here.
    let (status, text) = try TestProgram.run(
      "/usr/bin/env",
      [
        "PIP_NO_DEPS=1", TestProgram.root.appending(path: "Scripts/python").path, "nvidia-cuda-nvcc", "--", "-c",
        script,
      ])
    let path = text.split(separator: "\n").last.map(String.init) ?? ""
    guard status == 0, FileManager.default.isExecutableFile(atPath: path) else {
      throw TestProgram.Missing(description: "ptxas cannot be installed: \(text)")
    }
    return path
  }

  /// What it says of `ptx` for `machine`.
  static func assemble(_ ptx: String, for machine: Machine) throws -> String {
    let folder = try TemporaryFolder()
    let input = folder.path("kernels.ptx")
    try Data(ptx.utf8).write(to: URL(filePath: input))
    let (status, text) = try TestProgram.run(
      try found.get(), ["-arch=\(machine.name)", "-v", input, "-o", folder.path("kernels.cubin")])
    try #require(status == 0, "\(text)")
    return text
  }
}

/// A model that is compiled to PTX.
private struct Model: Sendable, CustomTestStringConvertible {
  let path: String

  var testDescription: String { URL(filePath: path).lastPathComponent }

  static let graphs: [Model] = {
    let folder = TestProgram.root.appending(path: "IR/tests/run")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".graph") }.sorted().map { Model(path: folder.appending(path: $0).path) }
  }()

  static let examples = ["MLP.swift", "DigitsCNN.swift", "MiniLM.swift", "Decoder.swift"].map {
    Model(path: Samples.example($0))
  }
}

/// PTX of the models of file tests and examples.
struct PTXTests {
  private static func ptx(_ model: Model, for machine: Machine) async throws -> String {
    try await Compiler(CompileOptions(levels: [machine])).text(of: model.path, weights: [], as: .ptx)
  }

  private static func check(_ model: Model) async throws {
    for machine in Machine.gpus {
      let text = try await ptx(model, for: machine)
      #expect(text.contains(".target \(machine.name)\n"))
      // Sums and products are rounded as they are written, and not joined by the assembler.
      for line in text.split(separator: "\n") where line.hasPrefix("\tadd.") || line.hasPrefix("\tmul.") {
        if line.contains(".f32") || line.contains(".f64") { #expect(line.contains(".rn."), "\(line)") }
      }
      let report = try Assembler.assemble(text, for: machine)
      for line in report.split(separator: "\n") where line.contains("spill") {
        #expect(line.contains(" 0 bytes spill stores, 0 bytes spill loads"), "\(machine.name): \(report)")
      }
    }
  }

  @Test(arguments: Model.graphs)
  private func graphsAssembleWithoutSpills(model: Model) async throws { try await Self.check(model) }

  @Test(arguments: Model.examples)
  private func examplesAssembleWithoutSpills(model: Model) async throws { try await Self.check(model) }

  @Test func theSameModelGivesTheSamePTX() async throws {
    let model = Model(path: Samples.example("MLP.swift"))
    let first = try await Self.ptx(model, for: .cuda80)
    #expect(try await Self.ptx(model, for: .cuda80) == first)
    #expect(first.contains(".visible .entry"))
    #expect(!first.contains(".target sm_80, debug"))
  }

  @Test func linesOfTheModelAreNamed() async throws {
    let text = try await Self.ptx(Model(path: Samples.example("MLP.swift")), for: .cuda80)
    #expect(text.contains("MLP.swift"))
    #expect(text.split(separator: "\n").contains { $0.hasPrefix("\t.loc") })
  }
}
