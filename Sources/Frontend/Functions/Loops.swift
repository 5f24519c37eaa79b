import MartletGraphIR
import MartletScalars
import MartletSupport

/// Runs `body` over the parts of `sequences` along `axis`, one after the other, as JAX's `lax.scan`: each step gets the states
/// that the one before gave, the first one `states`, and a part of each sequence, without that axis. The number of steps is
/// the sequences' extent, which may be known only when the model runs; the body is traced once.
///
/// - Parameters:
///   - sequences: tensors of equal extents along `axis`, at least one.
///   - states: what the first step gets; each step gives as many tensors of the same types.
///   - axis: the axis of the sequences, and of the outputs.
///   - reversed: whether the last part comes first. Outputs lie as the parts do that they belong to.
///   - body: gives the next states, and outputs, which are collected along `axis`.
/// - Returns: the states after the last step, and the outputs of all steps.
public func scan(
  _ sequences: [Tensor], carrying states: [Tensor], axis: Int = 0, reversed: Bool = false, fileID: String = #fileID,
  line: Int = #line, _ body: (_ states: [Tensor], _ parts: [Tensor]) -> (states: [Tensor], outputs: [Tensor])
) -> (states: [Tensor], outputs: [Tensor]) {
  let location = TraceScope.location(TraceScope.source(fileID, line))
  let mistake: Diagnostic
  do throws(Diagnostic) {
    if let failure = sequences.lazy.compactMap(\.failure).first { throw failure }
    guard let first = sequences.first else { throw Diagnostic("no sequences to go over") }
    let axis = try Tensor.axis(axis, of: first.type)
    let count = first.dim(axis)
    guard sequences.allSatisfy({ axis < $0.ndim && $0.type.shape[axis] == count.dim }) else {
      throw Diagnostic(
        "the sequences differ along axis \(axis): \(sequences.map(\.description).joined(separator: ", "))")
    }
    let tracer = try LoopTracer(count, carrying: states, at: location)
    return try tracer.run(states, while: nil, .init(axis: axis, isReversed: reversed)) { step, states in
      let place = reversed ? count - 1 - step : step
      let parts = sequences.map { $0.part(place, axis: axis) }
      let next = body(states, parts)
      return LoopTracer.Step(states: next.states, outputs: next.outputs)
    }
  } catch {
    mistake = TraceScope.failure(error, at: location)
  }
  // How many outputs there are the body alone says.
  let wrong = Tensor(failure: mistake)
  let outputs = body(states.map { _ in wrong }, sequences.map { _ in wrong }).outputs
  return (states.map { _ in wrong }, outputs.map { _ in wrong })
}

/// `scan` over one sequence with one state and one output.
public func scan(
  _ sequence: Tensor, carrying state: Tensor, axis: Int = 0, reversed: Bool = false, fileID: String = #fileID,
  line: Int = #line, _ body: (_ state: Tensor, _ part: Tensor) -> (state: Tensor, output: Tensor)
) -> (state: Tensor, output: Tensor) {
  let result = scan([sequence], carrying: [state], axis: axis, reversed: reversed, fileID: fileID, line: line) {
    states, parts in
    let next = body(states[0], parts[0])
    return ([next.state], [next.output])
  }
  return (result.states[0], result.outputs[0])
}

/// Runs `body` for the numbers of `0..<count`, one after the other, as JAX's `lax.fori_loop`: each step gets its number and the
/// states that the one before gave. The states after the last step.
public func forLoop(
  _ count: any DimensionConvertible, carrying states: [Tensor], fileID: String = #fileID, line: Int = #line,
  _ body: (_ step: Dimension, _ states: [Tensor]) -> [Tensor]
) -> [Tensor] {
  let location = TraceScope.location(TraceScope.source(fileID, line))
  do throws(Diagnostic) {
    let tracer = try LoopTracer(count.dimension, carrying: states, at: location)
    return try tracer.run(states, while: nil, .init()) { step, states in
      LoopTracer.Step(states: body(step, states))
    }.states
  } catch {
    let mistake = TraceScope.failure(error, at: location)
    return states.map { _ in Tensor(failure: mistake) }
  }
}

/// Runs `body` as long as `condition` of the states is true, at most `limit` times, as JAX's `lax.while_loop`; the states
/// after the last step. On a GPU the call waits for the condition before each step.
public func whileLoop(
  _ states: [Tensor], limit: any DimensionConvertible = 1 << 31, fileID: String = #fileID, line: Int = #line,
  while condition: (_ states: [Tensor]) -> Tensor, body: (_ step: Dimension, _ states: [Tensor]) -> [Tensor]
) -> [Tensor] {
  let location = TraceScope.location(TraceScope.source(fileID, line))
  do throws(Diagnostic) {
    let tracer = try LoopTracer(limit.dimension, carrying: states, at: location)
    let start = condition(states)
    if let failure = start.failure { throw failure }
    return try tracer.run(states, while: start, .init()) { step, states in
      let next = body(step, states)
      return LoopTracer.Step(condition: condition(next), states: next)
    }.states
  } catch {
    let mistake = TraceScope.failure(error, at: location)
    return states.map { _ in Tensor(failure: mistake) }
  }
}

extension Tensor {
  /// The part at `position` along `axis`, which leaves.
  func part(_ position: Dimension, axis: Int) -> Tensor {
    Tensor.build([self], dimensions: [position], at: nil) { (builder, inputs) throws(Diagnostic) in
      let slice = try builder.slice(inputs[0], axis: axis, from: position.dim, to: position.dim + 1)
      return try builder.squeeze(slice, axes: [axis])
    }
  }
}
