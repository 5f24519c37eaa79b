import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// The position of the first greatest element; NaN counts as the greatest, as an i64, along `axis`.
  public func argmax(axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.reduce(.argmax, inputs[0], axes: [Tensor.axis(axis, of: type)], keepingAxes: keepDims)
    }
  }

  /// The position of the first least element; NaN counts as the least, as an i64, along `axis`.
  public func argmin(axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.reduce(.argmin, inputs[0], axes: [Tensor.axis(axis, of: type)], keepingAxes: keepDims)
    }
  }
}
