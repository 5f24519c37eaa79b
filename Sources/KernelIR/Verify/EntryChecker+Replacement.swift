import MartletScalars
import MartletSupport

/// Outputs in place of inputs.
extension EntryChecker {
  /// Outputs are in place of inputs of their type, at most one in place of each.
  mutating func checkReplacements() {
    var replaced: Set<Int> = []
    for input in entry.inputs where input.replaced != nil {
      report("the input '\(input.name)' is in place of another tensor", .replacement)
    }
    for (index, output) in entry.outputs.enumerated() {
      guard let name = output.replaced else { continue }
      guard let input = entry.replacedInput(index), entry.inputs[input].element == output.element,
        entry.inputs[input].shape.map({ ranges.simplified($0) }) == output.shape.map({ ranges.simplified($0) })
      else {
        report("the output '\(output.name)' is in place of '\(name)', which is no input of its type", .replacement)
        continue
      }
      if !replaced.insert(input).inserted {
        report("two outputs are in place of the input '\(name)'", .replacement)
      }
    }
  }

  /// An input is not read when an output in its place has been written.
  mutating func checkPresence(_ input: Int, _ reader: String, at locations: LocationSet) {
    guard let output = changedOutputs.sorted().first(where: { entry.replacedInput($0) == input }) else { return }
    report(
      "\(reader) reads the input '\(entry.inputs[input].name)' after '\(entry.outputs[output].name)' has taken its place",
      .replaced, at: locations)
  }

  /// An output takes the contents of an input before it is written.
  mutating func checkCarry(_ output: Int) {
    guard entry.replacedInput(output) != nil else {
      return report("output \(output) is in place of no input and carries nothing", .replacement)
    }
    writtenOutputs.insert(output)
    if !changedOutputs.insert(output).inserted {
      report("the output '\(entry.outputs[output].name)' is written before it carries its input", .replaced)
    }
  }
}
