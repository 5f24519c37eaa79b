internal import MartletScalars
internal import MartletSupport

/// The element types of ONNX by their numbers in `TensorProto.DataType`.
enum ONNXElementType {
  /// The names of the specification, by number.
  private static let names = [
    "UNDEFINED", "FLOAT", "UINT8", "INT8", "UINT16", "INT16", "INT32", "INT64", "STRING", "BOOL", "FLOAT16", "DOUBLE",
    "UINT32", "UINT64", "COMPLEX64", "COMPLEX128", "BFLOAT16", "FLOAT8E4M3FN", "FLOAT8E4M3FNUZ", "FLOAT8E5M2",
    "FLOAT8E5M2FNUZ", "UINT4", "INT4", "FLOAT4E2M1", "FLOAT8E8M0", "UINT2", "INT2", "FLOAT6E2M3", "FLOAT6E3M2",
  ]
  private static let types: [String: DataType] = [
    "FLOAT": .f32, "UINT8": .u8, "INT8": .i8, "UINT16": .u16, "INT16": .i16, "INT32": .i32, "INT64": .i64,
    "BOOL": .bool, "FLOAT16": .f16, "DOUBLE": .f64, "UINT32": .u32, "UINT64": .u64, "BFLOAT16": .bf16,
    "FLOAT8E4M3FN": .f8e4m3fn, "FLOAT8E4M3FNUZ": .f8e4m3fnuz, "FLOAT8E5M2": .f8e5m2, "FLOAT8E5M2FNUZ": .f8e5m2fnuz,
    "FLOAT8E8M0": .f8e8m0, "FLOAT6E2M3": .f6e2m3, "FLOAT6E3M2": .f6e3m2, "FLOAT4E2M1": .f4e2m1, "UINT4": .u4,
    "INT4": .i4,
    "UINT2": .u2, "INT2": .i2,
  ]

  /// The name of the type with the number `code`.
  static func name(_ code: Int) -> String { names.indices.contains(code) ? names[code] : "number \(code)" }

  /// The type with the number `code`.
  /// - Throws: a diagnostic for a type that tensors of Martlet cannot have.
  static func dataType(_ code: Int) throws(Diagnostic) -> DataType {
    guard let type = types[name(code)] else {
      throw Diagnostic("the element type \(name(code)) is not supported")
    }
    return type
  }

  /// The number of `type`.
  static func code(_ type: DataType) -> Int { names.firstIndex { types[$0] == type } ?? 0 }
}
