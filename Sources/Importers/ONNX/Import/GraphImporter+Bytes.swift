internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport
internal import OrderedCollections

/// Products of bytes less their zero points with weights, as sums of i32. Bytes without a sign are multiplied with signed
/// ones as they are, which processors have instructions for:
/// `Σ (a - z)·(b - w) = Σ a·b - z·Σ b - w·(Σ a - n·z)`, exactly or modulo 2^32 on both sides, where the sums of weights are
/// known when these are packed.
extension GraphImporter {
  /// The product of matrices of bytes less their zero points; nil where they are not such as can be multiplied so.
  mutating func byteProduct(
    _ left: Value, _ leftPoint: Value?, _ right: Value, _ rightPoint: Value?
  ) throws(Diagnostic) -> Value? {
    guard let point = zeroPoint(leftPoint, channels: nil), let columns = shape(right).last,
      let weightPoint = zeroPoint(rightPoint, channels: columns)
    else { return nil }
    return try byteProduct(left, point, right, weightPoint)
  }

  /// The product of the bytes `left` with the weight `right`, matrices or stacks of them.
  mutating func byteProduct(
    _ left: Value, _ point: ZeroPoint, _ right: Value, _ weightPoint: ZeroPoint
  ) throws(Diagnostic) -> Value? {
    let (a, b) = (shape(left), shape(right))
    guard isBytes(left), isByteWeight(right), !a.isEmpty, b.count > 1 else { return nil }
    let batch = try builder.broadcastShape([Array(a.dropLast(2)), Array(b.dropLast(2))])
    let (first, firstBatch) = try squeezedBatch(left, batch)
    let (second, secondBatch) = try squeezedBatch(right, batch)
    let rows = a.count > 1 ? ["m"] : []
    return try byteProduct(
      ByteFactor(bytes: first, labels: firstBatch + rows + ["k"], zeroPoint: point),
      ByteFactor(bytes: second, labels: secondBatch + ["k", "n"], zeroPoint: weightPoint, channel: "n"),
      to: batch.indices.map { "b\($0)" } + rows + ["n"])
  }

  /// The contraction of bytes on the left with a weight of bytes on the right, with and without signs; nil if they are not
  /// that.
  mutating func byteProduct(
    _ left: ByteFactor, _ right: ByteFactor, to result: [String]
  ) throws(Diagnostic) -> Value? {
    let isSquare = right.labels.allSatisfy { label in
      guard let own = right.labels.firstIndex(of: label), let other = left.labels.firstIndex(of: label) else {
        return true
      }
      return shape(right.bytes)[own] == shape(left.bytes)[other]
    }
    guard isBytes(left.bytes), isByteWeight(right.bytes), shape(left.bytes).count == left.labels.count,
      shape(right.bytes).count == right.labels.count, isSquare
    else { return nil }
    let count = left.labels.indices.filter { !result.contains(left.labels[$0]) }.map { shape(left.bytes)[$0] }
    return try contraction(unsigned(left), signed(right), to: result, count: product(count), sums: nil)
  }

  /// The convolution of the bytes `x` with `weight`, by the attributes of the node; nil where it is another one. Padding is
  /// what stands for 0.
  mutating func byteConvolution(
    _ x: Value, _ point: ZeroPoint, _ weight: Value, _ weightPoint: ZeroPoint
  ) throws(Diagnostic) -> Value? {
    let (input, kernel, groups) = (shape(x), shape(weight), try integer("group"))
    let sizes = try optionalIntegers("kernel_shape").map { $0.map { Dim($0) } }
    guard isBytes(x), isByteWeight(weight), input.count >= 3, kernel.count == input.count, groups > 0,
      let channels = kernel[1].constant, channels > 0, let outputs = kernel[0].constant,
      outputs % groups == 0, kernel[1] * Dim(groups) == input[1], sizes == nil || sizes == Array(kernel[2...])
    else { return nil }
    let windows = try Windows(self, input, sizes: Array(kernel[2...]))
    let image = try unsigned(ByteFactor(bytes: x, labels: [], zeroPoint: point))
    var filters = try signed(
      ByteFactor(bytes: weight, labels: ["o"], zeroPoint: weightPoint, channel: "o"))
    let group = groups == 1 ? [] : ["g"]
    let places = windows.sizes.indices.map { "o\($0)" }
    let taps = windows.sizes.indices.map { "k\($0)" }
    let (slid, sums) = try slid(image, windows, groups: groups, labels: ["n"] + group + places, filters.zeroPoint)
    filters = try filled(filters, groups: groups)
    // One result for each group: the groups are the channels.
    let isSingle = groups > 1 && outputs == groups
    if isSingle { filters.bytes = try builder.squeeze(filters.bytes, axes: [1]) }
    let channel = isSingle ? [] : ["o"]
    filters.labels = group + channel + ["c"] + taps
    let factor = ByteFactor(
      bytes: slid, labels: ["n"] + group + places + taps + ["c"], zeroPoint: image.zeroPoint)
    let result = try contraction(
      factor, filters, to: ["n"] + group + channel + places, count: product(kernel[1...]), sums: sums)
    return try builder.reshape(result, to: [input[0], kernel[0]] + shape(result).suffix(places.count))
  }

