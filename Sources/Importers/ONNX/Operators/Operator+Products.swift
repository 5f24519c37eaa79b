internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Products of matrices.
extension Operator {
  static let products: [Operator] =
    [
      .one("MatMul", 1...newestVersion, 2...2) { importer throws(Diagnostic) in
        let (left, right) = (try importer.operand(0), try importer.operand(1))
        let (rows, rank) = (importer.type(left).rank, importer.type(right).rank)
        guard rank >= 2 else { return try importer.matrixProduct(left, right) }
        let place = max(rows, rank) - (rows == 1 ? 2 : 1)
        return try importer.scaledProduct(
          right, axis: rank - 1, place: place, of: left,
          bytes: { importer, left, right throws(Diagnostic) in
            try importer.byteProduct(left.codes, left.zeroPoint, right.codes, right.zeroPoint)
          },
          { importer, right throws(Diagnostic) in try importer.matrixProduct(left, right) })
      },
      .one("Gemm", 6...6, 3...3, gemm + [.integer("broadcast", 0)]) { importer throws(Diagnostic) in
        try importer.generalProduct()
      },
      .one("Gemm", 7...10, 3...3, gemm) { importer throws(Diagnostic) in try importer.generalProduct() },
      .one("Gemm", 11...newestVersion, 2...3, gemm) { importer throws(Diagnostic) in try importer.generalProduct() },
      .one("Einsum", 12...newestVersion, 1...many, [.required(.string("equation"))]) { importer throws(Diagnostic) in
        try importer.einsum()
      },
    ]

  private static let gemm: [AttributeRule] = [
    .float("alpha", 1), .float("beta", 1), .integer("transA", 0), .integer("transB", 0),
  ]
}

extension GraphImporter {
  /// The product of NumPy's `matmul`: of vectors, of matrices, or of stacks of matrices, which broadcast. The result has
  /// elements of `element`, those of the operands unless given.
  mutating func matrixProduct(
    _ left: Value, _ right: Value, element: DataType? = nil
  ) throws(Diagnostic) -> Value {
    let (a, b) = (shape(left), shape(right))
    guard !a.isEmpty, !b.isEmpty else { throw Diagnostic("it takes no scalars") }
    let batch = try builder.broadcastShape([Array(a.dropLast(2)), Array(b.dropLast(2))])
    let (first, firstBatch) = try squeezedBatch(left, batch)
    let (second, secondBatch) = try squeezedBatch(right, batch)
    let (rows, columns) = (a.count > 1 ? ["m"] : [], b.count > 1 ? ["n"] : [])
    let result = try builder.contract(
      first, firstBatch + rows + ["k"], second, secondBatch + ["k"] + columns,
      to: batch.indices.map { "b\($0)" } + rows + columns, element: element)
    if element == nil { matrixProducts[result] = (left, right) }
    return result
  }

  /// A stack of matrices without the axes of extent 1 that are repeated along those of `batch`, and labels for the others.
  mutating func squeezedBatch(
    _ value: Value, _ batch: [Dim]
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    let shape = shape(value)
    let count = Swift.max(shape.count - 2, 0)
    var (labels, dropped) = ([String](), [Int]())
    for axis in 0..<count {
      let place = batch.count - count + axis
      if shape[axis] == 1, batch[place] != 1 { dropped.append(axis) } else { labels.append("b\(place)") }
    }
    return (dropped.isEmpty ? value : try builder.squeeze(value, axes: dropped), labels)
  }

  /// alpha · A · B + beta · C, where C is repeated to the shape of the product.
  fileprivate mutating func generalProduct() throws(Diagnostic) -> Value {
    let (left, right) = (try operand(0), try operand(1))
    let element = element(left)
    let (alpha, beta) = (try float("alpha"), try float("beta"))
    guard type(left).rank == 2, type(right).rank == 2 else { throw Diagnostic("it takes matrices") }
    if !element.isFloat, alpha != 1 || beta != 1 {
      throw Diagnostic("factors of products of whole numbers are not supported")
    }
    let wide: DataType = element.isHalf ? .f32 : element
    let (rows, columns) = (try flag("transA") ? "km" : "mk", try flag("transB") ? "nk" : "kn")
    let axis = columns == "nk" ? 0 : 1
    var result = try scaledProduct(
      right, axis: axis, place: 1, of: left,
      bytes: { importer, left, right throws(Diagnostic) in
        try importer.byteProduct(
          ByteFactor(bytes: left.codes, labels: rows.map { String($0) }, zeroPoint: left.zeroPoint),
          ByteFactor(
            bytes: right.codes, labels: columns.map { String($0) }, zeroPoint: right.zeroPoint, channel: "n"),
          to: ["m", "n"])
      },
      { importer, right throws(Diagnostic) in
        try importer.builder.contract(left, rows, right, columns, to: "mn", element: wide)
      })
    if alpha != 1 { result = try builder.binary(.mul, result, alpha) }
    if let addend = optional(2), beta != 0 {
      var term = try builder.cast(addend, to: wide)
      if beta != 1 { term = try builder.binary(.mul, term, beta) }
      result = try builder.map(.add, result, builder.broadcast(term, to: shape(result)))
    }
    return try builder.cast(result, to: element)
  }

