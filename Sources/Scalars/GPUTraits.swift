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
  /// The least version of PTX that has all that kernels use, as LLVM names it.
  public let ptxFeature: String
  /// The least driver on Linux that reads this version, from the release notes of CUDA.
  public let driver: String

  /// Compute capability 8.0; PTX 7.0 came with CUDA 11.0.
  static let ampere = GPUTraits(
    blockThreads: 1024, warpThreads: 32, blockSharedBytes: 163 << 10, registers: 1 << 16, sharedBytes: 164 << 10,
    threads: 2048, blocks: 32, multiprocessors: 108, ptxFeature: "ptx70", driver: "450.36")

  /// Compute capability 9.0; PTX 8.0 came with CUDA 12.0.
  static let hopper = GPUTraits(
    blockThreads: 1024, warpThreads: 32, blockSharedBytes: 227 << 10, registers: 1 << 16, sharedBytes: 228 << 10,
    threads: 2048, blocks: 32, multiprocessors: 132, ptxFeature: "ptx80", driver: "525.60")
}
