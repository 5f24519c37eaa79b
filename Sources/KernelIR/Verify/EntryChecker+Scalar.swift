import MartletScalars
import MartletSupport

/// What steps read themselves.
extension EntryChecker {
  /// One element that a step reads.
  struct Scalar {
    /// What it is, and what reads it.
    let name: String
    let reader: String
    let element: DataType
    /// The rule that says what it is.
    let constraint: KernelConstraint
    /// Whether it may be the element of a weight.
    var mayBeWeight = false

    /// The truth value that decides what `reader` does.
    static func condition(of reader: String, _ constraint: KernelConstraint, mayBeWeight: Bool = false) -> Scalar {
      Scalar(
        name: "the condition of \(reader)", reader: reader, element: .bool, constraint: constraint,
        mayBeWeight: mayBeWeight)
    }
  }

  /// `scalar` lies at `argument`, and has been written there.
  mutating func check(_ argument: Entry.Argument, _ scalar: Scalar) {
    switch argument {
    case .weight(let name):
      let weight = module.weights.first { $0.name == name }
      if !scalar.mayBeWeight { return report("\(scalar.name) is a weight", scalar.constraint) }
      if weight?.element != scalar.element || weight?.shape.allSatisfy({ $0 == 1 }) == false {
        report("the weight '\(name)' is no \(scalar.element) scalar", scalar.constraint)
      }
    case .input(let index):
      check(index, of: entry.inputs, "input", scalar)
      checkPresence(index, scalar.name, at: .init())
    case .output(let index):
      check(index, of: entry.outputs, "output", scalar)
      if !writtenOutputs.contains(index) {
        report("\(scalar.reader) reads output \(index) before it is written", .written)
      }
    case .arena(let offset):
      checkSymbols(offset)
      let bytes = scalar.element.byteCount
      let isInside =
        ranges.proveDivisible(offset, by: bytes) && isNonNegative(offset)
        && isNonNegative(ranges.simplified(entry.arenaBytes - offset - IndexExpression(bytes)))
      if !isInside { report("\(scalar.name) does not surely lie in the arena at \(offset)", scalar.constraint) }
      if !isWritten(from: offset, to: offset + IndexExpression(bytes)) {
        report("\(scalar.reader) reads the arena before it is written", .written)
      }
    }
  }

  private mutating func check(_ index: Int, of tensors: [Entry.Tensor], _ role: String, _ scalar: Scalar) {
    guard tensors.indices.contains(index), tensors[index].element == scalar.element,
      ranges.simplified(.product(tensors[index].shape)) == 1
    else { return report("\(role) \(index) is no \(scalar.element) scalar", scalar.constraint) }
  }
}
