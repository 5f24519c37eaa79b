import MartletKernelIR

extension Statement {
  /// The statement with the two innermost of its parallel loops, which are nested perfectly, in the other order.
  var withInnermostExchanged: Statement {
    guard case .loop(var outer) = self, outer.binding == .parallel, case .loop(var inner)? = outer.body.first,
      inner.binding == .parallel
    else { return self }
    if case .loop(let next)? = inner.body.first, next.binding == .parallel {
      outer.body = [outer.body[0].withInnermostExchanged]
      return .loop(outer)
    }
    outer.body = inner.body
    inner.body = [.loop(outer)]
    return .loop(inner)
  }
}
