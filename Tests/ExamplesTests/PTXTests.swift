import Foundation
import MartletCompiler
import MartletEmission
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// NVIDIA's assembler, which runs without a GPU.
enum Assembler {
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

  /// Where it lies.
  static func path() throws -> String { try found.get() }

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
    do {
      let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      return names.filter { $0.hasSuffix(".graph") }.sorted().map { Model(path: folder.appending(path: $0).path) }
    } catch {
      Issue.record(error)
      return []
    }
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

  /// A product whose tile the rule chooses by its extents, how many registers its threads may take, and how many blocks a
  /// multiprocessor of each GPU must hold then.
  struct Product: Sendable, CustomTestStringConvertible {
    let type: String
    let rows: Int
    var inner = 4096
    let tile: String
    let registers: Int
    let blocks: Int

    var testDescription: String { "\(tile) of \(type), \(inner) steps" }

    /// The model, whose inner extent is known.
    var graph: String {
      """
      martlet graph 1
      graph @product(%x: \(type)[m, \(inner)]) -> (y: f32[m, \(rows)]) where m in \(rows - 7)...\(rows) {
        %w = parameter "w" : \(type)[\(inner), \(rows)]
        %0 = contract(accumulate: f32) %x, %w {m k, k n -> m n} : f32[m, \(rows)]
        return %0
      }
      """
    }
  }

  @Test(
    arguments: [
      Product(type: "bf16", rows: 4096, tile: "256 by 128", registers: 240, blocks: 1),
      Product(type: "f16", rows: 1152, tile: "128 by 128", registers: 240, blocks: 2),
      Product(type: "bf16", rows: 832, tile: "128 by 64", registers: 160, blocks: 3),
      Product(type: "bf16", rows: 512, tile: "64 by 64", registers: 128, blocks: 4),
      Product(type: "f32", rows: 4096, tile: "256 by 128", registers: 255, blocks: 1),
      Product(type: "f32", rows: 832, tile: "128 by 64", registers: 168, blocks: 2),
      // Rows that are not copied leave fewer registers.
      Product(type: "bf16", rows: 4096, inner: 77, tile: "128 by 64", registers: 200, blocks: 2),
      Product(type: "f16", rows: 832, inner: 77, tile: "128 by 64", registers: 200, blocks: 2),
      Product(type: "bf16", rows: 512, inner: 77, tile: "64 by 64", registers: 128, blocks: 4),
      // Pieces of one f32 are copied.
      Product(type: "f32", rows: 4096, inner: 77, tile: "256 by 128", registers: 255, blocks: 1),
    ])
  func tilesOnTensorCoresFit(product: Product) async throws {
    try await Self.check(
      product, product.type == "f32" ? .tf32 : .f32, tile: "tiles of \(product.tile) on tensor cores")
  }

  /// Whether the tile of `product` that is chosen is `tile`, and takes what it may.
  private static func check(_ product: Product, _ precision: MatmulPrecision, tile: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("product.graph")
    try Data(product.graph.utf8).write(to: URL(filePath: path))
    for machine in Machine.gpus {
      let compiler = Compiler(CompileOptions(levels: [machine], matmulPrecision: precision))
      let kernels = try await compiler.report(on: path, weights: [], stage: .kernels)
      #expect(kernels.contains(tile), "\(kernels)")
      #expect(kernels.contains("no bank conflicts") || product.inner == 77, "\(kernels)")
      let report = try await compiler.report(on: path, weights: [], stage: .ptx, assembler: try Assembler.path())
      try checkFit(report, for: machine, registers: product.registers, blocks: product.blocks)
    }
  }

  /// An attention on tensor cores, its tile, how many registers its threads may take, and how many blocks a multiprocessor
  /// of each GPU must hold then.
  struct Attention: Sendable, CustomTestStringConvertible {
    let type: String
    let inner: Int
    let features: Int
    var isCausal = false
    var mask: String?
    var keyHeads = 16
    let tile: String
    let registers: Int
    let blocks: Int

    var testDescription: String { "\(inner), \(features) of \(type)\(isCausal ? ", causal" : "") \(mask ?? "")" }

    var graph: String {
      """
      martlet graph 1
      graph @attend(%q: \(type)[b, 16, n, \(inner)], %k: \(type)[b, \(keyHeads), n, \(inner)], %v: \(type)[b, \(keyHeads), n, \(features)]\(mask.map { ", %m: \($0)" } ?? ""))
        -> (y: \(type)[b, 16, n, \(features)]) where b in 1...64, n in 1...5000 {
        %0 = composite attention(causal: \(isCausal)) %q, %k, %v\(mask == nil ? "" : ", %m") : \(type)[b, 16, n, \(features)]
        return %0
      }
      """
    }
  }

