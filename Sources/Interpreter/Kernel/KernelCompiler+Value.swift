import MartletKernelIR
import MartletScalars

extension KernelCompiler {
  /// An expression whose loads, variables, indices and decisions have become numbered leaves.
  private indirect enum Node {
    case leaf(Int)
    case constant(ScalarValue)
    case operation(ScalarOp, [Node], DataType)
    case choice(decision: Int, Node, Node)
  }

  /// The leaves of an expression, in order of evaluation, and their types.
  private struct Leaves {
    let laneCount: Int
    var leaves: [ValueProgram.Leaf] = []
    var types: [DataType] = []

    mutating func add(_ leaf: ValueProgram.Leaf, _ type: DataType) -> Int {
      leaves.append(leaf)
      types.append(type)
      return leaves.count - 1
    }
  }

  /// Prepares `value` for `laneCount` lanes: all lanes of the vector loop, or 1 where the value is the same for all.
  func compile(_ value: Expression, laneCount: Int) -> ValueProgram {
    var leaves = Leaves(laneCount: laneCount)
    let node = resolve(value, &leaves, guarded: nil)
    var builder = ScalarProgram.Builder(parameters: leaves.types, target: machine.scalars)
    let result = write(node, &builder)
    return ValueProgram(builder.finish(result), leaves.leaves, laneCount: laneCount)
  }

  /// `guarded` is the mask of lanes at which a conditional evaluates the value.
  private func resolve(
    _ value: Expression, _ leaves: inout Leaves, guarded: UnsafeMutablePointer<UInt8>?
  ) -> Node {
    switch value {
    case .literal(let literal): return .constant(literal)
    case .index(let index): return .leaf(leaves.add(.index(laneIndex(index)), .i64))
    case .variable(let name, let type):
      guard let variable = variables[name] else { preconditionFailure("the verifier lets no '\(name)' pass") }
      return .leaf(leaves.add(.value(variable.values, count: variable.count), type))
    case .load(let name, let indices, let type):
      // Where every lane reads one element, it is read once, unless a condition decides for each lane whether to.
      let isShared = !isVarying(value) && guarded == nil
      let laneCount = isShared ? 1 : leaves.laneCount
      let mask = guarded ?? (laneCount > 1 ? lane?.mask : nil)
      let access = compileAccess(name, indices, laneCount: laneCount)
      return .leaf(leaves.add(.load(access, mask: mask.map { UnsafePointer($0) }), type))
    case .scalar(let op, let operands, let type):
      return .operation(op, operands.map { resolve($0, &leaves, guarded: guarded) }, type)
    case .conditional(let conditions, let first, let second):
      let then = allocations.mask(leaves.laneCount)
      let otherwise = allocations.mask(leaves.laneCount)
      let outer = guarded ?? (leaves.laneCount > 1 ? lane?.mask : nil)
      let decision = leaves.add(
        .decision(compile(conditions), outer: outer.map { UnsafePointer($0) }, then: then, otherwise: otherwise), .bool)
      let one = resolve(first, &leaves, guarded: then)
      return .choice(decision: decision, one, resolve(second, &leaves, guarded: otherwise))
    }
  }

  private func write(_ node: Node, _ builder: inout ScalarProgram.Builder) -> ScalarProgram.Reference {
    switch node {
    case .leaf(let number): return .parameter(number)
    case .constant(let value): return .constant(value)
    case .operation(let op, let operands, let type):
      let references = operands.map { write($0, &builder) }
      return builder.apply(op, references, as: type)
    case .choice(let decision, let first, let second):
      let (one, other) = (write(first, &builder), write(second, &builder))
      return builder.choose(.parameter(decision), one, other)
    }
  }

  /// Whether the value differs between lanes.
  func isVarying(_ value: Expression) -> Bool {
    guard lane != nil else { return false }
    switch value {
    case .literal: return false
    case .index(let index): return !varyingNames([index]).isEmpty
    case .load(let name, let indices, _): return isOfThreads(name) || !varyingNames(indices).isEmpty
    case .variable(let name, _): return lane?.varying.contains(name) ?? false
    case .scalar(_, let operands, _): return operands.contains(where: isVarying)
    case .conditional(let conditions, let first, let second):
      return !varyingNames(conditions.flatMap(\.parts)).isEmpty || isVarying(first) || isVarying(second)
    }
  }
}
