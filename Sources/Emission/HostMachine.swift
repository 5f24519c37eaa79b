import CLLVM
public import MartletKernelIR

/// What the machine can run that this code runs on. Compilation consults it only where it is asked to.
public enum HostMachine {
  /// Whether kernels for `machine` run here.
  public static func supports(_ machine: Machine) -> Bool {
    guard architecture == machine.architecture else { return false }
    return required(machine).allSatisfy { features.contains($0) }
  }

  /// The levels that run here, the least first.
  public static var levels: [Machine] { Machine.levels.filter(supports) }

  private static let architecture: String = {
    let triple = IRContext.take(LLVMGetDefaultTargetTriple())
    return triple.split(separator: "-").first.map(String.init) ?? ""
  }()

  /// LLVM's names of the instruction set extensions of this machine.
  private static let features: Set<String> = {
    let text = IRContext.take(LLVMGetHostCPUFeatures())
    return Set(text.split(separator: ",").filter { $0.hasPrefix("+") }.map { String($0.dropFirst()) })
  }()

  /// The extensions that tell a level from the one before, as the x86-64 psABI lists them.
  private static func required(_ machine: Machine) -> [String] {
    let third = ["avx2", "bmi", "bmi2", "f16c", "fma", "lzcnt", "movbe"]
    switch machine {
    case .x86Baseline: return []
    case .x86Version3: return third
    case .x86Version4: return third + ["avx512f", "avx512bw", "avx512cd", "avx512dq", "avx512vl"]
    default: preconditionFailure("the level \(machine.name) has no row here")
    }
  }
}
