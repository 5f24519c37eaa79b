import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a pointwise region that writes few elements side by side, as the channels of an image, for which it reads lines
/// that lie apart: vectors along the lines are computed for each channel, interleaved in registers and written at once.
///
/// Vectors along so few channels would be read element by element, and mostly empty. The place of an element among `c`
/// channels of `2^k` is a number whose first bits are the channel; interleaved, these are the last bits. Rotating such
/// numbers by one bit does that in `k` times, each of which makes vectors of every second element of two.
struct InterleavedSchedule {
  private let shape: [Dim]
  private let channels: Int
  private let lanes: Int
  private let buffer: Buffer
  private let value: Value

  /// As many channels lie side by side at most; more fill vectors of their own.
  private static let counts = [2, 4]

  /// What was chosen.
  var choice: String { "by rule: \(channels) lines of \(lanes), interleaved in registers" }

  /// The schedule for the region of `kernel`; nil where it has other results, or reads no lines.
  init?(_ kernel: RegionKernel) {
    let body = kernel.region.body
    guard body.outputs.count == 1, let output = body.outputs.first, let buffer = kernel.outputs.first,
      !kernel.isInPlace
    else { return nil }
    (value, self.buffer) = (output.value, buffer)
    shape = body.type(of: value).shape
    let types = body.nodes.flatMap(\.types).map(\.element.byteCount)
    lanes = kernel.machine.vectorBytes / max(4, types.max() ?? 1)
    guard shape.count >= 2, let channels = shape[shape.count - 1].constant, Self.counts.contains(channels),
      kernel.writer.ranges.bounds(of: shape[shape.count - 2]).lower ?? 0 >= lanes, lanes > 1, buffer.element != .bool
    else { return nil }
    self.channels = channels
    guard kernel.canWriteOnCondition(value), readsLines(kernel) else { return nil }
  }

  /// Whether an element is made from one whose neighbours along the lines are neighbours in memory, and whose channels are not.
  private func readsLines(_ kernel: RegionKernel) -> Bool {
    var trial = kernel
    let indices = shape.map { trial.writer.openLoop("i", $0, .serial).index }
    let (line, channel) = (indices[shape.count - 2].symbol, indices[shape.count - 1].symbol)
    // What cannot be written here is refused when it is written.
    guard let line, let channel, let element = try? trial.values.write(value, at: indices, &trial.writer) else {
      return false
    }
    return element.loads.contains { name, indices in
      guard let extents = trial.values.shape(of: name) else { return false }
      let place = trial.writer.ranges.simplified(IndexExpression.rowMajor(indices, in: extents))
      guard let step = place.affine(in: line)?.coefficient, let across = place.affine(in: channel)?.coefficient else {
        return false
      }
      return step == 1 && across != 0 && across != 1
    }
  }

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if a value cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let outer = Array(shape.dropLast(2))
    let pieces = shape[shape.count - 2].ceilDivided(by: IndexExpression(lanes))
    try AxisNest(outer, binding: .parallel).write(&kernel) { kernel, place throws(Diagnostic) in
      try kernel.loop("s", pieces, outer.isEmpty ? .parallel : .serial) { kernel, piece throws(Diagnostic) in
        let first = piece * IndexExpression(lanes)
        let lines = try lines(&kernel, place, first)
        try store(&kernel, kernel.transposed(lines, channels, lanes, named: "lines"), place, first)
      }
    }
  }

  /// A buffer with a vector of each channel behind one another; zeros stand for what there is not.
  private func lines(
    _ kernel: inout RegionKernel, _ outer: [IndexExpression], _ first: IndexExpression
  ) throws(Diagnostic) -> Buffer {
    let lines = kernel.writer.allocate("lines", buffer.element, [channels * lanes], initial: nil)
    let extent = shape[shape.count - 2]
    try kernel.loop("c", IndexExpression(channels), .unroll) { kernel, channel throws(Diagnostic) in
      try kernel.loop("l", IndexExpression(lanes), .vector) { kernel, lane throws(Diagnostic) in
        let indices = [
          kernel.writer.element(first + lane, below: extent),
          kernel.writer.element(channel, below: shape[shape.count - 1]),
        ]
        let inside = kernel.writer.written(IndexCondition(first + lane, below: extent))
        let open = [inside].compactMap { $0.unproved(with: kernel.writer.ranges) }
        kernel.writer.beginConditional()
        let value = try kernel.values.write(value, at: outer + indices, &kernel.writer)
        kernel.writer.endConditional()
        let zero = Expression.literal(ScalarValue(0, as: buffer.element))
        kernel.writer.store(
          lines, [IndexExpression(lanes) * channel + lane], open.isEmpty ? value : .conditional(open, value, zero))
      }
    }
    return lines
  }

  private func store(
    _ kernel: inout RegionKernel, _ lines: Buffer, _ outer: [IndexExpression], _ first: IndexExpression
  ) throws(Diagnostic) {
    let row = Array(shape.suffix(2))
    try kernel.lanes(
      "l", IndexExpression.product(row), first: IndexExpression(channels) * first, lanes: channels * lanes
    ) { kernel, place throws(Diagnostic) in
      kernel.writer.store(
        buffer, outer + place.element.unravelled(over: row), kernel.writer.load(lines, [place.lane]))
    }
  }
}

extension RegionKernel {
  /// A buffer called after `hint` with the elements of `buffer`, which has `lines` lines of `lanes` elements, both powers of two:
  /// lines for columns.
  mutating func transposed(
    _ buffer: Buffer, _ lines: Int, _ lanes: Int, named hint: String
  ) throws(Diagnostic) -> Buffer {
    let count = lines * lanes
    var (result, step) = (buffer, 1)
    // A place's bits are those of line and lane: each round moves one bit of the lane in front.
    while step < lanes {
      let (source, target) = (result, writer.allocate(hint, buffer.element, [count], initial: nil))
      try loop("r", IndexExpression(lines), .unroll) { kernel, line throws(Diagnostic) in
        try kernel.loop("l", IndexExpression(lanes), .vector) { kernel, lane throws(Diagnostic) in
          let place = IndexExpression(lanes) * line + lane
          kernel.writer.store(target, [place], kernel.writer.load(source, [place.rotated(below: count)]))
        }
      }
      (result, step) = (target, 2 * step)
    }
    return result
  }
}

extension IndexExpression {
  /// The number below `count`, a power of two, whose bits are those of this one moved up by one, the highest to the lowest place.
  fileprivate func rotated(below count: Int) -> IndexExpression {
    (2 * self).modulo(IndexExpression(count)) + floorDivided(by: IndexExpression(count / 2))
  }
}

extension Expression {
  /// What is read from memory: the names of the buffers and the indices.
  fileprivate var loads: [(name: String, indices: [IndexExpression])] {
    switch self {
    case .literal, .index, .variable: []
    case .load(let name, let indices, _): [(name, indices)]
    case .scalar(_, let operands, _): operands.flatMap(\.loads)
    case .conditional(_, let first, let second): first.loads + second.loads
    }
  }
}
