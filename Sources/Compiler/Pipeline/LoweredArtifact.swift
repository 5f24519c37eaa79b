internal import MartletArtifact
internal import MartletGraphIR
internal import MartletKernelIR
public import MartletLowering
internal import MartletScalars
internal import MartletSupport

/// What an artefact is made of: a model lowered for CPUs, for GPUs or for both, and the weights that they share.
public struct LoweredArtifact: Sendable {
  /// The kernels for CPUs; nil if there are none.
  public let host: LoweredModel?
  /// The kernels for GPUs; nil if there are none.
  public let device: LoweredModel?
  /// The weights of both, in the order in which they lie in the artefact. One that both read in the same way lies there
  /// once.
  public let weights: [PackedWeight]

  /// The artefact of one model, for what it was lowered for.
  public init(_ model: LoweredModel) {
    let isDevice = model.levels[0].machine.gpu != nil
    self.init(host: isDevice ? nil : model, device: isDevice ? model : nil)
  }

  /// The artefact of a model lowered twice; one of the two at least.
  init(host: LoweredModel?, device: LoweredModel?) {
    self.host = host
    guard let host, let device else {
      self.device = device
      weights = (host ?? device)?.weights ?? []
      return
    }
    var names = Set(host.weights.map(\.name))
    var all = host.weights
    var renamed: [String: String] = [:]
    for weight in device.weights where !host.weights.contains(weight) {
      var added = weight
      while !names.insert(added.name).inserted { added.name += ".device" }
      if added.name != weight.name { renamed[weight.name] = added.name }
      all.append(added)
    }
    self.device = renamed.isEmpty ? device : device.renaming(renamed)
    weights = all
  }

  /// Where the weights will lie, known before their contents are.
  /// - Throws: a diagnostic if they are larger than memory.
  func layout(_ placement: WeightLayout.Placement) throws(Diagnostic) -> WeightLayout {
    var layout = WeightLayout(placement: placement)
    for weight in weights {
      guard let shape = weight.sourceType.staticShape, let packing = Packing(weight) else {
        preconditionFailure("lowering packs weight '\(weight.name)' in a way that packaging does not know")
      }
      try layout.append(
        weight.name, weight.sourceType.element, shape, packing: packing, conversion: weight.conversion)
    }
    return layout
  }

  /// The first of the parts; entries are the same for both but for their plans.
  var first: LoweredModel {
    guard let first = host ?? device else { preconditionFailure("an artefact has kernels for something") }
    return first
  }
}
