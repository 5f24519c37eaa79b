import Foundation
import MartletCompiler
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Products whose operands come into shared memory in all ways: none takes more registers than there are.
extension PTXTests {
  /// What the assembler says is taken apart, and what it does not say is not made up.
  @Test func usesOfRegistersAreRead() async throws {
    let folder = try TemporaryFolder()
    let path = TestProgram.root.appending(path: "IR/tests/run/two_entries.graph").path
    let names = try await Compiler(CompileOptions(levels: [.cuda80])).report(on: path, weights: [], stage: .ptx)
      .matches(of: /\/\/ @([a-z_0-9]+):/).map { String($0.1) }
    try #require(names.count > 1)
    func report(_ said: [(stack: String, registers: Int)]) async throws -> [Substring] {
      let lines = zip(names, said).flatMap { name, use in
        [
          "ptxas info : Compiling entry function '\(name)' for 'sm_80'", use.stack,
          "ptxas info : Used \(use.registers) registers, 392 bytes",
        ]
      }
      let script = folder.path("assembler")
      try Data("#!/bin/sh\ncat <<'END'\n\(lines.joined(separator: "\n"))\nEND\n".utf8).write(to: URL(filePath: script))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: script)
      return try await Compiler(CompileOptions(levels: [.cuda80]))
        .report(on: path, weights: [], stage: .ptx, assembler: script).split(separator: "\n")
    }
    let lines = try await report([
      ("    16 bytes stack frame, 8 bytes spill stores, 12 bytes spill loads", 255),
      ("    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads", 40),
    ])
    #expect(lines[0].contains("255 registers, 20 bytes of spills") && lines[1].contains("40 registers, no spills"))
    let silent = try await report([
      ("", 255), ("    0 bytes stack frame, 0 bytes spill stores, 0 bytes spill loads", 40),
    ])
    #expect(!silent[0].contains("registers") && silent[1].contains("40 registers, no spills"))
  }

  /// Products of two inputs, of which all extents are open, or no multiples of what is copied at once.
  @Test(
    arguments: [
      "m in 1...4096, n in 1...4096, k in 1...4096", "m in 9...4096, n in 8...4096 by 8, k in 8...4096 by 8",
      "m in 4095...4095, n in 4095...4095, k in 4095...4095",
    ], ["n k", "k n"])
  func productsOfInputsDoNotSpill(extents: String, order: String) async throws {
    for type in ["bf16", "f32", "f64"] {
      try await Self.checkSpills(
        """
        martlet graph 1
        graph @product(%x: \(type)[m, k], %w: \(type)[\(order.replacing(" ", with: ", "))]) -> (y: \(type)[m, n]) where \(extents) {
          %0 = contract(accumulate: \(type == "f64" ? "f64" : "f32")) %x, %w {m k, \(order) -> m n} : \(type)[m, n]
          return %0
        }
        """)
    }
  }

  /// Operands that are widened, lie in two axes as one, or come in narrow pieces.
  @Test(arguments: [
    """
    graph @widened(%x: bf16[m, 4097], %w: bf16[4097, n]) -> (y: f32[m, n]) where m in 1...4096, n in 1...4096 {
      %0 = map cast %x : f32[m, 4097]
      %1 = map cast %w : f32[4097, n]
      %2 = contract %0, %1 {m k, k n -> m n} : f32[m, n]
      return %2
    }
    """,
    """
    graph @merged(%x: bf16[m, 3, 1366], %w: bf16[4098, n]) -> (y: bf16[m, n]) where m in 1...4096, n in 1...4096 {
      %0 = view %x {i, floordiv(j, 1366), mod(j, 1366) -> i j} : bf16[m, 4098]
      %1 = contract(accumulate: f32) %0, %w {m k, k n -> m n} : bf16[m, n]
      return %1
    }
    """,
    """
    graph @narrow(%x: f32[m, 4097], %w: f32[4097, n]) -> (y: f32[m, n]) where m in 1...4096, n in 1...4096 {
      %0 = contract %x, %w {m k, k n -> m n} : f32[m, n]
      return %0
    }
    """,
    """
    graph @batch(%x: bf16[b, m, 4098], %w: bf16[b, 4098, 2*n]) -> (y: bf16[b, m, 2*n])
        where b in 1...64, m in 1...4096, n in 1...2048 {
      %0 = contract(accumulate: f32) %x, %w {b m k, b k n -> b m n} : bf16[b, m, 2*n]
      return %0
    }
    """,
  ])
  func productsOfOtherPlacesDoNotSpill(graph: String) async throws {
    try await Self.checkSpills("martlet graph 1\n" + graph)
  }

  /// Operands whose rows do not begin where a piece could.
  @Test(arguments: ["n k", "k n"]) func productsOfPartsDoNotSpill(order: String) async throws {
    let inner = order == "n k" ? ["n", "4097"] : ["4096", "n + 1"]
    let whole = order == "n k" ? "n, 4096" : "4096, n"
    try await Self.checkSpills(
      """
      martlet graph 1
      graph @product(%u: bf16[m, 4097], %v: bf16[\(inner.joined(separator: ", "))]) -> (y: bf16[m, n])
          where m in 1...4096, n in 1...4096 {
        %0 = view %u {i, j + 1 -> i j} : bf16[m, 4096]
        %1 = view %v {i, j + 1 -> i j} : bf16[\(whole)]
        %2 = contract(accumulate: f32) %0, %1 {m k, \(order) -> m n} : bf16[m, n]
        return %2
      }
      """)
  }

  /// Whether no kernel of `graph` spills, on any GPU, with and without rounding to tf32.
  private static func checkSpills(_ graph: String) async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("product.graph")
    try Data(graph.utf8).write(to: URL(filePath: path))
    for (machine, precision) in Machine.gpus.flatMap({ [($0, MatmulPrecision.f32), ($0, .tf32)] }) {
      let compiler = Compiler(CompileOptions(levels: [machine], matmulPrecision: precision))
      let report = try await compiler.report(on: path, weights: [], stage: .ptx, assembler: try Assembler.path())
      let lines = report.split(separator: "\n").filter { $0.hasPrefix("// @") }
      #expect(!lines.isEmpty && lines.allSatisfy { $0.contains("no spills") }, "\(lines)")
    }
  }
}
