internal import MartletArtifact
internal import MartletGenerators
internal import MartletInterpreter
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// What an entry is measured with.
extension Signature {
  /// The dims that are `named`, those of the inputs that are `given`, or the least ones.
  /// - Throws: a diagnostic if one lies outside of its range.
  func dims(_ named: [(name: String, value: Int)], _ given: [HostTensor?]) throws(Diagnostic) -> DimValues {
    try dims(
      dims.map { dim in
        if let value = named.first(where: { $0.name == dim.name })?.value { return value }
        for (input, tensor) in zip(inputs, given) {
          for (formula, extent) in zip(input.shape, tensor?.shape ?? []) {
            // What does not divide evenly is refused with all other extents that do not fit.
            guard let (factor, rest) = formula.expression.affine(in: .named(dim.name)), let factor = factor.constant,
              factor > 0, let rest = rest.constant
            else { continue }
            return (extent &- rest) / factor
          }
        }
        return dim.least
      })
  }

  /// The inputs that are given, and random ones in place of the others.
  /// - Throws: a diagnostic if they need more memory than there is.
  func inputs(_ given: [HostTensor?], _ dims: DimValues) throws(Diagnostic) -> [HostTensor] {
    var random = RandomValues(seed: 1)
    let missing = zip(inputs, given).filter { $1 == nil }
    let counts = try missing.map { input, _ throws(Diagnostic) in try input.extents(dims).reduce(1, *) }
    try MemoryLimit.check(
      "entry '\(name)'", elements: counts, bytes: arenaBytes.value(dims) ?? .max)
    var tensors: [HostTensor] = []
    for (input, tensor) in zip(inputs, given) {
      if let tensor {
        tensors.append(tensor)
        continue
      }
      let shape = try input.extents(dims)
      let range = try input.indices(dims)
      tensors.append(try HostTensor(input.type, shape, bytes: random.tensor(input.type, shape, in: range).bytes))
    }
    return tensors
  }
}
