internal import MartletArtifact
internal import MartletEmission
internal import MartletGraphIR
public import MartletKernelIR
internal import MartletLowering
internal import MartletScalars
public import MartletSupport
internal import MartletTemplates

extension Compiler {
  /// Emits `model` in the forms `products`.
  func emit(_ model: LoweredModel, _ products: Set<EmissionOptions.Product>) throws(Diagnostic) -> EmittedCode {
    let layout = try model.layout(placement)
    return try stage("machine code") { () throws(Diagnostic) in
      let glue = Templates.glue(architecture: model.levels[0].machine.architecture)
      var emission = EmissionOptions(products: products, sanitizesThreads: options.sanitizesThreads)
      emission.weightPlacement = options.weightsPlacement == .embed ? .embedded : .external
      emission.weightBytes = model.weights.isEmpty ? 0 : layout.byteCount
      emission.weightOffsets = Dictionary(
        layout.tensors.map { ($0.key, $0.offset) }, uniquingKeysWith: { first, _ in first })
      return try Emitter.emit(modules: model.levels, glue: glue.map { ($0.name, $0.text) }, options: emission)
    }
  }

  /// Writes `model` with its weights as `product` to `output`, and the header beside a library.
  /// - Returns: the files that were written.
  /// - Throws: a diagnostic if the linker is missing or a file cannot be written; nothing is written then.
  public func package(
    _ model: LoweredModel, _ binding: WeightBinding, as product: Product, to output: String
  ) async throws(Diagnostic) -> [String] {
    let weights = try PlacedWeights(model.weights, from: binding.weights, placement: placement)
    let layout = model.weights.isEmpty ? nil : weights.layout
    let code = try emit(model, [.object])
    let manifest = manifest(of: model, binding.module, layout)
    var objects = [code.object]
    if product == .executable {
      objects.append(try Emitter.object(MainProgram.modules(manifest), for: model.levels[0].machine, keeping: ["main"]))
    }
    let content = Packager.Content(
      code: objects, manifest: manifest, weights: layout == nil ? [] : weights.contents,
      allowsUndefined: options.sanitizesThreads)
    // Complete before the library gets its name, so that a failure leaves both as they were.
    var header: OutputFile?
    if outputs(of: product, output).contains(Self.headerPath(beside: output)) {
      let file = try OutputFile(Self.headerPath(beside: output))
      try file.write(InterfaceWriter(manifest.model, manifest.entries).header)
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
    guard let architecture = Architecture(rawValue: module.machine.architecture) else {
      preconditionFailure("machines have an architecture that artefacts know")
    }
    let glue = Templates.glue(architecture: module.machine.architecture).map { ($0.name, $0.text) }
    let code = try Emitter.emit(modules: [module], glue: glue, options: EmissionOptions(products: [.object]))
    let manifest = Manifest(
      model: module.name, target: .init(architecture, levels: [module.machine.name]),
      entries: module.entries.map { Signature($0) }, weights: nil,
      provenance: .init(
        compiler: CompilerVersion.text, graph: ContentHash(of: KernelPrinter.text(module)), flags: options.flags))
    try await Packager(linker: Linker()).write(
      .init(code: [code.object], manifest: manifest, weights: []), as: .sharedObject(soname: nil), to: output)
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
  func manifest(of model: LoweredModel, _ source: GraphModule, _ layout: WeightLayout?) -> Manifest {
    let base = model.levels[0]
    guard let architecture = Architecture(rawValue: base.machine.architecture) else {
      preconditionFailure("machines have an architecture that artefacts know")
    }
    let kernels = zip(base.kernels, model.work).map { kernel, work in
      Manifest.Kernel(
        kernel.name, locations: kernel.locations.locations.map { Self.text($0) },
        flops: work.map { Formula($0.operations) }, bytes: work.map { Formula($0.bytes) })
    }
    return Manifest(
      model: base.name, target: .init(architecture, levels: model.levels.map(\.machine.name)),
      entries: base.entries.map { Signature($0) }, weights: layout, kernels: kernels,
      launches: zip(base.entries, model.places).map { Self.launches($0, kernels, $1) },
      provenance: .init(
        compiler: CompilerVersion.text, graph: ContentHash(of: GraphPrinter.text(source)), flags: options.flags,
        tuning: options.tuning == Tuning() ? nil : ContentHash(of: options.tuning.text())))
  }

  /// The launches of `entry`, which come from `places`.
  private static func launches(
    _ entry: Entry, _ kernels: [Manifest.Kernel], _ places: [ModelLocation?]
  ) -> [Manifest.Launch] {
    let positions = Dictionary(kernels.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    let names = entry.steps.compactMap { step -> String? in
      guard case .launch(let kernel, _, _) = step else { return nil }
      return kernel
    }
    return zip(names, places).map { name, place in
      guard let position = positions[name] else { preconditionFailure("entries launch kernels of their module") }
      return .init(
        kernel: position, location: place.flatMap { kernels[position].locations.firstIndex(of: text($0)) })
    }
  }

  private static func text(_ location: ModelLocation) -> String {
    [location.modulePath, location.source?.description ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
  }
}
