extension KernelModule {
  /// The entry called `name` alone, with the kernels and weights that it uses.
  public func restricted(to name: String) -> KernelModule {
    var module = self
    module.entries = entries.filter { $0.name == name }
    var kernels: Set<String> = []
    var weights: Set<String> = []
    for launch in module.entries.flatMap(\.launches) {
      kernels.formUnion(launch.choices.map(\.kernel))
      for case .weight(let weight) in launch.arguments { weights.insert(weight) }
    }
    module.kernels.removeAll { !kernels.contains($0.name) }
    module.weights.removeAll { !weights.contains($0.name) }
    return module
  }
}
