import MartletCompiler
import MartletFileTesting
import MartletGraphIR
import MartletLowering
import MartletScalars
import Testing

/// What `martlet tune` chooses among: the first forms of products, convolutions and attention as machine code at every level that the
/// CPU has, beside both interpreters, with remainders of rows, columns and steps.
struct AlternativeTests {
  private static let module = """
    martlet graph 1
    module @forms
    graph @product(%x: f32[m, 37], %r: f32[m, 43]) -> (y: f32[m, 43]) where m in 1...64 {
      %w = parameter "product.weight" : f32[43, 37]
      %b = parameter "product.bias" : f32[43]
      %0 = composite linear %x, %w, %b : f32[m, 43]
      %1 = map add %0, %r : f32[m, 43]
      %2 = composite hardswish %1 : f32[m, 43]
      return %2
    }
    graph @strided(%x: f32[n, 5, 15, 13]) -> (y: f32[n, 24, 7, 6]) where n in 1...3 {
      %w = parameter "strided.weight" : f32[24, 5, 3, 3]
      %0 = composite conv2d(stride: [2, 2], padding: [0, 0], dilation: [1, 1], groups: 1) %x, %w : f32[n, 24, 7, 6]
      return %0
    }
    graph @squares(%x: f32[n, 7, 9, 32]) -> (y: f32[n, 37, 7, 9]) where n in 1...3 {
      %w = parameter "squares.weight" : f32[37, 32, 3, 3]
      %0 = view %x {i, k, l, j -> i j k l} : f32[n, 32, 7, 9]
      %1 = composite conv2d(stride: [1, 1], padding: [1, 1], dilation: [1, 1], groups: 1) %0, %w : f32[n, 37, 7, 9]
      %2 = composite relu %1 : f32[n, 37, 7, 9]
      return %2
    }
    graph @channels(%x: f32[n, 20, 5, 23]) -> (y: f32[n, 20, 5, 23]) where n in 1...3 {
      %w = parameter "channels.weight" : f32[20, 1, 3, 3]
      %0 = composite conv2d(stride: [1, 1], padding: [1, 1], dilation: [1, 1], groups: 20) %x, %w : f32[n, 20, 5, 23]
      return %0
    }
    graph @attend(%q: f32[2, m, 20], %k: f32[2, m, 20], %v: f32[2, m, 11]) -> (y: f32[2, m, 11]) where m in 1...64 {
      %0 = composite attention(causal: true) %q, %k, %v : f32[2, m, 11]
      return %0
    }
    graph @across(%q: f32[2, 37, 20], %p: f32[2, 3, 20], %k: f32[2, 150, 20], %v: f32[2, 150, 11]) -> (y: f32[2, 37, 11], z: f32[2, 3, 11]) {
      %0 = composite attention(causal: false) %q, %k, %v : f32[2, 37, 11]
      %1 = composite attention(causal: false) %p, %k, %v : f32[2, 3, 11]
      return %0, %1
    }
    """
  private static let dims: [[(name: String, value: Int)]] =
    [1, 2, 12, 47, 64].map { [("m", $0)] } + [1, 2].map { [("n", $0)] } + [[]]

  @Test("Forms after the best", arguments: 0..<12) func agree(alternative: Int) async throws {
    let module = try GraphParser.parse(Self.module, file: "forms.graph")
    var options = CompileOptions()
    options.tuning.alternative = alternative
    let check = try await AgreementCheck(module, weights: nil, compiler: Compiler(options), seed: UInt64(alternative))
    for graph in check.entries {
      for dims in Self.dims where dims.map(\.name) == graph.symbols.map(\.name) {
        for agreement in try check.compare(graph, dims: dims, seed: UInt64(alternative), threads: [1, 2]) {
          #expect(agreement.disagreement == nil, "\(graph.name) \(dims) \(agreement.executor)")
        }
      }
    }
  }
}
