import MartletGraphIR
import MartletScalars

extension GraphInterpreter {
  func contract(
    _ contraction: Contraction, _ left: TensorData, _ right: TensorData, _ type: TensorType
  ) -> TensorData {
    let layout = ContractionLayout(contraction, left.shape, right.shape)
    let accumulation = contraction.accumulation
    let (first, second) = (left.converted(to: accumulation).bits, right.converted(to: accumulation).bits)
    let bits: [UInt64] =
      switch accumulation {
      case .f32:
        layout.products(
          first.map { Float(bitPattern: UInt32(truncatingIfNeeded: $0)) },
          second.map {
            Float(bitPattern: UInt32(truncatingIfNeeded: $0))
          }, plus: +, times: *
        ).map { UInt64($0.bitPattern) }
      case .f64:
        layout.products(
          first.map { Double(bitPattern: $0) }, second.map { Double(bitPattern: $0) }, plus: +, times: *
        ).map(\.bitPattern)
      case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64:
        // Wrapping products and sums agree in the lower bits whatever the width.
        layout.products(first, second, plus: &+, times: &*)
          .map { ScalarValue(type: accumulation, bits: $0).bits }
      case .f16, .bf16, .bool:
        stepwise(layout, first, second, accumulation)
      case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
        preconditionFailure("the verifier lets no contraction of \(accumulation) pass")
      }
    return TensorData(accumulation, shape(type), bits: bits).converted(to: type.element)
  }

  /// Products and partial sums each rounded to `type`, through the scalar table.
  private func stepwise(
    _ layout: ContractionLayout, _ first: [UInt64], _ second: [UInt64], _ type: DataType
  ) -> [UInt64] {
    let times = ScalarEvaluator(type == .bool ? .and : .mul, operands: [type, type], result: type)
    let plus = ScalarEvaluator(type == .bool ? .or : .add, operands: [type, type], result: type)
    return layout.products(first, second, plus: { plus.evaluate($0, $1) }, times: { times.evaluate($0, $1) })
  }
}

/// Where the elements of a contraction lie, as offsets in both operands.
struct ContractionLayout {
  /// For each element of the result, in row-major order, where its first product's operands lie.
  let starts: [(left: Int, right: Int)]
  /// The way from there to the operands of each further product, in row-major order of the contracted labels.
  let steps: [(left: Int, right: Int)]

  init(_ contraction: Contraction, _ left: [Int], _ right: [Int]) {
    let (leftStrides, rightStrides) = (IndexSpace.strides(left), IndexSpace.strides(right))
    var extents: [String: Int] = [:]
    var strides: [String: (left: Int, right: Int)] = [:]
    for (axis, label) in contraction.left.enumerated() {
      extents[label] = left[axis]
      strides[label] = (leftStrides[axis], 0)
    }
    for (axis, label) in contraction.right.enumerated() {
      extents[label] = right[axis]
      strides[label, default: (0, 0)].right = rightStrides[axis]
    }
    func offsets(_ labels: [String]) -> [(left: Int, right: Int)] {
      let shape = labels.map { extents[$0] ?? 1 }
      let both = labels.map { strides[$0] ?? (0, 0) }
      return Array(
        zip(
          IndexSpace.offsets(shape, strides: both.map(\.left)), IndexSpace.offsets(shape, strides: both.map(\.right))))
    }
    starts = offsets(contraction.result)
    steps = offsets(contraction.contracted)
  }

  /// The sums of products, from zero in order of the steps.
  func products<Number: ExpressibleByIntegerLiteral>(
    _ left: [Number], _ right: [Number], plus: (Number, Number) -> Number, times: (Number, Number) -> Number
  ) -> [Number] {
    left.withUnsafeBufferPointer { left in
      right.withUnsafeBufferPointer { right in
        starts.map { start in
          var sum: Number = 0
          for step in steps { sum = plus(sum, times(left[start.left + step.left], right[start.right + step.right])) }
          return sum
        }
      }
    }
  }
}
