import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// Combines along `axes`, all if there are none named.
  private func reduced(
    _ kind: Reduction.Kind, _ axes: [Int]?, _ keepDims: Bool, from element: DataType? = nil,
    at source: SourceLocation?
  ) -> Tensor {
    Tensor.build([self], at: source) { (builder, inputs) throws(Diagnostic) in
      let operand = try builder.cast(inputs[0], to: element ?? dtype)
      let positions = try axes.map { (named) throws(Diagnostic) in try Tensor.axes(named, of: type) }
      guard let positions = Optional(positions ?? Array(0..<ndim)), !positions.isEmpty else { return operand }
      return try builder.reduce(kind, operand, axes: positions, keepingAxes: keepDims)
    }
  }

  /// The sum of the elements, truth values counted as i64, along `axes`; with `keepDims` they stay with the extent 1.
  public func sum(
    axes: [Int], keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.sum, axes, keepDims, from: countable, at: TraceScope.source(fileID, line)) }

  /// The sum of the elements, truth values counted as i64, along `axis`; with `keepDims` it stays with the extent 1.
  public func sum(
    axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.sum, [axis], keepDims, from: countable, at: TraceScope.source(fileID, line)) }

  /// The sum of the elements, truth values counted as i64, over all axes.
  public func sum(
    keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.sum, nil, keepDims, from: countable, at: TraceScope.source(fileID, line)) }

  /// The product of the elements along `axes`; with `keepDims` they stay with the extent 1.
  public func product(
    axes: [Int], keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.product, axes, keepDims, from: countable, at: TraceScope.source(fileID, line)) }

  /// The product of the elements along `axis`; with `keepDims` it stays with the extent 1.
  public func product(
    axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.product, [axis], keepDims, from: countable, at: TraceScope.source(fileID, line)) }

  /// The product of the elements over all axes.
  public func product(
    keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.product, nil, keepDims, from: countable, at: TraceScope.source(fileID, line)) }

  /// The greatest element, NaN if there is one, along `axes`; with `keepDims` they stay with the extent 1.
  public func max(
    axes: [Int], keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.max, axes, keepDims, at: TraceScope.source(fileID, line)) }

  /// The greatest element, NaN if there is one, along `axis`; with `keepDims` it stays with the extent 1.
  public func max(
    axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.max, [axis], keepDims, at: TraceScope.source(fileID, line)) }

  /// The greatest element, NaN if there is one, over all axes.
  public func max(
    keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.max, nil, keepDims, at: TraceScope.source(fileID, line)) }

  /// The least element, NaN if there is one, along `axes`; with `keepDims` they stay with the extent 1.
  public func min(
    axes: [Int], keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.min, axes, keepDims, at: TraceScope.source(fileID, line)) }

  /// The least element, NaN if there is one, along `axis`; with `keepDims` it stays with the extent 1.
  public func min(
    axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.min, [axis], keepDims, at: TraceScope.source(fileID, line)) }

  /// The least element, NaN if there is one, over all axes.
  public func min(
    keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.min, nil, keepDims, at: TraceScope.source(fileID, line)) }

  /// Whether any element holds (is not 0) along `axes`; with `keepDims` they stay with the extent 1.
  public func any(
    axes: [Int], keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.any, axes, keepDims, from: .bool, at: TraceScope.source(fileID, line)) }

  /// Whether any element holds (is not 0) along `axis`; with `keepDims` it stays with the extent 1.
  public func any(
    axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.any, [axis], keepDims, from: .bool, at: TraceScope.source(fileID, line)) }

  /// Whether any element holds (is not 0) over all axes.
  public func any(
    keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.any, nil, keepDims, from: .bool, at: TraceScope.source(fileID, line)) }

  /// Whether all elements hold (are not 0) along `axes`; with `keepDims` they stay with the extent 1.
  public func all(
    axes: [Int], keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.all, axes, keepDims, from: .bool, at: TraceScope.source(fileID, line)) }

  /// Whether all elements hold (are not 0) along `axis`; with `keepDims` it stays with the extent 1.
  public func all(
    axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.all, [axis], keepDims, from: .bool, at: TraceScope.source(fileID, line)) }

  /// Whether all elements hold (are not 0) over all axes.
  public func all(
    keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reduced(.all, nil, keepDims, from: .bool, at: TraceScope.source(fileID, line)) }

  /// The type in which elements are added up: truth values are counted.
  var countable: DataType { dtype == .bool ? .i64 : dtype }
}
