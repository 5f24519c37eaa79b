internal import MartletScalars
public import MartletSupport

extension GraphBuilder {
  /// Different rows of a tensor.
  public struct UniqueRows {
    /// The rows, `[count, …]`.
    public var rows: Value
    /// For each the first place where it was, `i64[count]`.
    public var places: Value
    /// For each place the number of its row, `i64[n]`.
    public var numbers: Value
    /// How often each row was there, `i64[count]`.
    public var counts: Value
  }

  /// The different rows along the first axis of `value`: in order, compared element by element, or by their first places.
  /// All NaN are equal and greater than numbers; so are zeros of either sign. `name` begins the name of their number's symbol.
  public mutating func unique(
    _ value: Value, isSorted: Bool, named name: String
  ) throws(Diagnostic) -> UniqueRows {
    let shape = type(of: value).shape
    guard let extent = shape.first else { throw Diagnostic("a scalar has no rows", at: locations) }
    if extent == 0 {
      let none = try constant(ScalarValue(0, as: .i64), [0])
      return UniqueRows(rows: value, places: none, numbers: none, counts: none)
    }
    let table = try reshape(value, to: [extent, .product(shape.dropFirst())])
    let order = try rowOrder(table)
    let sorted = try gatherRows(table, order)
    let choice = try choice(startsOfRows(sorted), named: name)
    let ends = try scan(.sum, cast(choice.mask, to: .i64), axis: 0)
    let groups = try binary(.sub, ends, 1)
    let room = try constant(ScalarValue(0, as: .i64), [extent + 1])
    let ones = try constant(ScalarValue(1, as: .i64), [extent])
    let numbers = try slice(scatter(nil, room, at: order, groups), axis: 0, from: 0, to: extent)
    var parts = [
      try padded(sorted, choice), try padded(order, choice), try scatter(.sum, room, at: groups, ones),
    ]
    var result = UniqueRows(rows: value, places: value, numbers: numbers, counts: value)
    if !isSorted {
      let first = try sort(slice(parts[1], axis: 0, from: 0, to: choice.count), axis: 0).places
      let ranks = try scatter(nil, room, at: first, iota(TensorType(.i64, [choice.count]), axis: 0))
      result.numbers = try gather(ranks, numbers)
      for place in parts.indices { parts[place] = try gather(parts[place], first) }
    }
    for place in parts.indices where isSorted {
      parts[place] = try slice(parts[place], axis: 0, from: 0, to: choice.count)
    }
    result.rows = try reshape(parts[0], to: [choice.count] + shape.dropFirst())
    (result.places, result.counts) = (parts[1], parts[2])
    return result
  }

  /// Rows of `table` by their places, `i64[n]`, of which there may be none.
  private mutating func gatherRows(_ table: Value, _ places: Value) throws(Diagnostic) -> Value {
    let type = type(of: table)
    if ranges.proveNonNegative(type.shape[0] - 1) { return try gather(table, places) }
    let low = type.shape.map { _ in Dim(0) }
    let filled = try pad(table, low: low, high: [1] + low.dropFirst(), fill: ScalarValue(0, as: type.element))
    return try gather(filled, places)
  }

  /// Whether each row of `table`, `[n, m]`, is the first or differs from the one before.
  private mutating func startsOfRows(_ table: Value) throws(Diagnostic) -> Value {
    let type = type(of: table)
    let before = try view(
      table,
      View(
        [.axis(0) - 1, .axis(1)], where: [IndexCondition(.axis(0), from: 1)], fill: ScalarValue(0, as: type.element)),
      shape: type.shape)
    var differs = try map(.ne, table, before)
    if type.element.isFloat {
      let areBothNaN = try map(.and, map(.isnan, table), map(.isnan, before))
      differs = try map(.and, differs, map(.not, areBothNaN))
    }
    let isFirst = try binary(.eq, iota(TensorType(.i64, [type.shape[0]]), axis: 0), 0)
    return try map(.or, isFirst, reduce(.any, differs, axes: [1]))
  }

  /// The places of the rows of `table`, `[n, m]`, in order.
  private mutating func rowOrder(_ table: Value) throws(Diagnostic) -> Value {
    let shape = type(of: table).shape
    let start = try iota(TensorType(.i64, [shape[0]]), axis: 0)
    if shape[1] == 1 { return try sort(reshape(table, to: [shape[0]]), axis: 0).places }
    // By one column after the other, the last one first: each sort keeps the order of what is equal.
    var body = GraphBuilder("", symbols: GraphLoop.symbols(graph.symbols, count: shape[1]))
    body.locations = locations
    let order = body.input("order", TensorType(.i64, [shape[0]]))
    let whole = body.input("table", type(of: table))
    guard let step = body.graph.symbols.last else { return start }
    let column = try body.view(whole, View([.axis(0), shape[1] - 1 - .named(step.name)]), shape: [shape[0]])
    let places = try body.sort(body.gatherRows(column, order), axis: 0).places
    body.output("", try body.gatherRows(order, places))
    return try loop(GraphLoop(count: shape[1], carriedCount: 1, body: body.graph), [start, table])[0]
  }
}
