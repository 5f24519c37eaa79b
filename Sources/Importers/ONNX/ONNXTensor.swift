internal import Foundation
internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// A tensor of an ONNX model with its values, checked.
struct ONNXTensor {
  /// The name, empty for an attribute.
  let name: String
  /// The type of the elements.
  let element: DataType
  /// The extents.
  let shape: [Int]
  /// The elements, little-endian and row-major.
  let content: WeightTensor.Content

  /// The number of elements.
  var count: Int { shape.reduce(1, *) }

  /// The tensor as a weight with the key `key`.
  func weight(_ key: String) -> WeightTensor {
    WeightTensor(key: key, type: element, shape: shape, content: content)
  }

  /// The type in graphs.
  var type: TensorType { TensorType(element, shape.map { Dim($0) }) }

  /// The elements, one by one.
  var values: [ScalarValue] {
    weight("").withUnsafeBytes { bytes in (0..<count).map { value(at: $0, bytes) } }
  }

  /// What all elements are, if they have the same bits.
  var uniformValue: ScalarValue? {
    if count == 0 { return nil }
    let size = element.byteCount
    return weight("").withUnsafeBytes { bytes in
      (size..<count * size).allSatisfy { bytes[$0] == bytes[$0 - size] } ? value(at: 0, bytes) : nil
    }
  }

  private func value(at position: Int, _ bytes: UnsafeRawBufferPointer) -> ScalarValue {
    let size = element.byteCount
    var bits: UInt64 = 0
    for place in 0..<size { bits |= UInt64(bytes[position * size + place]) << UInt64(8 * place) }
    return ScalarValue(type: element, bits: bits)
  }

  /// Reads `message`, which may lie outside the model's file.
  /// - Throws: a diagnostic that names the tensor if its type, shape and data do not fit each other.
  init(_ message: Onnx_TensorProto, of model: ONNXFile) throws(Diagnostic) {
    name = message.name
    do throws(Diagnostic) {
      let element = try ONNXElementType.dataType(Int(message.dataType))
      self.element = element
      shape = try Self.shape(message.dims)
      guard !message.hasSegment else { throw Diagnostic("tensors in segments are not supported") }
      let count = shape.reduce(1, *)
      let byteCount = Self.packedByteCount(element, count)
      if message.dataLocation == .external {
        let packed = WeightTensor(
          key: "", type: .u8, shape: [byteCount], content: try ExternalData(message).content(byteCount, model))
        content =
          element == .bool || element.isLowPrecision
          ? .bytes(packed.withUnsafeBytes { Self.unpacked(Array($0), element, count) }, path: packed.path)
          : packed.content
      } else if message.hasRawData {
        guard message.rawData.count == byteCount else {
          throw Diagnostic("it has \(message.rawData.count) bytes, \(element.rawValue)\(shape) takes \(byteCount)")
        }
        content = .bytes(Self.unpacked([UInt8](message.rawData), element, count), path: model.path)
      } else {
        content = .bytes(try Self.typedBytes(message, element, count), path: model.path)
      }
    } catch {
      throw Diagnostic("the tensor '\(message.name)': \(error.message)", notes: error.notes)
    }
  }

  /// A tensor of the given values.
  init(_ element: DataType, _ shape: [Int], bytes: [UInt8], path: String) {
    name = ""
    self.element = element
    self.shape = shape
    content = .bytes(bytes, path: path)
  }

  /// Extents that a tensor in memory can have.
  private static func shape(_ dims: [Int64]) throws(Diagnostic) -> [Int] {
    guard dims.count <= TensorType.greatestRank else {
      throw Diagnostic("it has \(dims.count) axes, a tensor can have \(TensorType.greatestRank)")
    }
    var product = 1
    for extent in dims {
      let (next, overflow) = product.multipliedReportingOverflow(by: max(Int(extent), 1))
      guard extent >= 0, !overflow, next <= 1 << 48 else { throw Diagnostic("the shape \(dims) is not possible") }
      product = next
    }
    return dims.map { Int($0) }
  }

  /// The bytes that `count` elements take in a model: types of fewer bits than a byte lie there without gaps.
  private static func packedByteCount(_ element: DataType, _ count: Int) -> Int {
    element.isLowPrecision ? (count * element.valueBits + 7) / 8 : count * element.byteCount
  }

  /// The elements as Martlet keeps them: a truth value is one byte 0 or 1, and every element has bytes of its own.
  private static func unpacked(_ bytes: [UInt8], _ element: DataType, _ count: Int) -> [UInt8] {
    if element == .bool { return bytes.map { $0 == 0 ? 0 : 1 } }
    let width = element.valueBits
    guard width < 8 else { return bytes }
    return (0..<count).map { position in
      // The first element has the lowest bits; one of 6 bits may reach into the next byte.
      let (place, shift) = (position * width / 8, position * width % 8)
      let next = place + 1 < bytes.count ? UInt64(bytes[place + 1]) << 8 : 0
      let bits = (UInt64(bytes[place]) | next) >> UInt64(shift)
      return UInt8(truncatingIfNeeded: ScalarValue(type: element, bits: bits).bits)
    }
  }

  /// The elements in the field that the specification gives to their type.
  private static func typedBytes(
    _ message: Onnx_TensorProto, _ element: DataType, _ count: Int
  ) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    func append(_ found: Int, _ value: (Int) -> UInt64) throws(Diagnostic) {
      guard found == count else { throw Diagnostic("it has \(found) elements, its shape has \(count)") }
      for position in 0..<count {
        let bits = value(position)
        for place in 0..<element.byteCount { bytes.append(UInt8(truncatingIfNeeded: bits >> UInt64(8 * place))) }
      }
    }
    switch element {
    case .f32: try append(message.floatData.count) { UInt64(message.floatData[$0].bitPattern) }
    case .f64: try append(message.doubleData.count) { message.doubleData[$0].bitPattern }
    case .i64: try append(message.int64Data.count) { UInt64(bitPattern: message.int64Data[$0]) }
    case .u32, .u64: try append(message.uint64Data.count) { message.uint64Data[$0] }
    case .bool: try append(message.int32Data.count) { message.int32Data[$0] == 0 ? 0 : 1 }
    case .i8, .i16, .i32, .u8, .u16, .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3,
      .f6e3m2:
      try append(message.int32Data.count) {
        ScalarValue(type: element, bits: UInt64(bitPattern: Int64(message.int32Data[$0]))).bits
      }
    case .f4e2m1, .i4, .i2, .u4, .u2:
      // Each number is a byte of the packed elements.
      let size = packedByteCount(element, count)
      guard message.int32Data.count == size else {
        throw Diagnostic("it has \(message.int32Data.count) packed bytes, its shape takes \(size)")
      }
      bytes = unpacked(message.int32Data.map { UInt8(truncatingIfNeeded: $0) }, element, count)
    }
    return bytes
  }
}
