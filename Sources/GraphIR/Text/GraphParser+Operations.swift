internal import MartletScalars
internal import MartletSupport

/// An op kind as far as it is known before the result types.
enum ParsedKind {
  case complete(OpKind)
  /// A constant: the texts of its values.
  case constant([(text: String, mark: TextScanner.Mark)], isDense: Bool)

  /// The kind, given the types of the results.
  func finish(_ types: [TensorType], _ scanner: TextScanner) throws(Diagnostic) -> OpKind {
    switch self {
    case .complete(let kind): return kind
    case .constant(let texts, let isDense):
      var values: [ScalarValue] = []
      values.reserveCapacity(texts.count)
      for (text, mark) in texts {
        let isTruth = types[0].element == .bool && (text == "true" || text == "false")
        guard let value = isTruth ? ScalarValue(text == "true") : ScalarValue(text, as: types[0].element) else {
          throw scanner.error("'\(text)' is not a value of \(types[0].element.rawValue)", at: mark)
        }
        values.append(value)
      }
      return .constant(isDense ? TensorLiteral(values) : TensorLiteral(splat: values[0]))
    }
  }
}

extension GraphParser {
  /// Reads what follows the name of an op kind up to the result types.
  mutating func parseOperation(
    _ name: String, at mark: TextScanner.Mark, _ scope: GraphScope, _ result: String
  ) throws(Diagnostic) -> (kind: ParsedKind, operands: [Value]) {
    switch name {
    case "input": return (.complete(.input(result)), [])
    case "parameter": return (.complete(.parameter(try parseParameter())), [])
    case "constant": return (try parseConstant(), [])
    case "iota": return (.complete(.iota(axis: try parseAxis())), [])
    case "dimension": return (.complete(.dimension(try IndexExpression.parse(&scanner))), [])
    case "map":
      let place = scanner.mark()
      let row = try scanner.expectName("a scalar op")
      guard let op = ScalarOp.named(row) else { throw scanner.error("no scalar op '\(row)'", at: place) }
      return (.complete(.map(op)), try parseOperands(scope))
    case "reduce": return try parseReduce(scope)
    case "scan": return try parseScan(scope)
    case "scatter": return try parseScatter(scope)
    case "sort": return try parseSort(scope)
    case "contract": return try parseContract(scope)
    case "view":
      let operand = try parseValue(scope)
      return (.complete(.view(try parseView(scope.graph.type(of: operand).element))), [operand])
    case "gather":
      let axis = try parseAxis()
      return (.complete(.gather(axis: axis)), try parseOperands(scope))
    case "concat":
      let axis = try parseAxis()
      return (.complete(.concat(axis: axis)), try parseOperands(scope))
    case "update":
      let operands = try parseOperands(scope)
      try scanner.expect("at")
      return (.complete(.update(offsets: try parseDims())), operands)
    case "extent": return (.complete(.extent(try scanner.expectName("a symbol"))), try parseOperands(scope))
    case "composite":
      let composite = try parseComposite()
      return (.complete(.composite(composite)), try parseOperands(scope))
    default: throw scanner.error("no operation '\(name)'", at: mark)
    }
  }

  /// `"key" hash "…" from f32[4, 2] quantized(axes: [0])`
  private mutating func parseParameter() throws(Diagnostic) -> Parameter {
    let key = try scanner.expectString("the key of a weight in quotes")
    let hash = scanner.accept("hash") ? try scanner.expectString("a content hash in quotes") : nil
    let conversion = scanner.accept("from") ? try parseConversion() : nil
    return Parameter(key, contentHash: hash, conversion: conversion)
  }

  /// `f32[4, 2] quantized(axes: [0])`
  private mutating func parseConversion() throws(Diagnostic) -> WeightConversion {
    let source = try parseType()
    let mark = scanner.mark()
    let name = try scanner.expectName("a conversion")
    switch name {
    case "rounded": return WeightConversion(.rounded, of: source)
    case "quantized": return WeightConversion(.quantized(axes: try parseAxes()), of: source)
    case "scales": return WeightConversion(.scales(axes: try parseAxes()), of: source)
    case "winograd": return WeightConversion(.winograd(axes: try parseAxes()), of: source)
    default:
      throw scanner.error(
        "no conversion '\(name)'", at: mark, notes: ["known are rounded, quantized, scales and winograd"])
    }
  }

  /// `(axes: [0, 1])`
  private mutating func parseAxes() throws(Diagnostic) -> [Int] {
    try scanner.expect("(")
    try scanner.expect("axes")
    try scanner.expect(":")
    let axes = try parseIntegers()
    try scanner.expect(")")
    return axes
  }

