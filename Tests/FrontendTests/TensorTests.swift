import Martlet
import Testing

/// What single operations build.
struct TensorTests {
  private let batch = Dimension("batch", in: 1...64)

  private func text(_ spec: TensorSpec, _ body: @escaping (Tensor) -> Tensor) -> String {
    Tracing.text(["x": spec]) { body($0["x"]) }
  }

  @Test func numbersTakeTheTypeOfTheTensor() {
    #expect(
      text(.float16(batch)) { 2 * $0 }
        == "%0 = constant 2.0 : f16[batch]\n%1 = map mul %0, %x : f16[batch]")
    #expect(text(.int32(batch)) { $0 + 0.5 }.contains("map cast %x : f32[batch]"))
    #expect(text(.uint8(batch)) { $0 + 300 } == "the number 300 is no u8")
    #expect(text(.float16(batch)) { $0 * 1e9 } == "the number 1000000000.0 is out of the range of f16")
  }

  @Test func wholeNumbersAreNotDividedSilently() {
    #expect(text(.int32(batch)) { $0 / 2 } == "'div' takes floats, not i32")
    #expect(text(.int32(batch)) { truncatedDivide($0, 2) }.hasSuffix("map div %x, %0 : i32[batch]"))
  }

  @Test(arguments: [
    (TensorSpec.int8(2), TensorSpec.uint8(2), "i16"), (.int64(2), .float32(2), "f32"),
    (.bfloat16(2), .float16(2), "f32"), (.bool(2), .uint16(2), "u16"), (.uint32(2), .int8(2), "i64"),
  ]) func typesMeet(_ left: TensorSpec, _ right: TensorSpec, _ common: String) {
    let text = Tracing.text(["x": left, "y": right]) { maximum($0["x"], $0["y"]) }
    #expect(text.hasSuffix(": \(common)[2]"), "\(text)")
  }

  @Test func dimensionsAreNumbersToo() {
    let text = text(.float32(batch, 3)) { $0.sum(axis: 0) / batch }
    #expect(text.contains("dimension batch : i64[]"))
    #expect(text.hasSuffix("map div %0, %3 : f32[3]"), "\(text)")
  }

  @Test func reshapeFindsTheOpenExtent() {
    #expect(text(.float32(batch, 6, 4)) { $0.reshaped(batch, -1, 8) }.hasSuffix(": f32[batch, 3, 8]"))
    #expect(text(.float32(batch, 6)) { $0.reshaped(-1, 3) }.hasSuffix(": f32[2*batch, 3]"))
    #expect(text(.float32(batch, 5)) { $0.reshaped(-1, 4) } == "5*batch elements cannot be divided into groups of 4")
    #expect(text(.float32(6)) { $0.reshaped(-1, -1) } == "two extents of a reshape are -1")
  }

  @Test func slicesAsInNumPy() {
    let spec = TensorSpec.float32(batch, 8, 5)
    #expect(text(spec) { $0[.all, 1..<4] }.hasSuffix("{i, j + 1, k -> i j k} : f32[batch, 3, 5]"))
    #expect(text(spec) { $0[.ellipsis, -1] }.hasSuffix(": f32[batch, 8]"))
    #expect(text(spec) { $0[.all, ..<(-2)] }.hasSuffix(": f32[batch, 6, 5]"))
    #expect(
      text(spec) { $0[.all, .slice(from: 1, to: -1, by: 2)] }.hasSuffix("{i, 2*j + 1, k -> i j k} : f32[batch, 3, 5]"))
    #expect(text(spec) { $0[.newAxis, .ellipsis, .newAxis] }.hasSuffix(": f32[1, batch, 8, 5, 1]"))
    #expect(text(spec) { $0[0, 0, 0] }.hasSuffix(": f32[]"))
    #expect(text(spec) { $0[0, 0, 0, 0] } == "4 indices for the 3 axes of [batch, 8, 5]")
    #expect(text(spec) { $0[.all, 0..<9] } == "the slice 0..<9 along axis 1 of [batch, 8, 5] is not surely inside")
    #expect(text(spec) { $0[0..<(batch - 1)] }.hasSuffix(": f32[batch - 1, 8, 5]"))
  }

  @Test func aTensorIndexGathers() {
    let text = Tracing.text(["x": .float32(8, 5), "i": .int64(batch)]) { $0["x"][.all, $0["i"]] }
    #expect(text == "%0 = gather(axis: 1) %x, %i : f32[8, batch]")
  }

  @Test func matmulBroadcastsBatchAxesWithoutRepeating() {
    let text = Tracing.text(["x": .float32(batch, 1, 3, 4), "y": .float32(7, 4, 5)]) { matmul($0["x"], $0["y"]) }
    #expect(text.hasSuffix("contract %0, %y {b0 m k, b1 k n -> b0 b1 m n} : f32[batch, 7, 3, 5]"), "\(text)")
    #expect(
      Tracing.text(["x": .float32(2, 3), "y": .float32(4, 5)]) { matmul($0["x"], $0["y"]) }
        == "the matrix product of f32[2, 3] and f32[4, 5] does not fit: 3 columns meet 4 rows")
  }

  @Test func comparisonsGiveTruthValues() {
    #expect(text(.int64(batch)) { which($0 .> 0, 1.5, 0) }.hasSuffix(": f32[batch]"))
    #expect(
      text(.int64(batch)) { which($0, 1, 0) } == "the condition is i64[batch], not a tensor of truth values")
    #expect(text(.float32(batch)) { (.!($0 .== 1)).any() }.hasSuffix("reduce any(axes: [0]) %2 : bool[]"))
    #expect(text(.bool(batch, 2)) { $0.sum(axis: -1) }.hasSuffix(": i64[batch]"))
  }

  @Test func joining() {
    #expect(
      text(.float32(batch, 2)) { concatenated([$0, $0 * 2], axis: -1) }.hasSuffix(
        "concat(axis: 1) %x, %1 : f32[batch, 4]"))
    #expect(text(.float32(batch, 2)) { stacked([$0, $0], axis: -1) }.hasSuffix(": f32[batch, 2, 2]"))
    #expect(text(.float32(3, 4)) { $0.padded([(1, 0), (0, 2)], value: 7) }.hasSuffix(": f32[4, 6]"))
    #expect(
      Tracing.text(["x": .float32(batch, 4), "i": .int64(batch, 2)]) { $0["x"].takeAlong($0["i"], axis: 1) }
        .hasSuffix(": f32[batch, 2]"))
  }
}
