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
      guard weight.type == .i8 || weight.type == .u8 else { return nil }
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
    if parameter(factor.bytes) != nil, let numbers = wholeNumbers(factor.bytes) {
      result.bytes = try stored(numbers.map { $0 - 128 }, as: .i8, insteadOf: factor.bytes, "signed")
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
    guard parameter(factor.bytes) != nil, element(factor.bytes) != type || !factor.zeroPoint.isZero,
      let channel = factor.channel.map({ factor.labels.firstIndex(of: $0) }) ?? 0,
      let shape = self.type(factor.bytes).staticShape, let numbers = wholeNumbers(factor.bytes)
    else { return nil }
    let points: [Int]
    switch factor.zeroPoint {
    case .number(let number): points = [number]
    case .value: return nil
    case .channels(let values):
      guard let known = wholeNumbers(values), known.count == shape[channel] else { return nil }
      points = known
    }
    let inner = shape[(channel + 1)...].reduce(1, *)
    let differences = numbers.enumerated().map { $1 - points[$0 / inner % points.count] }
    let limit = 1 << (type.bitWidth - 1)
    guard differences.allSatisfy({ (-limit..<limit).contains($0) }) else { return nil }
    return try stored(differences, as: type, insteadOf: factor.bytes, "centred")
  }

  /// The weight that `value` is, if it is one.
  private func parameter(_ value: Value) -> WeightTensor? {
    guard case .parameter(let parameter) = builder.graph.nodes[value.node].kind else { return nil }
    return weights[parameter.key]
  }

  /// A weight of `numbers`, integers of one or two bytes, in the shape of the weight `value`; the same one where it is there
  /// already.
  private mutating func stored(
    _ numbers: [Int], as type: DataType, insteadOf value: Value, _ suffix: String
  ) throws(Diagnostic) -> Value {
    guard let weight = parameter(value) else { preconditionFailure("only weights are replaced") }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(numbers.count * type.byteCount)
    for number in numbers {
      bytes.append(UInt8(truncatingIfNeeded: number))
      if type.byteCount == 2 { bytes.append(UInt8(truncatingIfNeeded: number >> 8)) }
    }
    var (key, number) = ("\(weight.key)_\(suffix)", 2)
    while let known = weights[key] {
      let isSame = known.withUnsafeBytes { $0.elementsEqual(bytes) }
      if isSame, known.type == type, known.shape == weight.shape { break }
      key = "\(weight.key)_\(suffix)_\(number)"
      number += 1
    }
    weights[key] = WeightTensor(
      key: key, type: type, shape: weight.shape, content: .bytes(bytes, path: weight.path))
    return try builder.parameter(key, TensorType(type, weight.shape.map { Dim($0) }))
  }
}