  /// `0.5` or `[1, 2]`
  private mutating func parseConstant() throws(Diagnostic) -> ParsedKind {
    var values: [(text: String, mark: TextScanner.Mark)] = []
    let isDense = scanner.accept("[")
    if isDense, scanner.accept("]") { return .constant([], isDense: true) }
    repeat {
      let mark = scanner.mark()
      values.append((try scanner.expectNumberText(), mark))
    } while isDense && scanner.accept(",")
    if isDense { try scanner.expect("]") }
    return .constant(values, isDense: isDense)
  }

  /// `[0, past]`
  private mutating func parseDims() throws(Diagnostic) -> [Dim] {
    var dims: [Dim] = []
    try scanner.expect("[")
    if scanner.accept("]") { return dims }
    repeat { dims.append(try IndexExpression.parse(&scanner)) } while scanner.accept(",")
    try scanner.expect("]")
    return dims
  }

  /// `(axis: 1)`
  private mutating func parseAxis() throws(Diagnostic) -> Int {
    try scanner.expect("(")
    try scanner.expect("axis")
    try scanner.expect(":")
    let axis = try scanner.expectInteger()
    try scanner.expect(")")
    return axis
  }

  /// `sum(axes: [0, 1], accumulate: f64) %x`
  private mutating func parseReduce(
    _ scope: GraphScope
  ) throws(Diagnostic) -> (kind: ParsedKind, operands: [Value]) {
    let mark = scanner.mark()
    let name = try scanner.expectName("a reduction")
    guard let kind = Reduction.Kind(rawValue: name) else { throw scanner.error("no reduction '\(name)'", at: mark) }
    try scanner.expect("(")
    try scanner.expect("axes")
    try scanner.expect(":")
    let axes = try parseIntegers()
    let named = scanner.accept(",") ? try parseAccumulation() : nil
    try scanner.expect(")")
    let operands = try parseOperands(scope)
    let element = operands.first.map { scope.graph.type(of: $0).element } ?? .f32
    let reduction = Reduction(kind, axes: axes, accumulation: named ?? kind.defaultAccumulation(element))
    return (.complete(.reduce(reduction)), operands)
  }

  /// `sum(axis: 1, exclusive, reverse, accumulate: f64) %x`
  private mutating func parseScan(
    _ scope: GraphScope
  ) throws(Diagnostic) -> (kind: ParsedKind, operands: [Value]) {
    let mark = scanner.mark()
    let name = try scanner.expectName("a reduction")
    guard let kind = Reduction.Kind(rawValue: name) else { throw scanner.error("no reduction '\(name)'", at: mark) }
    try scanner.expect("(")
    try scanner.expect("axis")
    try scanner.expect(":")
    var scan = Scan(kind, axis: try scanner.expectInteger(), accumulation: .f32)
    var named: DataType?
    while scanner.accept(",") {
      if !scan.isExclusive, !scan.isReversed, named == nil, scanner.accept("exclusive") {
        scan.isExclusive = true
      } else if !scan.isReversed, named == nil, scanner.accept("reverse") {
        scan.isReversed = true
      } else {
        named = try parseAccumulation()
      }
    }
    try scanner.expect(")")
    let operands = try parseOperands(scope)
    let element = operands.first.map { scope.graph.type(of: $0).element } ?? .f32
    scan.accumulation = named ?? kind.defaultAccumulation(element)
    return (.complete(.scan(scan)), operands)
  }

  /// `sum(axis: 1, batch: 1) %x, %i, %u`
  private mutating func parseScatter(
    _ scope: GraphScope
  ) throws(Diagnostic) -> (kind: ParsedKind, operands: [Value]) {
    let mark = scanner.mark()
    let name = try scanner.expectName("a reduction or '\(Scatter.last)'")
    let kind = Reduction.Kind(rawValue: name)
    guard kind != nil || name == Scatter.last else { throw scanner.error("no reduction '\(name)'", at: mark) }
    try scanner.expect("(")
    try scanner.expect("axis")
    try scanner.expect(":")
    var scatter = Scatter(kind, axis: try scanner.expectInteger())
    if scanner.accept(",") {
      try scanner.expect("batch")
      try scanner.expect(":")
      scatter.batch = try scanner.expectInteger()
    }
    try scanner.expect(")")
    return (.complete(.scatter(scatter)), try parseOperands(scope))
  }

