/// One CPU level that kernels are written for: a row of `Machine.levels`, which holds all that the compiler and the
/// runtime know of it. The constants and checks of the C interface (`Templates/artifact`) repeat parts of the rows; a
/// test compares them.
public struct Machine: Hashable, Sendable {
  /// The name in options and manifests, as in the x86-64 psABI.
  public let name: String
  /// The short name, which options take as well, and which ends the names of the level's kernels.
  public let shortName: String
  /// The number in `martlet_context.level`: the row of the artefact's kernel table, and the bit of the mask of levels.
  public let number: Int
  /// The architecture, as LLVM's triples name it.
  public let architecture: String
  /// LLVM's name for the CPU.
  public let processor: String
  /// What a CPU must have to run the level, beyond what every CPU of the architecture has.
  public let features: [CPUFeature]
  /// What its instructions can do for scalar ops.
  public let scalars: ScalarTarget
  /// The size of a vector register in bytes.
  public let vectorBytes: Int
  /// The number of vector registers.
  public let vectorRegisters: Int
  /// What a core's second cache holds at least on most CPUs of the level, in bytes.
  public let cacheBytes: Int
  /// Whether any lanes of any vector can be left out of a load or a store at no cost.
  public let masksAreFree: Bool

  /// The number of elements of `type` in one vector register.
  public func lanes(_ type: DataType) -> Int { vectorBytes / type.byteCount }

  /// The least x86-64: SSE2.
  public static let x86Baseline = Machine(
    name: "x86-64", shortName: "baseline", number: 0, architecture: "x86_64", processor: "x86-64", features: [],
    scalars: .baseline, vectorBytes: 16, vectorRegisters: 16, cacheBytes: 256 << 10, masksAreFree: false)

  /// AVX2, FMA and F16C.
  public static let x86Version3 = Machine(
    name: "x86-64-v3", shortName: "v3", number: 1, architecture: "x86_64", processor: "x86-64-v3",
    features: CPUFeature.version3,
    scalars: .reference, vectorBytes: 32, vectorRegisters: 16, cacheBytes: 256 << 10, masksAreFree: false)

  /// AVX-512 F, BW, CD, DQ and VL.
  public static let x86Version4 = Machine(
    name: "x86-64-v4", shortName: "v4", number: 2, architecture: "x86_64", processor: "x86-64-v4",
    features: CPUFeature.version3 + CPUFeature.version4,
    scalars: .reference, vectorBytes: 64, vectorRegisters: 32, cacheBytes: 1 << 20, masksAreFree: true)

  /// All levels, the least first. An artefact carries some of them and picks one when it is loaded.
  public static let levels = [x86Baseline, x86Version3, x86Version4]

  /// The level named `name`, in full or in short, if there is one.
  public static func named(_ name: String) -> Machine? {
    levels.first { $0.name == name || $0.shortName == name }
  }
}
