/// What kernels are written for: a CPU level, which is a row of `Machine.levels`, or a generation of GPUs, which is a row
/// of `Machine.gpus`. A row holds all that the compiler and the runtime know of it. The constants and checks of the C
/// interface (`Templates/artifact`) repeat parts of the rows of CPU levels; a test compares them.
public struct Machine: Hashable, Sendable {
  /// The name in options and manifests, as in the x86-64 psABI.
  public let name: String
  /// The short name, which options take as well, and which ends the names of the level's kernels.
  public let shortName: String
  /// Of a CPU level: the number in `martlet_context.level`, which is the row of the artefact's kernel table and the bit of
  /// the mask of levels. Of a GPU: its place in `gpus`.
  public let number: Int
  /// The architecture, as LLVM's triples name it.
  public let architecture: String
  /// LLVM's name for the CPU.
  public let processor: String
  /// What a CPU must have to run the level, beyond what every CPU of the architecture has.
  public let features: [CPUFeature]
  /// What its instructions can do for scalar ops.
  public let scalars: ScalarTarget
  /// The size of a vector register in bytes; of a GPU, what one thread loads or stores at most at once.
  public let vectorBytes: Int
  /// The number of vector registers.
  public let vectorRegisters: Int
  /// What a core's second cache holds at least on most CPUs of the level, in bytes.
  public let cacheBytes: Int
  /// What a core can count on in caches of any kind on most CPUs of the level, in bytes: its share of the last one, or its
  /// second one where that is larger.
  public let farCacheBytes: Int
  /// Whether any lanes of any vector can be left out of a load or a store at no cost.
  public let masksAreFree: Bool
  /// What is known of a GPU; nil for a CPU level.
  public var gpu: GPUTraits?
  /// Of a CPU level that has nothing but instructions beyond the scalar table in addition to another one: the number of that
  /// one. Such a level takes no part where a model has no use for these, and shares all kernels that have none.
  public var base: Int?

  /// How many registers of f32 a vector loop works on at once: enough for a processor to have something to do while it
  /// waits for the result of one, and for constants to be fetched for several; more of them would not stay in registers.
  public static let registersAtOnce = 4

  /// The number of elements of `type` in one vector register.
  public func lanes(_ type: DataType) -> Int { vectorBytes / type.byteCount }

  /// The least x86-64: SSE2.
  public static let x86Baseline = Machine(
    name: "x86-64", shortName: "baseline", number: 0, architecture: "x86_64", processor: "x86-64", features: [],
    scalars: .baseline, vectorBytes: 16, vectorRegisters: 16, cacheBytes: 256 << 10, farCacheBytes: 2 << 20,
    masksAreFree: false)

  /// AVX2, FMA and F16C.
  public static let x86Version3 = Machine(
    name: "x86-64-v3", shortName: "v3", number: 1, architecture: "x86_64", processor: "x86-64-v3",
    features: CPUFeature.version3,
    scalars: .reference, vectorBytes: 32, vectorRegisters: 16, cacheBytes: 256 << 10, farCacheBytes: 2 << 20,
    masksAreFree: false)

  /// AVX-512 F, BW, CD, DQ and VL.
  public static let x86Version4 = Machine(
    name: "x86-64-v4", shortName: "v4", number: 2, architecture: "x86_64", processor: "x86-64-v4",
    features: CPUFeature.version3 + CPUFeature.version4,
    scalars: .reference, vectorBytes: 64, vectorRegisters: 32, cacheBytes: 1 << 20, farCacheBytes: 1 << 20,
    masksAreFree: true)

  /// x86-64-v4 with AVX512-VNNI.
  public static let x86ByteProducts = Machine(
    name: "x86-64-v4-vnni", shortName: "vnni", number: 3, architecture: "x86_64", processor: "x86-64-v4",
    features: CPUFeature.version3 + CPUFeature.version4 + CPUFeature.byteProducts,
    scalars: .reference, vectorBytes: 64, vectorRegisters: 32, cacheBytes: 1 << 20, farCacheBytes: 1 << 20,
    masksAreFree: true, base: 2)

  /// x86-64-v4 with AVX512-VNNI and AVX512-BF16.
  public static let x86BrainProducts = Machine(
    name: "x86-64-v4-bf16", shortName: "bf16", number: 4, architecture: "x86_64", processor: "x86-64-v4",
    features: CPUFeature.version3 + CPUFeature.version4 + CPUFeature.byteProducts + CPUFeature.brainProducts,
    scalars: .reference, vectorBytes: 64, vectorRegisters: 32, cacheBytes: 1 << 20, farCacheBytes: 1 << 20,
    masksAreFree: true, base: 3)

  /// All CPU levels, the least first. An artefact carries some of them and picks one when it is loaded.
  public static let levels = [x86Baseline, x86Version3, x86Version4, x86ByteProducts, x86BrainProducts]

  /// The levels that this one adds instructions to, the greatest first; none if it is not such a level.
  public var baseLevels: [Machine] {
    base.map { [Self.levels[$0]] + Self.levels[$0].baseLevels } ?? []
  }

  /// The level and those that it adds instructions to, the least first: of these a model has the last one that it has a use
  /// for.
  public var family: [Machine] { baseLevels.reversed() + [self] }

  /// The features that the last of `baseLevels` lacks; none if there are no such levels.
  public var ownFeatures: [CPUFeature] {
    baseLevels.last.map { base in features.filter { !base.features.contains($0) } } ?? []
  }

  /// Whether CPUs of the level have the feature that LLVM calls `name`.
  public func has(_ name: String) -> Bool { features.contains { $0.name == name } }

  /// NVIDIA GPUs from the Ampere generation on.
  public static let cuda80 = Machine(
    name: "sm_80", shortName: "sm_80", number: 0, architecture: "nvptx64", processor: "sm_80", features: [],
    scalars: .gpu, vectorBytes: 16, vectorRegisters: 64, cacheBytes: 128 << 10, farCacheBytes: 128 << 10,
    masksAreFree: false,
    gpu: .ampere)

  /// NVIDIA GPUs of the Hopper generation, with what no other generation has.
  public static let cuda90a = Machine(
    name: "sm_90a", shortName: "sm_90a", number: 1, architecture: "nvptx64", processor: "sm_90a", features: [],
    scalars: .gpu, vectorBytes: 16, vectorRegisters: 64, cacheBytes: 128 << 10, farCacheBytes: 128 << 10,
    masksAreFree: false,
    gpu: .hopper)

  /// All GPUs that kernels are written for, the least first.
  public static let gpus = [cuda80, cuda90a]

  /// The CPU level named `name`, in full or in short, if there is one.
  public static func level(named name: String) -> Machine? {
    levels.first { $0.name == name || $0.shortName == name }
  }

  /// The CPU level or GPU named `name`, in full or in short, if there is one.
  public static func named(_ name: String) -> Machine? {
    level(named: name) ?? gpus.first { $0.name == name }
  }
}
