internal import MartletScalars
public import MartletSupport

extension Manifest {
  /// Checks a manifest that was read: what a compiler writes keeps these rules, a changed file may not.
  /// - Throws: a diagnostic that says what is wrong.
  public func validate() throws(Diagnostic) {
    try Self.check(names: [model], "model")
    try Self.check(names: entries.map(\.name), "entry")
    for entry in entries { try entry.validate() }
    try weights?.validate()
    try checkLaunches()
  }

  /// Checks that launches name kernels and places that there are.
  private func checkLaunches() throws(Diagnostic) {
    if let launches { try check(launches, of: kernels) }
    guard let device else { return }
    try check(device.launches, of: device.kernels)
    guard !device.generations.isEmpty else {
      throw Diagnostic("the manifest is damaged: it lists no generation of GPUs")
    }
    if let arenas = device.arenas, arenas.count != entries.count {
      throw Diagnostic("the manifest is damaged: it lists the arenas of \(arenas.count) entries on GPUs")
    }
    for (entry, arena) in zip(entries, device.arenas ?? []) where !entry.hasDims(of: arena) {
      throw Diagnostic("the manifest is damaged: entry '\(entry.name)' has no dims for '\(arena)'")
    }
    for name in device.readsValues ?? [] where !entries.contains(where: { $0.name == name }) {
      throw Diagnostic("the manifest is damaged: there is no entry '\(name)' that reads values")
    }
  }

  private func check(_ launches: [[Launch]], of kernels: [Kernel]) throws(Diagnostic) {
    guard launches.count == entries.count else {
      throw Diagnostic("the manifest is damaged: it lists the launches of \(launches.count) entries")
    }
    for (entry, launches) in zip(entries, launches) {
      let known = Set(entry.dims.map { Symbol.named($0.name) })
      for launch in launches {
        let alternatives = launch.alternatives ?? []
        let chosen = [(launch.kernel, launch.location)] + alternatives.map { ($0.kernel, $0.location) }
        for (kernel, location) in chosen
        where !kernels.indices.contains(kernel)
          || !(location.map(kernels[kernel].locations.indices.contains) ?? true)
        {
          throw Diagnostic("the manifest is damaged: it lists a launch of no kernel")
        }
        let loops = launch.loops ?? []
        let inside = known.union(loops.map { Symbol.named($0.step) })
        for formula in alternatives.flatMap(\.conditions) + loops.map(\.count)
        where !inside.isSuperset(of: formula.expression.symbols) {
          throw Diagnostic("the manifest is damaged: entry '\(entry.name)' has no dims for '\(formula)'")
        }
      }
    }
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
  /// Whether `formula` is over dims of the entry.
  fileprivate func hasDims(of formula: Formula) -> Bool {
    Set(dims.map { Symbol.named($0.name) }).isSuperset(of: formula.expression.symbols)
  }

  fileprivate func validate() throws(Diagnostic) {
    try Manifest.check(names: dims.map(\.name) + (inputs + outputs).map(\.name), "dim or tensor")
    let ranges = inputs.flatMap { [$0.indexRange, $0.partRange].compactMap { $0 } }.flatMap { [$0.lower, $0.upper] }
    for formula in (inputs + outputs).flatMap(\.shape) + ranges + [arenaBytes] where !hasDims(of: formula) {
      throw Diagnostic("the manifest is damaged: entry '\(name)' has no dims for '\(formula)'")
    }
    let replaced = outputs.compactMap(\.inPlaceOf)
    guard inputs.allSatisfy({ $0.inPlaceOf == nil }), Set(replaced).count == replaced.count,
      zip(outputs, replacedInputs).allSatisfy({ output, input in
        output.inPlaceOf == nil
          || input.map { inputs[$0].type == output.type && inputs[$0].shape == output.shape } ?? false
      })
    else {
      throw Diagnostic("the manifest is damaged: entry '\(name)' has an output in place of what is no input like it")
    }
    for extent in returnedExtents {
      guard outputs.indices.contains(extent.output), outputs[extent.output].shape.indices.contains(extent.axis) else {
        throw Diagnostic("the manifest is damaged: entry '\(name)' returns the extent of an axis that it does not have")
      }
    }
  }
}
