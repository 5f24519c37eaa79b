public import MartletScalars
public import MartletSupport

extension GraphBuilder {
  /// The shape that NumPy's rules give for operands of these shapes: aligned at the last axis, extents of 1 repeat.
  /// - Throws: a diagnostic if two extents differ and neither is 1.
  public func broadcastShape(_ shapes: [[Dim]]) throws(Diagnostic) -> [Dim] {
    let rank = shapes.map(\.count).max() ?? 0
    var result = [Dim](repeating: 1, count: rank)
    for shape in shapes {
      for (axis, extent) in zip((rank - shape.count)..<rank, shape) where extent != 1 {
        guard result[axis] == 1 || rules.equal(result[axis], extent) else {
          let texts = shapes.map { View.text($0) }.joined(separator: " and ")
          throw Diagnostic(
            "the shapes \(texts) do not broadcast to one", at: locations,
            notes: ["the extents \(result[axis]) and \(extent) meet; they must be equal or one of them 1"])
        }
        result[axis] = extent
      }
    }
    return result
  }

  /// `value` repeated to `shape` by NumPy's rules; a splat constant becomes one of that shape.
  public mutating func broadcast(_ value: Value, to shape: [Dim]) throws(Diagnostic) -> Value {
    let type = type(of: value)
    if type.shape == shape { return value }
    let result = try located { () throws(Diagnostic) in try View.broadcast(type.shape, to: shape) }
    if case .constant(let literal) = graph.nodes[value.node].kind, let splat = literal.splat {
      return try constant(splat, shape)
    }
    return try view(value, result)
  }

  /// `value` along the axes `axes` of `shape`, one for each of its own axes in ascending order.
  public mutating func broadcast(_ value: Value, to shape: [Dim], axes: [Int]) throws(Diagnostic) -> Value {
    let source = type(of: value).shape
    return try view(value, located { () throws(Diagnostic) in try View.broadcast(source, to: shape, axes: axes) })
  }

  /// A binary scalar op after broadcasting by NumPy's rules; element types are not converted.
  public mutating func binary(_ op: ScalarOp, _ left: Value, _ right: Value) throws(Diagnostic) -> Value {
    let shape = try broadcastShape([type(of: left).shape, type(of: right).shape])
    let (left, right) = (try broadcast(left, to: shape), try broadcast(right, to: shape))
    return try map(op, left, right)
  }

  /// A binary scalar op with a number of the element type of `left` on the right.
  public mutating func binary(_ op: ScalarOp, _ left: Value, _ right: Double) throws(Diagnostic) -> Value {
    let number = try scalar(right, like: left)
    return try map(op, left, number)
  }

  /// A binary scalar op with a number of the element type of `right` on the left.
  public mutating func binary(_ op: ScalarOp, _ left: Double, _ right: Value) throws(Diagnostic) -> Value {
    let number = try scalar(left, like: right)
    return try map(op, number, right)
  }

  /// `first` where `condition` holds, else `second`, after broadcasting by NumPy's rules.
  public mutating func select(
    _ condition: Value, _ first: Value, _ second: Value
  ) throws(Diagnostic) -> Value {
    let shape = try broadcastShape([condition, first, second].map { type(of: $0).shape })
    let operands = [
      try broadcast(condition, to: shape), try broadcast(first, to: shape), try broadcast(second, to: shape),
    ]
    return try map(.select, operands)
  }

  /// `value` with elements of another type; itself if it has that type.
  public mutating func cast(_ value: Value, to element: DataType) throws(Diagnostic) -> Value {
    type(of: value).element == element ? value : try map(.cast, [value], to: element)
  }

  /// Runs `body` and puts the present location into its diagnostic.
  func located<Result>(_ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    do {
      return try body()
    } catch {
      throw Diagnostic(error.message, at: locations, notes: error.notes)
    }
  }
}
