/// Finds the weights among the stored properties of a model.
struct ModuleReflection {
  /// Called for each weight with its path; returns whether to go on.
  let visitParameter: (_ parameter: Tensor, _ path: String) -> Bool
  /// Called for each key without a use; returns whether to go on.
  let visitUnused: (_ path: String) -> Bool
  /// The objects whose properties are being visited, so that a cycle of references ends.
  private var open: [ObjectIdentifier] = []

  init(
    unused visitUnused: @escaping (_ path: String) -> Bool = { _ in true },
    _ visitParameter: @escaping (_ parameter: Tensor, _ path: String) -> Bool
  ) {
    self.visitParameter = visitParameter
    self.visitUnused = visitUnused
  }

  /// Visits the weights in `value`, which the properties on the way name `path`; returns whether to go on.
  mutating func visit(_ value: Any, path: String) -> Bool {
    if let tensor = value as? Tensor { return tensor.node.isParameter ? visitParameter(tensor, path) : true }
    if value is UnusedWeight { return visitUnused(path) }
    if let flat = value as? any FlatModule { return visit(flat.flatContent, path: path) }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional:
      guard let content = mirror.children.first else { return true }
      return visit(content.value, path: path)
    case .collection, .tuple:
      for (position, child) in mirror.children.enumerated() {
        let name = child.label.flatMap { $0.hasPrefix(".") ? nil : $0 } ?? String(position)
        if !visit(child.value, path: Self.join(path, name)) { return false }
      }
      return true
    case .dictionary:
      return visitDictionary(mirror, path: path)
    default:
      return value is any Module ? visitProperties(value, mirror, path: path) : true
    }
  }

  private mutating func visitDictionary(_ mirror: Mirror, path: String) -> Bool {
    var entries: [(key: String, value: Any)] = []
    for child in mirror.children {
      let pair = Mirror(reflecting: child.value).children.map(\.value)
      if pair.count == 2 { entries.append((String(describing: pair[0]), pair[1])) }
    }
    entries.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for entry in entries where !visit(entry.value, path: Self.join(path, entry.key)) { return false }
    return true
  }

  private mutating func visitProperties(_ value: Any, _ mirror: Mirror, path: String) -> Bool {
    let identity = mirror.displayStyle == .class ? ObjectIdentifier(value as AnyObject) : nil
    if let identity {
      if open.contains(identity) { return true }
      open.append(identity)
    }
    defer { if identity != nil { open.removeLast() } }
    var levels = [mirror]
    while let parent = levels.last?.superclassMirror { levels.append(parent) }
    for child in levels.reversed().flatMap(\.children) {
      guard let label = child.label else { continue }
      let keyed = child.value as? any KeyedProperty
      let path = Self.join(path, keyed.map { $0.key ?? String(label.dropFirst()) } ?? Self.propertyName(label))
      if !visit(keyed?.content ?? child.value, path: path) { return false }
    }
    return true
  }

  /// The name of a stored property; that of a lazy one has a prefix.
  private static func propertyName(_ label: String) -> String {
    let lazyPrefix = "$__lazy_storage_$_"
    return label.hasPrefix(lazyPrefix) ? String(label.dropFirst(lazyPrefix.count)) : label
  }

  static func join(_ path: String, _ name: String) -> String {
    path.isEmpty ? name : name.isEmpty ? path : "\(path).\(name)"
  }
}
