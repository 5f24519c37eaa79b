public import MartletScalars
public import MartletSupport

extension GraphBuilder {
  /// Combines along `axes` (negative ones count from the back); with `keepingAxes` they stay with the extent 1.
  public mutating func reduce(
    _ kind: Reduction.Kind, _ value: Value, axes: [Int], keepingAxes: Bool, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    let result = try reduce(kind, value, axes: axes, element: element)
    guard keepingAxes else { return result }
    let rank = type(of: value).rank
    return try expandDims(result, axes: axes.map { $0 < 0 ? $0 + rank : $0 })
  }

  /// The sum along `axes`.
  public mutating func sum(
    _ value: Value, axes: [Int], keepingAxes: Bool = false, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    try reduce(.sum, value, axes: axes, keepingAxes: keepingAxes, element: element)
  }

  /// The greatest element along `axes`.
  public mutating func max(_ value: Value, axes: [Int], keepingAxes: Bool = false) throws(Diagnostic) -> Value {
    try reduce(.max, value, axes: axes, keepingAxes: keepingAxes)
  }

  /// The greatest element along `axes` that is a number.
  public mutating func maxNumber(_ value: Value, axes: [Int], keepingAxes: Bool = false) throws(Diagnostic) -> Value {
    try reduce(.maxNumber, value, axes: axes, keepingAxes: keepingAxes)
  }

  /// The arithmetic mean along `axes` of a float tensor; the sum and the division are done in the accumulation type,
  /// which is also the result's element type if `element` says so.
  public mutating func mean(
    _ value: Value, axes: [Int], keepingAxes: Bool = false, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    let type = type(of: value)
    let accumulation = type.element.accumulationType
    let total = try sum(value, axes: axes, keepingAxes: keepingAxes, element: accumulation)
    let count = Dim.product(axes.map { $0 < 0 ? $0 + type.rank : $0 }.map { type.shape[$0] })
    let average = try divide(total, by: count)
    return try cast(average, to: element ?? type.element)
  }

  /// `value / count` for a float tensor and a number of elements, symbolic or not.
  public mutating func divide(_ value: Value, by count: Dim) throws(Diagnostic) -> Value {
    if let number = count.constant { return try binary(.div, value, Double(number)) }
    let divisor = try cast(dimension(count), to: type(of: value).element)
    return try binary(.div, value, divisor)
  }
}
