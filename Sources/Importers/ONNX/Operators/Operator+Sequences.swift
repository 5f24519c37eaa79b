internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Sequences of tensors whose lengths are known at compile time: lists of values that leave no trace in the graph.
extension Operator {
  static let sequences: [Operator] =
    [
      Operator("SequenceConstruct", 11...newestVersion, 1...many) { importer throws(Diagnostic) in
        try importer.giveSequence(importer.operands())
      },
      Operator("SequenceEmpty", 11...newestVersion, 0...0, [.integer("dtype", 1)]) { importer throws(Diagnostic) in
        importer.giveSequence([])
      },
      .one("SequenceAt", 11...newestVersion, 2...2) { importer throws(Diagnostic) in
        let values = try importer.sequence()
        return values[try importer.place(1, among: values.count)]
      },
      Operator("SequenceInsert", 11...newestVersion, 2...3) { importer throws(Diagnostic) in
        var values = try importer.sequence()
        let end = values.count
        let place = try importer.optional(2) == nil ? end : importer.place(2, among: end, orEnd: true)
        values.insert(try importer.operand(1), at: place)
        return importer.giveSequence(values)
      },
      Operator("SequenceErase", 11...newestVersion, 1...2) { importer throws(Diagnostic) in
        var values = try importer.sequence()
        let last = values.count - 1
        guard last >= 0 else { throw Diagnostic("the sequence is empty") }
        values.remove(at: try importer.optional(1) == nil ? last : importer.place(1, among: values.count))
        return importer.giveSequence(values)
      },
      .one("SequenceLength", 11...newestVersion) { importer throws(Diagnostic) in
        try importer.builder.constant(ScalarValue(importer.sequence().count, as: .i64))
      },
      .one("ConcatFromSequence", 11...newestVersion, 1...1, [.required(.integer("axis")), .integer("new_axis", 0)]) {
        importer throws(Diagnostic) in try importer.joinedSequence()
      },
      Operator("SplitToSequence", 11...newestVersion, 1...2, [.integer("axis", 0), .integer("keepdims", 1)]) {
        importer throws(Diagnostic) in try importer.splitToSequence()
      },
      Operator("SequenceMap", 17...newestVersion, 1...many, [.required(.graph("body"))]) {
        importer throws(Diagnostic) in
        try importer.mappedSequence()
      },
    ]
}

extension GraphImporter {
  /// The first operand, which must be a sequence.
  fileprivate func sequence() throws(Diagnostic) -> [Value] {
    guard let values = call.sequences[0] else { throw Diagnostic("operand 0 must be a sequence") }
    return values
  }

  /// Makes `values` the result of the node.
  mutating func giveSequence(_ values: [Value]) -> [Value] {
    call.resultSequences[0] = values
    return []
  }

  /// The results of the body for the elements of the sequences, each with the tensors among the operands.
  fileprivate mutating func mappedSequence() throws(Diagnostic) -> [Value] {
    let body = try graph("body")
    let count = try sequence().count
    let sequences = call.sequences
    guard sequences.values.allSatisfy({ $0.count == count }) else {
      throw Diagnostic("the sequences have different lengths")
    }
    guard count <= Self.greatestStepCount else { throw Diagnostic("more than \(count) elements are not supported") }
    var results = [[Value]](repeating: [], count: body.output.count)
    for place in 0..<count {
      var inputs: [Value] = []
      for position in call.operands.indices {
        if let values = sequences[position] {
          inputs.append(values[place])
        } else {
          inputs.append(try operand(position))
        }
      }
      for (number, value) in try importBody(body, inputs).enumerated() { results[number].append(value) }
    }
    for (number, values) in results.enumerated() { call.resultSequences[number] = values }
    return []
  }

  /// The operand at `position` as a place among `count` elements.
  fileprivate mutating func place(
    _ position: Int, among count: Int, orEnd: Bool = false
  ) throws(Diagnostic) -> Int {
    let number = try integers(operand(position), "the place").first ?? 0
    let place = number < 0 ? number + count : number
    guard place >= 0, place < count + (orEnd ? 1 : 0) else {
      throw Diagnostic("there is no place \(number) among \(count) elements")
    }
    return place
  }

  fileprivate mutating func joinedSequence() throws(Diagnostic) -> Value {
    let values = try sequence()
    guard let first = values.first else { throw Diagnostic("the sequence is empty") }
    guard try flag("new_axis") else {
      return try builder.concat(values, axis: axis("axis", rank: type(first).rank))
    }
    return try stacked(values, axis: axis("axis", rank: type(first).rank + 1))
  }

  fileprivate mutating func splitToSequence() throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    let axis = try axis("axis", rank: type(x).rank)
    guard let extent = shape(x)[axis].constant, extent <= 1 << 16 else {
      throw Diagnostic("the extent \(shape(x)[axis]) is not supported")
    }
    var sizes = [Int](repeating: 1, count: extent)
    let given = optional(1)
    if let given, let numbers = try listOperand(1, "the sizes") {
      guard numbers.allSatisfy({ $0 > 0 && $0 <= extent }) else { throw Diagnostic("the sizes \(numbers) do not fit") }
      // One number for all parts, of which the last may be smaller.
      sizes =
        type(given).rank == 1
        ? numbers : stride(from: 0, to: extent, by: numbers[0]).map { min(numbers[0], extent - $0) }
    }
    guard sizes.reduce(0, +) == extent else { throw Diagnostic("the sizes \(sizes) are not \(extent) in sum") }
    var (values, start) = ([Value](), 0)
    for size in sizes {
      let part = try builder.slice(x, axis: axis, from: Dim(start), to: Dim(start + size))
      let keeps = try flag("keepdims")
      let drops = given == nil && !keeps
      values.append(drops ? try builder.squeeze(part, axes: [axis]) : part)
      start += size
    }
    return giveSequence(values)
  }
}
