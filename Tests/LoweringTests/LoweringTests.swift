import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletScalars
import MartletSupport
import Testing

private let symbols = [DimSymbol("batch", in: 1...64), DimSymbol("sequence", in: 1...512)]

/// The kernel module of one region over the inputs of `body`.
private func lowered(
  _ body: Graph, machine: Machine = .x86Version4
) throws -> LoweredProgram {
  var builder = GraphBuilder("test", symbols: body.symbols)
  let operands = body.inputs.map { builder.input($0.name, $0.type) }
  let results = try builder.fused(body, operands)
  for (number, result) in results.enumerated() { builder.output("y\(number)", result) }
  let graph = builder.graph
  var places = graph.nodes.map { $0.types.map { _ in MemoryPlan.Place.arena(0) } }
  for (number, operand) in operands.enumerated() { places[operand.node][operand.result] = .input(number) }
  for (number, result) in results.enumerated() { places[result.node][result.result] = .output(number) }
  let plan = MemoryPlan(places: places, arenaBytes: 0)
  return try Lowering.lower(GraphModule("test", [graph]), plans: [plan], machine: machine, templates: [])
}

@Test func softmax() throws {
  var builder = GraphBuilder("", symbols: symbols)
  let shape: [Dim] = [.named("batch"), 12, .named("sequence"), .named("sequence")]
  let x = builder.input("x", TensorType(.f32, shape))
  let scaled = try builder.binary(.mul, x, 0.125)
  let greatest = try builder.max(scaled, axes: [3], keepingAxes: true)
  let shifted = try builder.binary(.sub, scaled, greatest)
  let e = try builder.map(.floor, shifted)
  let total = try builder.sum(e, axes: [3], keepingAxes: true)
  builder.output("y", try builder.binary(.div, e, total))
  print(KernelPrinter.text(try lowered(builder.graph).module))
}

@Test func argmaxAndMean() throws {
  var builder = GraphBuilder("", symbols: symbols)
  let x = builder.input("x", TensorType(.f32, [.named("batch"), 7, 40]))
  builder.output("y", try builder.reduce(.argmax, x, axes: [2]))
  print(KernelPrinter.text(try lowered(builder.graph).module))
  var second = GraphBuilder("", symbols: symbols)
  let z = second.input("x", TensorType(.f32, [.named("batch"), .named("sequence"), 384]))
  second.output("y", try second.mean(z, axes: [1]))
  print(KernelPrinter.text(try lowered(second.graph, machine: .x86Version3).module))
}
