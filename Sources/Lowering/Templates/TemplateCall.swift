import MartletKernelIR
import MartletScalars

/// A kernel template with numbers for its parameters, as tuning files and comments have it: `matmul(rows: 12, tail: 4)`.
public struct TemplateCall: Hashable, Sendable, CustomStringConvertible {
  /// The template's name.
  public var template: String
  /// The names of the parameters that have a number, in the order in which they are shown.
  public private(set) var names: [String] = []
  /// The number of each.
  public private(set) var values: [Int] = []

  /// The template alone.
  public init(_ template: String) { self.template = template }

  /// The template with these numbers.
  init(_ template: String, _ parameters: KeyValuePairs<String, Int>) {
    self.init(template)
    for (name, value) in parameters { self[name] = value }
  }

  /// `template` with what `values` has for its parameters.
  init(_ template: KernelTemplate, _ values: [String: IndexExpression]) {
    self.init(template.name)
    for parameter in template.parameters { self[parameter.name] = values[parameter.name]?.constant }
  }

  /// The number of the parameter `name`; nil if it has none. Setting adds it behind the others.
  public subscript(name: String) -> Int? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      let place = names.firstIndex(of: name)
      switch (place, newValue) {
      case (let place?, let value?): values[place] = value
      case (let place?, nil):
        names.remove(at: place)
        values.remove(at: place)
      case (nil, let value?):
        names.append(name)
        values.append(value)
      case (nil, nil): break
      }
    }
  }

  /// The call as text.
  public var description: String {
    "\(template)(\(zip(names, values).map { "\($0): \($1)" }.joined(separator: ", ")))"
  }
}
