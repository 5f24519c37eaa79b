import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

extension KernelEmitter {
  /// How the lanes of an access lie in memory.
  enum Access {
    /// All at one address.
    case same(Value)
    /// One after the other, from the first lane on, or from the last lane on where the order is reversed. The first
    /// address is a multiple of `alignment`.
    case run(Value, isReversed: Bool, alignment: Int)
    /// Anywhere: an address a lane.
    case scattered(Value)
  }

  /// Where `indices` of the buffer `place` lie.
  private func access(_ place: Scope.Place, _ indices: [IndexExpression]) throws(Diagnostic) -> Access {
    let flat = try flat(place, indices)
    let type = context.memory(place.buffer.element)
    guard let axis = scope.axis, scope.isVarying(flat) else { return .same(address(type, place.pointer, flat)) }
    guard let (step, start) = scope.affine(flat), step == 1 || step == -1 else {
      return .scattered(address(type, place.pointer, flat))
    }
    let first = step == 1 ? start : start - IndexExpression(axis.lanes - 1)
    let alignment = alignment(place, first, lanes: axis.lanes)
    return .run(address(type, place.pointer, first), isReversed: step != 1, alignment: alignment)
  }

  /// What the element at `offset` is surely aligned to, as far as an access to so many elements has use for it.
  private func alignment(_ place: Scope.Place, _ offset: IndexExpression, lanes: Int) -> Int {
    let element = place.buffer.element.byteCount
    guard let known = place.alignment else { return element }
    var alignment = element
    while alignment < min(known, lanes * element),
      scope.ranges.proveDivisible(offset, by: 2 * alignment / element)
    {
      alignment *= 2
    }
    return alignment
  }

  /// The position of `indices` in the row-major array that the buffer `place` is.
  private func flat(_ place: Scope.Place, _ indices: [IndexExpression]) throws(Diagnostic) -> IndexExpression {
    let shape = place.buffer.shape.map { scope.resolved($0) }
    guard indices.count == shape.count else {
      throw error("'\(place.buffer.name)' has \(shape.count) axes, not \(indices.count)")
    }
    return scope.resolved(zip(indices.map { scope.substituted($0) }, shape).reduce(0) { $0 * $1.1 + $1.0 })
  }

  /// The address of the element at `offset`. The constant part comes last, so that neighbours share the rest.
  private func address(_ type: LLVMTypeRef, _ pointer: Value, _ offset: IndexExpression) -> Value {
    let constant = offset.constantTerm
    let base = builder.address(type, pointer, emitResolved(offset - IndexExpression(constant)))
    return builder.address(type, base, context.constant(constant))
  }

  /// The address of an element, and its buffer.
  func address(
    _ name: String, _ indices: [IndexExpression]
  ) throws(Diagnostic) -> (pointer: Value, place: Scope.Place) {
    let place = try place(name)
    return (address(context.memory(place.buffer.element), place.pointer, try flat(place, indices)), place)
  }

  /// Whether the access surely lies inside the buffer in every lane, those that do not take part included.
  private func isInside(_ place: Scope.Place, _ indices: [IndexExpression]) -> Bool {
    zip(indices, place.buffer.shape).allSatisfy {
      scope.ranges.proveInside(scope.resolved($0), below: scope.resolved($1))
    }
  }

  private func place(_ name: String) throws(Diagnostic) -> Scope.Place {
    guard let place = scope.places[name] else { throw error("there is no buffer '\(name)'") }
    return place
  }

  // MARK: Loads

  /// An element of a buffer, for each lane that takes part; other lanes have some value.
  func load(_ name: String, _ indices: [IndexExpression]) throws(Diagnostic) -> Value {
    let place = try place(name)
    // What nobody writes may be read by lanes that do not take part.
    let isHarmless = scope.mask != nil && !place.isShared && isInside(place, indices)
    let mask = isHarmless ? nil : scope.mask
    let type = place.buffer.element
    let bytes = type.byteCount
    if place.buffer.memory == .register, let pairs = try loadPairs(place, indices) { return fromMemory(pairs, type) }
    let access = try access(place, indices)
    switch access {
    case .same(let address):
      return fromMemory(try loadSame(type, address, mask: mask), type)
    case .run(let address, let isReversed, let alignment):
      let vector = context.vector(context.memory(type), lanes)
      let ordered = mask.map { isReversed ? builder.reversed($0) : $0 }
      try report(access, of: place, mask: ordered)
      let value = ordered.map { maskedLoad(vector, address, $0, bytes) }
      let loaded = value ?? builder.load(vector, address, alignment: alignment)
      return fromMemory(isReversed ? builder.reversed(loaded) : loaded, type)
    case .scattered(let addresses):
      let vector = context.vector(context.memory(type), lanes)
      let active = mask ?? context.splat(context.constant(true), lanes)
      try report(access, of: place, mask: mask)
      return fromMemory(maskedGather(vector, addresses, active, bytes), type)
    }
  }

