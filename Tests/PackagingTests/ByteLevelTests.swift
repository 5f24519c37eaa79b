import Foundation
import MartletArtifact
import MartletCompiler
import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// The level that only adds instructions has a place where they are used, and nothing is stored twice.
struct ByteLevelTests {
  /// A product of bytes if `multiplies`, and a product of f32 in any case.
  private func module(multiplies: Bool) throws -> GraphModule {
    let product = """
        %2 = map cast %x : i32[n, 24]
        %3 = map cast %w : i32[40, 24]
        %4 = contract %2, %3 {m k, n k -> m n} : i32[n, 40]
      """
    let plain = "  %4 = iota(axis: 1) : i32[n, 40]"
    return try GraphParser.parse(
      """
      martlet graph 1
      graph @layer(%x: u8[n, 24], %y: f32[n, 24]) -> (a: i32[n, 40], b: f32[n, 40]) where n in 1...64 {
        %w = parameter "w" : i8[40, 24]
        %v = parameter "v" : f32[40, 24]
      \(multiplies ? product : plain)
        %5 = contract %y, %v {m k, n k -> m n} : f32[n, 40]
        return %4, %5
      }
      """, file: "layer.graph")
  }

  private func levels(_ module: GraphModule, _ levels: [Machine] = Machine.levels) throws -> [String] {
    let compiler = Compiler(CompileOptions(levels: levels))
    return try compiler.lower(try compiler.optimize(module)).levels.map(\.machine.shortName)
  }

  @Test func theLevelIsThereWhereBytesAreMultiplied() throws {
    #expect(try levels(module(multiplies: true)) == ["baseline", "v3", "v4", "vnni"])
    #expect(try levels(module(multiplies: false)) == ["baseline", "v3", "v4"])
    // Who asks for it alone gets it.
    #expect(try levels(module(multiplies: false), [.x86ByteProducts]) == ["vnni"])
    #expect(try levels(module(multiplies: true), [.x86Version3, .x86ByteProducts]) == ["v3", "vnni"])
  }

  @Test func theLevelForBrainNumbersIsThereWhereTheyAreMultiplied() throws {
    func module(_ weight: String) throws -> GraphModule {
      try GraphParser.parse(
        """
        martlet graph 1
        graph @layer(%x: bf16[n, 24], %y: bf16[24, 40]) -> (b: f32[n, 40]) where n in 1...64 {
          %w = parameter "w" : bf16[24, 40]
          %0 = contract(accumulate: f32) %x, %\(weight) {m k, k n -> m n} : f32[n, 40]
          return %0
        }
        """, file: "layer.graph")
    }
    #expect(try levels(module("w")) == ["baseline", "v3", "v4", "bf16"])
    // There is no instruction for columns that lie in no panels.
    #expect(try levels(module("y")) == ["baseline", "v3", "v4"])
    #expect(try levels(module("w"), [.x86ByteProducts, .x86BrainProducts]) == ["vnni", "bf16"])
    // Bytes are multiplied as on the level below.
    #expect(try levels(self.module(multiplies: true), [.x86Version4, .x86BrainProducts]) == ["v4", "bf16"])
  }

  @Test func otherKernelsAreShared() async throws {
    let folder = try TemporaryFolder()
    let path = folder.path("layer.graph")
    try Data(GraphPrinter.text(module(multiplies: true)).utf8).write(to: URL(filePath: path))
    let text = try await Compiler(CompileOptions()).text(of: path, weights: [], as: .assembly)
    let functions = text.split(separator: "\n").filter { $0.hasSuffix(".tasks:") || $0.contains(".tasks\":") }
    let names = functions.map { $0.split(separator: ":")[0].replacing("\"", with: "") }
    let added = names.filter { $0.hasSuffix(".vnni.tasks") }
    // Each of two products has kernels for one row, for few, and for more.
    #expect(added.count == 3, "\(names)")
    #expect(names.filter { $0.hasSuffix(".v4.tasks") }.count == 6)
    #expect(text.contains("vpdpbusd"))
  }
}
