/// One extension of an instruction set, with the two ways to ask for it: LLVM's name, and the bit that `cpuid` sets.
public struct CPUFeature: Hashable, Sendable {
  /// A register that `cpuid` answers in.
  public enum Register: String, Hashable, Sendable {
    case eax, ebx, ecx
  }

  /// LLVM's name.
  public let name: String
  /// What `cpuid` is asked: its `eax`.
  public let leaf: UInt32
  /// Its `ecx`.
  public let subleaf: UInt32
  /// The register of the answer.
  public let register: Register
  /// The bit of that register.
  public let bit: Int

  private init(_ name: String, _ leaf: UInt32, subleaf: UInt32 = 0, _ register: Register, _ bit: Int) {
    self.name = name
    self.leaf = leaf
    self.subleaf = subleaf
    self.register = register
    self.bit = bit
  }

  /// What x86-64-v2 and v3 have beyond the least x86-64, as the psABI lists it. `xsave` stands for OSXSAVE: the operating
  /// system saves the wide registers.
  static let version3 = [
    CPUFeature("sse3", 1, .ecx, 0), CPUFeature("ssse3", 1, .ecx, 9), CPUFeature("fma", 1, .ecx, 12),
    CPUFeature("cx16", 1, .ecx, 13), CPUFeature("sse4.1", 1, .ecx, 19), CPUFeature("sse4.2", 1, .ecx, 20),
    CPUFeature("movbe", 1, .ecx, 22), CPUFeature("popcnt", 1, .ecx, 23), CPUFeature("xsave", 1, .ecx, 27),
    CPUFeature("avx", 1, .ecx, 28), CPUFeature("f16c", 1, .ecx, 29), CPUFeature("bmi", 7, .ebx, 3),
    CPUFeature("avx2", 7, .ebx, 5), CPUFeature("bmi2", 7, .ebx, 8), CPUFeature("sahf", 0x8000_0001, .ecx, 0),
    CPUFeature("lzcnt", 0x8000_0001, .ecx, 5),
  ]

  /// What x86-64-v4 has beyond v3.
  static let version4 = [
    CPUFeature("avx512f", 7, .ebx, 16), CPUFeature("avx512dq", 7, .ebx, 17), CPUFeature("avx512cd", 7, .ebx, 28),
    CPUFeature("avx512bw", 7, .ebx, 30), CPUFeature("avx512vl", 7, .ebx, 31),
  ]

  /// Sums of four products of bytes in one instruction.
  static let byteProducts = [CPUFeature("avx512vnni", 7, .ecx, 11)]

  /// Sums of two products of bf16 in one instruction.
  static let brainProducts = [CPUFeature("avx512bf16", 7, subleaf: 1, .eax, 5)]
}
