import MartletScalars
import MartletSupport

/// Calls of procedures of the hardware, and groups of asynchronous ones.
extension KernelChecker {
  mutating func check(_ call: Call) {
    let procedure = call.procedure
    if procedure.unit == .task, machine.gpu != nil {
      report("'\(procedure.name)' is a procedure of CPUs", .calls)
    } else if procedure.unit == .task, !procedure.isAvailable(on: machine) {
      report("'\(procedure.name)' is a procedure that \(machine.name) lacks", .calls)
    } else if scope.threads == nil, procedure.unit != .task {
      report("a call of '\(procedure.name)' outside of thread loops", .calls)
    } else if scope.lanes != nil {
      report("a call of '\(procedure.name)' inside of a vector loop", .calls)
    } else if procedure.unit == .warp {
      let warp = machine.gpu?.warpThreads ?? 1
      if kernel.threads % warp != 0 {
        report("a call of '\(procedure.name)' where \(kernel.threads) threads are no whole number of warps", .barriers)
      }
      checkConvergence("a call of '\(procedure.name)'")
    }
    if procedure.isAsynchronous, !scope.isInGroup {
      report("the asynchronous '\(procedure.name)' is called outside of 'async'", .groups)
    } else if !procedure.isAsynchronous, scope.isInGroup {
      report("'\(procedure.name)' is called inside of 'async'", .groups)
    }
    guard call.operands.count == procedure.operands.count else {
      return report(
        "'\(procedure.name)' takes \(procedure.operands.count) operands, not \(call.operands.count)", .calls)
    }
    for (given, wanted) in zip(call.operands, procedure.operands) { check(given, wanted, of: procedure) }
  }

  private mutating func check(
    _ given: Call.Operand, _ wanted: HardwareProcedure.Operand, of procedure: HardwareProcedure
  ) {
    switch (given, wanted.role) {
    case (.count(let count), .count): checkIndex(count)
    case (.place(let name, let indices), .elements), (.place(let name, let indices), .bytes),
      (.place(let name, let indices), .anywhere):
      checkPlace(name, indices, wanted, of: procedure)
    case (.count, _), (.place, _):
      let isNumber = if case .count = wanted.role { true } else { false }
      let what = isNumber ? "a number" : "a place"
      report("'\(procedure.name)' takes \(what) as '\(wanted.name)'", .calls)
    }
  }

  private mutating func checkPlace(
    _ name: String, _ indices: [IndexExpression], _ wanted: HardwareProcedure.Operand, of procedure: HardwareProcedure
  ) {
    guard let buffer = scope.buffers[name] else { return report("no buffer %\(name) is in force", .namesInForce) }
    let isGlobal = buffer.memory == .global || buffer.memory == .constant
    if let memory = wanted.memory, buffer.memory != memory, !(isGlobal && memory == .global) {
      report("'\(procedure.name)' takes '\(wanted.name)' in \(memory.rawValue) memory, %\(name) is not", .calls)
    } else if !wanted.takes(buffer.element) {
      report("'\(procedure.name)' does not take \(buffer.element.rawValue) as '\(wanted.name)'", .calls)
    }
    if wanted.access != .read, access[name] == .read || buffer.memory == .constant {
      report("%\(name) is only read", .access)
    }
    // What is on its way is read at some time before the wait.
    if wanted.access != .write, isGlobal, access[name] != .read {
      report("'\(procedure.name)' reads %\(name), which is not only read", .calls)
    }
    let isCounted = procedure.operands.contains { $0.role == .count(of: wanted.name) }
    guard let last = indices.last, indices.count == buffer.shape.count, !isCounted else {
      indices.forEach { checkIndex($0) }
      if indices.count != buffer.shape.count || indices.isEmpty {
        report("%\(name) has \(buffer.shape.count) extents, not \(indices.count)", .rank)
      }
      return
    }
    checkAccess(buffer, indices)
    let count = wanted.elements(of: buffer.element)
    if let inner = wholeAxes(buffer, indices, count: count) {
      // The run holds the last axes whole and goes on along the axis in front of them.
      let axis = indices.count - inner.axes - 1
      var end = indices
      end[axis] = indices[axis] + IndexExpression(count / inner.elements - 1)
      return checkAccess(buffer, end)
    }
    checkAccess(buffer, indices.dropLast() + [last + IndexExpression(count - 1)])
  }

  /// The number of last axes of `buffer` that a run of `count` elements from `indices` on holds whole, and their elements; nil
  /// if it lies in one axis.
  private func wholeAxes(
    _ buffer: Buffer, _ indices: [IndexExpression], count: Int
  ) -> (axes: Int, elements: Int)? {
    var (axes, elements) = (0, 1)
    for (index, extent) in zip(indices, buffer.shape).dropFirst().reversed() {
      guard let extent = extent.constant, extent > 0, index == 0, count % (elements * extent) == 0 else { break }
      (axes, elements) = (axes + 1, elements * extent)
    }
    return axes == 0 ? nil : (axes, elements)
  }

  /// Notes that a group begins.
  mutating func enterGroup() {
    checkGroups("an 'async'")
    scope.isInGroup = true
  }

  mutating func checkWait(_ count: IndexExpression) {
    checkGroups("a 'wait'")
    if !(0...7).contains(count.constant ?? -1) {
      report("a wait leaves \(count) groups, which is no constant in 0...7", .groups)
    }
  }

  private mutating func checkGroups(_ what: String) {
    if scope.threads == nil { report("\(what) outside of thread loops", .groups) }
    if scope.lanes != nil { report("\(what) inside of a vector loop", .groups) }
    if scope.isInGroup { report("\(what) inside of 'async'", .groups) }
  }
}
