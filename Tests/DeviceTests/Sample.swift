import MartletArtifact
import MartletCompiler
import MartletImporters
import MartletKernelIR
import MartletRuntime
import MartletScalars
import MartletSupport
import Testing

/// A model with weights, an index input, state and a symbolic dim, compiled for GPUs.
final class Sample {
  static let text = """
    martlet graph 1
    module @sample

    graph @step(%x: f32[n, 8], %rows: i64[n], %cache: f32[16, 8])
        -> (y: f32[n, 8], next: f32[16, 8] in place of %cache) where n in 1...16 {
      %w = parameter "w" : f32[8, 8]
      %t = parameter "table" : f32[20, 8]
      %0 = contract %x, %w {m k, n k -> m n} : f32[n, 8]
      %1 = gather(axis: 0) %t, %rows : f32[n, 8]
      %2 = map add %0, %1 : f32[n, 8]
      %3 = map add %cache, %cache : f32[16, 8]
      return %2, %3
    }
    """

  let folder: TemporaryFolder
  let model: LoadedModel
  let entry: ModelEntry
  /// The kernels for GPUs.
  let kernels: [KernelModule]
  private let compiler: Compiler
  private let source: (path: String, weights: [String])

  /// Compiles the model for `machines`, or another `model`, which has no weights.
  convenience init(
    _ machines: [Machine] = Machine.gpus, placement: CompileOptions.WeightsPlacement = .embed,
    model other: String? = nil
  ) async throws {
    let folder = try TemporaryFolder()
    let file = try OutputFile(folder.path("sample.graph"))
    try file.write(other ?? Self.text)
    try file.commit()
    let weights = other == nil ? [try Self.writeWeights(folder)] : []
    try await self.init(file.path, weights, in: folder, machines, placement)
  }

  /// Compiles the model at `path` for `machines` to `sample.so` of `folder`, which this object keeps.
  init(
    _ path: String, _ weights: [String], in folder: TemporaryFolder, _ machines: [Machine] = Machine.gpus,
    _ placement: CompileOptions.WeightsPlacement = .embed
  ) async throws {
    self.folder = folder
    compiler = Compiler(CompileOptions(levels: machines, weightsPlacement: placement))
    source = (path, weights)
    _ = try await compiler.compile(path, weights: weights, as: .sharedObject, to: folder.path("sample.so"))
    let binding = try compiler.bind(try await compiler.read(path), weights: weights)
    kernels = try compiler.lowerAll(binding.module).device?.levels ?? []
    model = try LoadedModel(folder.path("sample.so"))
    entry = try model.entry()
  }

  /// Writes another form of the model to `name` in the folder; its path.
  func write(_ product: Product, _ name: String) async throws -> String {
    _ = try await compiler.compile(source.path, weights: source.weights, as: product, to: folder.path(name))
    return folder.path(name)
  }

  private static func writeWeights(_ folder: TemporaryFolder) throws -> String {
    let tensors = [("w", 8), ("table", 20)].map { (key: String, rows: Int) in
      let values: [Float] = (0..<rows * 8).map { Float($0 % 7) - 3 }
      return SafetensorsWriter.Tensor(
        key, .f32, [rows, 8], bytes: values.withUnsafeBytes { [UInt8]($0) })
    }
    try SafetensorsWriter.write(tensors, to: folder.path("weights.safetensors"))
    return folder.path("weights.safetensors")
  }

  /// Inputs for `n` rows; `row` is the first index.
  static func inputs(_ n: Int, row: Int = 19) throws -> [HostTensor] {
    [
      try HostTensor(.f32, [n, 8], (0..<n * 8).map { Float($0 % 5) }),
      try HostTensor(.i64, [n], (0..<n).map { Int64($0 == 0 ? row : $0) }),
      try HostTensor(.f32, [16, 8], (0..<128).map { Float($0) }),
    ]
  }

  /// What the model gives for them.
  static func outputs(_ n: Int) -> [[Float]] {
    let y = (0..<n * 8).map { position -> Float in
      let (row, column) = (position / 8, position % 8)
      let product = (0..<8).reduce(Float(0)) { sum, k in
        sum + Float((row * 8 + k) % 5) * (Float((column * 8 + k) % 7) - 3)
      }
      return product + Float(((row == 0 ? 19 : row) * 8 + column) % 7) - 3
    }
    return [y, (0..<128).map { Float(2 * $0) }]
  }
}
