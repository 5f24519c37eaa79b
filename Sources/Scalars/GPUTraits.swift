/// What the compiler knows of a generation of GPUs, as NVIDIA's CUDA C++ Programming Guide lists it by compute capability.
public struct GPUTraits: Hashable, Sendable {
  /// The greatest number of threads in a block.
  public let blockThreads: Int
  /// The number of threads that run in step.
  public let warpThreads: Int
  /// The greatest size in bytes of the memory that the threads of a block share.
  public let blockSharedBytes: Int
  /// The 32-bit registers of one multiprocessor; this and the next three bound how many blocks run on it at once.
  public let registers: Int
  /// The memory in bytes that the blocks on one multiprocessor share.
  public let sharedBytes: Int
  /// The greatest number of threads on one multiprocessor.
  public let threads: Int
  /// The greatest number of blocks on one multiprocessor.
  public let blocks: Int
  /// How many multiprocessors the greatest card of the generation has, for which work is divided.
  public let multiprocessors: Int
  /// The compute capability.
  public let capability: Capability
  /// Whether the code runs on this compute capability alone, not on later ones.
  public let isExact: Bool
  /// The least version of PTX that has all that kernels use, as LLVM names it.
  public let ptxFeature: String
  /// The least driver on Linux that reads this version, from the release notes of CUDA.
  public let driver: String
  /// The same as the driver counts: 1000 for each version of CUDA, 10 for each step behind the point.
  public let driverVersion: Int

  /// Memory that calls work in, and tensors in it, start at multiples of this many bytes on every GPU:
  /// `MARTLET_DEVICE_ALIGNMENT` of the glue.
  public static let memoryAlignment = 256

  /// A compute capability, as `8.0`.
  public struct Capability: Hashable, Sendable {
    /// The numbers before and behind the point.
    public let major, minor: Int
  }

  /// Compute capability 8.0 and, as its code runs there too, what all later ones have: those of 8.6, 8.9 and 12.0 give a
  /// block no more than 99 KiB. PTX 7.0 came with CUDA 11.0.
  static let ampere = GPUTraits(
    blockThreads: 1024, warpThreads: 32, blockSharedBytes: 99 << 10, registers: 1 << 16, sharedBytes: 164 << 10,
    threads: 2048, blocks: 32, multiprocessors: 108, capability: .init(major: 8, minor: 0), isExact: false,
    ptxFeature: "ptx70", driver: "450.36", driverVersion: 11000)

  /// Compute capability 9.0; PTX 8.0 came with CUDA 12.0.
  static let hopper = GPUTraits(
    blockThreads: 1024, warpThreads: 32, blockSharedBytes: 227 << 10, registers: 1 << 16, sharedBytes: 228 << 10,
    threads: 2048, blocks: 32, multiprocessors: 132, capability: .init(major: 9, minor: 0), isExact: true,
    ptxFeature: "ptx80", driver: "525.60", driverVersion: 12000)
}
