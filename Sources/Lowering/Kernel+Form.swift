import MartletKernelIR
import MartletScalars
import MartletSupport

extension Kernel {
  /// What the kernel does: without its name and locations, and with buffers that it is given named by their place.
  var form: Kernel {
    var form = self
    form.name = ""
    form.locations = .init()
    // No name in a kernel begins with a digit.
    let names = Dictionary(uniqueKeysWithValues: parameters.enumerated().map { ($1.buffer.name, "\($0)") })
    form.parameters = parameters.map { parameter in
      var parameter = parameter
      parameter.buffer.name = names[parameter.buffer.name] ?? parameter.buffer.name
      return parameter
    }
    form.body = body.map { $0.renamed(names) }
    return form
  }
}

extension Statement {
  fileprivate func renamed(_ names: [String: String]) -> Statement {
    switch self {
    case .loop(var loop):
      loop.body = loop.body.map { $0.renamed(names) }
      return .loop(loop)
    case .conditional(let conditions, let then, let otherwise):
      return .conditional(
        conditions, then: then.map { $0.renamed(names) }, otherwise: otherwise.map { $0.renamed(names) })
    case .bind(let name, let value): return .bind(name, value.renamed(names))
    case .allocate(let buffer, let initial): return .allocate(buffer, initial: initial?.renamed(names))
    case .store(let buffer, let indices, let value):
      return .store(names[buffer] ?? buffer, indices, value.renamed(names))
    case .prefetch(let buffer, let indices): return .prefetch(names[buffer] ?? buffer, indices)
    case .shuffle(let name, let value, let xor): return .shuffle(name, value.renamed(names), xor: xor)
    case .barrier, .wait: return self
    case .call(let call): return .call(call.renamed(names))
    case .asynchronous(let statements): return .asynchronous(statements.map { $0.renamed(names) })
    case .located(let locations, let statements): return .located(locations, statements.map { $0.renamed(names) })
    }
  }
}

extension Call {
  fileprivate func renamed(_ names: [String: String]) -> Call {
    Call(
      procedure,
      operands.map { operand in
        switch operand {
        case .place(let buffer, let indices): .place(names[buffer] ?? buffer, indices)
        case .count: operand
        }
      })
  }
}

extension Expression {
  fileprivate func renamed(_ names: [String: String]) -> Expression {
    switch self {
    case .literal, .index, .variable: self
    case .load(let buffer, let indices, let type): .load(names[buffer] ?? buffer, indices, type)
    case .scalar(let op, let operands, let type): .scalar(op, operands.map { $0.renamed(names) }, type)
    case .conditional(let conditions, let first, let second):
      .conditional(conditions, first.renamed(names), second.renamed(names))
    }
  }
}
