public import MartletKernelIR
import MartletScalars

/// The conflicts of a kernel's accesses to the memory that threads share, as far as indices tell them without running it:
/// those of the first block for the greatest dims, and of serial loops those of the first iteration. Accesses at places
/// that depend on data are left out.
public struct SharedAccessEstimate {
  private let kernel: Kernel
  private let counter = SharedAccessCounter()
  private var sites: [Key: SharedAccessCounter.Site] = [:]
  /// What names stand for, thread by thread.
  private var names: [[String: Int]]
  /// The vector loop around the place.
  private var lanes: Loop?

  private struct Key: Hashable {
    let statement: String
    let buffer: String
    let isStore: Bool
  }

  /// The accesses of `kernel`, in the order of its statements.
  public static func accesses(of kernel: Kernel) -> [SharedAccessCounter.Access] {
    guard !kernel.sharedBuffers.isEmpty, !kernel.threadLoops.isEmpty else { return [] }
    var estimate = SharedAccessEstimate(kernel)
    estimate.walk(kernel.threadLoops.last?.body ?? [], active: Array(repeating: true, count: kernel.threads))
    return estimate.counter.accesses
  }

  private init(_ kernel: Kernel) {
    self.kernel = kernel
    var dims: [String: Int] = [:]
    for symbol in kernel.symbols {
      dims[symbol.name] = symbol.range.upperBound - symbol.range.upperBound % max(symbol.divisor, 1)
    }
    for loop in kernel.parallelLoops { dims[loop.variable] = 0 }
    names = (0..<kernel.threads).map { thread in
      var (values, rest) = (dims, thread)
      for loop in kernel.threadLoops.reversed() {
        let extent = loop.extent.constant ?? 1
        values[loop.variable] = rest % extent
        rest /= extent
      }
      return values
    }
  }

  private mutating func set(_ name: String, _ value: (Int) -> Int?) {
    for thread in names.indices { names[thread][name] = value(thread) }
  }

  private mutating func walk(_ statements: [Statement], active: [Bool]) {
    for statement in statements { walk(statement, active: active) }
  }

  private mutating func walk(_ statement: Statement, active: [Bool]) {
    switch statement {
    case .loop(let loop): walk(loop, active: active)
    case .conditional(let conditions, let then, let otherwise):
      let held = names.map { holds(conditions, $0) }
      walk(then, active: zip(active, held).map { $0 && $1 ?? true })
      walk(otherwise, active: zip(active, held).map { $0 && !($1 ?? false) })
    case .bind(let name, let value), .shuffle(let name, let value, _):
      visit(value, statement, active)
      // Another thread's value is not known.
      let isOwn = if case .bind = statement { true } else { false }
      let values = names.map { isOwn ? self.value(value, $0) : nil }
      set(name) { values[$0] }
    case .allocate(_, let initial): if let initial { visit(initial, statement, active) }
    case .store(let buffer, let indices, let value):
      visit(value, statement, active)
      note(buffer, indices, statement, active, isStore: true)
    case .call(let call):
      for (given, wanted) in zip(call.operands, call.procedure.operands) {
        guard case .place(let buffer, let indices) = given, wanted.memory == .shared else { continue }
        note(buffer, indices, statement, active, isStore: wanted.access != .read, bytes: wanted.bytes)
      }
    case .asynchronous(let body), .located(_, let body): walk(body, active: active)
    case .prefetch, .barrier, .wait: break
    }
  }

  private mutating func walk(_ loop: Loop, active: [Bool]) {
    guard let extent = names.first.flatMap({ loop.extent.evaluate(named: $0) }), extent > 0 else { return }
    if loop.binding == .vector {
      lanes = loop
      walk(loop.body, active: active)
      return lanes = nil
    }
    for number in 0..<(loop.binding == .unroll ? extent : 1) {
      set(loop.variable) { _ in number }
      let held = names.map { holds(loop.conditions, $0) ?? true }
      walk(loop.body, active: zip(active, held).map { $0 && $1 })
    }
  }

  private func holds(_ conditions: [IndexCondition], _ names: [String: Int]) -> Bool? {
    var isKnown = true
    for condition in conditions {
      let value = condition.value.evaluate(named: names)
      let (lower, upper) = (condition.lower?.evaluate(named: names), condition.upper?.evaluate(named: names))
      if let value, let lower, value < lower { return false }
      if let value, let upper, value >= upper { return false }
      let isWhole = (condition.lower == nil) == (lower == nil) && (condition.upper == nil) == (upper == nil)
      if value == nil || !isWhole { isKnown = false }
    }
    return isKnown ? true : nil
  }

  /// The whole number that `value` is, if indices tell.
  private func value(_ value: Expression, _ names: [String: Int]) -> Int? {
    switch value {
    case .index(let index): index.evaluate(named: names)
    case .variable(let name, .i64): names[name]
    case .literal(let literal) where literal.type == .i64: literal.integer
    case .literal, .variable, .load, .scalar, .conditional: nil
    }
  }

  private mutating func visit(_ value: Expression, _ statement: Statement, _ active: [Bool]) {
    switch value {
    case .literal, .index, .variable: break
    case .load(let buffer, let indices, _): note(buffer, indices, statement, active, isStore: false)
    case .scalar(_, let operands, _): for operand in operands { visit(operand, statement, active) }
    case .conditional(let conditions, let first, let second):
      let held = names.map { holds(conditions, $0) }
      visit(first, statement, zip(active, held).map { $0 && $1 ?? true })
      visit(second, statement, zip(active, held).map { $0 && !($1 ?? false) })
    }
  }

  /// Counts an access: `bytes` at once, or elements of all lanes.
  private mutating func note(
    _ name: String, _ indices: [IndexExpression], _ statement: Statement, _ active: [Bool], isStore: Bool,
    bytes: Int? = nil
  ) {
    guard let buffer = kernel.sharedBuffers.first(where: { $0.name == name }), active.contains(true) else { return }
    let flat = zip(indices, buffer.shape).reduce(IndexExpression(0)) { $0 * $1.1 + $1.0 }
    let share = lanes?.extent.constant ?? 1
    var (offsets, mask): ([Int], [UInt8]) = ([], [])
    for thread in names.indices {
      for lane in 0..<share {
        var names = names[thread]
        if let lanes { names[lanes.variable] = lane }
        let place = flat.evaluate(named: names)
        let isOn = active[thread] && holds(lanes?.conditions ?? [], names) ?? true
        // What is not known for one is counted for none.
        if isOn, place == nil { return }
        offsets.append(place ?? 0)
        mask.append(isOn ? 1 : 0)
      }
    }
    let key = Key(statement: KernelPrinter.firstLine(statement), buffer: name, isStore: isStore)
    let site =
      sites[key]
      ?? counter.site(
        statement, name, elementBytes: buffer.element.byteCount, isStore: isStore, threads: kernel.threads)
    sites[key] = site
    if let bytes {
      site.noteRuns(offsets, mask: mask, count: offsets.count, bytes: bytes)
    } else {
      site.note(offsets, mask: mask, count: offsets.count)
    }
  }
}
