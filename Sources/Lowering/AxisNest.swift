import MartletKernelIR
import MartletScalars
import MartletSupport

/// Loops over several axes, one inside the other.
struct AxisNest {
  /// The extents from the outside in.
  let extents: [IndexExpression]
  /// How all of the loops run.
  let binding: Binding

  /// Loops over `extents`.
  init(_ extents: [IndexExpression], binding: Binding) {
    self.extents = extents
    self.binding = binding
  }

  /// Writes the loops around what `body` writes for the indices.
  func write(
    _ kernel: inout RegionKernel, hint: String = "i",
    _ body: (inout RegionKernel, [IndexExpression]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    try write(&kernel, hint: hint, [], body)
  }

  private func write(
    _ kernel: inout RegionKernel, hint: String, _ outer: [IndexExpression],
    _ body: (inout RegionKernel, [IndexExpression]) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    guard outer.count < extents.count else { return try body(&kernel, outer) }
    try kernel.loop("\(hint)\(outer.count)", extents[outer.count], binding) { kernel, index throws(Diagnostic) in
      try write(&kernel, hint: hint, outer + [index], body)
    }
  }
}
