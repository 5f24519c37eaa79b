import MartletGraphIR
import MartletScalars

extension BoundInterpreter {
  /// The distances of both results of a sort. An element that comes at some place in order moves no further than the
  /// greatest distance of its line; which one it is is certain where its neighbours in order are far enough.
  func sort(_ sort: Sort, _ operand: BoundedTensor, _ results: [TensorData]) -> [BoundedTensor] {
    guard let distances = operand.bounds else { return results.map { BoundedTensor($0) } }
    let lines = ReductionLayout(operand.data.shape, axes: [sort.axis])
    let layout = ReductionLayout(results[0].shape, axes: [sort.axis])
    var (values, places) = (
      [Double](repeating: 0, count: results[0].count), [Double](repeating: 0, count: results[1].count)
    )
    for (start, first) in zip(lines.kept, layout.kept) {
      let line = lines.reduced.map { operand.data[start + $0] }
      let greatest = lines.reduced.reduce(0) { max($0, distances[start + $1]) }
      let order = GraphInterpreter.order(line, isDescending: sort.isDescending)
      func isApart(_ left: Int, _ right: Int) -> Bool {
        !order.indices.contains(left) || !order.indices.contains(right)
          || (line[order[left]].double - line[order[right]].double).magnitude > 2 * greatest
      }
      for (rank, offset) in layout.reduced.enumerated() {
        values[first + offset] = greatest
        let isCertain = greatest == 0 || isApart(rank - 1, rank) && isApart(rank, rank + 1)
        places[first + offset] = isCertain ? 0 : .infinity
      }
    }
    return [BoundedTensor(results[0], bounds: values), BoundedTensor(results[1], bounds: places)]
  }
}
