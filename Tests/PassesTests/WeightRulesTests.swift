import MartletGraphIR
import MartletPasses
import MartletScalars
import Testing

/// What a model says of its weight file stays with it through the passes.
@Test func passesKeepTheRulesForWeights() throws {
  var builder = GraphBuilder("main")
  let input = builder.input("x", TensorType(.f32, [2]))
  builder.output("y", try builder.map(.neg, input))
  var module = GraphModule("model", [builder.graph])
  module.weights.ignored = ["pooler.*"]
  #expect(try PassManager().run(module).weights == module.weights)
}
