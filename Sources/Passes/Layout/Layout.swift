import MartletGraphIR
import MartletSupport

extension Pass {
  /// Lets weights decide in which order contractions write: the axes that only a weight has come last, channels last
  /// for a convolution, so that neighbouring results are neighbouring columns of one packed weight.
  ///
  /// - A contraction with a weight writes the weight's axes last, those of extent 1 before the others.
  /// - The order goes on through maps, reductions, gathers along one axis, concats and windows, which read and write it as
  ///   it is; where something else reads the value, a view gives the old order back. A view that only permutes axes and
  ///   moves another one to the last place begins such an order too: what follows reads as its operand was written.
  /// - What a contraction reads through windows with padding is padded first, by a view of its own, which `fuse` stores:
  ///   then the windows have no conditions. Where the last axis of the result is in both operands, as in a convolution of
  ///   each channel by itself, the windows stay as they are: their kernel knows the ends of its lines.
  ///
  /// Attention and other products without a weight stay as they are. `absorb` and `simplify` should have run before; a
  /// later `simplify` would unite the padding with its windows again. Refuses nothing.
  public static let layout = Pass("layout", "Write what weights produce channels last, and pad before windows") {
    graph, _ throws(Diagnostic) in
    var layout = LayoutRewriter(graph)
    return try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
      try layout.replacement(&rewriter, node)
    }.withoutDeadNodes
  }
}
