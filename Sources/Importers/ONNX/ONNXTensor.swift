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
    let size = element.byteCount
    return weight("").withUnsafeBytes { bytes in
      (0..<count).map { position in
        var bits: UInt64 = 0
        for place in 0..<size { bits |= UInt64(bytes[position * size + place]) << UInt64(8 * place) }
        return ScalarValue(type: element, bits: bits)
      }
    }
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
      let byteCount = shape.reduce(element.byteCount, *)
      if message.dataLocation == .external {
        let external = WeightTensor(
          key: "", type: element, shape: shape, content: try ExternalData(message).content(byteCount, model))
        content =
          element == .bool
          ? .bytes(external.withUnsafeBytes { Self.normalized(Array($0), element) }, path: external.path)
          : external.content
      } else if message.hasRawData {
        guard message.rawData.count == byteCount else {
          throw Diagnostic("it has \(message.rawData.count) bytes, \(element.rawValue)\(shape) takes \(byteCount)")
        }
        content = .bytes(Self.normalized([UInt8](message.rawData), element), path: model.path)
      } else {
        let count = shape.reduce(1, *)
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

  /// A truth value is one byte 0 or 1.
  private static func normalized(_ bytes: [UInt8], _ element: DataType) -> [UInt8] {
    element == .bool ? bytes.map { $0 == 0 ? 0 : 1 } : bytes
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
    case .i8, .i16, .i32, .u8, .u16, .f16, .bf16:
      try append(message.int32Data.count) { UInt64(bitPattern: Int64(message.int32Data[$0])) }
    }
    return bytes
  }
}
