internal import MartletGraphIR
internal import MartletImporters
internal import MartletScalars
internal import MartletSupport

/// What an ONNX model takes, gives and is made of.
struct ONNXReport {
  private let model: ONNXModel

  /// Reads the model at `path`.
  /// - Throws: a diagnostic if it is wrong or not possible.
  init(_ path: String, dims: [ONNXImportOptions.DimRange]) throws(Diagnostic) {
    model = try ONNXModel(path, ONNXImportOptions(dims: dims))
  }

  /// The lines for people.
  var text: String {
    var lines = ["model \(model.module.name)"]
    for graph in model.module.graphs {
      for symbol in graph.symbols {
        lines.append("  dim     \(symbol)")
      }
      for (_, name, type) in graph.inputs { lines.append("  input   \(name): \(type)") }
      for output in graph.outputs { lines.append("  output  \(output.name): \(graph.type(of: output.value))") }
    }
    let tensors = model.weights.tensors
    let size = tensors.reduce(0) { $0 + $1.byteCount }
    lines.append("weights: \(tensors.count) tensors, \(size.byteText)")
    let counts = model.operators.map { "\($0.name) \($0.count)" }
    lines.append("operators: \(counts.joined(separator: ", "))")
    return lines.joined(separator: "\n") + "\n"
  }
}
