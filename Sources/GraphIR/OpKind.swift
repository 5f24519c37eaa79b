public import MartletScalars

/// What a node does. The set is closed: passes switch over it without a default.
///
/// `IR/graph.md` gives the constraints of each kind; `GraphVerifier` checks them under the same numbers.
public enum OpKind: Hashable, Sendable {
  /// An input of the entry, by name.
  case input(String)
  /// A weight.
  case parameter(Parameter)
  /// A constant tensor.
  case constant(TensorLiteral)
  /// The index along `axis`, as a number of the result's element type.
  case iota(axis: Int)
  /// The value of a dim as an i64 scalar.
  case dimension(Dim)
  /// One row of the scalar table applied element by element to operands of one shape.
  case map(ScalarOp)
  /// Combines elements along axes.
  case reduce(Reduction)
  /// A generalised matrix product of two operands.
  case contract(Contraction)
  /// A change of indices.
  case view(View)
  /// Rows of the first operand along `axis`, chosen by the whole numbers of the second, whose axes replace that axis.
  /// An index outside is taken as the nearest one inside; the contract of the artefact reports it where it can.
  case gather(axis: Int)
  /// The operands one behind the other along `axis`.
  case concat(axis: Int)
  /// The first operand, with the second in place of what lies from `offsets` on, one for each axis.
  case update(offsets: [Dim])
  /// Combines the elements along an axis up to each one.
  case scan(Scan)
  /// The first operand, with the third at the places along an axis that the second names; they take the place of what is
  /// there, or join it. Places outside are taken as for `gather`.
  case scatter(Scatter)
  /// The elements along an axis in order, and the places where they were.
  case sort(Sort)
  /// A named operation that expands into others.
  case composite(AnyComposite)
  /// A region that becomes one kernel; the operands are the body's inputs in order, the results its outputs.
  case fused(Graph)
  /// A body that runs step after step; the operands are the body's inputs in order, the carried ones first, and the
  /// results the carried values after the last step.
  case loop(GraphLoop)
  /// From here on the symbol with this name, which is computed, has the value of the operand, an i64 scalar, or the end of its
  /// range that is nearest to it. The result is the operand.
  case extent(String)
  /// One of two bodies, chosen by the first operand; the other operands are the inputs of both in order, and the results the
  /// outputs of the one that runs.
  case branch(GraphBranch)
}
