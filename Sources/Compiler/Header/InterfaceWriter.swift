public import MartletArtifact
internal import MartletTemplates
internal import Mustache

/// Writes the interfaces of a model from the templates in `Templates/artifact`: the C header, the module map and the
/// Swift wrapper.
public struct InterfaceWriter: Sendable {
  private let model: String
  private let entries: [Signature]
  private let hasCPU: Bool
  private let hasDevice: Bool

  /// The interfaces of the model `model` with `entries`, with code for CPUs if it `hasCPU` and for GPUs if it `hasDevice`.
  public init(_ model: String, _ entries: [Signature], hasCPU: Bool = true, hasDevice: Bool = false) {
    self.model = model
    self.entries = entries
    self.hasCPU = hasCPU
    self.hasDevice = hasDevice
  }

  /// The C header: valid C99, C11 and C++, and complete by itself.
  public var header: String {
    Self.headerTemplate.render(
      [
        "model": model, "guard": "MARTLET_MODEL_\(model.uppercased())_H", "common": Self.text("martlet.h"),
        "entries": texts.map(\.content), "hasDevice": hasDevice,
      ])
  }

  /// The module map that makes the header `header` the C module that the Swift wrapper imports.
  public func moduleMap(header: String) -> String {
    Self.moduleMapTemplate.render(["module": module, "header": header])
  }

  /// The Swift wrapper: a class with a method for each entry, over arrays.
  public var swift: String {
    let texts = texts
    let counts = texts.flatMap { ($0.inputs + $0.outputs).map(\.count) }
    return Self.swiftTemplate.render(
      [
        "model": model, "module": module, "type": IdentifierTable.className(model), "entries": texts.map(\.content),
        "hasCPU": hasCPU, "hasDevice": hasDevice,
        "functions": EntryText.functions, "usesFunctions": counts.contains { $0.contains(EntryText.functions) },
      ])
  }

  private var texts: [EntryText] {
    var methods = IdentifierTable(module: module, hasDevice: hasDevice)
    return entries.map { EntryText($0, model: model, hasDevice: hasDevice, methods: &methods) }
  }

  /// The name of the C module.
  private var module: String { IdentifierTable.moduleName(model) }

  private static func text(_ name: String) -> String {
    guard let text = Templates.named(name) else { preconditionFailure("there is no template '\(name)'") }
    return text
  }

  // Read once for the process.
  private static let headerTemplate = template("model.h")
  private static let moduleMapTemplate = template("model.modulemap")
  private static let swiftTemplate = template("model.swift")

  private static func template(_ name: String) -> MustacheTemplate {
    guard let template = try? MustacheTemplate(string: text("\(name).mustache")) else {
      preconditionFailure("the template '\(name)' is not valid")
    }
    return template
  }
}
