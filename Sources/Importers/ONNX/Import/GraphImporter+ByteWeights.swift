internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport
internal import OrderedCollections

/// Weights of bytes and what stands for 0 in them.
extension GraphImporter {
  /// The whole number that all elements of `value` are, if it is known.
  mutating func wholeNumber(_ value: Value) -> Int? {
    guard element(value).isInteger, element(value).bitWidth <= 32 else { return nil }
    guard let numbers = wholeNumbers(value), let first = numbers.first, numbers.allSatisfy({ $0 == first }) else {
      return repeated(value).map { Int($0) }
    }
    return first
  }

  /// The whole numbers of a weight of bytes, or of a constant with one number for all of it.
  private mutating func wholeNumbers(_ value: Value) -> [Int]? {
    if case .parameter(let parameter) = builder.graph.nodes[value.node].kind, let weight = weights[parameter.key] {
      guard weight.isBytes else { return nil }
      let isSigned = weight.type == .i8
      return weight.withUnsafeBytes { bytes in bytes.map { isSigned ? Int(Int8(bitPattern: $0)) : Int($0) } }
    }
    return constantScalars(value)?.map { Int($0.integer) }
  }

  /// What `value` says stands for 0: 0 if there is none. Nil if it is neither one number nor one for each of the `channels`.
  mutating func zeroPoint(_ value: Value?, channels: Dim?) -> ZeroPoint? {
    guard let value else { return .number(0) }
    if let number = wholeNumber(value) { return .number(number) }
    if shape(value).allSatisfy({ $0 == 1 }) { return .value(value) }
    guard let channels, shape(value) == [channels] else { return nil }
    return .channels(value)
  }

  /// Whether `value` follows from weights alone, and consists of bytes.
  func isByteWeight(_ value: Value) -> Bool {
    guard element(value) == .i8 || element(value) == .u8 else { return false }
    var (open, visited, hasWeight) = ([value.node], Set<Int>(), false)
    while let position = open.popLast() {
      guard visited.insert(position).inserted else { continue }
      let node = builder.graph.nodes[position]
      switch node.kind {
      case .parameter: hasWeight = true
      case .constant: break
      case .map, .view, .concat: open += node.operands.map(\.node)
      case .input, .iota, .dimension, .reduce, .contract, .gather, .update, .scan, .scatter, .sort, .composite, .fused,
        .loop, .branch, .extent:
        return false
      }
    }
    return hasWeight
  }

  /// The weight of `factor` as signed bytes: less its zero points where these are known and bytes hold that.
  mutating func signed(_ factor: ByteFactor) throws(Diagnostic) -> ByteFactor {
    var result = factor
    if let bytes = try centred(factor, as: .i8) { (result.bytes, result.zeroPoint) = (bytes, .number(0)) }
    guard element(result.bytes) == .u8 else { return result }
    if let weight = parameter(factor.bytes), let bytes = weight.differences(from: [128], inner: 1, as: .i8) {
      result.bytes = try stored(bytes, as: .i8, weight.shape, "\(weight.key)_signed", of: weight)
    } else {
      result.bytes = try flipped(factor.bytes, to: .i8)
    }
    switch factor.zeroPoint {
    case .number(let number): result.zeroPoint = .number(number - 128)
    case .value(let value): result.zeroPoint = .value(try builder.binary(.sub, builder.cast(value, to: .i32), 128))
    case .channels(let values):
      result.zeroPoint = .channels(try builder.binary(.sub, builder.cast(values, to: .i32), 128))
    }
    return result
  }

  /// The sums of the bytes of `factor`, an i8 weight, over the axes whose labels are not in `result`, as a weight of its own,
  /// and their labels; nil if it is none itself.
  mutating func weightSums(
    _ factor: ByteFactor, keeping result: [String]
  ) throws(Diagnostic) -> (value: Value, labels: [String])? {
    guard let weight = parameter(factor.bytes), weight.isBytes else { return nil }
    let kept = factor.labels.indices.filter { result.contains(factor.labels[$0]) }
    let bytes = weight.sums(over: factor.labels.indices.filter { !kept.contains($0) })
    let sums = try stored(bytes, as: .i32, kept.map { weight.shape[$0] }, "\(weight.key)_sums", of: weight)
    return (sums, kept.map { factor.labels[$0] })
  }

  /// The numbers of `quantized` less their zero points, as f32, in as few bits as hold them.
  mutating func centredNumbers(_ quantized: QuantizedWeight) throws(Diagnostic) -> Value {
    let rank = shape(quantized.codes).count
    let factor = ByteFactor(
      bytes: quantized.codes, labels: (0..<rank).map(String.init), zeroPoint: quantized.zeroPoint,
      channel: quantized.axis.map(String.init))
    var stored = try centred(factor, as: .i8)
    if stored == nil { stored = try centred(factor, as: .i16) }
    if quantized.zeroPoint.isZero || stored != nil { return try builder.cast(stored ?? quantized.codes, to: .f32) }
    let wide = try builder.cast(quantized.codes, to: .i32)
    let points: Value
    switch quantized.zeroPoint {
    case .number(let number): points = try builder.constant(ScalarValue(number, as: .i32))
    case .value(let value), .channels(let value): points = try builder.cast(value, to: .i32)
    }
    return try builder.cast(
      builder.map(.sub, wide, perAxis(points, shape(wide), quantized.axis)), to: .f32)
  }

  /// The weight of `factor` less its zero points, as numbers of `type`; nil where one of them is not known, or does not fit,
  /// or where the weight is that already.
  private mutating func centred(_ factor: ByteFactor, as type: DataType) throws(Diagnostic) -> Value? {
    guard let weight = parameter(factor.bytes), weight.isBytes, weight.type != type || !factor.zeroPoint.isZero,
      let channel = factor.channel.map({ factor.labels.firstIndex(of: $0) }) ?? 0
    else { return nil }
    let points: [Int]
    switch factor.zeroPoint {
    case .number(let number): points = [number]
    case .value: return nil
    case .channels(let values):
      guard let known = wholeNumbers(values), known.count == weight.shape[channel] else { return nil }
      points = known
    }
    let inner = weight.shape[(channel + 1)...].reduce(1, *)
    guard let bytes = weight.differences(from: points, inner: inner, as: type) else { return nil }
    return try stored(bytes, as: type, weight.shape, "\(weight.key)_centred", of: weight)
  }

  /// The weight that `value` is, if it is one.
  private func parameter(_ value: Value) -> WeightTensor? {
    guard case .parameter(let parameter) = builder.graph.nodes[value.node].kind else { return nil }
    return weights[parameter.key]
  }

  /// A weight of `bytes` that is made of `weight`, called `name` or like that; the same one where it is there already.
  private mutating func stored(
    _ bytes: [UInt8], as type: DataType, _ shape: [Int], _ name: String, of weight: WeightTensor
  ) throws(Diagnostic) -> Value {
    var (key, number) = (name, 2)
    while let known = weights[key] {
      let isSame = known.withUnsafeBytes { $0.elementsEqual(bytes) }
      if isSame, known.type == type, known.shape == shape { break }
      key = "\(name)_\(number)"
      number += 1
    }
    weights[key] = WeightTensor(key: key, type: type, shape: shape, content: .bytes(bytes, path: weight.path))
    return try builder.parameter(key, TensorType(type, shape.map { Dim($0) }))
  }
}
