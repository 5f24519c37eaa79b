import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletScalars
import MartletSupport
import MartletTemplates
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
  return try Lowering.lower(
    GraphModule("test", [graph]), plans: [plan], machine: machine,
    templates: try Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) })
}

@Test func linear() throws {
  var builder = GraphBuilder("test", symbols: symbols)
  let shape: [Dim] = [.named("batch"), .named("sequence"), 384]
  let x = builder.input("x", TensorType(.f32, shape))
  let w = try builder.parameter("w", TensorType(.f32, [1536, 384]))
  let b = try builder.parameter("b", TensorType(.f32, [1536]))
  var body = GraphBuilder("", symbols: symbols)
  let (bx, bw, bb) = (
    body.input("x", builder.type(of: x)), body.input("w", builder.type(of: w)), body.input("b", builder.type(of: b))
  )
  let product = try body.contract(bx, "bsk", bw, "nk", to: "bsn")
  let sum = try body.binary(.add, product, bb)
  body.output("y", try body.binary(.max, sum, 0))
  let y = try builder.fused(body.graph, [x, w, b])[0]
  builder.output("y", y)
  let plan = MemoryPlan(places: [[.input(0)], [.weight(node: 1)], [.weight(node: 2)], [.output(0)]], arenaBytes: 0)
  let program = try Lowering.lower(
    GraphModule("test", [builder.graph]), plans: [plan], machine: .x86Version4,
    templates: try Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) })
  print(KernelPrinter.text(program.module))
  try KernelVerifier.verify(program.module)
}
@Test func scores() throws {
  var body = GraphBuilder("", symbols: symbols)
  let shape: [Dim] = [.named("batch"), .named("sequence"), 384]
  let q = body.input("q", TensorType(.f32, shape))
  let k = body.input("k", TensorType(.f32, shape))
  let heads: [Dim] = [.named("batch"), .named("sequence"), 12, 32]
  let qh = try body.reshape(q, to: heads)
  let kh = try body.reshape(k, to: heads)
  let product = try body.contract(qh, "bshd", kh, "bthd", to: "bhst")
  body.output("y", try body.binary(.mul, product, 0.5))
  print(KernelPrinter.text(try lowered(body.graph, machine: .x86Version3).module))
}
