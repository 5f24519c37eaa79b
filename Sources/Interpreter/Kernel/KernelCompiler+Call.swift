import MartletKernelIR
import MartletScalars

/// Calls of procedures of the hardware.
extension KernelCompiler {
  func compileCall(_ statement: Statement, _ call: Call) -> KernelStep {
    let procedure = call.procedure
    let threads = kernel.threads
    var operands: [CallStep.Operand] = []
    var own: [String: BufferView] = [:]
    for (given, wanted) in zip(call.operands, procedure.operands) {
      let (source, element) = source(given, isStore: wanted.access != .read)
      // A number is one of elements of another operand.
      let counted = procedure.operands.first { wanted.role == .count(of: $0.name) }
      let bytes = counted.map { self.element(of: $0.name, in: call) } ?? element.byteCount
      let memory = KernelMemory(procedure.threads * wanted.bytes)
      operands.append(
        CallStep.Operand(
          source: source, isRead: wanted.access != .write, isWritten: wanted.access != .read,
          alignment: wanted.alignment,
          counter: procedure.operands.firstIndex { $0.role == .count(of: wanted.name) },
          elements: (counted ?? wanted).bytes / bytes, elementBytes: bytes,
          all: KernelMemory(threads * wanted.bytes), own: memory))
      own[wanted.name] = view(of: wanted.name, in: procedure, memory)
    }
    var compiler = KernelCompiler(procedure.body, machine: machine, symbols: [:], views: own)
    return CallStep(
      place(statement), operands, body: compiler.prepare(), isAsynchronous: procedure.isAsynchronous,
      unit: procedure.threads, threads: threads, mask: lane?.mask)
  }

  private func source(_ given: Call.Operand, isStore: Bool) -> (CallStep.Operand.Source, DataType) {
    switch given {
    case .count(let index): return (.count(laneIndex(index)), .i64)
    case .place(let name, let indices):
      let access = compileAccess(name, indices, laneCount: kernel.threads, isStore: isStore)
      return (.place(access), access.view.element)
    }
  }

  /// The size of an element of the operand `name`.
  private func element(of name: String, in call: Call) -> Int {
    for (given, wanted) in zip(call.operands, call.procedure.operands) where wanted.name == name {
      if case .place(let buffer, _) = given, let view = views[buffer] { return view.element.byteCount }
    }
    preconditionFailure("the verifier lets no operand '\(name)' pass that is no place")
  }

  /// The buffer of the body.
  private func view(of name: String, in procedure: HardwareProcedure, _ memory: KernelMemory) -> BufferView? {
    procedure.body.parameters.first { $0.buffer.name == name }.map { parameter in
      BufferView(
        name, parameter.buffer.element, parameter.buffer.shape.map { $0.constant ?? 0 }, in: memory, isContested: false)
    }
  }
}
