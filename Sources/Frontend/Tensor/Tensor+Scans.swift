import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// What `kind` makes of the elements along `axis` up to each one.
  private func scanned(
    _ kind: Reduction.Kind, _ axis: Int, from element: DataType? = nil, at source: SourceLocation?
  ) -> Tensor {
    Tensor.build([self], at: source) { (builder, inputs) throws(Diagnostic) in
      let operand = try builder.cast(inputs[0], to: element ?? dtype)
      return try builder.scan(kind, operand, axis: Tensor.axis(axis, of: type))
    }
  }

  /// For each element the sum of those along `axis` up to it, truth values counted as i64: PyTorch's `cumsum`.
  public func cumulativeSum(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.sum, axis, from: countable, at: TraceScope.source(fileID, line))
  }

  /// For each element the product of those along `axis` up to it: PyTorch's `cumprod`.
  public func cumulativeProduct(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.product, axis, from: countable, at: TraceScope.source(fileID, line))
  }

  /// For each element the greatest of those along `axis` up to it, NaN if there is one: the values of PyTorch's `cummax`.
  public func cumulativeMax(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.max, axis, at: TraceScope.source(fileID, line))
  }

  /// For each element the least of those along `axis` up to it, NaN if there is one: the values of PyTorch's `cummin`.
  public func cumulativeMin(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.min, axis, at: TraceScope.source(fileID, line))
  }
}

extension Tensor {
  /// For each element the logarithm of the sum of the exponentials of those along `axis` up to it: PyTorch's
  /// `logcumsumexp`. No exponential overflows; calculated in f32 for 16-bit floats.
  ///
  /// It is made of steps that double what each element has taken in, of which there are as many as the greatest extent has
  /// binary digits.
  public func logCumulativeSumExp(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      guard dtype.isFloat else { throw Diagnostic("logarithms are of floats, not of \(dtype.rawValue)") }
      let axis = try Tensor.axis(axis, of: type)
      var result = try builder.cast(inputs[0], to: dtype.accumulationType)
      let longest = builder.ranges.bounds(of: type.shape[axis]).upper ?? DimSymbol.greatestValue
      var reach = 1
      while reach < longest {
        var indices = type.shape.indices.map { IndexExpression.axis($0) }
        indices[axis] = indices[axis] - IndexExpression(reach)
        let fill = ScalarValue(-Double.infinity, as: dtype.accumulationType)
        let view = View(indices, where: [IndexCondition(indices[axis], from: 0)], fill: fill)
        result = try builder.logSumExp(result, builder.view(result, view, shape: type.shape))
        reach *= 2
      }
      return try builder.cast(result, to: dtype)
    }
  }
}

extension GraphBuilder {
  /// The logarithm of the sum of the exponentials of `left` and `right`, of which infinities may be equal.
  fileprivate mutating func logSumExp(_ left: Value, _ right: Value) throws(Diagnostic) -> Value {
    let distance = try map(.abs, map(.sub, left, right))
    let more = try map(.log1p, map(.exp, map(.neg, distance)))
    let isEqual = try map(.eq, left, right)
    let twice = try scalar(0.6931471805599453, like: left)
    return try map(.add, map(.max, left, right), map(.select, isEqual, twice, more))
  }
}
