import MartletKernelIR
import MartletScalars
import MartletSupport

extension KernelTemplate {
  /// The template as a kernel of its own, with `values` for its integer parameters. Where `machine` does
  /// not fuse, `fma` becomes a product and a sum. A requirement that bounds an extent narrows its range.
  /// - Throws: a diagnostic if a parameter has no value or one that the template does not admit.
  func instantiate(_ values: [String: Int], on machine: Machine) throws(Diagnostic) -> Kernel {
    for parameter in parameters {
      guard let value = values[parameter.name], parameter.range.contains(value), value % parameter.divisor == 0 else {
        throw Diagnostic("the template @\(name) needs a value for '\(parameter)'")
      }
    }
    let replacement = { (symbol: Symbol) -> IndexExpression? in
      guard case .named(let name) = symbol, parameters.contains(where: { $0.name == name }) else { return nil }
      return values[name].map { IndexExpression($0) }
    }
    var result = kernel.substituting(replacement)
    for requirement in requirements {
      let condition = requirement.substituting(replacement)
      if condition.unproved(with: result.ranges) != nil, !result.narrow(to: condition) {
        throw Diagnostic("the template @\(name) requires \(requirement)")
      }
    }
    if !machine.scalars.fusedMultiplyAdd {
      result.body = result.body.map { statement in statement.mapValues(\.withoutFusion) }
    }
    return result
  }
}

extension Kernel {
  /// Narrows the range of the symbol that `condition` bounds; false if there is none or nothing is left.
  fileprivate mutating func narrow(to condition: IndexCondition) -> Bool {
    guard case .named(let name)? = condition.value.symbol,
      let index = symbols.firstIndex(where: { $0.name == name })
    else { return false }
    let symbol = symbols[index]
    let lower = max(symbol.range.lowerBound, condition.lower?.constant ?? symbol.range.lowerBound)
    let upper = min(symbol.range.upperBound, condition.upper?.constant.map { $0 - 1 } ?? symbol.range.upperBound)
    guard lower <= upper else { return false }
    symbols[index] = DimSymbol(name, in: lower...upper, divisor: symbol.divisor)
    return condition.unproved(with: ranges) == nil
  }
}

extension Expression {
  /// `fma(a, b, c)` as `add(mul(a, b), c)`; other values as they are.
  fileprivate var withoutFusion: Expression {
    guard case .scalar(.fma, let operands, let type) = self else { return self }
    return .scalar(.add, [.scalar(.mul, [operands[0], operands[1]], type), operands[2]], type)
  }
}
