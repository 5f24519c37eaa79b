import MartletGraphIR
import MartletScalars
import MartletSupport

/// What `then` gives where `condition`, a single truth value, is true, and what `otherwise` gives where it is false, as JAX's
/// `lax.cond`: only one of them is computed when the model runs, but for what is cheap. Both closures are called when the model
/// is traced, and give equally many tensors of the same types; what they read from around them is computed in any case.
public func branch(
  on condition: Tensor, fileID: String = #fileID, line: Int = #line, then: () -> [Tensor],
  else otherwise: () -> [Tensor]
) -> [Tensor] {
  let location = TraceScope.location(TraceScope.source(fileID, line))
  do throws(Diagnostic) {
    var tracer = try BranchTracer(on: condition)
    try tracer.add(then)
    try tracer.add(otherwise)
    return try tracer.branch(at: location)
  } catch {
    let mistake = TraceScope.failure(error, at: location)
    // How many results there are the closures alone say.
    return then().map { _ in Tensor(failure: mistake) }
  }
}

/// `branch` with one result.
public func branch(
  on condition: Tensor, fileID: String = #fileID, line: Int = #line, then: () -> Tensor, else otherwise: () -> Tensor
) -> Tensor {
  branch(on: condition, fileID: fileID, line: line, then: { [then()] }, else: { [otherwise()] })[0]
}
