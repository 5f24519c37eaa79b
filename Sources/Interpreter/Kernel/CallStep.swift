import MartletScalars
import MartletSupport

/// `call`: the body of the procedure runs on copies of what the threads give, for one thread or warp after the other.
final class CallStep: KernelStep {
  /// What the threads give for one operand.
  struct Operand {
    enum Source {
      case place(AccessPlan)
      case count(LaneIndex)
    }

    let source: Source
    /// Whether the procedure reads and writes it.
    let isRead: Bool
    let isWritten: Bool
    /// What a place is a multiple of, in bytes.
    let alignment: Int
    /// The number of the operand that counts how many elements are there.
    let counter: Int?
    /// The elements of a thread, or the most that a number counts, and their size.
    let elements: Int
    let elementBytes: Int
    /// What all threads give, one behind the other.
    let all: KernelMemory
    /// The memory of the body.
    let own: KernelMemory
  }

  private let operands: [Operand]
  private let body: PreparedKernel
  private let isAsynchronous: Bool
  /// The threads that run the body together.
  private let unit: Int
  private let threads: Int
  private let mask: UnsafePointer<UInt8>?
  private let values: UnsafeMutablePointer<UInt64>
  private let offsets: UnsafeMutablePointer<Int>
  private let active: UnsafeMutablePointer<UInt8>

  init(
    _ place: StepPlace, _ operands: [Operand], body: PreparedKernel, isAsynchronous: Bool, unit: Int, threads: Int,
    mask: UnsafePointer<UInt8>?
  ) {
    self.operands = operands
    self.body = body
    self.isAsynchronous = isAsynchronous
    self.unit = unit
    self.threads = threads
    self.mask = mask
    values = .allocate(capacity: threads)
    values.initialize(repeating: 0, count: threads)
    offsets = .allocate(capacity: threads)
    offsets.initialize(repeating: 0, count: threads)
    active = .allocate(capacity: threads)
    active.initialize(repeating: 0, count: threads)
    super.init(place)
  }

  deinit {
    values.deallocate()
    offsets.deallocate()
    active.deallocate()
  }

  override func run(_ state: KernelState) throws(Diagnostic) {
    if unit > 1, let mask, let absent = (0..<threads).first(where: { mask[$0] == 0 }) {
      throw place.report("a thread does not come to the call", state, lane: absent)
    }
    do throws(AccessFault) {
      for operand in operands {
        if case .count(let index) = operand.source { try count(operand, index, state) }
      }
      for operand in operands {
        guard case .place(let access) = operand.source else { continue }
        try locate(operand, access, state)
        if operand.isRead { try gather(operand, access, state) }
      }
    } catch {
      throw place.report(error, state)
    }
    for first in stride(from: 0, to: threads, by: unit) where mask.map({ $0[first] != 0 }) ?? true {
      try runBody(first)
    }
    do throws(AccessFault) {
      for operand in operands where operand.isWritten {
        if case .place(let access) = operand.source { try scatter(operand, access, state) }
      }
    } catch {
      throw place.report(error, state)
    }
  }

  /// The numbers of the threads, in bytes of what they count.
  private func count(_ operand: Operand, _ index: LaneIndex, _ state: KernelState) throws(AccessFault) {
    index.evaluate(state.slots, count: threads, into: offsets)
    for thread in 0..<threads {
      let count = offsets[thread]
      if mask.map({ $0[thread] != 0 }) ?? true, !(0...operand.elements).contains(count) {
        throw AccessFault(message: "a count is \(count), not in 0...\(operand.elements)", lane: thread)
      }
      operand.all.bytes.storeBytes(of: count * operand.elementBytes, toByteOffset: 8 * thread, as: Int.self)
    }
    operand.all.setWritten(true)
  }

  /// How many elements of `operand` the thread has.
  private func elements(_ operand: Operand, _ thread: Int) -> Int {
    guard let counter = operand.counter else { return operand.elements }
    let bytes = operands[counter].all.bytes.load(fromByteOffset: 8 * thread, as: Int.self)
    return min(max(bytes / operand.elementBytes, 0), operand.elements)
  }

