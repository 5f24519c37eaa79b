import Martlet
import MartletGraphIR
import MartletSupport

/// Traces one function of named inputs.
enum Tracing {
  /// The trace of an entry `run` of a model without weights.
  static func trace(
    _ inputs: KeyValuePairs<String, TensorSpec>, _ body: @escaping (EntryInputs) -> Tensor
  ) -> ModelTrace {
    ModelTrace(name: "model") { Entry("run", inputs: inputs) { ["result": body($0)] } }
  }

  /// The text of the nodes and the result of that trace, or its reports.
  static func text(
    _ inputs: KeyValuePairs<String, TensorSpec>, _ body: @escaping (EntryInputs) -> Tensor
  ) -> String {
    let trace = trace(inputs, body)
    guard let graph = trace.module?.graphs.first else {
      return trace.diagnostics.map(\.message).joined(separator: "\n")
    }
    return graph.nodes.indices.filter { !isInput(graph.nodes[$0]) }.map { GraphPrinter.line($0, in: graph) }
      .joined(separator: "\n")
  }

  private static func isInput(_ node: Node) -> Bool {
    if case .input = node.kind { true } else { false }
  }
}
