import MartletGraphIR
import MartletScalars

/// Loops put together again.
extension LoopParts {
  /// The loop as it is now, with its operands. What is computed in front of it is written to the graph around.
  func assembled(_ rewriter: inout GraphRewriter) -> (loop: GraphLoop, operands: [Value]) {
    let (inside, read) = split
    let inputs = carried.map(\.input) + constant.filter { inside.contains($0.position) }
    var writer = BodyWriter(body.symbols)
    var names = Set(body.nodes.compactMap(\.name))
    var operands: [Value] = []
    var values: [Value: Value] = [:]
    for input in inputs {
      writer.copy([input.position], of: body, &values)
      operands.append(input.operand)
    }
    for (value, outer) in written(&rewriter, read) {
      let name = BodyWriter.freeName("kept", beside: names)
      names.insert(name)
      values[value] = writer.input(value, of: body, named: name)
      operands.append(outer)
    }
    var clones: [Value: Value] = [:]
    for input in sunk where inside.contains(input.position) {
      values[Value(input.position)] = writer.clone(input.operand, of: rewriter.builder.graph, &clones)
    }
    writer.copy(inside, of: body, &values)
    writer.graph.outputs = carried.map { .init("", values[$0.next] ?? $0.next) }
    return (
      GraphLoop(count: count, carriedCount: carried.count, hasCondition: hasCondition, body: writer.graph), operands
    )
  }

  /// Writes what is computed in front of the loop; gives the values of the nodes `read`.
  private func written(_ rewriter: inout GraphRewriter, _ read: [Int]) -> [(value: Value, outer: Value)] {
    var outer: [Value: Value] = [:]
    for input in constant + sunk { outer[Value(input.position)] = input.operand }
    rewriter.inline(needed(for: read).sorted(), of: body, &outer)
    return read.flatMap { position in
      body.nodes[position].types.indices.map { result in
        let value = Value(position, result: result)
        return (value, outer[value] ?? value)
      }
    }
  }

  /// The values after the only step, whose nodes are written to the graph around.
  func inlined(_ rewriter: inout GraphRewriter) -> [Value] {
    let step = body.symbols.last.map { Symbol.named($0.name) }
    let symbols = rewriter.source.symbols
    var values: [Value: Value] = [:]
    for input in carried.map(\.input) + constant + sunk { values[Value(input.position)] = input.operand }
    rewriter.inline(needed(for: carried.map(\.next.node)).sorted(), of: body, &values) { node in
      node.substituting { $0 == step ? 0 : nil }.declaring(symbols)
    }
    return carried.map { values[$0.next] ?? $0.next }
  }
}