  @Test(arguments: [
    Attention(type: "bf16", inner: 128, features: 128, tile: "128 queries by 64 keys", registers: 255, blocks: 2),
    Attention(
      type: "bf16", inner: 128, features: 128, isCausal: true, tile: "128 queries by 64 keys", registers: 255, blocks: 2
    ),
    Attention(
      type: "f16", inner: 128, features: 128, isCausal: true, keyHeads: 4, tile: "128 queries by 64 keys",
      registers: 255, blocks: 2),
    Attention(
      type: "f16", inner: 128, features: 128, mask: "f16[n, n]", keyHeads: 4, tile: "128 queries by 32 keys",
      registers: 255, blocks: 2),
    Attention(
      type: "bf16", inner: 128, features: 128, mask: "bool[b, 1, 1, n]", tile: "128 queries by 32 keys", registers: 255,
      blocks: 2),
    Attention(
      type: "bf16", inner: 64, features: 64, mask: "bf16[b, 1, n, n]", tile: "128 queries by 32 keys", registers: 255,
      blocks: 2),
    Attention(type: "bf16", inner: 64, features: 64, tile: "128 queries by 64 keys", registers: 255, blocks: 2),
    Attention(
      type: "bf16", inner: 32, features: 96, isCausal: true, tile: "128 queries by 64 keys", registers: 255, blocks: 2),
  ])
  func attentionOnTensorCoresFits(attention: Attention) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("attention.graph")
    try Data(attention.graph.utf8).write(to: URL(filePath: path))
    for machine in Machine.gpus {
      let compiler = Compiler(CompileOptions(levels: [machine]))
      let kernels = try await compiler.report(on: path, weights: [], stage: .kernels)
      #expect(kernels.contains("\(attention.tile) on tensor cores, which multiply \(attention.type)"), "\(kernels)")
      #expect(kernels.contains("no bank conflicts"), "\(kernels)")
      let report = try await compiler.report(on: path, weights: [], stage: .ptx, assembler: try Assembler.path())
      try Self.checkFit(report, for: machine, registers: attention.registers, blocks: attention.blocks)
    }
  }

  @Test(arguments: [
    (
      Attention(type: "f32", inner: 64, features: 64, tile: "", registers: 0, blocks: 0),
      "attention there takes bf16 or f16 alone, not f32"
    ),
    (
      Attention(type: "bf16", inner: 64, features: 40, tile: "", registers: 0, blocks: 0),
      "64 and 40 features are not multiples of 16 up to 128"
    ),
  ])
  func kernelsSayWhyThereAreNoTensorCores(attention: Attention, reason: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("attention.graph")
    try Data(attention.graph.utf8).write(to: URL(filePath: path))
    let kernels = try await Compiler(CompileOptions(levels: [.cuda80])).report(on: path, weights: [], stage: .kernels)
    #expect(kernels.contains("no tensor cores, as \(reason);"), "\(kernels)")
  }

  /// Checks what the first kernel of `report` takes of a multiprocessor, and that nothing is spilled.
  private static func checkFit(_ report: String, for machine: Machine, registers: Int, blocks: Int) throws {
    let line = report.split(separator: "\n").first ?? ""
    let found = try #require(
      line.firstMatch(of: /, ([0-9]+) registers, no spills; a multiprocessor holds ([0-9]+) block/))
    #expect(try #require(Int(found.1)) <= registers, "\(line)")
    #expect(try #require(Int(found.2)) >= blocks, "\(line)")
    let spills = try Assembler.assemble(report, for: machine)
    #expect(spills.contains(" 0 bytes spill stores, 0 bytes spill loads"), "\(spills)")
  }

  @Test(
    arguments: [
      Product(type: "f32", rows: 128, tile: "16 by 32", registers: 80, blocks: 2),
      Product(type: "f32", rows: 512, tile: "32 by 32", registers: 128, blocks: 1),
      Product(type: "f32", rows: 1024, tile: "64 by 64", registers: 128, blocks: 2),
    ], [4096, 77])
  func tilesOfF32Fit(product: Product, inner: Int) async throws {
    var product = product
    product.inner = inner
    try await Self.check(product, .f32, tile: "tiles of \(product.tile);")
  }

  @Test func greatTilesOfF32Fit() async throws {
    let product = Product(type: "f32", rows: 4096, tile: "64 by 128", registers: 168, blocks: 3)
    try await Self.check(product, .f32, tile: "tiles of \(product.tile);")
  }

  @Test(arguments: Machine.gpus)
  func limitsOfGPUsAreMultiplied(machine: Machine) throws {
    let program = LimitProgram(machine)
    let text = try PTXEmitter.emit(program.module)
    #expect(program.matrixFactors == ["bf16", "f16", "tf32"])
    for factor in program.matrixFactors {
      // Every product of a round is there, as its operands are not known.
      let entry = try #require(text.split(separator: ".visible .entry ").first { $0.hasPrefix("matrices_\(factor)(") })
      #expect(entry.split(separator: "mma.sync").count - 1 >= program.chains)
      #expect(program.operations(rounds: 1, factor: factor) > program.operations(rounds: 1))
    }
    #expect(try Assembler.assemble(text, for: machine).contains(" 0 bytes spill stores, 0 bytes spill loads"))
  }

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
