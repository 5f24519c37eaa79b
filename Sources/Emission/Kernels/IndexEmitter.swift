import CLLVM
import MartletKernelIR
import MartletScalars

/// Writes index expressions, in kernels and in entries.
struct IndexEmitter {
  let builder: FunctionBuilder
  let scope: Scope

  private var context: IRContext { builder.context }

  /// The value of `expression`, as i64; a vector where it differs from lane to lane.
  func emit(_ expression: IndexExpression) -> Value {
    emitResolved(scope.resolved(expression))
  }

  /// As `emit`, for an expression that the scope has resolved.
  func emitResolved(_ expression: IndexExpression) -> Value {
    if let number = expression.constant { return context.constant(number) }
    var sum: Value?
    for term in ordered(expression) {
      let negative = term.coefficient < 0 && sum != nil
      let part = emit(term, coefficient: negative ? -term.coefficient : term.coefficient)
      sum = sum.map { negative ? builder.subtract($0, part) : builder.add($0, part) } ?? part
    }
    return sum ?? context.constant(0)
  }

  /// The terms with what changes in inner loops last, so that the sums of the first can move out of them.
  private func ordered(_ expression: IndexExpression) -> [IndexExpression.Term] {
    func rank(_ term: IndexExpression.Term) -> Int {
      let factors = IndexExpression.product(term.factors.map { IndexExpression($0) })
      if term.factors.isEmpty { return .max }
      return scope.depth(of: factors) + (scope.isVarying(factors) ? 1 << 20 : 0)
    }
    let ranked = expression.terms.map { (rank($0), $0) }
    let ranks = Set(ranked.map(\.0)).sorted()
    return ranks.flatMap { rank in ranked.filter { $0.0 == rank }.map(\.1) }
  }

  private func emit(_ term: IndexExpression.Term, coefficient: Int) -> Value {
    var product: Value?
    for factor in term.factors {
      let value = emit(factor)
      product = product.map { builder.multiply($0, value) } ?? value
    }
    guard let product else { return context.constant(coefficient) }
    return coefficient == 1 ? product : builder.multiply(product, context.constant(coefficient))
  }

  private func emit(_ factor: IndexExpression.Factor) -> Value {
    switch factor {
    case .symbol(let symbol): return emit(symbol)
    case .floorDivide(let left, let right): return floorDivide(left, right)
    case .modulo(let left, let right): return modulo(left, right)
    case .minimum(let left, let right): return extremum("llvm.smin", left, right)
    case .maximum(let left, let right): return extremum("llvm.smax", left, right)
    }
  }

  private func emit(_ symbol: Symbol) -> Value {
    guard case .named(let name) = symbol else { preconditionFailure("a kernel has no view axes") }
    if let axis = scope.axis, axis.variable == name { return context.laneNumbers(axis.lanes, bits: 64) }
    switch scope.names[name] {
    case .fixed(let number): return context.constant(number)
    case .value(let value, _): return value
    case .lane, nil: preconditionFailure("no '\(name)' is in force")
    }
  }

  private func extremum(_ name: String, _ left: IndexExpression, _ right: IndexExpression) -> Value {
    let values = builder.matched([emitResolved(left), emitResolved(right)])
    return builder.intrinsic(name, [LLVMTypeOf(values[0])], values)
  }

  private func isNonNegative(_ expression: IndexExpression) -> Bool { scope.ranges.proveNonNegative(expression) }

  /// Rounds towards negative infinity. Divisors are positive.
  private func floorDivide(_ left: IndexExpression, _ right: IndexExpression) -> Value {
    if let narrow = narrowed(left, right, LLVMUDiv) { return narrow }
    let (value, divisor) = (emitResolved(left), emitResolved(right))
    if isNonNegative(left) { return builder.binary(LLVMUDiv, value, divisor) }
    if let by = right.constant, by & (by - 1) == 0 {
      return builder.binary(LLVMAShr, value, context.constant(by.trailingZeroBitCount))
    }
    let quotient = builder.binary(LLVMSDiv, value, divisor)
    let rest = builder.binary(LLVMSRem, value, divisor)
    let isBelow = builder.compare(LLVMIntSLT, rest, context.constant(0))
    return builder.select(isBelow, builder.subtract(quotient, context.constant(1)), quotient)
  }

  /// The remainder in `0..<divisor`.
  private func modulo(_ left: IndexExpression, _ right: IndexExpression) -> Value {
    if let narrow = narrowed(left, right, LLVMURem) { return narrow }
    let (value, divisor) = (emitResolved(left), emitResolved(right))
    if isNonNegative(left) { return builder.binary(LLVMURem, value, divisor) }
    if let by = right.constant, by & (by - 1) == 0 {
      return builder.binary(LLVMAnd, value, context.constant(by - 1))
    }
    let rest = builder.binary(LLVMSRem, value, divisor)
    let isBelow = builder.compare(LLVMIntSLT, rest, context.constant(0))
    return builder.select(isBelow, builder.add(rest, divisor), rest)
  }

  /// A division in 32 bits where all values fit: several times as fast, and for vectors the only fast one.
  private func narrowed(_ left: IndexExpression, _ right: IndexExpression, _ opcode: LLVMOpcode) -> Value? {
    let (value, divisor) = (scope.ranges.bounds(of: left), scope.ranges.bounds(of: right))
    guard let least = value.lower, let most = value.upper, let greatest = divisor.upper, least >= 0,
      most <= Int(UInt32.max), greatest <= Int(UInt32.max)
    else { return nil }
    let small = context.integer(32)
    let operands = [left, right].map { builder.cast(LLVMTrunc, emitResolved($0), to: small) }
    return builder.cast(LLVMZExt, builder.binary(opcode, operands[0], operands[1]), to: context.integer(64))
  }
}

extension KernelEmitter {
  /// The value of `expression`, as i64; a vector where it differs from lane to lane.
  func emit(_ expression: IndexExpression) -> Value { IndexEmitter(builder: builder, scope: scope).emit(expression) }

  /// As `emit`, for an expression that the scope has resolved.
  func emitResolved(_ expression: IndexExpression) -> Value {
    IndexEmitter(builder: builder, scope: scope).emitResolved(expression)
  }
}
