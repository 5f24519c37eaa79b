import CLLVM
internal import MartletKernelIR
public import MartletScalars
public import MartletSupport

extension Emitter {
  /// The object file of LLVM modules given as text, linked together, for the least CPU of the architecture of
  /// `machine`. Symbols other than `exported` become its own, unless that is nil: then all stay as the texts have them.
  /// - Throws: a diagnostic where LLVM cannot read a text.
  public static func object(
    _ texts: [(name: String, text: String)], for machine: Machine, keeping exported: Set<String>?
  ) throws(Diagnostic) -> [UInt8] {
    let target = try TargetMachine(triple: machine.triple, processor: machine.processor)
    let module = IRModule("texts", in: IRContext(), for: target)
    for (name, text) in texts { try module.link(text: text, name: name) }
    if let exported { module.hideAll(except: exported) }
    module.placeConstructors()
    module.verify()
    return try target.emit(module, as: .object)
  }
}
