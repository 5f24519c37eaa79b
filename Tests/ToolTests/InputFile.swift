import Foundation

/// The bytes of input files, right ones and wrong ones.
enum InputFile {
  /// A tensor of a safetensors file; `range` overrides where it says that its bytes lie.
  struct Tensor {
    var key: String
    var type = "F32"
    var shape: [Int]
    var bytes: [UInt8]
    var range: Range<Int>?
  }

  /// The little-endian bytes of floats.
  static func floats(_ values: [Float]) -> [UInt8] {
    values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) } }
  }

  /// The little-endian bytes of whole numbers.
  static func integers(_ values: [Int64]) -> [UInt8] {
    values.flatMap { value in withUnsafeBytes(of: value.littleEndian) { Array($0) } }
  }

  /// A safetensors file. `headerByteCount` is what it claims of its header.
  static func safetensors(_ tensors: [Tensor], headerByteCount: UInt64? = nil) -> Data {
    var start = 0
    let members = tensors.map { tensor in
      let range = tensor.range ?? start..<start + tensor.bytes.count
      start += tensor.bytes.count
      return "\"\(tensor.key)\":{\"dtype\":\"\(tensor.type)\",\"shape\":\(tensor.shape),"
        + "\"data_offsets\":[\(range.lowerBound),\(range.upperBound)]}"
    }
    let header = Array("{\(members.joined(separator: ","))}".utf8)
    let count = headerByteCount ?? UInt64(header.count)
    return Data(withUnsafeBytes(of: count.littleEndian) { Array($0) } + header + tensors.flatMap(\.bytes))
  }

  /// A .npy file of version 1.
  static func numpy(_ type: String, _ shape: [Int], _ bytes: [UInt8], fortran: Bool = false) -> Data {
    let extents = shape.map { "\($0)," }.joined(separator: " ")
    let order = fortran ? "True" : "False"
    let header = Array("{'descr': '\(type)', 'fortran_order': \(order), 'shape': (\(extents)), }\n".utf8)
    return Data([0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.count), 0] + header + bytes)
  }
}
