import CLLVM

extension IRModule {
  /// Puts the functions that run when the artefact is loaded where dynamic linkers look for them. LLVM's C interface
  /// cannot ask for `.init_array`, and what it writes by default, `.ctors`, is run by nobody any more.
  func placeConstructors() {
    let name = "llvm.global_ctors"
    guard let list = LLVMGetNamedGlobal(handle, name), let records = LLVMGetInitializer(list) else { return }
    var constructors: [(priority: UInt64, function: LLVMValueRef)] = []
    for place in 0..<LLVMGetArrayLength2(LLVMTypeOf(records)) {
      let record = LLVMGetAggregateElement(records, UInt32(place))
      guard let priority = LLVMGetAggregateElement(record, 0), let function = LLVMGetAggregateElement(record, 1) else {
        continue
      }
      constructors.append((LLVMConstIntGetZExtValue(priority), function))
    }
    LLVMDeleteGlobal(list)
    // The sort keeps the order of equal ones.
    let ordered = constructors.enumerated().sorted {
      ($0.element.priority, $0.offset) < ($1.element.priority, $1.offset)
    }
    let array = table(ordered.map(\.element.function), name: "constructors")
    LLVMSetLinkage(array, LLVMInternalLinkage)
    LLVMSetSection(array, ".init_array")
    LLVMSetAlignment(array, 8)
  }
}