  // MARK: Parts

  private func isBytes(_ value: Value) -> Bool { element(value) == .u8 || element(value) == .i8 }

  /// The sum of products of the bytes of `left` and `right` less their zero points, of `count` each. `sums` are those of the
  /// bytes of `left` with their labels, if they are known.
  private mutating func contraction(
    _ left: ByteFactor, _ right: ByteFactor, to result: [String], count: Dim, sums: (value: Value, labels: [String])?
  ) throws(Diagnostic) -> Value {
    let (a, b) = (try builder.cast(left.bytes, to: .i32), try builder.cast(right.bytes, to: .i32))
    var sum = try builder.contract(a, left.labels, b, right.labels, to: result)
    let shape = shape(sum)
    if !left.zeroPoint.isZero {
      let weights = try knownSums(weightSums(right, keeping: result), b, right.labels, keeping: result)
      let part = try builder.map(.mul, weights.value, points(left, like: weights))
      sum = try builder.map(.sub, sum, spread((part, weights.labels), to: result, shape))
    }
    if !right.zeroPoint.isZero {
      var bytes = try knownSums(sums, a, left.labels, keeping: result)
      if !left.zeroPoint.isZero {
        guard let count = count.constant else { throw Diagnostic("the number of products must be known") }
        let shift = try builder.binary(.mul, points(left, like: bytes), Double(count))
        bytes.value = try builder.map(.sub, bytes.value, shift)
      }
      let spreadOut = try spread(bytes, to: result, shape)
      let part = try builder.map(.mul, spreadOut, points(right, like: (spreadOut, result)))
      sum = try builder.map(.sub, sum, part)
    }
    return sum
  }

  /// `known`, or the sums of `value`.
  private mutating func knownSums(
    _ known: (value: Value, labels: [String])?, _ value: Value, _ labels: [String], keeping result: [String]
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    if let known { return known }
    return try sums(value, labels, keeping: result)
  }

  /// The sums of `value`, with `labels` for its axes, over the axes whose labels are not in `result`, and their labels.
  private mutating func sums(
    _ value: Value, _ labels: [String], keeping result: [String]
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    let axes = labels.indices.filter { !result.contains(labels[$0]) }
    return (try builder.reduce(.sum, value, axes: axes), labels.filter { result.contains($0) })
  }

  /// `part` repeated to `shape`, whose axes have the labels `result`.
  private mutating func spread(
    _ part: (value: Value, labels: [String]), to result: [String], _ shape: [Dim]
  ) throws(Diagnostic) -> Value {
    let places = part.labels.compactMap { result.firstIndex(of: $0) }
    let order = places.indices.sorted { places[$0] < places[$1] }
    return try builder.broadcast(
      builder.transpose(part.value, order), to: shape, axes: order.map { places[$0] })
  }

  /// The zero points of `factor` as i32 in the shape of `part`.
  private mutating func points(
    _ factor: ByteFactor, like part: (value: Value, labels: [String])
  ) throws(Diagnostic) -> Value {
    let shape = shape(part.value)
    switch factor.zeroPoint {
    case .number(let number): return try builder.constant(ScalarValue(number, as: .i32), shape)
    case .value(let value):
      return try builder.broadcast(builder.cast(builder.reshape(value, to: []), to: .i32), to: shape)
    case .channels(let values):
      guard let axis = part.labels.firstIndex(of: factor.channel ?? "") ?? part.labels.firstIndex(of: "g") else {
        throw Diagnostic("zero points \(type(values)) do not fit")
      }
      let wide = try builder.cast(values, to: .i32)
      // Channels in groups: their zero points lie one group behind the other.
      if let group = part.labels.firstIndex(of: "g"), group != axis, shape[group] * shape[axis] == self.shape(values)[0]
      {
        let split = try builder.reshape(wide, to: [shape[group], shape[axis]])
        return try builder.broadcast(split, to: shape, axes: [group, axis])
      }
      return try builder.broadcast(wide, to: shape, axes: [axis])
    }
  }

  /// `factor` with bytes without a sign.
  private mutating func unsigned(_ factor: ByteFactor) throws(Diagnostic) -> ByteFactor {
    guard element(factor.bytes) == .i8 else { return factor }
    var result = factor
    result.bytes = try flipped(factor.bytes, to: .u8)
    switch factor.zeroPoint {
    case .number(let number): result.zeroPoint = .number(number + 128)
    case .value(let value): result.zeroPoint = .value(try flipped(value, to: .u8))
    case .channels(let values): result.zeroPoint = .channels(try flipped(values, to: .u8))
    }
    return result
  }

  /// `bytes` with the order of signed bytes instead of unsigned ones, or the other way round.
  mutating func flipped(_ bytes: Value, to type: DataType) throws(Diagnostic) -> Value {
    let isSigned = element(bytes) == .i8
    return try builder.map(.bitcast, [builder.binary(.xor, bytes, isSigned ? -128 : 128)], to: type)
  }
}

