import MartletGraphIR
import MartletScalars
import MartletSupport

extension AnyComposite {
  /// The composite's expansion as a graph whose inputs are the operands.
  /// - Throws: a diagnostic if the composite does not take operands of these types.
  func expansion(operandTypes: [TensorType], symbols: [DimSymbol]) throws(Diagnostic) -> Graph {
    var builder = GraphBuilder(symbols: symbols)
    let operands = operandTypes.enumerated().map { builder.input("operand\($0.offset)", $0.element) }
    let results = try base.expand(&builder, operands)
    for (position, result) in results.enumerated() { builder.output("result\(position)", result) }
    return builder.graph
  }
}
