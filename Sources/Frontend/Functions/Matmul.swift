import MartletGraphIR
import MartletScalars
import MartletSupport

/// The matrix product of the last two axes, with all axes before them as batch axes that broadcast by NumPy's rules:
/// `[…, m, k]` times `[…, k, n]` gives `[…, m, n]`. A tensor of one axis is a row on the left and a column on the
/// right, and its axis leaves the result.
public func matmul(_ left: Tensor, _ right: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.build([left, right], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
    let element = try Promotion.common([left.operand, right.operand])
    let (first, second) = (try builder.cast(inputs[0], to: element), try builder.cast(inputs[1], to: element))
    var product = MatrixProduct(builder: builder)
    let value = try product.build(first, second)
    builder = product.builder
    return value
  }
}

extension Tensor {
  /// The matrix product with `other`; see the function `matmul`.
  public func matmul(_ other: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Martlet.matmul(self, other, fileID: fileID, line: line)
  }
}

/// The contraction behind `matmul`. A batch axis of extent 1 is dropped rather than repeated: then the other operand's
/// axis is a free one.
private struct MatrixProduct {
  var builder: GraphBuilder
  private var leftLabels: [String] = []
  private var rightLabels: [String] = []
  private var resultLabels: [String] = []

  init(builder: GraphBuilder) { self.builder = builder }

  mutating func build(_ left: Value, _ right: Value) throws(Diagnostic) -> Value {
    let (first, second) = (builder.type(of: left), builder.type(of: right))
    guard first.rank > 0, second.rank > 0 else {
      throw Diagnostic("a matrix product of \(first) and \(second) needs at least one axis on both sides")
    }
    let (inner, other) = (first.shape[first.rank - 1], second.shape[max(second.rank - 2, 0)])
    guard builder.ranges.simplified(inner - other) == 0 else {
      throw Diagnostic(
        "the matrix product of \(first) and \(second) does not fit: \(inner) columns meet \(other) rows",
        notes: ["the last axis of the left operand and the last but one of the right operand must be equal"])
    }
    let (leftBatch, rightBatch) = (Array(first.shape.dropLast(2)), Array(second.shape.dropLast(2)))
    let (leftDropped, rightDropped) = try labelBatch(leftBatch, rightBatch)
    leftLabels += first.rank > 1 ? ["m", "k"] : ["k"]
    rightLabels += second.rank > 1 ? ["k", "n"] : ["k"]
    resultLabels += (first.rank > 1 ? ["m"] : []) + (second.rank > 1 ? ["n"] : [])
    return try builder.contract(
      builder.squeeze(left, axes: leftDropped), leftLabels, builder.squeeze(right, axes: rightDropped), rightLabels,
      to: resultLabels)
  }

  /// Labels the batch axes; returns the axes of each operand that are dropped.
  private mutating func labelBatch(_ left: [Dim], _ right: [Dim]) throws(Diagnostic) -> ([Int], [Int]) {
    let rank = max(left.count, right.count)
    var dropped: ([Int], [Int]) = ([], [])
    _ = try builder.broadcastShape([left, right])
    for axis in 0..<rank {
      let (leftAxis, rightAxis) = (axis - rank + left.count, axis - rank + right.count)
      let label = "b\(axis)"
      let isInBoth = leftAxis >= 0 && rightAxis >= 0
      resultLabels.append(label)
      if leftAxis >= 0 {
        if isInBoth, left[leftAxis] == 1, right[rightAxis] != 1 {
          dropped.0.append(leftAxis)
        } else {
          leftLabels.append(label)
        }
      }
      if rightAxis >= 0 {
        if isInBoth, right[rightAxis] == 1, left[leftAxis] != 1 {
          dropped.1.append(rightAxis)
        } else {
          rightLabels.append(label)
        }
      }
    }
    return dropped
  }
}
