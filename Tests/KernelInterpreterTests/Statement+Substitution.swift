import MartletKernelIR
import MartletScalars

extension Kernel {
  /// The kernel with symbols replaced wherever index expressions name them, and without those of its own symbols that
  /// are. Loop variables and `let`s are not renamed.
  func substituting(_ replacement: (Symbol) -> IndexExpression?) -> Kernel {
    var kernel = self
    kernel.symbols = symbols.filter { replacement(.named($0.name)) == nil }
    for index in parameters.indices {
      kernel.parameters[index].buffer.shape = parameters[index].buffer.shape.map { $0.substituting(replacement) }
    }
    kernel.body = body.map { $0.substituting(replacement) }
    return kernel
  }
}

extension Statement {
  /// The statement with symbols replaced in its index expressions and in those inside it.
  func substituting(_ replacement: (Symbol) -> IndexExpression?) -> Statement {
    switch self {
    case .loop(let loop):
      return .loop(
        Loop(
          loop.variable, loop.extent.substituting(replacement), loop.binding,
          where: loop.conditions.map { $0.substituting(replacement) },
          loop.body.map { $0.substituting(replacement) }))
    case .conditional(let conditions, let then, let otherwise):
      return .conditional(
        conditions.map { $0.substituting(replacement) }, then: then.map { $0.substituting(replacement) },
        otherwise: otherwise.map { $0.substituting(replacement) })
    case .bind(let name, let value): return .bind(name, value.substituting(replacement))
    case .allocate(var buffer, let initial):
      buffer.shape = buffer.shape.map { $0.substituting(replacement) }
      return .allocate(buffer, initial: initial?.substituting(replacement))
    case .store(let buffer, let indices, let value):
      return .store(buffer, indices.map { $0.substituting(replacement) }, value.substituting(replacement))
    case .prefetch(let buffer, let indices): return .prefetch(buffer, indices.map { $0.substituting(replacement) })
    case .shuffle(let name, let value, let mask): return .shuffle(name, value.substituting(replacement), xor: mask)
    case .barrier: return self
    case .wait(let count): return .wait(count.substituting(replacement))
    case .call(let call): return .call(call.mapIndices { $0.substituting(replacement) })
    case .asynchronous(let body): return .asynchronous(body.map { $0.substituting(replacement) })
    case .located(let locations, let body): return .located(locations, body.map { $0.substituting(replacement) })
    }
  }

  /// The statement with every value replaced by what `transform` gives for it; operands come before what uses them.
  func mapValues(_ transform: (Expression) -> Expression) -> Statement {
    switch self {
    case .loop(var loop):
      loop.body = loop.body.map { $0.mapValues(transform) }
      return .loop(loop)
    case .conditional(let conditions, let then, let otherwise):
      return .conditional(
        conditions, then: then.map { $0.mapValues(transform) }, otherwise: otherwise.map { $0.mapValues(transform) })
    case .bind(let name, let value): return .bind(name, value.map(transform))
    case .allocate(let buffer, let initial): return .allocate(buffer, initial: initial?.map(transform))
    case .store(let buffer, let indices, let value): return .store(buffer, indices, value.map(transform))
    case .shuffle(let name, let value, let mask): return .shuffle(name, value.map(transform), xor: mask)
    case .prefetch, .barrier, .call, .wait: return self
    case .asynchronous(let body): return .asynchronous(body.map { $0.mapValues(transform) })
    case .located(let locations, let body): return .located(locations, body.map { $0.mapValues(transform) })
    }
  }
}

extension Expression {
  /// The value with symbols replaced in its index expressions.
  func substituting(_ replacement: (Symbol) -> IndexExpression?) -> Expression {
    map { value in
      switch value {
      case .literal, .variable, .scalar: value
      case .index(let index): .index(index.substituting(replacement))
      case .load(let buffer, let indices, let type):
        .load(buffer, indices.map { $0.substituting(replacement) }, type)
      case .conditional(let conditions, let first, let second):
        .conditional(conditions.map { $0.substituting(replacement) }, first, second)
      }
    }
  }

  /// What `transform` gives for the value, after it has been applied to the operands.
  func map(_ transform: (Expression) -> Expression) -> Expression {
    switch self {
    case .literal, .index, .load, .variable: transform(self)
    case .scalar(let op, let operands, let type): transform(.scalar(op, operands.map { $0.map(transform) }, type))
    case .conditional(let conditions, let first, let second):
      transform(.conditional(conditions, first.map(transform), second.map(transform)))
    }
  }
}
