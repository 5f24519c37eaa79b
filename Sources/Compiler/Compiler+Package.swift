internal import MartletArtifact
internal import MartletEmission
internal import MartletGraphIR
public import MartletKernelIR
internal import MartletLowering
internal import MartletScalars
public import MartletSupport
internal import MartletTemplates

extension Compiler {
  /// Emits `model` in the forms `products`, with the glue unless that is linked later.
  func emit(
    _ model: LoweredArtifact, _ products: Set<EmissionOptions.Product>, separateGlue separate: Bool = false
  ) throws(Diagnostic) -> EmittedCode {
    let layout = try model.layout(placement)
    let device = try emitDevice(model)
    return try stage("machine code") { () throws(Diagnostic) in
      let architecture = host(of: model).architecture
      let glue =
        (separate ? [] : Templates.glue(architecture: architecture))
        + (device == nil ? [] : Templates.deviceGlue(architecture: architecture))
      var emission = EmissionOptions(products: products, sanitizesThreads: options.sanitizesThreads)
      emission.hasSeparateGlue = separate
      emission.deviceSection = ArtifactFormat.codeSection
      emission.weightPlacement = options.weightsPlacement == .embed ? .embedded : .external
      emission.weightBytes = model.weights.isEmpty ? 0 : layout.byteCount
      emission.weightOffsets = Dictionary(
        layout.tensors.map { ($0.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
      return try Emitter.emit(
        modules: model.host?.levels ?? [], device: device, glue: glue.map { ($0.name, $0.text) }, options: emission)
    }
  }

  /// The PTX of all generations of GPUs that `model` is for; nil if it is for none.
  private func emitDevice(_ model: LoweredArtifact) throws(Diagnostic) -> DeviceCode? {
    guard let device = model.device else { return nil }
    var texts: [String] = []
    for generation in device.levels {
      texts.append(
        try stage("PTX for \(generation.machine.name)") { () throws(Diagnostic) in try PTXEmitter.emit(generation) })
    }
    return DeviceCode(device.levels, texts: texts, host: host(of: model))
  }

  /// The CPU that entries are compiled for.
  private func host(of model: LoweredArtifact) -> Machine { model.host?.levels[0].machine ?? Machine.levels[0] }

  /// Writes `model` with its weights as `product` to `output`, and the header beside a library.
  /// - Returns: the files that were written.
  /// - Throws: a diagnostic if the linker is missing or a file cannot be written; nothing is written then.
  public func package(
    _ model: LoweredArtifact, _ binding: WeightBinding, as product: Product, to output: String
  ) async throws(Diagnostic) -> [String] {
    let weights = try PlacedWeights(model.weights, from: binding.weights, placement: placement)
    let layout = model.weights.isEmpty ? nil : weights.layout
    let sharesGlue = sharesGlue(product)
    let code = try emit(model, [.object], separateGlue: sharesGlue)
    let manifest = manifest(of: model, binding.module, layout)
    var objects = [code.object]
    if sharesGlue {
      objects += try SharedGlue.objects(checkingIndices: model.first.levels[0].entries.contains(where: \.checksIndices))
    }
    if product == .executable {
      objects.append(try Emitter.object(MainProgram.modules(manifest), for: host(of: model), keeping: ["main"]))
    }
    let content = Packager.Content(
      code: objects, manifest: manifest, weights: layout == nil ? [] : weights.contents,
      allowsUndefined: options.sanitizesThreads)
    // Complete before the library gets its name, so that a failure leaves both as they were.
    var header: OutputFile?
    if outputs(of: product, output).contains(Self.headerPath(beside: output)) {
      let file = try OutputFile(Self.headerPath(beside: output))
      try file.write(InterfaceWriter(manifest.model, manifest.entries, hasDevice: manifest.device != nil).header)
      header = file
    }
    observer.progress("writing \(output)")
    let clock = ContinuousClock()
    let start = clock.now
    let form = try form(of: product, output)
    try await Packager(linker: Linker()).write(content, as: form, to: output)
    observer.finished("package", start.duration(to: clock.now))
    var files = [output]
    if placement == .external, layout != nil { files.append(Packager.weightsPath(for: output)) }
    if let header {
      try header.commit()
      files.append(header.path)
    }
    return files
  }

  /// Writes kernels and entries that no graph stands behind, for one level and without weights, as the shared object
  /// `output`.
  /// - Throws: a diagnostic of the verifier, if the linker is missing, or if the file cannot be written.
  public func package(_ module: KernelModule, to output: String) async throws(Diagnostic) {
    let isDevice = module.machine.gpu != nil
    let host = isDevice ? Machine.levels[0] : module.machine
    guard let architecture = Architecture(rawValue: host.architecture) else {
      preconditionFailure("machines have an architecture that artefacts know")
    }
    let device =
      isDevice ? DeviceCode([module], texts: [try PTXEmitter.emit(module, writesLines: false)], host: host) : nil
    let glue =
      Templates.glue(architecture: host.architecture)
      + (isDevice ? Templates.deviceGlue(architecture: host.architecture) : [])
    var emission = EmissionOptions(products: [.object])
    emission.deviceSection = ArtifactFormat.codeSection
    let code = try Emitter.emit(
      modules: isDevice ? [] : [module], device: device, glue: glue.map { ($0.name, $0.text) }, options: emission)
    let manifest = Manifest(
      model: module.name, target: .init(architecture, levels: isDevice ? [] : [module.machine.name]),
      entries: module.entries.map { Signature($0) }, weights: nil,
      device: module.machine.gpu.map { gpu in
        .init(
          [.init(module.machine.name, driver: gpu.driver)],
          kernels: module.kernels.map { .init($0.name, locations: []) },
          launches: module.entries.map { _ in [] }, arenas: module.entries.map { Formula($0.deviceArenaBytes) })
      },
      provenance: .init(
        compiler: CompilerVersion.text, graph: ContentHash(of: KernelPrinter.text(module)), flags: options.flags))
    try await Packager(linker: Linker()).write(
      .init(code: [code.object], manifest: manifest, weights: []), as: .sharedObject(soname: nil), to: output)
  }

  /// Whether the glue of `product` is written once for all models; ThreadSanitizer looks into it, that for GPUs calls
  /// more of it, and other products are one object whose names nothing outside may see.
  func sharesGlue(_ product: Product) -> Bool {
    product == .sharedObject && !options.sanitizesThreads && options.gpus.isEmpty
      && SharedGlue.serves(options.levels[0])
  }

  private func form(of product: Product, _ output: String) throws(Diagnostic) -> Packager.Form {
    switch product {
    case .sharedObject: .sharedObject(soname: output.split(separator: "/").last.map(String.init))
    case .archive: .staticLibrary
    case .object: .object
    case .executable: .executable
    case .graph, .kernels, .llvm, .assembly, .ptx, .header: preconditionFailure("texts are not packaged")
    }
  }

  /// Where the weights lie, as manifests say it.
  var placement: WeightLayout.Placement { options.weightsPlacement == .embed ? .embedded : .external }

  /// What the artefact of `model`, read as `source`, says of itself.
  func manifest(of model: LoweredArtifact, _ source: GraphModule, _ layout: WeightLayout?) -> Manifest {
    guard let architecture = Architecture(rawValue: host(of: model).architecture) else {
      preconditionFailure("machines have an architecture that artefacts know")
    }
    let base = model.first.levels[0]
    let host = model.host.map(Self.kernels)
    let device = model.device.map(Self.kernels)
    let entries = model.device?.levels[0].entries ?? []
    let generations = (model.device?.levels ?? []).compactMap { level in
      level.machine.gpu.map { Manifest.Device.Generation(level.machine.name, driver: $0.driver) }
    }
    return Manifest(
      model: base.name,
      target: .init(architecture, levels: (model.host?.levels ?? []).map(\.machine.name)),
      entries: base.entries.map { Signature($0) }, weights: layout, kernels: host?.kernels ?? [],
      launches: host?.launches,
      device: device.map {
        .init(
          generations, kernels: $0.kernels, launches: $0.launches, arenas: entries.map { Formula($0.deviceArenaBytes) },
          readsValues: entries.filter(\.readsValues).map(\.name))
      },
      provenance: .init(
        compiler: CompilerVersion.text, graph: ContentHash(of: GraphPrinter.text(source)), flags: options.flags,
        tuning: options.tuning == Tuning() ? nil : ContentHash(of: options.tuning.text())))
  }

  /// The kernels of `model`, and for each entry what it launches.
  private static func kernels(_ model: LoweredModel) -> (kernels: [Manifest.Kernel], launches: [[Manifest.Launch]]) {
    let base = model.levels[0]
    // A level may have instructions for what others multiply as f32.
    let known = model.levels.flatMap(\.kernels).compactMap { kernel in
      kernel.body.matrixFactor.map { (kernel.name, $0) }
    }
    let factors = Dictionary(known, uniquingKeysWith: { first, _ in first })
    let kernels = zip(base.kernels, model.work).map { kernel, work in
      Manifest.Kernel(
        kernel.name, locations: kernel.locations.locations.map { text($0) },
        flops: work.map { Formula($0.operations) }, bytes: work.map { Formula($0.bytes) },
        tensorCores: factors[kernel.name])
    }
    return (kernels, zip(base.entries, model.places).map { launches($0, kernels, $1) })
  }

  /// The launches of `entry`, which come from `places`.
  private static func launches(
    _ entry: Entry, _ kernels: [Manifest.Kernel], _ places: [ModelLocation?]
  ) -> [Manifest.Launch] {
    let positions = Dictionary(kernels.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    var around = LaunchScopes(entry)
    around.note(entry.steps)
    return zip(zip(entry.launches, around.all), places).map { pair, place in
      let (step, scopes) = pair
      var choices = step.choices.map { choice in
        guard let position = positions[choice.kernel] else {
          preconditionFailure("entries launch kernels of their module")
        }
        return Manifest.Launch.Alternative(
          kernel: position, location: place.flatMap { kernels[position].locations.firstIndex(of: text($0)) },
          conditions: choice.conditions.flatMap { $0.differences.map { Formula(entry.bound($0)) } })
      }
      let last = choices.removeLast()
      return .init(
        kernel: last.kernel, location: last.location, alternatives: choices, in: scopes.loops, scopes.branches)
    }
  }

  private static func text(_ location: ModelLocation) -> String {
    [location.modulePath, location.source?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}

extension Entry {
  /// Whether a step compares indices with the extents that they count along.
  fileprivate var checksIndices: Bool {
    steps.contains { step in if case .checkIndices = step { true } else { false } }
  }
}
