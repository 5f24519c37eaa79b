import MartletScalars
import MartletSupport

/// Launches, of one kernel or of one of several.
extension EntryChecker {
  /// The kernel of `choice`, if there is one.
  func kernel(_ choice: Entry.Launch.Choice) -> Kernel? { module.kernels.first { $0.name == choice.kernel } }

  /// The first choice whose conditions hold runs: all of them do the same to the same memory.
  mutating func check(_ launch: Entry.Launch) {
    checkConditions(launch)
    var first: [LaunchUse]?
    for choice in launch.choices {
      guard let kernel = kernel(choice) else {
        report("no kernel @\(choice.kernel)", .launchShape)
        continue
      }
      guard let uses = check(kernel, launch.arguments, choice.dims) else { continue }
      let isAlike = zip(first ?? uses, uses).allSatisfy {
        $0.parameter.access == $1.parameter.access && $0.shape == $1.shape
          && $0.parameter.buffer.element == $1.parameter.buffer.element
      }
      if let first, !isAlike {
        report("@\(kernel.name) takes other buffers than @\(first[0].kernel.name)", .choices, at: kernel.locations)
      }
      first = first ?? uses
    }
    for use in first ?? [] where use.parameter.access != .read && use.parameter.access != .scratch { noteWritten(use) }
  }

  private mutating func checkConditions(_ launch: Entry.Launch) {
    for condition in launch.choices.flatMap(\.conditions) {
      for expression in [condition.value, condition.lower, condition.upper] { expression.map { checkSymbols($0) } }
      if condition.lower == nil, condition.upper == nil { report("a condition has no bound", .choices) }
    }
    let areThere = launch.choices.map { !$0.conditions.isEmpty }
    if areThere.last != false || areThere.dropLast().contains(false) {
      report("all choices of a launch but the last have conditions, and the last has none", .choices)
    }
  }
}
