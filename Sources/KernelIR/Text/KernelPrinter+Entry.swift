import MartletScalars
import MartletSupport

extension KernelPrinter {
  /// An entry; `kernels` give the names of the symbols that launches pass, `origins` comments for the launches in order.
  mutating func print(_ entry: Entry, kernels: [Kernel], origins: [String]) {
    printer.line("entry \(TextPrinter.name(entry.name, after: "@"))\(Self.symbols(entry.symbols + entry.computed)) {")
    printer.indent()
    for tensor in entry.inputs { print("input", tensor) }
    for tensor in entry.outputs { print("output", tensor) }
    printer.line("arena \(entry.arenaBytes)")
    var rest = origins[...]
    for step in entry.steps { print(step, of: entry, kernels: kernels, &rest) }
    printer.outdent()
    printer.line("}")
  }

  private mutating func print(_ role: String, _ tensor: Entry.Tensor) {
    let replaced = tensor.replaced.map { " in place of \(TextPrinter.name($0, after: "%"))" } ?? ""
    let suffix = replaced + (tensor.location.map { " @ \($0)" } ?? "")
    printer.line(
      "\(role) \(TextPrinter.name(tensor.name, after: "%")): \(Self.type(tensor.element, tensor.shape))\(suffix)")
  }

  private mutating func print(
    _ step: Entry.Step, of entry: Entry, kernels: [Kernel], _ origins: inout ArraySlice<String>
  ) {
    switch step {
    case .checkIndices(let input, let part, let bound, let locations):
      let place = part.map { part in part.axes.reduce(" at \(part.offset)") { $0 + " for \($1.extent) by \($1.stride)" }
      }
      printer.line(
        "check \(text(.input(input), of: entry))\(place ?? "") below \(bound)\(Self.suffix(locations))")
    case .carry(let output): printer.line("carry \(text(.output(output), of: entry))")
    case .launch(let launch):
      let choices = launch.choices.enumerated().map { place, choice in
        let kernel = text(choice, kernels: kernels)
        return place + 1 < launch.choices.count ? "if \(Self.text(choice.conditions)) then \(kernel) else " : kernel
      }
      let origin = origins.popFirst() ?? ""
      print(
        "launch \(choices.joined())(", launch.arguments.map { text($0, of: entry) }, closing: ")",
        comment: origin.isEmpty ? "" : "  ; \(origin)")
    case .extent(let name, let argument): printer.line("extent \(name) = \(text(argument, of: entry))")
    case .loop(let loop):
      let condition = loop.condition.map { " while \(text($0, of: entry))" } ?? ""
      printer.line("loop \(loop.symbol.name) in 0..<\(loop.count)\(condition) {")
      print(loop.steps, of: entry, kernels: kernels, &origins)
      printer.line("}")
    case .branch(let branch):
      printer.line("branch \(text(branch.condition, of: entry)) {")
      print(branch.then, of: entry, kernels: kernels, &origins)
      printer.line("} else {")
      print(branch.otherwise, of: entry, kernels: kernels, &origins)
      printer.line("}")
    }
  }

  /// Steps in a loop or a branch.
  private mutating func print(
    _ steps: [Entry.Step], of entry: Entry, kernels: [Kernel], _ origins: inout ArraySlice<String>
  ) {
    printer.indent()
    for step in steps { print(step, of: entry, kernels: kernels, &origins) }
    printer.outdent()
  }

  /// A kernel with its dims.
  private func text(_ choice: Entry.Launch.Choice, kernels: [Kernel]) -> String {
    let names = kernels.first { $0.name == choice.kernel }?.symbols.map(\.name)
    let values = choice.dims.enumerated().map { index, dim in
      // A symbol that gets the dim of its own name says so once.
      guard let names, index < names.count, "\(dim)" != names[index] else { return "\(dim)" }
      return "\(names[index]): \(dim)"
    }
    let list = values.isEmpty ? "" : "[" + values.joined(separator: ", ") + "]"
    return TextPrinter.name(choice.kernel, after: "@") + list
  }

  private static let lineLength = 120

  /// A list on one line, or on several lines of its own where it is long; the comment stands on the first.
  private mutating func print(_ opening: String, _ items: [String], closing: String, comment: String) {
    let whole = opening + items.joined(separator: ", ") + closing
    if whole.utf8.count <= Self.lineLength || items.isEmpty { return printer.line(whole + comment) }
    printer.line(opening + comment)
    printer.indent()
    var line = ""
    for (position, item) in items.enumerated() {
      let item = item + (position + 1 < items.count ? "," : closing)
      if !line.isEmpty, line.utf8.count + item.utf8.count >= Self.lineLength {
        printer.line(line)
        line = ""
      }
      line += (line.isEmpty ? "" : " ") + item
    }
    printer.line(line)
    printer.outdent()
  }

  /// Tensors go by their name where it is unique, else by their position.
  private func text(_ argument: Entry.Argument, of entry: Entry) -> String {
    let names = entry.inputs.map(\.name) + entry.outputs.map(\.name)
    func tensor(_ role: String, _ index: Int, in tensors: [Entry.Tensor]) -> String {
      guard tensors.indices.contains(index), names.count(where: { $0 == tensors[index].name }) == 1 else {
        return "\(role) \(index)"
      }
      return TextPrinter.name(tensors[index].name, after: "%")
    }
    switch argument {
    case .input(let index): return tensor("input", index, in: entry.inputs)
    case .output(let index): return tensor("output", index, in: entry.outputs)
    case .arena(let offset): return "arena[\(offset)]"
    case .weight(let name): return "weight \(TextPrinter.path(name))"
    }
  }
}
