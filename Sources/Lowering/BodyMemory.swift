import MartletKernelIR
import MartletScalars

/// What the memory of the body of a loop or a branch is in the graph around it.
struct BodyMemory {
  /// Where its inputs lie.
  let inputs: [Entry.Argument]
  /// Where its outputs lie, some of them in place of inputs.
  let outputs: [Entry.Argument]
  /// Where its arena begins.
  let offset: IndexExpression

  /// `steps` of the body, over the memory of the graph around.
  func steps(_ steps: [Entry.Step]) -> [Entry.Step] {
    // What is carried as it is lies where it shall.
    var steps = steps.filter { step in if case .carry = step { false } else { true } }
    for place in steps.indices { steps[place].changeArguments(argument) }
    return steps
  }

  private func argument(_ argument: Entry.Argument) -> Entry.Argument {
    switch argument {
    case .input(let number): inputs[number]
    case .output(let number): outputs[number]
    case .arena(let start): .arena(offset + start)
    case .weight: argument
    }
  }
}
