import MartletGraphIR
import MartletScalars
import MartletSupport

/// `input · weightᵀ + bias` along the last axis of `input`: `[…, inputs]` with `weight` `[outputs, inputs]` and `bias`
/// `[outputs]` gives `[…, outputs]`.
public func linear(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  let operands = [input, weight] + (bias.map { [$0] } ?? [])
  return Tensor.build(operands, at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
    let outer = (0..<max(0, input.ndim - 1)).map { "b\($0)" }
    let product = try builder.contract(inputs[0], outer + ["k"], inputs[1], ["n", "k"], to: outer + ["n"])
    return inputs.count == 2 ? product : try builder.binary(.add, product, inputs[2])
  }
}
