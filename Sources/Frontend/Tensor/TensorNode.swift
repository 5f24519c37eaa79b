import MartletGraphIR
import MartletScalars
import MartletSupport

/// One operation of a traced model. Operands come before their users, so there are no cycles.
final class TensorNode: Sendable {
  /// What it does. A parameter has an empty key here; the walk over the model's properties gives it one.
  let kind: OpKind
  /// The tensors it is computed from.
  let operands: [Tensor]
  /// The types of its results; a failed node has one without meaning.
  let types: [TensorType]
  /// What is known of the symbols of operands and results, in order of first use.
  let symbols: [DimSymbol]
  /// Where in the model it was made.
  let location: ModelLocation
  /// The mistake that prevented it.
  let failure: Diagnostic?
  /// The innermost body of a branch in whose closure it was made; nil for none.
  let region: BranchRegion?

  init(
    _ kind: OpKind, _ operands: [Tensor], types: [TensorType], symbols: [DimSymbol], location: ModelLocation,
    failure: Diagnostic? = nil
  ) {
    self.kind = kind
    self.operands = operands
    self.types = types
    self.symbols = symbols
    self.location = location
    self.failure = failure
    region = TraceScope.current?.region
  }

  /// A node that stands for the mistake `failure`.
  convenience init(failure: Diagnostic) {
    let nothing = OpKind.constant(TensorLiteral(splat: ScalarValue(Float(0))))
    self.init(nothing, [], types: [TensorType(.f32)], symbols: [], location: ModelLocation(), failure: failure)
  }

  /// Whether it is a weight.
  var isParameter: Bool {
    if case .parameter = kind { true } else { false }
  }
}
