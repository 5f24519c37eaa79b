/// How one fused region runs as one kernel. `RegionAnalysis` finds it from the body; fusion forms only bodies that
/// have one, and the lowering relies on what stands here.
///
/// Of every body: it declares the symbols of its graph; its nodes are inputs, splat constants, iotas, dimensions, maps,
/// reductions, contractions, scans, views, gathers, concats and updates, or it is one scatter or sort; nothing is a
/// parameter, a dense constant, a composite or a nested region (fusion makes them inputs or expands them). Outputs may name an input, and several outputs may name
/// one value.
///
/// A value that depends on no reduction, contraction or scan is *free*: its element at any index is a function of the
/// inputs' elements at indices that follow from it, so it can be computed wherever it is wanted and never needs a
/// buffer. Views, gathers, concats and updates of free values are free; a view reads its operand only where its
/// conditions hold, a concat and an update only the operand in question, so what is outside is never touched. No gather
/// stands under a view with conditions, a concat or an update of the same body: the load of its index would depend on them.
public enum RegionKind: Hashable, Sendable {
  /// Every value is free and every output has the shape `shape`: a loop nest over it computes all outputs.
  case pointwise(shape: [Dim])
  /// The only output is the update or the scatter at this position, of an input that nothing else of the body reads
  /// (`Graph.updatedInput`): a loop nest over the new part writes it into memory that holds what is updated.
  case update(node: Int)
  /// All reductions combine the same `axes` of values of the same `shape`. What depends on them is computed row by row,
  /// a row being one index along the other axes: such a value either has the shape `shape` and needs, at an index, only
  /// its own row (`full`), or has one element a row (`row`). Every output has the shape `shape` or is a row value.
  ///
  /// `RegionAnalysis.passes` says how often the elements of a row must be run over.
  case row(shape: [Dim], axes: [Int])
  /// Exactly one contraction, the body's node at this position. Its operands are free and consist of inputs, splats,
  /// iotas, dims, views, gathers and casts alone. What depends on it are maps of its own shape, element by element,
  /// whose other operands are free; every output has that shape.
  case contraction(node: Int)
  /// The only scan of the body, the node at this position, of a free value. What depends on it are maps of its own shape,
  /// element by element, whose other operands are free; every output has that shape.
  case scan(node: Int)
  /// The only operation is the sort at this position; its results are the outputs.
  case sort(node: Int)
  /// An attention (`AttentionPattern`). Queries, keys and values are read as the operands of a contraction are. What the
  /// scores become are maps of them and of free values. What depends on the result are maps of its own shape, whose
  /// other operands are free; every output has that shape.
  case attention(AttentionPattern)
}
