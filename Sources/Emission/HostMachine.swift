import CLLVM
public import MartletScalars

/// What the machine can run that this code runs on. Compilation consults it only where it is asked to.
public enum HostMachine {
  /// Whether kernels for `machine` run here.
  public static func supports(_ machine: Machine) -> Bool {
    architecture == machine.architecture && machine.features.allSatisfy { features.contains($0.name) }
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
}
