import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// The one result of `composite` on `operands`, whose element types are taken as they are.
  static func composite(_ composite: some Composite, _ operands: [Tensor], at source: SourceLocation?) -> Tensor {
    build(operands, at: source) { (builder, inputs) throws(Diagnostic) in
      try builder.composite(composite, inputs)[0]
    }
  }
}
