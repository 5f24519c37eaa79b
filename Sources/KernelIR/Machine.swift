public import MartletScalars

/// One CPU level that kernels are written for: a row of `Machine.levels`.
public struct Machine: Hashable, Sendable {
  /// The name in options and manifests, as in the x86-64 psABI.
  public let name: String
  /// The architecture, as LLVM's triples name it.
  public let architecture: String
  /// LLVM's name for the CPU.
  public let processor: String
  /// What its instructions can do for scalar ops.
  public let scalars: ScalarTarget
  /// The size of a vector register in bytes.
  public let vectorBytes: Int
  /// The number of vector registers.
  public let vectorRegisters: Int
  /// The sizes of the first and second data cache in bytes that schedules reckon with.
  public let firstCacheBytes: Int
  /// See `firstCacheBytes`.
  public let secondCacheBytes: Int

  /// The number of elements of `type` in one vector register.
  public func lanes(_ type: DataType) -> Int { vectorBytes / type.byteCount }

  /// The least x86-64: SSE2.
  public static let x86Baseline = Machine(
    name: "x86-64", architecture: "x86_64", processor: "x86-64",
    scalars: .baseline, vectorBytes: 16, vectorRegisters: 16, firstCacheBytes: 32 << 10, secondCacheBytes: 256 << 10)

  /// AVX2, FMA and F16C.
  public static let x86Version3 = Machine(
    name: "x86-64-v3", architecture: "x86_64", processor: "x86-64-v3",
    scalars: .reference, vectorBytes: 32, vectorRegisters: 16, firstCacheBytes: 32 << 10, secondCacheBytes: 512 << 10)

  /// AVX-512 F, BW, CD, DQ and VL.
  public static let x86Version4 = Machine(
    name: "x86-64-v4", architecture: "x86_64", processor: "x86-64-v4",
    scalars: .reference, vectorBytes: 64, vectorRegisters: 32, firstCacheBytes: 32 << 10, secondCacheBytes: 1 << 20)

  /// All levels, the least first. An artefact carries some of them and picks one when it is loaded.
  public static let levels = [x86Baseline, x86Version3, x86Version4]

  /// The level named `name`, if there is one; `v3` is short for `x86-64-v3`.
  public static func named(_ name: String) -> Machine? {
    levels.first { $0.name == name || $0.name == "x86-64-\(name)" || name == "baseline" && $0 == x86Baseline }
  }
}
