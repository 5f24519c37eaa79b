/// The constraints of kernel IR, which `IR/kernel.md` lists under the same numbers and `KernelVerifier` checks.
public enum KernelConstraint: String, Hashable, Sendable, CaseIterable {
  case uniqueNames = "K1"
  case namesInForce = "K2"
  case rank = "K3"
  case types = "K4"
  case availableOps = "K5"
  case conditions = "K6"
  case buffers = "K7"
  case access = "K8"
  case symbols = "K9"
  case parallelLoops = "K10"
  case constantExtents = "K11"
  case vectorBodies = "K12"
  case uniformExtents = "K13"
  case laneStores = "K14"
  case bounds = "K15"
  case divisors = "K16"
  case magnitude = "K17"
  case threadLoops = "K18"
  case sharedMemory = "K19"
  case barriers = "K20"
  case calls = "K21"
  case groups = "K22"
  case moduleNames = "M1"
  case weights = "M2"
  case entryNames = "E1"
  case entrySymbols = "E2"
  case launchShape = "E3"
  case arguments = "E4"
  case argumentAccess = "E5"
  case overlap = "E6"
  case dims = "E7"
  case checks = "E8"
  case written = "E9"
  case arena = "E10"
  case replacement = "E11"
  case replaced = "E12"
  case choices = "E13"
  case loops = "E14"
  case scratch = "E15"
  case extents = "E16"
  case branches = "E17"

  /// The number in `IR/kernel.md`.
  public var number: String { rawValue }

  /// The constraint in one sentence.
  public var rule: String {
    switch self {
    case .uniqueNames:
      "Symbols and loop variables are identifiers. Every symbol, parameter, loop variable, `let` and allocated buffer "
        + "of a kernel has a name of its own."
    case .namesInForce:
      "An index expression uses symbols of the kernel, variables of enclosing loops and i64 `let`s in force, and no "
        + "view axes; loads, stores and `%name` use what is in force."
    case .rank: "A load or store has one index for each extent of its buffer."
    case .types:
      "A load has its buffer's element type, a `%name` its `let`'s type, a scalar op the types of its row; both values "
        + "of `if … then … else` have one type; what is stored has the buffer's element type."
    case .availableOps: "Every scalar op is available on the module's machine: `fma` only where it fuses."
    case .conditions: "A condition has at least one bound, an `if` at least one condition."
    case .buffers:
      "Parameters lie in global or constant memory and have extents over symbols; allocated buffers lie in register "
        + "or shared memory, have constant, positive extents and take at most 256 KiB, those in force at one place 512 KiB."
    case .access: "An `in` parameter and constant memory are never stored to, an `out` parameter is never loaded from."
    case .symbols:
      "A symbol's range is not negative and holds a multiple of its divisor. Only entries have computed symbols."
    case .parallelLoops:
      "Parallel loops are the outermost loops of the body, nested perfectly, and are found nowhere else."
    case .constantExtents: "Unrolled, vector and thread loops have constant extents in 1...1024."
    case .vectorBodies: "The body of a vector loop holds no vector loop and no allocation."
    case .uniformExtents:
      "The extent of a loop inside a vector loop is the same for all lanes, inside of thread loops for all threads."
    case .laneStores: "A store inside a vector loop has an index that differs between lanes."
    case .bounds:
      "No index surely lies outside of its extent; indices that cannot be proved inside are checked by the "
        + "interpreter alone."
    case .divisors: "A divisor of `floordiv` and `mod` is surely positive."
    case .magnitude:
      "No index expression, size of a buffer or number of tasks reaches 2^56 for any values of its symbols, loop variables "
        + "and `let`s; so a `let` in an index has known bounds, from a clamp or a smaller type."
    case .threadLoops:
      "Thread loops are nested perfectly, directly inside of the parallel loops behind allocations of shared memory, have "
        + "no conditions and are found nowhere else, and only on a GPU; a block has no more threads than the machine "
        + "takes, a launch no more than 65535 · (2^31 - 1) blocks."
    case .sharedMemory:
      "Shared memory is allocated in front of the thread loops of a GPU, without initial values, and no more of it than "
        + "the machine has for a block."
    case .barriers:
      "Barriers, shuffles and calls of procedures of a warp are found inside of thread loops, where all threads surely come: "
        + "not in a vector loop, nor in `async`, nor under a condition that differs between threads. A shuffle or such a "
        + "call needs whole warps, a shuffle a mask in 1...31."
    case .calls:
      "A call stands inside of thread loops, of a procedure of CPUs in any body for a CPU, and outside of vector loops, and "
        + "gives each operand of its procedure what it takes: a number, or a run of elements in its memory and of its type, "
        + "along the last axis of a buffer or over last axes that it holds whole, which holds no element beyond the axis "
        + "and is used as its parameter may be; of a source in memory that nobody writes in the kernel."
    case .groups:
      "An `async` and a `wait` stand inside of thread loops and outside of vector loops and of other `async`s; asynchronous "
        + "procedures are called inside of `async` and no others are. A wait leaves a constant in 0...7 of groups."
    case .moduleNames: "The module, kernels and entries have identifiers as names; each is unique among its like."
    case .weights: "Weights have names of their own."
    case .entryNames: "The symbols, inputs and outputs of an entry are identifiers; each has a name of its own."
    case .entrySymbols: "Extents, offsets, dims, bounds and the arena's size use symbols of the entry only."
    case .launchShape:
      "A launch names a kernel of the module and gives it one dim a symbol and one argument a parameter."
    case .arguments:
      "An argument has its parameter's element type and, with the dims put in, its number of elements; an argument in the arena "
        + "begins at a multiple of 64 and ends inside of it: surely, or for the ends and middles of all ranges of symbols."
    case .argumentAccess: "Inputs and weights are only passed to `in` parameters."
    case .overlap: "What a launch writes overlaps none of its other arguments, as far as E4 knows where they lie."
    case .dims: "A dim surely lies in the range of the kernel's symbol and is a multiple of its divisor."
    case .checks: "A check names an input of whole numbers, and a part that surely lies in it."
    case .written: "Every output is written; what is read of outputs and of the arena has been written before."
    case .arena: "The arena's size is surely not negative."
    case .replacement:
      "An output in place of an input has its type, and at most one is in place of it; only such an output is carried."
    case .replaced:
      "An input is read neither by the launch that writes the output in its place nor later, and an output is carried before "
        + "it is written."
    case .loops:
      "A loop has a number of steps that is surely not negative, a step with a name of its own, below that number, and launches, "
        + "loops and branches inside; its condition is one truth value of an input, an output or the arena."
    case .extents:
      "The range of a computed symbol ends at an expression over symbols before it, surely not negative. One step outside of "
        + "loops, before all that use it, gives it its value: one i64 of an input, an output or the arena."
    case .scratch: "What a launch works in lies in the arena."
    case .branches:
      "A branch has launches, loops and branches inside; its condition is one truth value of an input, an output, a weight or the "
        + "arena."
    case .choices:
      "All choices of a launch but the last have conditions, with a bound each, and the last has none; their kernels access "
        + "their parameters alike, which have the same types and extents."
    }
  }
}