  /// Finds the places of all threads that have elements, which must lie well.
  private func locate(_ operand: Operand, _ access: AccessPlan, _ state: KernelState) throws(AccessFault) {
    for thread in 0..<threads {
      active[thread] = (mask.map { $0[thread] != 0 } ?? true) && elements(operand, thread) > 0 ? 1 : 0
    }
    try access.locate(state.slots, mask: active)
    // A run may hold last axes whole.
    var row = 1
    for extent in access.view.extents.reversed() where row < operand.elements { row *= extent }
    for thread in 0..<threads where active[thread] != 0 {
      let (offset, count) = (access.offsets[thread], elements(operand, thread))
      if offset % row + count > row { throw .runOutside(access.view, offset: offset, count: count, lane: thread) }
      if offset * operand.elementBytes % operand.alignment != 0 {
        throw .misaligned(access.view, offset: offset, bytes: operand.alignment, lane: thread)
      }
    }
    access.counter?.noteRuns(
      access.offsets, mask: active, count: threads, bytes: operand.elements * operand.elementBytes)
  }

  /// Shows the element `number` of each thread that has so many.
  private func show(_ number: Int, _ operand: Operand, _ access: AccessPlan) {
    for thread in 0..<threads {
      let isThere = (mask.map { $0[thread] != 0 } ?? true) && number < elements(operand, thread)
      active[thread] = isThere ? 1 : 0
      offsets[thread] = access.offsets[thread] + number
    }
  }

  private func gather(_ operand: Operand, _ access: AccessPlan, _ state: KernelState) throws(AccessFault) {
    operand.all.setWritten(false)
    for number in 0..<operand.elements {
      show(number, operand, access)
      do {
        try access.view.load(offsets, mask: active, count: threads, into: values, by: state.accessor(threads))
      } catch {
        throw .element(access.view, error, isStore: false)
      }
      for thread in 0..<threads where active[thread] != 0 {
        let start = (thread * operand.elements + number) * operand.elementBytes
        withUnsafeBytes(of: values[thread].littleEndian) { source in
          guard let bits = source.baseAddress else { return }
          (operand.all.bytes + start).copyMemory(from: bits, byteCount: operand.elementBytes)
        }
        (operand.all.written + start).update(repeating: 1, count: operand.elementBytes)
      }
    }
  }

  /// Runs the body for the threads from `first` on.
  private func runBody(_ first: Int) throws(Diagnostic) {
    for operand in operands {
      let start = operand.own.count / unit * first
      operand.own.bytes.copyMemory(from: operand.all.bytes + start, byteCount: operand.own.count)
      operand.own.written.update(from: operand.all.written + start, count: operand.own.count)
    }
    try body.run()
    for operand in operands where operand.isWritten {
      let start = operand.own.count / unit * first
      (operand.all.bytes + start).copyMemory(from: operand.own.bytes, byteCount: operand.own.count)
      (operand.all.written + start).update(from: operand.own.written, count: operand.own.count)
    }
  }

  private func scatter(_ operand: Operand, _ access: AccessPlan, _ state: KernelState) throws(AccessFault) {
    let accessor = state.accessor(threads)
    for number in 0..<operand.elements {
      show(number, operand, access)
      for thread in 0..<threads where active[thread] != 0 {
        let start = (thread * operand.elements + number) * operand.elementBytes
        var bits: UInt64 = 0
        withUnsafeMutableBytes(of: &bits) {
          $0.copyMemory(from: UnsafeRawBufferPointer(start: operand.all.bytes + start, count: operand.elementBytes))
        }
        values[thread] = UInt64(littleEndian: bits)
      }
      do {
        try access.view.store(offsets, mask: active, count: threads, values, by: accessor)
      } catch {
        throw .element(access.view, error, isStore: true)
      }
    }
    guard isAsynchronous else { return }
    for thread in 0..<threads where mask.map({ $0[thread] != 0 }) ?? true {
      state.groups.add(
        .init(view: access.view, offset: access.offsets[thread], count: operand.elements), thread: thread)
    }
  }
}
