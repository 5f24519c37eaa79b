import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a sort, by the template for its length and the number of elements that are wanted.
///
/// Templates put keys in order: whole numbers without a sign, whose order is that of the elements. For a descending sort
/// their bits are flipped, so that equal elements keep their order.
struct SortSchedule {
  private let sort: Sort
  private let operand: Value
  private let element: DataType
  private let key: DataType
  private let template: KernelTemplate
  private let values: [String: IndexExpression]
  /// The extents of the axes beside that of the sort.
  private let lines: [Dim]

  /// The longest line.
  private static let greatestLength = 1 << 31
  /// From so many elements on a line is sorted by digits of 11 bits.
  private static let longLine = 1 << 14
  /// The threads of a block.
  private static let threads = 256

  /// The schedule for the sort at `position` of the region's body.
  /// - Throws: a diagnostic for lines that may be too long.
  init(_ kernel: RegionKernel, node position: Int, templates: [KernelTemplate]) throws(Diagnostic) {
    let (body, node) = (kernel.region.body, kernel.region.body.nodes[position])
    guard case .sort(let sort) = node.kind else { preconditionFailure("the node is no sort") }
    self.sort = sort
    operand = node.operands[0]
    let type = body.type(of: operand)
    element = type.element
    key = sort.keyType(of: element)
    var lines = type.shape
    let length = lines.remove(at: sort.axis)
    self.lines = lines
    let greatest = kernel.greatest(length)
    guard greatest < Self.greatestLength else {
      throw Diagnostic(
        "a sort of more than 2^31 elements along axis \(sort.axis) of \(type)", at: node.locations,
        notes: ["let the range of the dim end earlier"])
    }
    let (name, parameters) = Self.form(kernel, sort, type, key: key, greatest: greatest)
    guard let template = templates.first(where: { $0.name == name }) else {
      throw Diagnostic("there is no template '\(name)'", at: node.locations)
    }
    self.template = template
    let extents: [String: IndexExpression] = [
      "m": kernel.writer.ranges.simplified(.product(lines)), "n": length, "k": node.types[0].shape[sort.axis],
    ]
    values = extents.merging(parameters.mapValues { IndexExpression($0) }) { $1 }
  }

  /// The template and its parameters.
  private static func form(
    _ kernel: RegionKernel, _ sort: Sort, _ type: TensorType, key: DataType, greatest: Int
  ) -> (name: String, parameters: [String: Int]) {
    if kernel.machine.gpu != nil { return ("sort_block", ["threads": threads]) }
    switch SortMethod(sort, of: type, kernel.writer.ranges) {
    case .short:
      // Places are counted in 32 bits.
      let lanes = min(kernel.lanes(.i32), max(greatest, 1).roundedUpToPowerOfTwo)
      return ("sort_short", ["lanes": lanes, "width": max((greatest + lanes - 1) / lanes, 1) * lanes])
    case .top(let count):
      let wide = kernel.lanes(.u64)
      return (
        "sort_top",
        [
          "count": count, "lanes": kernel.lanes(key), "steps": 4, "wide": wide, "blocks": (count + wide - 1) / wide,
        ]
      )
    case .digits:
      let bits = key.bitWidth == 32 && greatest >= longLine ? 11 : 8
      return ("sort_digits", ["digits": (key.bitWidth + bits - 1) / bits, "bits": bits, "values": 1 << bits])
    }
  }

  /// Writes the loops of `kernel`, and what was chosen.
  /// - Throws: a diagnostic if the operand cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    kernel.choice = ScheduleChoice("template \(TemplateCall(template, values))")
    var writer = TemplateWriter(
      template.kernel, values: values, axes: ["m": lines], element: .f32, key: key,
      loads: [
        "key": { kernel, place throws(Diagnostic) in try keyed(value(place, &kernel), &kernel) },
        "x": { kernel, place throws(Diagnostic) in try value(place, &kernel) },
        "keys": { kernel, place throws(Diagnostic) in
          let buffer = kernel.scratch[0]
          return kernel.writer.load(buffer, place)
        },
        "at": { kernel, place throws(Diagnostic) in
          let buffer = kernel.scratch[1]
          return kernel.writer.load(buffer, place)
        },
      ],
      stores: [
        "c": { kernel, place, value throws(Diagnostic) in store(&kernel, kernel.outputs[1], indices(place), value) },
        "v": { kernel, place, value throws(Diagnostic) in store(&kernel, kernel.outputs[0], indices(place), value) },
        "keys": { kernel, place, value throws(Diagnostic) in store(&kernel, kernel.scratch[0], place, value) },
        "at": { kernel, place, value throws(Diagnostic) in store(&kernel, kernel.scratch[1], place, value) },
      ])
    try writer.write(template.kernel.body, &kernel)
  }

  private func store(
    _ kernel: inout RegionKernel, _ buffer: Buffer, _ indices: [IndexExpression], _ value: Expression
  ) {
    kernel.writer.store(buffer, indices, value)
  }

  /// The indices of the operand, or of a result, for a line and a place in it.
  private func indices(_ place: [IndexExpression]) -> [IndexExpression] {
    var indices = place[0].unravelled(over: lines)
    indices.insert(place[1], at: sort.axis)
    return indices
  }

  private func value(_ place: [IndexExpression], _ kernel: inout RegionKernel) throws(Diagnostic) -> Expression {
    try kernel.values.write(operand, at: indices(place), &kernel.writer)
  }

  /// The key of an element.
  private func keyed(_ value: Expression, _ kernel: inout RegionKernel) throws(Diagnostic) -> Expression {
    let ascending = element.isFloat ? floatKey(value, &kernel) : wholeKey(value)
    return sort.isDescending ? .scalar(.not, [ascending], key) : ascending
  }

  private func literal(_ bits: UInt64) -> Expression { .literal(ScalarValue(type: key, bits: bits)) }

  /// The highest bit of a key.
  private var highest: UInt64 { 1 << UInt64(key.bitWidth - 1) }

  private func wholeKey(_ value: Expression) -> Expression {
    if element == .bool { return .scalar(.cast, [value], key) }
    if element == key { return value }
    return .scalar(.xor, [.scalar(.bitcast, [value], key), literal(highest)], key)
  }

  /// The bits of a float, all flipped if it is negative, else the highest one; zeros are alike, and NaN has all bits set.
  private func floatKey(_ value: Expression, _ kernel: inout RegionKernel) -> Expression {
    let bits = kernel.writer.bindHere("bits", .scalar(.bitcast, [value], key))
    let magnitude = kernel.writer.bindHere("magnitude", .scalar(.and, [bits, literal(highest - 1)], key))
    let infinity = ScalarValue(Double.infinity, as: element).bits
    let isNaN = Expression.scalar(.gt, [magnitude, literal(infinity)], .bool)
    let isZero = Expression.scalar(.eq, [magnitude, literal(0)], .bool)
    let isNegative = Expression.scalar(.ne, [bits, magnitude], .bool)
    let turned = Expression.scalar(
      .select, [isNegative, .scalar(.not, [bits], key), .scalar(.or, [bits, literal(highest)], key)], key)
    let number = Expression.scalar(.select, [isZero, literal(highest), turned], key)
    return .scalar(.select, [isNaN, literal(highest | (highest - 1)), number], key)
  }
}
