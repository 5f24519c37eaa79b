public import MartletArtifact
internal import MartletGraphIR
public import MartletImporters
internal import MartletInterpreter
public import MartletLowering
internal import MartletScalars
public import MartletSupport

/// The weights of a lowered program, placed in order, with their elements.
public struct PlacedWeights: Sendable {
  /// Where each weight lies; the keys are the names that kernels use.
  public let layout: WeightLayout
  /// The elements, one for each weight of the layout in order.
  public let contents: [WeightContent]

  /// Places `weights` and takes their elements from `files` and from the program's own constants.
  /// - Throws: a diagnostic that names a weight that is missing, or of another type than the model's.
  public init(
    _ weights: [PackedWeight], from files: WeightSet, placement: WeightLayout.Placement
  ) throws(Diagnostic) {
    var layout = WeightLayout(placement: placement)
    var contents: [WeightContent] = []
    for weight in weights {
      guard let shape = weight.sourceType.staticShape, let packing = Packing(weight) else {
        preconditionFailure("lowering packs weight '\(weight.name)' in a way that packaging does not know")
      }
      var hash: ContentHash?
      switch weight.source {
      case .parameter(let parameter):
        let tensor = try Self.tensor(parameter, weight.sourceType, files)
        hash = ContentHash(tensor.contentHash())
        contents.append(parameter.conversion.map { .converted(tensor, $0) } ?? .tensor(tensor))
      case .derived(let graph):
        let bytes = try Self.derived(graph, files)
        hash = ContentHash(of: bytes)
        contents.append(.bytes(bytes))
      case .constant(let literal):
        contents.append(.bytes(Self.bytes(literal, count: shape.reduce(1, *))))
      }
      try layout.append(
        weight.name, weight.sourceType.element, shape, packing: packing, conversion: weight.conversion,
        contentHash: hash)
    }
    self.layout = layout
    self.contents = contents
  }

  /// The elements of a derived weight, as the graph interpreter computes them: the same on every machine.
  private static func derived(_ graph: Graph, _ files: WeightSet) throws(Diagnostic) -> [UInt8] {
    let type = graph.type(of: graph.outputs[0].value)
    let results = try GraphInterpreter(graph).run(weights: { parameter throws(Diagnostic) in
      guard let node = graph.nodes.first(where: { $0.kind == .parameter(parameter) }) else {
        preconditionFailure("the interpreter asks for the parameters of its graph")
      }
      let tensor = try tensor(parameter, node.types[0], files)
      let bytes = try parameter.conversion.map { conversion throws(Diagnostic) in try tensor.converted(by: conversion) }
      let shape = node.types[0].staticShape ?? []
      let whole = bytes ?? tensor.withUnsafeBytes { Array($0) }
      guard let data = TensorData(node.types[0].element, shape, bytes: whole) else {
        preconditionFailure("a weight has the bytes of its shape")
      }
      return data
    })
    precondition(results[0].element == type.element, "a derived weight has its type")
    return results[0].bytes
  }

  private static func tensor(
    _ parameter: Parameter, _ type: TensorType, _ files: WeightSet
  ) throws(Diagnostic) -> WeightTensor {
    let (key, type) = (parameter.key, parameter.fileType(type))
    guard let tensor = files[key] else { throw Diagnostic("weight '\(key)' is in none of the weight files") }
    guard tensor.type == type.element, tensor.shape == type.staticShape else {
      throw Diagnostic(
        "weight '\(key)' is \(tensor.typeDescription), the model takes \(type)",
        at: SourceLocation(file: tensor.path))
    }
    return tensor
  }

  private static func bytes(_ literal: TensorLiteral, count: Int) -> [UInt8] {
    let values: [ScalarValue]
    switch literal.elements {
    case .splat(let value): values = [ScalarValue](repeating: value, count: count)
    case .dense(let elements): values = elements
    }
    return values.flatMap { value in
      (0..<value.type.byteCount).map { UInt8(truncatingIfNeeded: value.bits >> (8 * UInt64($0))) }
    }
  }
}

extension PackedWeight {
  /// How the weight was made from the file's, as manifests say it; nil where it is the same.
  var conversion: WeightLayout.Conversion? {
    guard case .parameter(let parameter) = source, let conversion = parameter.conversion else { return nil }
    return .init(key: parameter.key, type: conversion.source.element, form: "\(conversion.form)")
  }
}

extension Packing {
  /// The packing that lowering chose: nil if it is not affine, or fills with something else than zero.
  init?(_ weight: PackedWeight) {
    guard let shape = weight.sourceType.staticShape, let packed = weight.type.staticShape else { return nil }
    guard let view = weight.packing else {
      self = .rowMajor(shape)
      return
    }
    self.init(shape: packed, index: view.indices)
    // Outside the weight a packing is zero, so conditions may say only that.
    let onlyBounds = view.conditions.allSatisfy { condition in
      zip(view.indices, shape).contains { index, extent in
        condition.value == index && (condition.lower == nil || condition.lower == 0)
          && (condition.upper == nil || condition.upper == IndexExpression(extent))
      }
    }
    let fillsZero = view.fill.map { $0.bits == 0 } ?? true
    guard isConsistent(with: shape), onlyBounds, fillsZero else { return nil }
  }
}
