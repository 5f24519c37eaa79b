import MartletGraphIR
public import MartletScalars
import MartletSupport

extension Tensor {
  /// A weight. It gets its key from the properties of the model that lead to it.
  public static func parameter(_ spec: TensorSpec, fileID: String = #fileID, line: Int = #line) -> Tensor {
    let location = TraceScope.location(TraceScope.source(fileID, line))
    if spec.dimensions.contains(where: { $0.failure == nil && $0.constant == nil }) {
      let shape = Shape(spec.dimensions)
      let mistake = Diagnostic("a weight must have extents that are numbers, not \(shape)")
      return Tensor(failure: TraceScope.failure(mistake, at: location))
    }
    return Tensor(.parameter(Parameter("")), spec.dtype, spec.dimensions, at: location)
  }

  /// A number as a tensor without axes; of the type of the number (`i64`, `f32`, `bool`) unless `dtype` is given.
  public init(
    _ value: some TensorScalar, dtype: DataType? = nil, fileID: String = #fileID, line: Int = #line
  ) {
    self = Tensor.full([], value, dtype: dtype, fileID: fileID, line: line)
  }

  /// The numbers `values` in row-major order as a tensor of the given extents; one axis unless `shape` is given.
  public init(
    _ values: [Double], shape: [Int]? = nil, dtype: DataType = .f32, fileID: String = #fileID, line: Int = #line
  ) {
    self = Tensor.build([], at: TraceScope.source(fileID, line)) { (builder, _) throws(Diagnostic) in
      let elements = try values.map { (value) throws(Diagnostic) in try Operand.scalar(value, dtype) }
      return try Tensor.dense(elements, shape ?? [values.count], dtype, &builder)
    }
  }

  /// The whole numbers `values` in row-major order as a tensor of the given extents; one axis unless `shape` is given.
  public init(
    _ values: [Int], shape: [Int]? = nil, dtype: DataType = .i64, fileID: String = #fileID, line: Int = #line
  ) {
    self = Tensor.build([], at: TraceScope.source(fileID, line)) { (builder, _) throws(Diagnostic) in
      let elements = try values.map { (value) throws(Diagnostic) in try Operand.scalar(value, dtype) }
      return try Tensor.dense(elements, shape ?? [values.count], dtype, &builder)
    }
  }

  private static func dense(
    _ elements: [ScalarValue], _ shape: [Int], _ dtype: DataType, _ builder: inout GraphBuilder
  ) throws(Diagnostic) -> Value {
    let count = Dim.checkedProduct(shape.map { Dim($0) })
    guard count == Dim(elements.count) else {
      throw Diagnostic("\(elements.count) numbers do not fill a tensor of the shape \(shape)")
    }
    return try builder.constant(elements, TensorType(dtype, shape.map { Dim($0) }))
  }

  /// A tensor whose elements are all `value`.
  public static func full(
    _ shape: [any DimensionConvertible], _ value: some TensorScalar, dtype: DataType? = nil,
    fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    let dimensions = shape.map(\.dimension)
    let operand = value.operand
    return build(
      [], dimensions: dimensions + [operand.dimension].compactMap { $0 }, at: TraceScope.source(fileID, line)
    ) { (builder, _) throws(Diagnostic) in
      let element = if let dtype { dtype } else { try Promotion.common([operand]) }
      let scalar = try operand.value(of: element, input: nil, in: &builder)
      return try builder.broadcast(scalar, to: dimensions.map(\.dim))
    }
  }

  /// A tensor of zeros.
  public static func zeros(
    _ shape: [any DimensionConvertible], dtype: DataType = .f32, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { full(shape, 0, dtype: dtype, fileID: fileID, line: line) }

  /// A tensor of ones.
  public static func ones(
    _ shape: [any DimensionConvertible], dtype: DataType = .f32, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { full(shape, 1, dtype: dtype, fileID: fileID, line: line) }

  /// The numbers 0, 1, … up to but without `count`.
  public static func arange(
    _ count: any DimensionConvertible, dtype: DataType = .i64, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { iota([count], axis: 0, dtype: dtype, fileID: fileID, line: line) }

  /// A tensor of the extents `shape` whose elements are their positions along `axis`.
  public static func iota(
    _ shape: [any DimensionConvertible], axis: Int, dtype: DataType = .i64, fileID: String = #fileID,
    line: Int = #line
  ) -> Tensor {
    let dimensions = shape.map(\.dimension)
    return build([], dimensions: dimensions, at: TraceScope.source(fileID, line)) {
      (builder, _) throws(Diagnostic) in
      let type = TensorType(dtype, dimensions.map(\.dim))
      return try builder.iota(type, axis: Tensor.axis(axis, of: type))
    }
  }
}
