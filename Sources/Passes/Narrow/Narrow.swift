import MartletGraphIR
import MartletScalars
import MartletSupport

extension Pass {
  /// Stores weights in fewer bits, where the settings ask for it; otherwise it changes nothing. All values that are
  /// computed stay f32, but for what is multiplied with weights of bf16, which is rounded to bf16, too, if the settings say so:
  /// then the contraction is one of bf16 with sums of f32.
  ///
  /// A parameter of f32 that only contractions and gathers read, through views or not, becomes one that is made from it,
  /// and a cast to f32 of that, which fusion puts where the weight is read.
  ///
  /// - `bf16`: the weight rounded.
  /// - `int8`: the weight quantized along the axes that all its contractions keep in their results, and the results
  ///   multiplied with the scales of their channels. Rounded to bf16 instead are weights that a gather reads, without such
  ///   axes, or of so few elements a channel that it would take no more.
  ///
  /// Other parameters stay: biases, norms, outputs, and weights of other types. A parameter that several graphs of a
  /// module read is treated alike in all of them, if the settings say what the others do. Refuses nothing. `expand` should
  /// have run before, since what a composite reads stays.
  public static let narrow = Pass("narrow", "Store weights in fewer bits, if asked to") {
    graph, settings throws(Diagnostic) in
    guard let wanted = settings.weightsType else { return graph }
    var narrower = Narrower(graph, wanted, settings.weightUses, roundsFactors: settings.roundsFactors)
    return try GraphRewriter.rewrite(graph) { rewriter, node throws(Diagnostic) in
      try narrower.replacement(&rewriter, node)
    }
  }
}