/// Windows over bytes.
extension GraphImporter {
  /// The windows over `image` `[n, c, …]`, with channels last, and, where zero points of weights ask for it, the sums over each
  /// with `labels`.
  private mutating func slid(
    _ image: ByteFactor, _ windows: Windows, groups: Int, labels: [String], _ weightPoint: ZeroPoint
  ) throws(Diagnostic) -> (windows: Value, sums: (value: Value, labels: [String])?) {
    let (input, axis) = (shape(image.bytes), groups == 1 ? 1 : 2)
    let channels = input[1].floorDivided(by: Dim(groups))
    let bytes =
      try groups == 1
      ? image.bytes : builder.reshape(image.bytes, to: [input[0], Dim(groups), channels] + input[2...])
    let (padded, views, fill) = try padded(bytes, image.zeroPoint, windows, groups: groups)
    let slid = try builder.window(padded, views, fill: fill.map { ScalarValue($0, as: .u8) })
    // Channels last, as they are multiplied.
    let ordered = try builder.transpose(
      slid, Array(0..<axis) + Array(axis + 1..<shape(slid).count) + [axis])
    if weightPoint.isZero { return (ordered, nil) }
    let whole = try builder.slice(padded, axis: axis, from: 0, to: channels)
    let sums = try builder.reduce(.sum, builder.cast(whole, to: .i32), axes: [axis])
    guard let count = channels.constant else { throw Diagnostic("the number of channels must be known") }
    let moved = views.map { window in
      var window = window
      window.axis -= 1
      return window
    }
    let around = try builder.window(sums, moved, fill: fill.map { ScalarValue($0 * count, as: .i32) })
    let rank = shape(around).count
    let total = try builder.reduce(.sum, around, axes: Array(rank - windows.sizes.count..<rank))
    return (ordered, (total, labels))
  }

  /// How many channels are missing to a multiple of four, as many as are multiplied at a time. A group of one channel is
  /// no product of matrices.
  private func missingChannels(_ count: Dim, groups: Int) -> Int {
    guard let count = count.constant, groups == 1 || count > 1 else { return 0 }
    return (count + 3) / 4 * 4 - count
  }

  /// `bytes` `[n, c, …]`, or `[n, g, c, …]` in groups, with a multiple of four channels, and the windows over it with
  /// what they read beyond its ends: `zeroPoint`, which must be stored around the bytes if it is known only when they are.
  private mutating func padded(
    _ bytes: Value, _ zeroPoint: ZeroPoint, _ windows: Windows, groups: Int
  ) throws(Diagnostic) -> (value: Value, windows: [View.Window], fill: Int?) {
    let axis = groups == 1 ? 1 : 2
    let shape = shape(bytes)
    var (low, high) = ([Dim](repeating: 0, count: shape.count), [Dim](repeating: 0, count: shape.count))
    high[axis] = Dim(missingChannels(shape[axis], groups: groups))
    let views = windows.views(firstAxis: axis + 1)
    if case .number(let number) = zeroPoint {
      if high[axis] == 0 { return (bytes, views, number) }
      let fill = ScalarValue(number, as: .u8)
      return (try builder.pad(bytes, low: low, high: high, fill: fill), views, number)
    }
    guard case .value(let value) = zeroPoint else { throw Diagnostic("the zero point of an image is one number") }
    for window in views { (low[window.axis], high[window.axis]) = (Dim(window.low), Dim(window.high)) }
    let inner = views.map { window in
      var window = window
      (window.low, window.high) = (0, 0)
      return window
    }
    if (low + high).allSatisfy({ $0 == 0 }) { return (bytes, views, nil) }
    let isInside = try builder.pad(
      builder.constant(ScalarValue(1, as: .bool), shape), low: low, high: high, fill: ScalarValue(0, as: .bool))
    let around = try builder.pad(bytes, low: low, high: high, fill: ScalarValue(0, as: .u8))
    let points = try builder.broadcast(builder.reshape(value, to: []), to: self.shape(around))
    return (try builder.map(.select, [isInside, around, points]), inner, nil)
  }

  /// `filters` `[o, c, …]` with zeros for the channels that are missing to a multiple of four, and an axis of groups.
  private mutating func filled(_ filters: ByteFactor, groups: Int) throws(Diagnostic) -> ByteFactor {
    var result = filters
    var shape = shape(filters.bytes)
    let count = missingChannels(shape[1], groups: groups)
    if count > 0 {
      var missing = shape
      missing[1] = Dim(count)
      result.bytes = try builder.concat(
        [filters.bytes, builder.constant(ScalarValue(0, as: .i8), missing)], axis: 1)
      shape = self.shape(result.bytes)
    }
    if groups == 1 { return result }
    result.bytes = try builder.reshape(
      result.bytes, to: [Dim(groups), shape[0].floorDivided(by: Dim(groups))] + shape[1...])
    return result
  }
}
