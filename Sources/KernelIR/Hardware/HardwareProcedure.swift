public import MartletScalars

/// An instruction of the hardware that is more than a scalar op: a procedure whose body, a kernel, is its meaning. The
/// interpreter runs the body; emission writes the spelling.
public struct HardwareProcedure: Sendable {
  /// Who runs a procedure.
  public enum Unit: Sendable {
    /// Each thread for itself.
    case thread
    /// All threads of a warp together. The first axis of the body's buffers counts them.
    case warp
    /// A task of a CPU.
    case task
  }

  /// What an operand is.
  public enum Role: Hashable, Sendable {
    /// A run of neighbouring elements along the last axis of a buffer in this memory: of elements of one type, or of any
    /// of these sizes in bytes.
    case elements(Memory, DataType)
    case bytes(Memory, of: [Int])
    /// A run of elements of this type in whatever memory.
    case anywhere(DataType)
    /// A whole number: so many elements of the operand with this name are there, and the others are not touched. The body
    /// is given it in bytes.
    case count(of: String)
  }

  /// One operand.
  public struct Operand: Sendable {
    /// Its name in the body.
    public let name: String
    /// What it is.
    public let role: Role
    /// What the procedure does with it.
    public let access: Kernel.Access
    /// The size in bytes of the run that a thread gives.
    public let bytes: Int
  }

  /// How LLVM names the instruction of a CPU that a procedure over lanes of 32 bits is, for vectors of one size. What is
  /// less than a vector is repeated in all lanes.
  public struct LaneSpelling: Sendable {
    /// What the intrinsic makes of the operands.
    public enum Form: Sendable {
      /// The whole result, of all operands in order.
      case whole
      /// Sums of two products of 16 bits each, which it is given two of the four products of bytes for at a time.
      case pairs
      /// The whole result, of operands whose last one has the first factors of all lanes in front of the second ones.
      case interleaved
    }

    /// The feature that a CPU must have for it; nil if all have it.
    public let feature: String?
    /// The size of its vectors.
    public let bytes: Int
    /// The intrinsic.
    public let intrinsic: String
    /// What it makes.
    public let form: Form
  }

  /// How LLVM names the instruction of a GPU.
  public struct Spelling: Sendable {
    /// What a register operand is passed as.
    public enum Word: Sendable {
      /// 32 bits; an f32; a pair of f16.
      case bits
      case single
      case halves
    }

    /// The intrinsic.
    public let intrinsic: String
    /// Whether its name is overloaded by the types of its arguments.
    public let isOverloaded: Bool
    /// The operands that it takes, in order, and what those in registers are made of. What it gives are the words of the
    /// operand that is written.
    public let arguments: [(name: String, word: Word)]
    /// The words that it gives.
    public let result: Word

    /// The intrinsic of this name with these arguments.
    init(_ intrinsic: String, isOverloaded: Bool = false, _ arguments: [(String, Word)], result: Word = .bits) {
      self.intrinsic = intrinsic
      self.isOverloaded = isOverloaded
      self.arguments = arguments
      self.result = result
    }
  }

  /// The name in kernel IR.
  public let name: String
  /// What it does, in a few words.
  public let summary: String
  /// Who runs it.
  public let unit: Unit
  /// Whether what it writes is there only after a wait.
  public let isAsynchronous: Bool
  /// The operands in order.
  public let operands: [Operand]
  /// The meaning: the operands are its buffers. Those of a warp have an axis for its threads in front.
  public let body: Kernel
  /// What LLVM calls it on GPUs; nil for one of CPUs.
  public let spelling: Spelling?
  /// What LLVM calls it on CPUs, the best first. If the last needs a feature, levels without it lack the procedure.
  public let laneSpellings: [LaneSpelling]

  /// What it multiplies if it multiplies faster than f32: on tensor cores `bf16`, `f16` or `tf32`, on CPUs `u8i8` or `bf16`.
  public let matrixFactor: String?

  /// How it is spelled for the CPU level `machine`.
  public func spelling(for machine: Machine) -> LaneSpelling? {
    laneSpellings.first { spelling in spelling.feature.map(machine.has) ?? true }
  }

  /// Whether `machine` has it.
  public func isAvailable(on machine: Machine) -> Bool {
    unit == .task ? machine.gpu == nil && spelling(for: machine) != nil : machine.gpu != nil
  }

  /// The procedure named `name`, if there is one.
  public static func named(_ name: String) -> HardwareProcedure? { table.first { $0.name == name } }

  /// The threads that run it together.
  public var threads: Int { unit == .warp ? 32 : 1 }
}

extension HardwareProcedure: Hashable {
  /// Procedures are rows of one table.
  public static func == (left: HardwareProcedure, right: HardwareProcedure) -> Bool { left.name == right.name }

  /// See `==`.
  public func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension HardwareProcedure.Operand {
  /// The elements of `type` that a thread gives.
  public func elements(of type: DataType) -> Int { bytes / type.byteCount }

  /// The memory that it lies in; nil for a number.
  public var memory: Memory? {
    switch role {
    case .elements(let memory, _), .bytes(let memory, _): memory
    case .anywhere, .count: nil
    }
  }

  /// What a place outside of registers is a multiple of, in bytes.
  public var alignment: Int {
    switch role {
    case .elements(.register, _), .bytes(.register, _), .anywhere: 1
    case .elements, .bytes, .count: bytes
    }
  }

  /// Whether elements of `type` will do.
  func takes(_ type: DataType) -> Bool {
    switch role {
    case .elements(_, let wanted), .anywhere(let wanted): type == wanted
    case .bytes(_, let sizes): type != .bool && sizes.contains(type.byteCount)
    case .count: false
    }
  }
}
