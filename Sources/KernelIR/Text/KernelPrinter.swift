import MartletScalars
import MartletSupport

/// Writes kernel IR as text that `KernelParser` reads back to an equal value; `IR/kernel.md` has the grammar.
///
/// Every value that the verifier accepts is written so that the types of all expressions can be recovered: literals
/// carry their type where the place does not imply it.
public struct KernelPrinter {
  /// The version of the text format in the first line.
  public static let version = 1
  /// Headers longer than this are broken into one line a parameter.
  private static let greatestHeader = 100

  var printer = TextPrinter()
  /// The element types of the buffers in scope, which imply the types of stored literals.
  var elements: [String: DataType] = [:]

  init() {}

  /// The text of a whole module, with its version line and `comments`.
  public static func text(_ module: KernelModule, comments: KernelComments = .init()) -> String {
    var printer = KernelPrinter()
    printer.print(module, comments)
    return printer.printer.text
  }

  /// The text of one kernel.
  public static func text(_ kernel: Kernel) -> String {
    var printer = KernelPrinter()
    printer.print(kernel)
    return printer.printer.text
  }

  /// The text of one entry; `kernels` give the names of the symbols that launches pass.
  public static func text(_ entry: Entry, kernels: [Kernel] = []) -> String {
    var printer = KernelPrinter()
    printer.print(entry, kernels: kernels, origins: [])
    return printer.printer.text
  }

  /// The first line of a statement, for reports.
  public static func firstLine(_ statement: Statement) -> String {
    var printer = KernelPrinter()
    switch statement {
    case .loop(var loop):
      loop.body = []
      printer.print([.loop(loop)])
    case .conditional(let conditions, _, _): printer.print([.conditional(conditions, then: [], otherwise: [])])
    case .located(let locations, _): printer.print([.located(locations, [])])
    case .asynchronous: printer.print([.asynchronous([])])
    case .bind, .allocate, .store, .prefetch, .shuffle, .barrier, .call, .wait: printer.print([statement])
    }
    return String(printer.printer.text.prefix { $0 != "\n" }.drop { $0 == " " })
  }

  private mutating func print(_ module: KernelModule, _ comments: KernelComments) {
    printer.line("martlet kernels \(Self.version)")
    printer.line("module \(TextPrinter.name(module.name, after: "@")) for \(module.machine.name)")
    if !module.weights.isEmpty { printer.line() }
    for weight in module.weights {
      let extents = weight.shape.map(String.init).joined(separator: ", ")
      printer.line("weight \(TextPrinter.path(weight.name)): \(weight.element.rawValue)[\(extents)]")
    }
    for kernel in module.kernels {
      printer.line()
      if let comment = comments.kernels[kernel.name] { printer.line("; \(comment)") }
      print(kernel)
    }
    for entry in module.entries {
      printer.line()
      if let comment = comments.entries[entry.name] { printer.line("; \(comment)") }
      print(entry, kernels: module.kernels, origins: comments.launches[entry.name] ?? [])
    }
  }

  private mutating func print(_ kernel: Kernel) {
    elements = [:]
    for parameter in kernel.parameters { elements[parameter.buffer.name] = parameter.buffer.element }
    let opening = "kernel \(TextPrinter.name(kernel.name, after: "@"))("
    let parameters = kernel.parameters.map { parameter in
      "\(TextPrinter.name(parameter.buffer.name, after: "%")): \(parameter.access.rawValue) "
        + Self.type(parameter.buffer, unless: .global)
    }
    let closing = ")" + Self.symbols(kernel.symbols) + Self.suffix(kernel.locations) + " {"
    let header = opening + parameters.joined(separator: ", ") + closing
    if header.utf8.count <= Self.greatestHeader || parameters.isEmpty {
      printer.line(header)
    } else {
      printer.line(opening)
      printer.indent()
      for (index, parameter) in parameters.enumerated() {
        printer.line(parameter + (index + 1 < parameters.count ? "," : ""))
      }
      printer.outdent()
      printer.line(closing)
    }
    print(kernel.body)
    printer.line("}")
  }

  /// ` where batch in 1...64, …`, or nothing.
  static func symbols(_ symbols: [DimSymbol]) -> String {
    symbols.isEmpty ? "" : " where " + symbols.map(\.description).joined(separator: ", ")
  }

  /// ` @ hidden Model.swift:14`, or nothing.
  static func suffix(_ locations: LocationSet) -> String { locations.isEmpty ? "" : " @ \(locations)" }

  /// `register f32[8, 16]`; the memory is left out where it is `implied`.
  static func type(_ buffer: Buffer, unless implied: Memory?) -> String {
    (buffer.memory == implied ? "" : buffer.memory.rawValue + " ") + type(buffer.element, buffer.shape)
  }

  /// `f32[batch, 16]`.
  static func type(_ element: DataType, _ shape: [IndexExpression]) -> String {
    "\(element.rawValue)[\(list(shape))]"
  }

  /// `8*mo + mi, k`.
  static func list(_ expressions: [IndexExpression]) -> String {
    expressions.map(\.description).joined(separator: ", ")
  }
}
