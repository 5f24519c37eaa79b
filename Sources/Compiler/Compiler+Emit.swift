internal import MartletArtifact
internal import MartletEmission
internal import MartletGraphIR
public import MartletKernelIR
internal import MartletLowering
internal import MartletScalars
public import MartletSupport
internal import MartletTemplates

extension Compiler {
  /// Compiles the model at `path` with the weight files `weights` to the file `output`; `others` are further files that
  /// were read.
  /// - Returns: the files that were written.
  /// - Throws: a diagnostic if anything is wrong; nothing is written then.
  public func compile(
    _ path: String, weights: [String], others: [String] = [], as product: Product, to output: String
  ) async throws(Diagnostic) -> [String] {
    try check(outputs(of: product, output), of: product, against: [path] + weights + others)
    if product == .header { return try await writeInterfaces(of: path, weights: weights, to: output) }
    if product.isText {
      let text = try await text(of: path, weights: weights, as: product)
      let file = try OutputFile(output)
      try file.write(text)
      try file.commit()
      return [output]
    }
    let binding = try bind(try await load(path), weights: weights)
    return try await package(try lowerAll(binding.module), binding, as: product, to: output)
  }

  /// The textual `product` of the model at `path`. Weights are needed only for the sizes that the artefact would have.
  /// - Throws: a diagnostic if anything is wrong.
  public func text(of path: String, weights: [String], as product: Product) async throws(Diagnostic) -> String {
    let optimized = try optimize(try await source(path, weights))
    if product == .graph { return GraphPrinter.text(optimized) }
    return try self.text(of: try lower(optimized), as: product)
  }

  /// Writes the C header of the model at `path` to `output` and, beside it, the module map and the Swift wrapper.
  private func writeInterfaces(
    of path: String, weights: [String], to output: String
  ) async throws(Diagnostic) -> [String] {
    // What callers see is the same for every target.
    let one = Compiler(options.part(Array(options.levels.prefix(1))), observer: observer)
    let writer = interfaces(of: try one.lower(try one.optimize(try await source(path, weights))))
    let name = output.split(separator: "/").last.map(String.init) ?? output
    let texts = [writer.header, writer.moduleMap(header: name), writer.swift]
    let files = try zip(outputs(of: .header, output), texts).map { path, text throws(Diagnostic) in
      let file = try OutputFile(path)
      try file.write(text)
      return file
    }
    for file in files { try file.commit() }
    return files.map(\.path)
  }

  private func interfaces(of model: LoweredModel) -> InterfaceWriter {
    InterfaceWriter(
      model.levels[0].name, model.levels[0].entries.map { Signature($0) },
      hasCPU: options.levels.contains { $0.gpu == nil }, hasDevice: !options.gpus.isEmpty)
  }

  /// The textual `product` of a lowered model.
  /// - Throws: a diagnostic for what a machine cannot do.
  public func text(of model: LoweredModel, as product: Product) throws(Diagnostic) -> String {
    switch product {
    case .graph: return GraphPrinter.text(model.module)
    case .kernels: return model.kernelText()
    case .llvm where model.levels[0].machine.gpu != nil: return try PTXEmitter.llvm(try gpuModule(model))
    case .ptx: return try PTXEmitter.emit(try gpuModule(model))
    case .llvm: return try emit(LoweredArtifact(model), [.llvm]).llvm
    case .assembly: return try emit(LoweredArtifact(model), [.assembly]).assembly
    case .header: return interfaces(of: model).header
    case .sharedObject, .archive, .object, .executable: preconditionFailure("the product is no text")
    }
  }

  /// The kernels of `model`, which is for one generation of GPUs.
  private func gpuModule(_ model: LoweredModel) throws(Diagnostic) -> KernelModule {
    guard model.levels.count == 1 else {
      throw Diagnostic(
        "one text is for one generation of GPUs",
        notes: ["name one of \(model.levels.map(\.machine.name).joined(separator: ", "))"])
    }
    return model.levels[0]
  }

  /// The code of the kernels and entries of `module`, for one level or GPU: LLVM's IR, assembly or PTX.
  /// - Throws: a diagnostic of the verifier, or for what the machine cannot do.
  public func text(of module: KernelModule, as product: Product) throws(Diagnostic) -> String {
    try KernelVerifier.verify(module)
    if module.machine.gpu != nil {
      precondition(product == .llvm || product == .ptx, "kernels for GPUs are emitted as LLVM's IR or as PTX")
      return try product == .ptx ? PTXEmitter.emit(module) : PTXEmitter.llvm(module)
    }
    precondition(product == .llvm || product == .assembly, "kernels are emitted as LLVM's IR or as assembly")
    let code = try Emitter.emit(
      modules: [module], glue: [],
      options: EmissionOptions(products: product == .llvm ? [.llvm] : [.assembly], exportsKernels: true))
    return product == .llvm ? code.llvm : code.assembly
  }
}
