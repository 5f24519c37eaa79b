internal import MartletGraphIR
internal import MartletSupport

/// The names of one graph or function body and what they stand for.
struct ImportScope {
  /// What a name stands for.
  enum Binding {
    case value(Value)
    /// An initialiser that nothing has used yet.
    case initializer(Onnx_TensorProto)
    /// A sequence, whose length is thus known.
    case sequence([Value])
  }

  private var bindings: [String: Binding] = [:]
  /// Whether names that are not found here are looked for in the scope around it.
  let seesOuter: Bool
  /// How many bodies of loops and branches are open where the names are defined.
  let level: Int

  init(seesOuter: Bool, level: Int) {
    self.seesOuter = seesOuter
    self.level = level
  }

  subscript(name: String) -> Binding? { bindings[name] }

  /// Gives `name` its meaning.
  /// - Throws: a diagnostic if it has one.
  mutating func define(_ name: String, _ binding: Binding) throws(Diagnostic) {
    guard bindings.updateValue(binding, forKey: name) == nil else {
      throw Diagnostic("the name '\(name)' is defined twice")
    }
  }

  /// Gives `name` its value in place of the initialiser.
  mutating func settle(_ name: String, _ value: Value) { bindings[name] = .value(value) }
}
