import MartletArtifact
import MartletCompiler
import MartletScalars
import Testing

private func entries() -> [Signature] {
  let n = IndexExpression.named("n")
  let main = Signature(
    "encode", dims: [DimSymbol("n", in: 1...64, divisor: 4)],
    inputs: [
      .init("ids", .i64, [n], indexRange: .init(Formula(0), below: Formula(30))), .init("int", .bf16, [n, 2]),
    ],
    outputs: [.init("a", .f32, [n.floorDivided(by: 4), 3]), .init("b", .bool, [])], arenaBytes: 64 * n)
  let short = Signature("in", dims: [], inputs: [], outputs: [.init("y", .f64, [2])], arenaBytes: 0)
  return [main, short]
}

@Test func headerSaysWhatEntriesTake() {
  let header = InterfaceWriter("mini", entries()).header
  #expect(header.hasPrefix("/* The C interface of the model 'mini', written by Martlet."))
  #expect(header.contains("typedef struct martlet_context {"))
  let text = """
    /* encode
       takes ids: i64[n], elements in 0..<30
       takes int: bf16[n, 2]
       gives a: f32[floordiv(n, 4), 3]
       gives b: bool[]
       where n in 1...64 by 4
       Returns MARTLET_OK, or another code with the text in the context's error. */
    int32_t mini_encode(
        martlet_context *context,
        const int64_t *in_ids,
        const uint16_t *in_int,
        float *out_a,
        uint8_t *out_b,
        int64_t dim_n,
        int64_t *extents_out);
    """
  #expect(header.contains(text), "\(header.suffix(1800))")
  #expect(header.contains("int32_t mini_in(martlet_context *context, double *out_y, int64_t *extents_out);"))
  #expect(header.contains("int64_t mini_in_arena_size(void);"))
  #expect(!header.contains("{{") && !header.contains("&amp;") && !header.contains("&lt;"))
}

@Test func theModuleOfAWrapperHidesNoTypeOfSwift() {
  let writer = InterfaceWriter("int", entries())
  #expect(writer.swift.contains("import CIntModel\n"))
  #expect(writer.moduleMap(header: "int.h").contains("module CIntModel "))
}

@Test func wrapperHasAMethodForEachEntry() {
  let wrapper = InterfaceWriter("mini", entries()).swift
  #expect(wrapper.contains("import CMini\n") && wrapper.contains("public final class Mini {"))
  let documentation = """
      /// encode.
      /// - Parameter in_ids: i64[n], elements in 0..<30
      /// - Parameter in_int: bf16[n, 2]
      /// - Parameter dim_n: in 1...64 by 4
    """
  #expect(wrapper.contains(documentation), "\(wrapper)")
  let method = """
      public func encode(ids in_ids: [Int64], int in_int: [UInt16], n dim_n: Int) throws -> (a: [Float], b: [UInt8]) {
        try expect(dim_n, in: 1...64, multipleOf: 4, "n")
        try prepare(CMini.mini_encode_arena_size(Int64(dim_n)))
        try expect(in_ids.count, dim_n, "ids")
        try expect(in_int.count, 2*dim_n, "int")
        var out_a = [Float](repeating: 0, count: 3*Martlet_Formula.floordiv(dim_n, 4))
        var out_b = [UInt8](repeating: 0, count: 1)
        try check(CMini.mini_encode(context, in_ids, in_int, &out_a, &out_b, Int64(dim_n), nil))
        return (out_a, out_b)
      }
    """
  #expect(wrapper.contains(method), "\(wrapper)")
  #expect(wrapper.contains("public func `in`() throws -> [Double] {"))
  #expect(wrapper.contains("private enum Martlet_Formula {"))
  #expect(
    InterfaceWriter("mini", entries()).moduleMap(header: "mini.h")
      == "module CMini {\n  header \"mini.h\"\n  export *\n}\n")
}

@Test func extentsThatCallsReturnAreSaid() {
  let n = IndexExpression.named("n")
  let entry = Signature(
    "find", dims: [DimSymbol("n", in: 1...64)], inputs: [.init("x", .f32, [n])],
    outputs: [.init("places", .i64, [2, n]), .init("sum", .f32, []), .init("rows", .f32, [n + 1, n, 3])], arenaBytes: 0,
    returnedExtents: [.init(output: 0, axis: 1), .init(output: 2, axis: 1), .init(output: 2, axis: 0)])
  let writer = InterfaceWriter("mini", [entry])
  let text = """
       gives rows: f32[n + 1, n, 3]
       where n in 1...64
       returns extents_out[0] = axis 1 of places
       returns extents_out[1] = axis 1 of rows
       returns extents_out[2] = axis 0 of rows
       Returns MARTLET_OK,
    """
  #expect(writer.header.contains(text), "\(writer.header.suffix(1800))")
  let method = """
        var extents = [Int64](repeating: 0, count: 3)
        try check(CMini.mini_find(context, in_x, &out_places, &out_sum, &out_rows, Int64(dim_n), &extents))
        return (Array(out_places.prefix(2 * Int(extents[0]))), out_sum, Array(out_rows.prefix(Int(extents[2]) * Int(extents[1]) * 3)), extents.map { Int($0) })
    """
  #expect(writer.swift.contains(method), "\(writer.swift)")
}