  /// Every second element of the task's own memory, picked out of two vectors, which stay registers; nil for other loads.
  private func loadPairs(_ place: Scope.Place, _ indices: [IndexExpression]) throws(Diagnostic) -> Value? {
    guard scope.mask == nil, scope.axis != nil, let (step, start) = scope.affine(try flat(place, indices)), step == 2,
      let first = start.constant, let count = IndexExpression.product(place.buffer.shape).constant
    else { return nil }
    let even = first - first % 2
    guard first >= 0, even % lanes == 0, even + 2 * lanes <= count else { return nil }
    let memory = context.memory(place.buffer.element)
    let parts = [even, even + lanes].map { offset in
      let address = address(memory, place.pointer, IndexExpression(offset))
      return builder.load(context.vector(memory, lanes), address, alignment: place.buffer.element.byteCount)
    }
    return builder.shuffled(parts[0], parts[1], (0..<lanes).map { 2 * $0 + first - even })
  }

  /// The number of lanes of the vector loop around the place.
  var lanes: Int { scope.axis?.lanes ?? 1 }

  /// One element for all lanes, which is not touched where no lane takes part.
  private func loadSame(_ type: DataType, _ address: Value, mask: Value?) throws(Diagnostic) -> Value {
    let memory = context.memory(type)
    guard let mask, scope.maskMayBeEmpty else { return builder.load(memory, address, alignment: type.byteCount) }
    return try builder.choose(builder.any(mask)) { () throws(Diagnostic) in
      builder.load(memory, address, alignment: type.byteCount)
    } otherwise: { () throws(Diagnostic) in
      LLVMConstNull(memory)
    }
  }

  /// A byte is true unless it is zero; all other types are the same in registers.
  private func fromMemory(_ value: Value, _ type: DataType) -> Value {
    type == .bool ? builder.compare(LLVMIntNE, value, LLVMConstNull(LLVMTypeOf(value))) : value
  }

  func toMemory(_ value: Value, _ type: DataType) -> Value {
    type == .bool ? builder.cast(LLVMZExt, value, to: context.integer(8)) : value
  }

  // MARK: Stores

  /// Sets an element of a buffer in each lane that takes part; of several lanes at one address the last one stays.
  func store(_ name: String, _ indices: [IndexExpression], _ value: Value) throws(Diagnostic) {
    let place = try place(name)
    let type = place.buffer.element
    let stored = toMemory(value, type)
    let access = try access(place, indices)
    switch access {
    case .same(let address): try storeSame(stored, address, place)
    case .run(let address, let isReversed, let alignment):
      let vector = builder.broadcast(stored, lanes)
      let mask = scope.mask.map { isReversed ? builder.reversed($0) : $0 }
      let isPrivate = place.buffer.memory == .register && isInside(place, indices)
      try report(access, of: place, mask: mask, isWrite: true)
      let ordered = isReversed ? builder.reversed(vector) : vector
      storeRun(ordered, address, mask, type, alignment: alignment, isPrivate: isPrivate)
    case .scattered(let addresses): try scatter(builder.broadcast(stored, lanes), addresses, place)
    }
  }

  /// Has the memory of all lanes fetched, whether they take part or not: no address is wrong for that.
  func prefetch(_ name: String, _ indices: [IndexExpression]) throws(Diagnostic) {
    let place = try place(name)
    switch try access(place, indices) {
    case .same(let address): builder.prefetch(address)
    case .run(let address, _, _):
      for offset in stride(from: 0, to: lanes * place.buffer.element.byteCount, by: Self.cacheLine) {
        builder.prefetch(builder.address(context.integer(8), address, context.constant(offset)))
      }
    // An instruction a lane would cost more than it brings.
    case .scattered: break
    }
  }

  /// The bytes that are fetched at once.
  private static let cacheLine = 64

  private func storeSame(_ value: Value, _ address: Value, _ place: Scope.Place) throws(Diagnostic) {
    if scope.mask != nil, value.lanes != nil || scope.maskMayBeEmpty {
      return try scatter(builder.broadcast(value, lanes), builder.broadcast(address, lanes), place)
    }
    let last = value.lanes.map { builder.extract(value, lane: $0 - 1) } ?? value
    builder.store(last, address, alignment: place.buffer.element.byteCount)
  }

  /// Under a mask, memory of the task's own is read, changed and written whole, so that it can live in registers.
  private func storeRun(
    _ value: Value, _ address: Value, _ mask: Value?, _ type: DataType, alignment: Int, isPrivate: Bool
  ) {
    let bytes = type.byteCount
    guard let mask else { return builder.store(value, address, alignment: alignment) }
    if isPrivate {
      let old = builder.load(LLVMTypeOf(value), address, alignment: bytes)
      return builder.store(builder.select(mask, value, old), address, alignment: bytes)
    }
    maskedStore(value, address, mask, bytes)
  }

  private func scatter(_ value: Value, _ addresses: Value, _ place: Scope.Place) throws(Diagnostic) {
    try report(.scattered(addresses), of: place, mask: scope.mask, isWrite: true)
    let mask = scope.mask ?? context.splat(context.constant(true), lanes)
    maskedScatter(value, addresses, mask, place.buffer.element.byteCount)
  }
}

extension FunctionBuilder {
  /// Whether a truth value of a lane is set.
  func any(_ mask: Value) -> Value {
    guard mask.lanes != nil else { return mask }
    return intrinsic("llvm.vector.reduce.or", [LLVMTypeOf(mask)], [mask])
  }

  /// Whether the truth values of all lanes are set.
  func all(_ mask: Value) -> Value {
    guard mask.lanes != nil else { return mask }
    return intrinsic("llvm.vector.reduce.and", [LLVMTypeOf(mask)], [mask])
  }
}
