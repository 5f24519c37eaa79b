public import MartletArtifact
internal import MartletSupport

/// One entry of a loaded model: what it takes and gives, and its functions.
public final class ModelEntry: Sendable {
  /// What the entry takes and gives.
  public let signature: Signature
  let function: ForeignFunction
  let arenaSize: ForeignFunction
  /// The size of the arena on a device; nil if the model has no code for GPUs.
  let deviceArenaSize: ForeignFunction?
  // Keeps the code in memory.
  private let library: LoadedLibrary

  init(_ signature: Signature, model: String, hasDevice: Bool, _ library: LoadedLibrary) throws(Diagnostic) {
    self.signature = signature
    self.library = library
    let dims = [ForeignFunction.ValueType](repeating: .integer64, count: signature.dims.count)
    let tensors = [ForeignFunction.ValueType](
      repeating: .pointer, count: signature.inputs.count + signature.outputs.count)
    function = ForeignFunction(
      try library.function(signature.functionSymbol(model: model)), returns: .integer32,
      takes: [.pointer] + tensors + dims + [.pointer])
    arenaSize = ForeignFunction(
      try library.function(signature.arenaSymbol(model: model)), returns: .integer64, takes: dims)
    deviceArenaSize =
      hasDevice
      ? ForeignFunction(
        try library.function(signature.deviceArenaSymbol(model: model)), returns: .integer64, takes: dims) : nil
  }
}
