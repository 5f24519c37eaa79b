import MartletGraphIR
import MartletSupport

extension Pass {
  /// Splits transposed convolutions of stride `s` into their `s` phases along each axis.
  ///
  /// Written as one contraction, each place of the result meets all taps of the weight, but a stride of `s` leaves only
  /// every `s`th of them something to read; the others read the fill value, zero. A result's place, counted from the
  /// first one that a tap reaches, is `s·q + u`, and the taps that reach it are those at `s·t + u`: so the contraction
  /// becomes one over `t` alone, with the phase `u` as another axis of the weight and the result, and its windows are
  /// those of a convolution, padded as `layout` does. Products with what is surely zero are left out, but where the taps
  /// are no multiple of the stride: there zeros fill up the weight.
  ///
  /// Maps that follow are computed by the split axes too, where their other operands can be read so; a view joins the
  /// axes again. Convolutions of each channel by itself stay as they are. `layout` must have run before, so that channels
  /// lie last. Refuses nothing.
  public static let polyphase = Pass("polyphase", "Split transposed convolutions into their phases") {
    graph, _ throws(Diagnostic) in
    var polyphase = PolyphaseRewriter()
    return try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
      switch node.kind {
      case .contract(let contraction): try polyphase.contract(&rewriter, contraction, node).map { [$0] }
      case .map(let op): try polyphase.map(&rewriter, op, node).map { [$0] }
      case .input, .parameter, .constant, .iota, .dimension, .reduce, .view, .gather, .concat, .update, .scan, .scatter,
        .sort, .composite, .fused, .loop, .extent, .branch:
        nil
      }
    }.withoutDeadNodes
  }
}
