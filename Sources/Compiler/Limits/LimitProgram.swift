internal import MartletEmission
public import MartletKernelIR
public import MartletScalars
public import MartletSupport
internal import MartletTemplates
internal import Mustache

/// A program whose speed is the limit of the machine: `Templates/limits/limits.kernel.mustache` for one CPU level,
/// `limits_block.kernel.mustache` for one generation of GPUs.
///
/// Its entry `arithmetic` does nothing but multiply and add in registers, `reading` nothing but read a tensor, several times over;
/// an entry for each of `matrixFactors`, as `matrices_bf16`, nothing but multiply what procedures take out of registers.
public struct LimitProgram: Sendable {
  /// The level or GPU that it is written for.
  public let machine: Machine

  /// The program for `machine`.
  public init(_ machine: Machine) { self.machine = machine }

  /// The number of vectors, or on a GPU of numbers, that are computed side by side: on a CPU enough to keep two units of a
  /// latency of four cycles busy, few enough for 16 registers.
  public var chains: Int { machine.gpu == nil ? 12 : 8 }

  /// The number of elements in a vector.
  public var lanes: Int { machine.lanes(.f32) }

  /// The number of threads in a block; 1 on a CPU.
  public var threads: Int { machine.gpu == nil ? 1 : 256 }

  /// The operations of one task of `arithmetic` with `rounds`. Threads of GPUs compute with single numbers.
  public func operations(rounds: Int) -> Int { 2 * chains * (machine.gpu == nil ? lanes : threads) * rounds }

  /// What procedures of the machine multiply, by its name in `HardwareProcedure.matrixFactor`.
  public var matrixFactors: [String] {
    HardwareProcedure.table.filter { $0.isAvailable(on: machine) }.compactMap(\.matrixFactor)
  }

  /// On a CPU the procedures that run side by side: their sums of 64 bytes leave registers for what they multiply.
  public var matrixChains: Int { min(chains, (machine.vectorRegisters - 6) * machine.vectorBytes / 64) }

  /// On a CPU the bytes that are multiplied with one another: four a chain, and eight steps of 64.
  public var matrixBytes: Int { 4 * matrixChains + 8 * 64 }

  /// The type and number of what the entry for `factor` takes on a CPU.
  public func matrixInput(factor: String) -> (type: DataType, count: Int) {
    factor == "bf16" ? (.bf16, matrixBytes / 2) : (.u8, matrixBytes)
  }

  /// The operations of one task of the entry for `factor` with `rounds`: the warps' products of 16 rows and 8 columns, or on a
  /// CPU those of 64 bytes.
  public func operations(rounds: Int, factor: String) -> Int {
    if machine.gpu == nil { return 2 * matrixChains * 64 / (factor == "bf16" ? 2 : 1) * rounds }
    return 2 * chains * (threads / 32) * 16 * 8 * (factor == "tf32" ? 8 : 16) * rounds
  }

  /// The bytes that one task of `reading` reads with `rounds` in each pass.
  public func bytes(rounds: Int) -> Int { chains * threads * lanes * rounds * DataType.f32.byteCount }

  /// The kernels and entries.
  public var module: KernelModule {
    let name = machine.gpu == nil ? "limits.kernel.mustache" : "limits_block.kernel.mustache"
    guard let text = Templates.named(name), let template = try? MustacheTemplate(string: text),
      let module = try? KernelParser.module(
        template.render([
          "machine": machine.name, "chains": chains, "lanes": lanes, "threads": threads, "warps": threads / 32,
          "fuses": machine.scalars.fusedMultiplyAdd, "matrixChains": matrixChains, "matrixBytes": matrixBytes,
          "matrixElements": matrixBytes / 2, "multipliesBrain": matrixFactors.contains("bf16"),
        ]), file: name)
    else { preconditionFailure("the template '\(name)' is not valid") }
    return module
  }

  /// Compiles the program to the shared object `output`.
  /// - Throws: a diagnostic if the linker is missing or the file cannot be written.
  public func compile(to output: String) async throws(Diagnostic) {
    try await Compiler(CompileOptions(levels: [machine])).package(module, to: output)
  }
}
