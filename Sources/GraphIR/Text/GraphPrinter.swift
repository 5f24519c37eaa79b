internal import MartletScalars
internal import MartletSupport

/// Writes graphs as the text that `GraphParser` reads; `IR/graph.md` has the grammar.
public enum GraphPrinter {
  /// The version of the text form, which the first line names.
  public static let version = 1

  /// The text of a module with its version line. The module's name is written unless it is that of its only graph.
  public static func text(_ module: GraphModule) -> String {
    var printer = TextPrinter()
    printer.line("martlet graph \(version)")
    if module.graphs.count != 1 || module.graphs[0].name != module.name || !module.weights.isEmpty {
      printer.line("module @\(module.name)")
    }
    for pattern in module.weights.ignored { printer.line("ignore \(TextPrinter.quoted(pattern))") }
    for tie in module.weights.tied {
      printer.line("tie \(TextPrinter.quoted(tie.alias)) to \(TextPrinter.quoted(tie.key))")
    }
    for graph in module.graphs {
      printer.line()
      print(graph, to: &printer)
    }
    return printer.text
  }

  /// The names of the results of each node, as the text of `graph` has them.
  public static func names(_ graph: Graph) -> [[String]] {
    let text = GraphText(graph)
    return graph.nodes.indices.map { position in
      graph.nodes[position].types.indices.map { text.name(of: Value(position, result: $0)) }
    }
  }

  /// The text of one graph, without a version line.
  public static func text(_ graph: Graph) -> String {
    var printer = TextPrinter()
    print(graph, to: &printer)
    return printer.text
  }

  /// The line of the node at `position` without its locations, as diagnostics show it.
  public static func line(_ position: Int, in graph: Graph) -> String { GraphText(graph).statement(position) }

  private static let lineLength = 120

  private static func print(_ graph: Graph, to printer: inout TextPrinter) {
    let text = GraphText(graph)
    let inputs = text.headerInputs.map { text.input($0) }
    let outputs = graph.outputs.map { text.output($0) }.joined(separator: ", ")
    let symbols = graph.symbols.map(\.description).joined(separator: ", ")
    let tail = ") -> (\(outputs))" + (symbols.isEmpty ? "" : " where \(symbols)") + " {"
    var opening = "graph @\(graph.name)(" + inputs.joined(separator: ", ") + tail
    if opening.utf8.count > lineLength {
      printer.line("graph @\(graph.name)(")
      printList(inputs, to: &printer)
      opening = tail
    }
    printer.block(opening) { printer in
      printNodes(text, to: &printer)
      printer.line("return " + graph.outputs.map { text.name(of: $0.value) }.joined(separator: ", "))
    }
  }

  /// One item a line, separated by commas.
  private static func printList(_ items: [String], to printer: inout TextPrinter) {
    for (position, item) in items.enumerated() {
      printer.line("    " + (position + 1 < items.count ? item + "," : item))
    }
  }

  private static func printNodes(_ text: GraphText, to printer: inout TextPrinter) {
    for position in text.headerInputs.count..<text.graph.nodes.count {
      let line = text.statement(position) + text.locations(position)
      var opening = line + " {"
      let isLong = opening.utf8.count > lineLength
      switch text.graph.nodes[position].kind {
      case .fused(let body):
        if isLong {
          let (head, bindings, tail) = text.fusedParts(position, body)
          printer.line(head)
          printList(bindings, to: &printer)
          opening = tail + text.locations(position) + " {"
        }
        print(bodies: [body], opening, to: &printer)
      case .loop(let loop):
        if isLong {
          let parts = text.loopParts(position, loop)
          printer.line(parts.head)
          printList(parts.carried, to: &printer)
          if !parts.constant.isEmpty {
            printer.line(") with (")
            printList(parts.constant, to: &printer)
          }
          opening = ")" + parts.tail + text.locations(position) + " {"
        }
        print(bodies: [loop.body], opening, to: &printer)
      case .branch(let branch):
        if isLong {
          let (head, bindings, tail) = text.branchParts(position, branch)
          printer.line(head)
          printList(bindings, to: &printer)
          opening = tail + text.locations(position) + " {"
        }
        print(bodies: branch.bodies, opening, to: &printer)
      case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update,
        .scan, .scatter, .sort, .composite, .extent:
        printer.line(line)
      }
    }
  }

  private static func print(bodies: [Graph], _ opening: String, to printer: inout TextPrinter) {
    for (number, body) in bodies.enumerated() {
      let text = GraphText(body)
      printer.line(number == 0 ? opening : "} else {")
      printer.indent()
      printNodes(text, to: &printer)
      printer.line(
        "return "
          + body.outputs.map { ($0.name.isEmpty ? "" : "\($0.name): ") + text.name(of: $0.value) }
          .joined(separator: ", "))
      printer.outdent()
    }
    printer.line("}")
  }
}
