import MartletKernelIR
import MartletScalars
import MartletSupport

/// Checks what the emission relies on in entries and kernels and cannot say in code.
struct EntryCheck {
  let entry: Entry
  /// The kernels of each level by name.
  let kernels: [[String: Kernel]]
  let options: EmissionOptions

  /// No size may pass this, so that sums of them stay inside 64 bits.
  private static let greatest = 1 << 62

  /// What is known of the entry's dims.
  static func ranges(_ entry: Entry) -> SymbolRanges {
    // What is computed has its range from the start: no step uses it before.
    entry.ranges
  }

  private func error(_ message: String) -> Diagnostic {
    Diagnostic("entry \(entry.name): \(message)")
  }

  /// - Throws: a diagnostic about the first thing that is not right.
  func run() throws(Diagnostic) {
    for tensor in entry.inputs + entry.outputs {
      let bytes = IndexExpression.product(tensor.shape) * IndexExpression(tensor.element.byteCount)
      for expression in tensor.shape + [bytes] { try checkSize(expression, "'\(tensor.name)'", tensor.location) }
    }
    try checkSize(entry.arenaBytes, "the arena", nil)
    for step in entry.steps { try check(step, Self.ranges(entry)) }
  }

  private func check(_ step: Entry.Step, _ ranges: SymbolRanges) throws(Diagnostic) {
    switch step {
    case .checkIndices(let input, let part, let bound, _):
      guard entry.inputs.indices.contains(input), TypeRule.Class.integer.contains(entry.inputs[input].element) else {
        throw error("the checked indices are not an input of whole numbers")
      }
      for expression in [bound] + (part.map { $0.expressions + [$0.last] } ?? []) {
        try checkSize(expression, "the bound of '\(entry.inputs[input].name)'", entry.inputs[input].location)
      }
    case .carry(let output):
      if entry.replacedInput(output) == nil { throw error("output \(output) is in place of no input") }
    case .launch(let launch):
      for choice in launch.choices {
        for level in kernels {
          guard let kernel = level[choice.kernel] else { throw error("a level has no kernel \(choice.kernel)") }
          try check(kernel, launch.arguments, choice.dims, ranges)
        }
        for condition in choice.conditions {
          for bound in [condition.value, condition.lower, condition.upper].compactMap({ $0 }) {
            try checkSize(bound, "a dim of \(choice.kernel)", nil, ranges)
          }
        }
      }
    case .extent(let name, let argument):
      guard entry.computed.contains(where: { $0.name == name }) else { throw error("'\(name)' is no computed symbol") }
      try check(argument)
    case .loop(let loop):
      if let condition = loop.condition { try check(condition) }
      try checkSize(loop.count, "the number of steps of a loop", nil, ranges)
      let inside = ranges.inside(loop)
      for step in loop.steps { try check(step, inside) }
    case .branch(let branch):
      try check(branch.condition)
      for step in branch.then + branch.otherwise { try check(step, ranges) }
    }
  }

  private func checkSize(
    _ expression: IndexExpression, _ what: String, _ location: ModelLocation?, _ ranges: SymbolRanges? = nil
  ) throws(Diagnostic) {
    let bounds = (ranges ?? Self.ranges(entry)).bounds(of: expression)
    guard let upper = bounds.upper, bounds.lower != nil, upper <= Self.greatest else {
      throw Diagnostic(
        "entry \(entry.name): \(what) can become larger than any memory", at: location?.source,
        modulePath: location?.modulePath ?? "", notes: ["Declare smaller ranges for the dims in \(expression)."])
    }
  }

  private func check(_ argument: Entry.Argument) throws(Diagnostic) {
    switch argument {
    case .input(let index) where !entry.inputs.indices.contains(index): throw error("there is no input \(index)")
    case .output(let index) where !entry.outputs.indices.contains(index): throw error("there is no output \(index)")
    case .weight(let name) where options.weightOffsets[name] == nil: throw error("there is no weight '\(name)'")
    case .input, .output, .weight, .arena: break
    }
  }

  private func check(
    _ kernel: Kernel, _ arguments: [Entry.Argument], _ dims: [IndexExpression], _ ranges: SymbolRanges
  ) throws(Diagnostic) {
    guard arguments.count == kernel.parameters.count, dims.count == kernel.symbols.count else {
      throw error("the launch of \(kernel.name) does not fit the kernel")
    }
    for dim in dims { try checkSize(dim, "a dim of \(kernel.name)", nil, ranges) }
    for (place, argument) in arguments.enumerated() {
      try check(argument)
      switch argument {
      case .input, .weight:
        if kernel.parameters[place].access != .read { throw error("\(kernel.name) writes what only may be read") }
      case .output, .arena: break
      }
      // The kernel is told that its parameters share no memory; those without elements have none.
      let isShared = arguments.indices.contains { other in
        other != place && arguments[other] == argument && kernel.parameters[place].access != .read
          && !kernel.parameters[other].buffer.shape.contains(0)
      }
      if isShared { throw error("\(kernel.name) is given one buffer twice and writes it") }
    }
  }
}
