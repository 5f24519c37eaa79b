import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

extension EntryEmitter {
  /// The record of the entry's contract, `martlet_glue_entry`.
  func declareRecord() -> LLVMValueRef {
    let dims = module.table(entry.symbols.map { dimRecord($0) }, name: "\(name).dims")
    let described = module.table(
      tensors.enumerated().map { tensorRecord($1, replaced: entry.replacedInput($0 - entry.inputs.count)) },
      name: "\(name).tensors")
    let shapes = module.function("\(name).shapes", context.void, [context.pointer, context.pointer])
    let thunk = module.function(
      "\(name).thunk", code, [context.pointer, context.pointer, context.pointer, context.pointer])
    let axes = entry.returnedExtents
    let counts = [entry.symbols.count, entry.inputs.count, entry.outputs.count, axes.count].map { number($0, bits: 32) }
    let returned = module.table(
      axes.map { module.record([number($0.output, bits: 32), number($0.axis, bits: 32)]) }, name: "\(name).returned")
    let fields = [module.text(entry.name), dims, described, returned] + counts + [shapes, thunk]
    return module.constant(module.record(fields), name: "\(name).entry")
  }

  func number(_ value: Int, bits: Int) -> LLVMValueRef { module.number(value, bits: bits) }

  /// The file and line of `location` as the glue prints it in front of messages.
  func place(_ location: ModelLocation?) -> LLVMValueRef { module.text(location?.source?.description) }

  /// `martlet_glue_dim`: the range of a dim, and the axis of an input that shows it.
  private func dimRecord(_ symbol: DimSymbol) -> LLVMValueRef {
    let shown = shownBy(symbol)
    let location = shown.flatMap { entry.inputs[$0.tensor].location }
    return module.record([
      module.text(symbol.name), place(location), number(symbol.range.lowerBound, bits: 64),
      number(symbol.range.upperBound, bits: 64), number(symbol.divisor, bits: 64),
      number(shown?.tensor ?? -1, bits: 32),
      number(shown?.axis ?? 0, bits: 32), number(shown?.scale ?? 1, bits: 64), number(shown?.offset ?? 0, bits: 64),
    ])
  }

  /// The axis of an input whose extent is `scale * symbol + offset`, plain ones first.
  private func shownBy(_ symbol: DimSymbol) -> (tensor: Int, axis: Int, scale: Int, offset: Int)? {
    var found: (tensor: Int, axis: Int, scale: Int, offset: Int)?
    for (tensor, input) in entry.inputs.enumerated() {
      for (axis, extent) in input.shape.enumerated() {
        guard let (scale, rest) = extent.affine(in: .named(symbol.name)), let scale = scale.constant, scale > 0,
          let offset = rest.constant
        else { continue }
        if scale == 1 && offset == 0 { return (tensor, axis, 1, 0) }
        if found == nil { found = (tensor, axis, scale, offset) }
      }
    }
    return found
  }

  /// `martlet_glue_tensor`, in place of the input with the index `replaced`.
  private func tensorRecord(_ tensor: Entry.Tensor, replaced: Int?) -> LLVMValueRef {
    let type = tensor.element.dlpack
    return module.record([
      module.text(tensor.name), place(tensor.location), number(tensor.shape.count, bits: 32),
      number(type.code, bits: 8),
      number(type.bits, bits: 8), number(tensor.element.byteCount, bits: 16),
      number(replaced ?? -1, bits: 32),
    ])
  }
}
