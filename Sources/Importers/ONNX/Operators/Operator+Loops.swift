internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Loops whose number of steps is known at compile time. Without a kind of node for loops every step becomes operations
/// of its own.
extension Operator {
  static let loops: [Operator] =
    [
      Operator("Loop", 1...newestVersion, 2...many, [.required(.graph("body"))]) { importer throws(Diagnostic) in
        try importer.loop()
      },
      Operator(
        "Scan", 9...newestVersion, 1...many,
        [
          .required(.graph("body")), .required(.integer("num_scan_inputs")), .integers("scan_input_axes"),
          .integers("scan_input_directions"), .integers("scan_output_axes"), .integers("scan_output_directions"),
        ]
      ) { importer throws(Diagnostic) in try importer.scan() },
    ]
}

extension GraphImporter {
  fileprivate mutating func loop() throws(Diagnostic) -> [Value] {
    let body = try graph("body")
    let trips = try optional(0).map { count throws(Diagnostic) in try numberOfTrips(count) }
    var condition: Value? = optional(1)
    let carriedCount = call.operands.count - 2
    var carried: [Value] = []
    for position in 0..<carriedCount { carried.append(try operand(position + 2)) }
    let scanCount = body.output.count - 1 - carriedCount
    guard body.input.count == carriedCount + 2, scanCount >= 0 else {
      throw Diagnostic("the body does not fit the operands")
    }
    var scans = [[Value]](repeating: [], count: scanCount)
    var step = 0
    while step < trips ?? .max {
      if let condition {
        guard let holds = knownScalars(condition)?.first?.isTrue else {
          throw Diagnostic("whether it goes on must be known at compile time")
        }
        if !holds { break }
      }
      guard step < Self.greatestStepCount else { throw Diagnostic("more than \(step) steps are not supported") }
      let number = try builder.constant(ScalarValue(step, as: .i64))
      let isOn = try builder.constant(ScalarValue(true))
      let results = try importBody(body, [number, isOn] + carried)
      // Without a condition before the first step only the number of trips ends the loop.
      condition = optional(1) == nil && trips != nil ? nil : results[0]
      carried = Array(results[1...carriedCount])
      for place in 0..<scanCount { scans[place].append(results[1 + carriedCount + place]) }
      step += 1
    }
    guard step > 0 || scanCount == 0 else { throw Diagnostic("a loop without steps that collects is not supported") }
    return try carried + scans.map { values throws(Diagnostic) in try stacked(values, axis: 0) }
  }

  private mutating func numberOfTrips(_ count: Value) throws(Diagnostic) -> Int {
    guard let number = knownScalars(count)?.first?.integer else {
      throw Diagnostic("the number of trips must be known at compile time")
    }
    return Swift.max(number, 0)
  }

  fileprivate mutating func scan() throws(Diagnostic) -> [Value] {
    let body = try graph("body")
    let scanned = try integer("num_scan_inputs")
    let stateCount = call.operands.count - scanned
    let outputCount = body.output.count - stateCount
    guard scanned >= 1, stateCount >= 0, outputCount >= 0, body.input.count == call.operands.count else {
      throw Diagnostic("the body does not fit the operands")
    }
    let operands = try operands()
    let inputAxes = try list("scan_input_axes", scanned)
    let (backwards, outputBackwards) = (
      try list("scan_input_directions", scanned), try list("scan_output_directions", outputCount)
    )
    let outputAxes = try list("scan_output_axes", outputCount)
    var inputs: [(value: Value, axis: Int)] = []
    for position in 0..<scanned {
      let value = operands[stateCount + position]
      let axis = try axis(inputAxes[position], rank: type(value).rank)
      inputs.append((backwards[position] == 0 ? value : try builder.reverse(value, axes: [axis]), axis))
    }
    let steps = try stepCount(shape(inputs[0].value)[inputs[0].axis])
    guard steps > 0 || outputCount == 0 else { throw Diagnostic("a scan without steps is not supported") }
    var states = Array(operands[..<stateCount])
    var outputs = [[Value]](repeating: [], count: outputCount)
    for step in 0..<steps {
      var parts: [Value] = []
      for input in inputs { parts.append(try part(input.value, axis: input.axis, step)) }
      let results = try importBody(body, states + parts)
      states = Array(results[..<stateCount])
      for place in 0..<outputCount { outputs[place].append(results[stateCount + place]) }
    }
    var collected: [Value] = []
    for (place, values) in outputs.enumerated() {
      let rank = type(values[0]).rank + 1
      let ordered = outputBackwards[place] == 0 ? values : values.reversed()
      collected.append(try stacked(ordered, axis: axis(outputAxes[place], rank: rank)))
    }
    return states + collected
  }

  /// A list of `count` whole numbers, zeros unless it is given.
  private func list(_ name: String, _ count: Int) throws(Diagnostic) -> [Int] {
    let values = try optionalIntegers(name) ?? [Int](repeating: 0, count: count)
    guard values.count == count else { throw Diagnostic("the attribute '\(name)' must have \(count) numbers") }
    return values
  }
}
