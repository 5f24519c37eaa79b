public import MartletGraphIR
internal import MartletScalars
public import MartletSupport

extension WeightTensor {
  /// The bytes of what `conversion` makes of this tensor of f32, row-major and little-endian.
  /// - Throws: a diagnostic for an element that has no place on a scale: a NaN or an infinity.
  public func converted(by conversion: WeightConversion) throws(Diagnostic) -> [UInt8] {
    precondition(type == .f32 && shape == conversion.source.staticShape, "the conversion starts from another type")
    return try withUnsafeBytes { (source) throws(Diagnostic) in
      switch conversion.form {
      case .rounded: return Self.rounded(source)
      case .quantized(let axes):
        let channels = WeightChannels(shape, axes: axes)
        let scales = try scales(source, channels)
        return Self.quantized(source, channels, scales)
      case .scales(let axes):
        return try scales(source, WeightChannels(shape, axes: axes)).withUnsafeBytes { Array($0) }
      case .winograd(let axes): return TransformedFilters(shape, axes: axes).bytes(source)
      }
    }
  }

  private static func element(_ source: UnsafeRawBufferPointer, _ position: Int) -> Float {
    Float(bitPattern: UInt32(littleEndian: source.loadUnaligned(fromByteOffset: 4 * position, as: UInt32.self)))
  }

  private static func rounded(_ source: UnsafeRawBufferPointer) -> [UInt8] {
    let count = source.count / 4
    return [UInt8](unsafeUninitializedCapacity: 2 * count) { target, written in
      let halves = UnsafeMutableRawBufferPointer(target)
      for position in 0..<count {
        let value = element(source, position)
        let bits = value.bitPattern
        // Ties go to the even neighbour; a NaN stays one whatever its upper bits are.
        let upper = value.isNaN ? bits >> 16 | 0x40 : (bits + (0x7fff + bits >> 16 & 1)) >> 16
        halves.storeBytes(
          of: UInt16(truncatingIfNeeded: upper).littleEndian, toByteOffset: 2 * position, as: UInt16.self)
      }
      written = 2 * count
    }
  }

  /// The scale of each channel.
  private func scales(_ source: UnsafeRawBufferPointer, _ channels: WeightChannels) throws(Diagnostic) -> [Float] {
    var greatest = [Float](repeating: 0, count: channels.count)
    var isFinite = true
    channels.forEachRun { channel, run in
      var most = greatest[channel]
      for position in run {
        let value = Self.element(source, position).magnitude
        isFinite = isFinite && value.isFinite
        most = max(most, value)
      }
      greatest[channel] = most
    }
    guard isFinite else {
      throw Diagnostic(
        "weight '\(key)' has an element that is not finite, which int8 cannot hold",
        at: SourceLocation(file: path))
    }
    return greatest.map { value in
      let scale = value / 127
      return scale == 0 ? 1 : scale
    }
  }

  private static func quantized(
    _ source: UnsafeRawBufferPointer, _ channels: WeightChannels, _ scales: [Float]
  ) -> [UInt8] {
    let count = source.count / 4
    return [UInt8](unsafeUninitializedCapacity: count) { target, written in
      channels.forEachRun { channel, run in
        let scale = scales[channel]
        for position in run {
          let value = (element(source, position) / scale).rounded(.toNearestOrEven)
          target[position] = UInt8(bitPattern: Int8(min(max(value, -127), 127)))
        }
      }
      written = count
    }
  }
}