  /// A sum of products over letters for axes.
  fileprivate mutating func einsum() throws(Diagnostic) -> Value {
    let operands = try operands()
    let equation = try Einsum(try string("equation"), ranks: operands.map { type($0).rank })
    var (value, labels) = try diagonal(operands[0], equation.operands[0])
    for (position, operand) in operands.enumerated().dropFirst() {
      let (next, other) = try diagonal(operand, equation.operands[position])
      let later = equation.operands.dropFirst(position + 1).flatMap(\.self) + equation.result
      (value, labels) = try product(value, labels, next, other, keeping: later)
    }
    (value, labels) = try summed(value, labels, keeping: equation.result)
    var order: [Int] = []
    for label in equation.result {
      guard let axis = labels.firstIndex(of: label) else { throw Diagnostic("no operand has the axis '\(label)'") }
      order.append(axis)
    }
    return try builder.transpose(value, order)
  }

  /// `value` with each label once: of axes with the same label the elements with equal indices.
  private mutating func diagonal(
    _ value: Value, _ labels: [String]
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    var distinct: [String] = []
    for label in labels where !distinct.contains(label) { distinct.append(label) }
    if distinct.count == labels.count { return (value, labels) }
    let shape = shape(value)
    var extents: [Dim] = []
    for label in distinct {
      let found = labels.indices.filter { labels[$0] == label }.map { shape[$0] }
      guard found.allSatisfy({ $0 == found[0] }) else { throw Diagnostic("the axes '\(label)' differ in extent") }
      extents.append(found[0])
    }
    let indices = labels.map { IndexExpression.axis(distinct.firstIndex(of: $0) ?? 0) }
    return (try builder.view(value, View(indices), shape: extents), distinct)
  }

  /// `value` summed over the labels that are not in `keeping`.
  private mutating func summed(
    _ value: Value, _ labels: [String], keeping: [String]
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    let axes = labels.indices.filter { !keeping.contains(labels[$0]) }
    if axes.isEmpty { return (value, labels) }
    return (try builder.sum(value, axes: axes), labels.filter { keeping.contains($0) })
  }

  /// The product of two operands, summed over the labels that nothing else needs.
  private mutating func product(
    _ left: Value, _ leftLabels: [String], _ right: Value, _ rightLabels: [String], keeping later: [String]
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    let (first, firstLabels) = try withoutRepeats(left, leftLabels, against: right, rightLabels, keeping: later)
    let (second, secondLabels) = try withoutRepeats(right, rightLabels, against: left, leftLabels, keeping: later)
    let all = firstLabels + secondLabels.filter { !firstLabels.contains($0) }
    let kept = all.filter { later.contains($0) }
    return (try builder.contract(first, firstLabels, second, secondLabels, to: kept), kept)
  }

  /// `value` without what a contraction cannot have: labels that only it has and nobody needs are summed over, and axes
  /// of extent 1 that the other operand repeats are dropped.
  private mutating func withoutRepeats(
    _ value: Value, _ labels: [String], against other: Value, _ otherLabels: [String], keeping later: [String]
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    let otherShape = shape(other)
    let repeated = labels.filter { label in
      guard let axis = labels.firstIndex(of: label), let place = otherLabels.firstIndex(of: label) else { return false }
      return shape(value)[axis] == 1 && otherShape[place] != 1
    }
    let axes = repeated.compactMap { labels.firstIndex(of: $0) }
    let rest = labels.filter { !repeated.contains($0) }
    let squeezed = try axes.isEmpty ? value : builder.squeeze(value, axes: axes)
    return try summed(squeezed, rest, keeping: later + otherLabels)
  }
}
