import MartletEmission
import MartletKernelIR
import MartletScalars
import MartletSupport
import Testing

/// A module of one kernel.
private func module(_ text: String, _ machine: Machine = .x86Version3) throws -> KernelModule {
  KernelModule("test", machine: machine, kernels: [try KernelParser.kernel(text, file: "test.kernel")])
}

private let scale = """
  kernel @scale(%x: in f32[n, 16], %y: out f32[n, 16]) where n in 1...64 @ layer Model.swift:7 {
    for i in 0..<n parallel {
      for l in 0..<16 vector { %y[i, l] = mul(%x[i, l], 2.0) @ layer Other.swift:12 }
    }
  }
  """

@Suite struct EmitterTests {
  @Test func theSameModuleGivesTheSameBytes() throws {
    let options = EmissionOptions(products: [.object, .assembly, .llvm], exportsKernels: true)
    let first = try Emitter.emit(modules: [try module(scale)], options: options)
    let second = try Emitter.emit(modules: [try module(scale)], options: options)
    #expect(first == second)
    #expect(!first.object.isEmpty && first.llvm.contains("target-cpu") && first.assembly.contains("scale.v3"))
  }

  @Test func linesOfTheModelAreWrittenUnlessRefused() throws {
    let with = try Emitter.emit(
      modules: [try module(scale)], options: .init(products: [.assembly], exportsKernels: true))
    #expect(with.assembly.contains("Model.swift") && with.assembly.contains("Other.swift"))
    let without = try Emitter.emit(
      modules: [try module(scale)], options: .init(products: [.assembly], writesLines: false, exportsKernels: true))
    #expect(!without.assembly.contains("Model.swift"))
  }

  @Test func wideAccessesAreReportedToTheThreadSanitizer() throws {
    let code = try Emitter.emit(
      modules: [try module(scale)],
      options: .init(products: [.object, .assembly], sanitizesThreads: true, exportsKernels: true))
    #expect(code.assembly.contains("__tsan_read_range") && code.assembly.contains("__tsan_write_range"))
    #expect(code.assembly.contains("__tsan_func_entry"))
  }

  @Test func theTileOfAProductStaysInRegisters() throws {
    let product = """
      kernel @tile(%a: in f32[m, k], %b: in f32[k, 48], %c: out f32[m, 48]) where m in 1...64, k in 1...512 {
        for mo in 0..<ceildiv(m, 8) parallel {
          alloc %acc: register f32[8, 48] = 0.0
          for kk in 0..<k { for mi in 0..<8 unroll where 8*mo + mi < m { for l in 0..<48 vector {
            %acc[mi, l] = fma(%a[8*mo + mi, kk], %b[kk, l], %acc[mi, l])
          } } }
          for mj in 0..<8 unroll where 8*mo + mj < m { for s in 0..<48 vector { %c[8*mo + mj, s] = %acc[mj, s] } }
        }
      }
      """
    let code = try Emitter.emit(
      modules: [try module(product, .x86Version4)], options: .init(products: [.assembly], exportsKernels: true))
    // The loop of full tiles: the block with the most multiply-adds, up to its jump back.
    let blocks = code.assembly.split(separator: "\n.L").map { $0.split(separator: "\n") }
    let counts = blocks.map { block in block.count { $0.contains("vfmadd") } }
    let most = counts.max() ?? 0
    #expect(most == 24)
    let loop = blocks[counts.firstIndex(of: most) ?? 0]
    let body = loop[...(loop.lastIndex { $0.contains("vfmadd") } ?? 0)]
    #expect(
      !body.contains { $0.contains("%rsp") || $0.contains("%rbp)") && $0.contains("zmm") && $0.contains("vmovup") })
    #expect(body.count { $0.contains("vmovup") } == 3)
    #expect(body.count { $0.contains("vbroadcastss") } == 8)
  }

  @Test(arguments: [
    ("let %v = fma(%x[i, 0], %x[i, 1], %x[i, 2])\n%y[i, 0] = %v", Machine.x86Baseline, "fma"),
    ("for l in 0..<512 vector { %y[l, 0] = 1.0 }", .x86Version3, "512 lanes"),
    ("for l in 0..<2000 unroll { %y[i, 0] = 1.0 }", .x86Version3, "extent 2000"),
    ("alloc %t: register f32[1000, 1000]\n%t[0, 0] = 1.0\n%y[i, 0] = %t[0, 0]", .x86Version3, "256 KiB"),
  ])
  func whatCannotBeCompiledIsNamed(_ body: String, _ machine: Machine, _ message: String) throws {
    let text = """
      kernel @k(%x: in f32[n, 16], %y: out f32[n, 16]) where n in 2000...4000 {
        for i in 0..<n parallel {
          \(body)
        }
      }
      """
    let module = try module(text, machine)
    let report = #expect(throws: Diagnostic.self) { try Emitter.emit(modules: [module]) }
    #expect(report?.description.contains(message) == true, "\(report?.description ?? "")")
  }
}
