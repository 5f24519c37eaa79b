internal import MartletScalars
internal import MartletSupport

extension Manifest {
  /// Checks a manifest that was read: what a compiler writes keeps these rules, a changed file may not.
  /// - Throws: a diagnostic that says what is wrong.
  func validate() throws(Diagnostic) {
    try Self.check(names: [model], "model")
    try Self.check(names: entries.map(\.name), "entry")
    for entry in entries { try entry.validate() }
    try weights?.validate()
  }

  /// Checks that `names` are distinct identifiers, as symbols and the names of files are made of them.
  fileprivate static func check(names: [String], _ what: String) throws(Diagnostic) {
    var seen: Set<String> = []
    for name in names where !name.isIdentifier || !seen.insert(name).inserted {
      throw Diagnostic("the manifest is damaged: the \(what) name '\(name)' is no identifier or there twice")
    }
  }
}

extension Signature {
  fileprivate func validate() throws(Diagnostic) {
    try Manifest.check(names: dims.map(\.name) + (inputs + outputs).map(\.name), "dim or tensor")
    let known = Set(dims.map { Symbol.named($0.name) })
    let ranges = inputs.flatMap { [$0.indexRange, $0.partRange].compactMap { $0 } }.flatMap { [$0.lower, $0.upper] }
    for formula in (inputs + outputs).flatMap(\.shape) + ranges + [arenaBytes]
    where !known.isSuperset(of: formula.expression.symbols) {
      throw Diagnostic("the manifest is damaged: entry '\(name)' has no dims for '\(formula)'")
    }
    for extent in returnedExtents {
      guard outputs.indices.contains(extent.output), outputs[extent.output].shape.indices.contains(extent.axis) else {
        throw Diagnostic("the manifest is damaged: entry '\(name)' returns the extent of an axis that it does not have")
      }
    }
  }
}