  /// `descending(axis: 1, count: k) %x`
  private mutating func parseSort(
    _ scope: GraphScope
  ) throws(Diagnostic) -> (kind: ParsedKind, operands: [Value]) {
    let mark = scanner.mark()
    let name = try scanner.expectName("'\(Sort.ascending)' or '\(Sort.descending)'")
    guard name == Sort.ascending || name == Sort.descending else {
      throw scanner.error("no order '\(name)'", at: mark, notes: ["known are \(Sort.ascending) and \(Sort.descending)"])
    }
    try scanner.expect("(")
    try scanner.expect("axis")
    try scanner.expect(":")
    var sort = Sort(axis: try scanner.expectInteger(), isDescending: name == Sort.descending)
    if scanner.accept(",") {
      try scanner.expect("count")
      try scanner.expect(":")
      sort.count = try IndexExpression.parse(&scanner)
    }
    try scanner.expect(")")
    return (.complete(.sort(sort)), try parseOperands(scope))
  }

  /// `(accumulate: f64) %a, %b {m k, n k -> m n}`
  private mutating func parseContract(
    _ scope: GraphScope
  ) throws(Diagnostic) -> (kind: ParsedKind, operands: [Value]) {
    var named: DataType?
    if scanner.accept("(") {
      named = try parseAccumulation()
      try scanner.expect(")")
    }
    let operands = try parseOperands(scope)
    try scanner.expect("{")
    let left = parseLabels()
    try scanner.expect(",")
    let right = parseLabels()
    try scanner.expect("->")
    let result = parseLabels()
    try scanner.expect("}")
    let usual = operands.first.map { scope.graph.type(of: $0).element.accumulationType } ?? .f32
    let contraction = Contraction(left, right, to: result, accumulation: named ?? usual)
    return (.complete(.contract(contraction)), operands)
  }

  private mutating func parseAccumulation() throws(Diagnostic) -> DataType {
    try scanner.expect("accumulate")
    try scanner.expect(":")
    return try parseDataType()
  }

  private mutating func parseLabels() -> [String] {
    var labels: [String] = []
    while let label = scanner.acceptName() { labels.append(label) }
    return labels
  }

  /// `[0, 1]`
  mutating func parseIntegers() throws(Diagnostic) -> [Int] {
    try scanner.expect("[")
    if scanner.accept("]") { return [] }
    var numbers: [Int] = []
    repeat { numbers.append(try scanner.expectInteger()) } while scanner.accept(",")
    try scanner.expect("]")
    return numbers
  }

  /// `{2*h + k - 1, c -> c h k where 0 <= 2*h + k - 1 < 28 else 0.0}`
  private mutating func parseView(_ element: DataType) throws(Diagnostic) -> View {
    try scanner.expect("{")
    let start = scanner.mark()
    let axes = try parseAxisNames()
    let end = scanner.mark()
    scanner.reset(to: start)
    let axis = { (name: String) in axes[name] }
    var indices: [IndexExpression] = []
    if !scanner.peek("->") {
      repeat { indices.append(try IndexExpression.parse(&scanner, axis: axis)) } while scanner.accept(",")
    }
    try scanner.expect("->")
    scanner.reset(to: end)
    var conditions: [IndexCondition] = []
    if scanner.accept("where") {
      repeat { conditions.append(try IndexCondition.parse(&scanner, axis: axis)) } while scanner.accept(",")
    }
    let fill = scanner.accept("else") ? try ScalarValue.parse(&scanner, as: element) : nil
    try scanner.expect("}")
    return View(indices, where: conditions, fill: fill)
  }

  /// Skips the indices of a view and reads the axes behind `->`.
  private mutating func parseAxisNames() throws(Diagnostic) -> [String: Int] {
    while !scanner.accept("->") {
      guard try skipIndexToken() else { throw scanner.error("expected '->' and the axes of the result") }
    }
    var axes: [String: Int] = [:]
    while !scanner.peek("where"), !scanner.peek("else") {
      let mark = scanner.mark()
      guard let name = scanner.acceptName() else { return axes }
      guard axes.updateValue(axes.count, forKey: name) == nil else {
        throw scanner.error("the axis '\(name)' is named twice", at: mark)
      }
    }
    return axes
  }

  /// Skips one token of an index expression.
  private mutating func skipIndexToken() throws(Diagnostic) -> Bool {
    if scanner.acceptName() != nil { return true }
    if scanner.accept("-") || scanner.accept("+") || scanner.accept("*") || scanner.accept("(") { return true }
    if scanner.accept(")") || scanner.accept(",") { return true }
    return try scanner.acceptInteger() != nil
  }
}
