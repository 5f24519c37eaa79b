import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// An operand of a contraction: a value of the region, and the labels of its axes.
struct RegionOperand {
  let value: Value
  let labels: [String]
}

/// Copies of operands into shared memory: asynchronous ones where the elements lie side by side in memory as they are
/// multiplied, else loads of what the prologue makes of them, and stores.
extension RegionKernel {
  /// The element of `operand` at these indices along its labels.
  mutating func element(
    of operand: RegionOperand, _ indices: [String: IndexExpression]
  ) throws(Diagnostic) -> Expression {
    try values.write(operand.value, at: operand.labels.compactMap { indices[$0] }, &writer)
  }

  /// Where the element of `operand` at `run` along `label` lies that a copy begins with: a place in a buffer of elements of
  /// `type` whose neighbours along `label` are the next ones; nil where it does not lie so.
  func runPlace(
    of operand: RegionOperand, _ outer: [String: IndexExpression], along label: String, at run: IndexExpression,
    _ type: DataType
  ) -> (buffer: String, place: [IndexExpression], shape: [IndexExpression])? {
    guard !region.gathers(operand.value), let symbol = run.symbol else { return nil }
    var trial = self
    // What cannot be written here is refused when it is written.
    let element = try? trial.element(of: operand, outer.merging([label: run]) { $1 })
    guard case .load(let name, let places, type)? = element, let shape = values.shape(of: name), let last = places.last,
      last.affine(in: symbol)?.coefficient == 1, !places.dropLast().contains(where: { $0.symbols.contains(symbol) })
    else { return nil }
    return (name, places, shape)
  }

  /// Writes asynchronous copies if the elements along `label`, an axis of `extent`, lie side by side in a buffer, and
  /// well; `start` is the first one's place there. Whether they do.
  mutating func copyRun(
    _ copy: TemplateWriter.Copy, from start: IndexExpression, of operand: RegionOperand,
    _ outer: [String: IndexExpression], along label: String, _ extent: IndexExpression
  ) -> Bool {
    var trial = self
    let run = trial.writer.openLoop("run", extent, .serial).index
    guard let found = trial.runPlace(of: operand, outer, along: label, at: run, copy.buffer.element) else {
      return false
    }
    let first = writer.written(start)
    return self.copy(
      copy, found.buffer, found.place.map { $0.substituting { $0 == run.symbol ? first : nil } }, found.shape)
  }

  /// Writes copies from the element of `name` at `source` on, as wide as its place allows. Whether it does.
  mutating func copy(
    _ copy: TemplateWriter.Copy, _ name: String, _ source: [IndexExpression], _ shape: [IndexExpression]
  ) -> Bool {
    let size = copy.buffer.element.byteCount
    let width = copyWidth(from: source, shape, atMost: copy.elements, of: size)
    guard width > 0, let procedure = HardwareProcedure.named("copy_async_\(width * size)") else { return false }
    for first in stride(from: 0, to: copy.elements, by: width) {
      let rest = copy.count - IndexExpression(first)
      let count =
        width == copy.elements
        ? copy.count : writer.ranges.simplified(.maximum(0, .minimum(IndexExpression(width), rest)))
      writer.call(
        procedure,
        [
          .place(copy.buffer.name, Self.shifted(copy.place, by: first)), .place(name, Self.shifted(source, by: first)),
          .count(count),
        ])
    }
    return true
  }

  /// How many elements of `size` bytes, at most so many, the hardware can copy at once from `source` on in a buffer of `shape`; 0
  /// where that is not surely a multiple of enough.
  func copyWidth(
    from source: [IndexExpression], _ shape: [IndexExpression], atMost count: Int, of size: Int
  ) -> Int {
    let ranges = writer.ranges
    let flat = ranges.simplified(zip(source.map(writer.written), shape).reduce(0) { $0 * $1.1 + $1.0 })
    var width = count
    while width * size > Self.leastCopy, !ranges.proveDivisible(flat, by: width) { width /= 2 }
    return width * size >= Self.leastCopy && ranges.proveDivisible(flat, by: width) ? width : 0
  }

  /// The least bytes that the hardware copies asynchronously.
  private static let leastCopy = 4

  private static func shifted(_ place: [IndexExpression], by elements: Int) -> [IndexExpression] {
    guard let last = place.last else { return place }
    return place.dropLast() + [last + IndexExpression(elements)]
  }

  /// Writes loads and stores of the elements of `copy` along an axis of `extent`; `load` gives the one at a place.
  mutating func copyElements(
    _ copy: TemplateWriter.Copy, below extent: IndexExpression,
    _ load: (inout RegionKernel, IndexExpression) throws(Diagnostic) -> Expression
  ) throws(Diagnostic) {
    let start = copy.source[copy.source.count - 1]
    let isWhole = copy.count == IndexExpression(copy.elements)
    let loop = writer.openLoop("l", IndexExpression(copy.elements), .vector)
    let place = isWhole ? start + loop.index : .minimum(start + loop.index, extent - 1)
    let type = copy.buffer.element
    var value = values.cast(try load(&self, writer.element(place, below: extent)), to: type)
    if !isWhole {
      let isThere = writer.written(IndexCondition(loop.index, below: copy.count))
      value = .conditional([isThere], value, .literal(ScalarValue(0, as: type)))
    }
    writer.store(copy.buffer, copy.place.dropLast() + [copy.place[copy.place.count - 1] + loop.index], value)
    writer.closeLoop(loop)
  }
}
