import MartletGraphIR
import MartletScalars

/// One element of one value of a region: the value and the index along each of its axes.
struct RegionPoint: Hashable {
  let value: Value
  let indices: [IndexExpression]
}
