/// What a compilation writes. The raw value is its name on the command line.
public enum Product: String, Hashable, Sendable, CaseIterable {
  /// A shared object, with its header beside it.
  case sharedObject = "so"
  /// A static library, with its header beside it.
  case archive = "a"
  /// A relocatable object, with its header beside it.
  case object = "o"
  /// A program that reads `.npy` inputs and writes `.npy` outputs.
  case executable = "exe"
  /// The graph IR after all passes.
  case graph
  /// The kernel IR of each level.
  case kernels
  /// LLVM's IR of each level.
  case llvm
  /// The assembly of each level.
  case assembly = "asm"
  /// The PTX of the kernels for one generation of GPUs.
  case ptx
  /// The C header.
  case header

  /// The ending of file names.
  public var fileExtension: String {
    switch self {
    case .sharedObject: "so"
    case .archive: "a"
    case .object: "o"
    case .executable: ""
    case .graph: "graph"
    case .kernels: "kernel"
    case .llvm: "ll"
    case .assembly: "s"
    case .ptx: "ptx"
    case .header: "h"
    }
  }

  /// Whether the product is text, which goes to standard output where no file is named.
  public var isText: Bool {
    switch self {
    case .sharedObject, .archive, .object, .executable: false
    case .graph, .kernels, .llvm, .assembly, .ptx, .header: true
    }
  }
}
