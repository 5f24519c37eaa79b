public import MartletScalars
import MartletSupport

/// The element type and extents of an input or a weight: `.float32(batch, 784)`, `.int64(batch, sequence)`.
public struct TensorSpec: Sendable {
  /// The type of the elements.
  public let dtype: DataType
  /// The extents, outermost first.
  public let dimensions: [Dimension]

  /// A tensor of `dtype` with the extents `dimensions`; none for a scalar.
  public init(_ dtype: DataType, _ dimensions: [any DimensionConvertible]) {
    self.dtype = dtype
    self.dimensions = dimensions.map(\.dimension)
  }

  /// Truth values.
  public static func bool(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.bool, dimensions) }
  /// Signed whole numbers of 8 bits.
  public static func int8(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.i8, dimensions) }
  /// Signed whole numbers of 16 bits.
  public static func int16(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.i16, dimensions) }
  /// Signed whole numbers of 32 bits.
  public static func int32(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.i32, dimensions) }
  /// Signed whole numbers of 64 bits.
  public static func int64(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.i64, dimensions) }
  /// Unsigned whole numbers of 8 bits.
  public static func uint8(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.u8, dimensions) }
  /// Unsigned whole numbers of 16 bits.
  public static func uint16(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.u16, dimensions) }
  /// Unsigned whole numbers of 32 bits.
  public static func uint32(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.u32, dimensions) }
  /// Unsigned whole numbers of 64 bits.
  public static func uint64(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.u64, dimensions) }
  /// IEEE 754 binary16.
  public static func float16(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.f16, dimensions) }
  /// The upper half of a binary32.
  public static func bfloat16(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.bf16, dimensions) }
  /// IEEE 754 binary32.
  public static func float32(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.f32, dimensions) }
  /// IEEE 754 binary64.
  public static func float64(_ dimensions: any DimensionConvertible...) -> TensorSpec { TensorSpec(.f64, dimensions) }
}
