import Foundation
import Testing

/// Models with extents that values decide, as callers see them.
struct ExtentTests {
  private static let graph = """
    martlet graph 1
    module @chosen

    graph @positive(%x: f32[n, 2]) -> (rows: f32[2*count, 2], sums: f32[2], all: f32[n, 2]) where n in 0...64, count in 0...n computed {
      %0 = reduce max(axes: [1]) %x : f32[n]
      %1 = constant 0.0 : f32[n]
      %2 = map gt %0, %1 : bool[n]
      %3 = map cast %2 : i64[n]
      %4 = reduce sum(axes: [0]) %3 : i64[]
      %5 = extent count %4 : i64[]
      %6.0, %6.1 = sort descending(axis: 0, count: count) %0 : f32[count], i64[count]
      %7 = view %6.0 {floordiv(i, 2) -> i j} : f32[2*count, 2]
      %8 = map add %7, %7 : f32[2*count, 2]
      %9 = reduce sum(axes: [0]) %8 : f32[2]
      %10 = map neg %x : f32[n, 2]
      return %8, %9, %10
    }

    """

  /// Rows of which two have a positive element.
  private static let values: [Float] = [1, -3, -2, -1, 0, 0, -9, 4]

  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write("chosen.graph", Self.graph)
    try tool.write("x.npy", InputFile.numpy("<f4", [4, 2], InputFile.floats(Self.values)))
    try tool.write("none.npy", InputFile.numpy("<f4", [0, 2], []))
    return tool
  }

  private func compile(_ tool: Tool, _ arguments: String...) throws {
    let outcome = try tool.run(arguments: ["compile", "chosen.graph"] + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
  }

  @Test("run and the program write the extents that came out") func files() throws {
    let tool = try tool()
    try compile(tool, "-o", "chosen.so")
    try compile(tool, "-o", "program", "--emit", "exe", "--cpu", "baseline")
    let program = tool.folder.url.appending(path: "program")
    let cases: [(String, rows: [Float], sums: [Float])] = [
      ("x.npy", [8, 8, 8, 8, 2, 2, 2, 2], [20, 20]), ("none.npy", [], [0, 0]),
    ]
    for (input, rows, sums) in cases {
      for isProgram in [false, true] {
        let outcome: Tool.Outcome =
          isProgram
          ? try tool.run(program: program, ["--input", "x=\(input)", "--output-dir", "out"])
          : try tool.run("run", "chosen.so", "--input", "x=\(input)", "--output-dir", "out")
        try #require(outcome.status == 0, "\(outcome.errors)")
        #expect(try Self.array("out/rows.npy", tool) == ("(\(rows.count / 2), 2)", InputFile.floats(rows)))
        #expect(try Self.array("out/sums.npy", tool) == ("(2,)", InputFile.floats(sums)))
      }
    }
    let verified = try tool.run("verify", "chosen.graph")
    #expect(verified.status == 0, "\(verified.errors)")
    let shown = try tool.run("cat", "chosen.so").output
    #expect(shown.contains("rows: f32[2*n, 2], at most: the call returns the extent of axis 0\n"), "\(shown)")
  }

  /// The shape of an array as its header says it, and its bytes.
  private static func array(_ name: String, _ tool: Tool) throws -> (String, [UInt8]) {
    let bytes = try tool.bytes(name)
    let end = try #require(bytes.firstIndex(of: UInt8(ascii: "\n")))
    let header = String(decoding: bytes[..<end], as: UTF8.self)
    let shape = header.drop { $0 != "(" }.prefix { $0 != ")" } + ")"
    return (String(shape), Array(bytes[(end + 1)...]))
  }

  @Test("Where a GPU reads them, its launches are not recorded, as the artefact says") func devices() throws {
    let tool = try tool()
    try compile(tool, "--target", "cuda:sm_80", "-o", "chosen.so")
    let summary = try tool.run("cat", "chosen.so")
    #expect(
      summary.output.contains("\nnot recorded on GPUs, as values decide what is launched: positive\n"),
      "\(summary)")
    let manifest = try tool.run("inspect", "chosen.so", "--stage", "manifest")
    #expect(manifest.output.contains("readsValues"), "\(manifest)")
  }

  @Test("The wrapper for Swift gives the elements that came out") func wrapper() throws {
    let tool = try tool()
    try compile(tool, "-o", "chosen.so")
    try compile(tool, "--emit", "header", "-o", "chosen.h")
    try tool.write(
      "main.swift",
      """
      let model = Chosen()
      print(try model.positive(x: [1, -3, -2, -1, 0, 0, -9, 4], n: 4))
      print(try model.positive(x: [], n: 0))

      """)
    let compiled = try tool.run(
      program: URL(filePath: "/usr/bin/env"),
      [
        "swiftc", "-swift-version", "6", "-warnings-as-errors", "-Xcc", "-fmodule-map-file=chosen.modulemap",
        "chosen.wrapper.swift", "main.swift", "chosen.so", "-Xlinker", "-rpath=$ORIGIN", "-o", "caller",
      ])
    try #require(compiled.status == 0, "\(compiled)")
    let called = try tool.run(program: tool.folder.url.appending(path: "caller"), [])
    #expect(
      called.output == """
        (rows: [8.0, 8.0, 8.0, 8.0, 2.0, 2.0, 2.0, 2.0], sums: [20.0, 20.0], \
        all: [-1.0, 3.0, 2.0, 1.0, -0.0, -0.0, 9.0, -4.0], extents: [4])
        (rows: [], sums: [0.0, 0.0], all: [], extents: [0])

        """, "\(called)")
  }

  private static let caller = """
    #include <stdio.h>
    #include "chosen.h"

    static _Alignas(64) char arena[4096];

    int main(void) {
      martlet_context context = {.size = sizeof context, .abi = MARTLET_ABI, .level = -1, .arena = arena, .arena_size = sizeof arena};
      float x[] = {1, -3, -2, -1, 0, 0, -9, 4}, rows[16], sums[2], all[8];
      int64_t extents[1] = {-1};
      if (chosen_positive_arena_size(4) > (int64_t)sizeof arena) return 1;
      int code = chosen_positive(&context, x, rows, sums, all, 4, extents);
      printf("%d %lld %g %g %g\\n", code, (long long)extents[0], rows[3], rows[7], sums[1]);
      rows[7] = 0;
      code = chosen_positive(&context, x, rows, sums, all, 4, NULL);
      printf("%d %g\\n", code, rows[7]);
      code = chosen_positive(&context, x, rows, sums, all, 65, extents);
      printf("%d %lld %s\\n", code, (long long)extents[0], context.error);
      int64_t in[] = {4, 2}, wide[] = {8, 2}, strides[] = {2, 1}, two[] = {2};
      martlet_tensor given = {.data = x, .device_type = 1, .ndim = 2, .type_code = 2, .type_bits = 32, .type_lanes = 1, .shape = in};
      martlet_tensor made[3] = {given, given, given};
      made[0].data = rows, made[0].shape = wide, made[0].strides = strides;
      made[1].data = sums, made[1].shape = two, made[1].ndim = 1;
      made[2].data = all;
      code = chosen_positive_call(&context, &given, 1, made, 3);
      printf("%d %lld %lld %lld\\n", code, (long long)wide[0], (long long)strides[0], (long long)strides[1]);
      code = chosen_positive_call(&context, &given, 1, made, 3);
      printf("%d %lld %s\\n", code, (long long)wide[0], context.error);
      return 0;
    }

    """

  @Test("Callers in C get extents from both functions") func cCallers() throws {
    let tool = try tool()
    try compile(tool, "-o", "chosen.so")
    try compile(tool, "--emit", "header", "-o", "chosen.h")
    try tool.write("main.c", Self.caller)
    let compiled = try tool.run(
      program: URL(filePath: "/usr/bin/env"),
      ["cc", "-std=c11", "-Wall", "-Wextra", "-Werror", "main.c", "chosen.so", "-Wl,-rpath,$ORIGIN", "-o", "caller"])
    try #require(compiled.status == 0, "\(compiled)")
    let called = try tool.run(program: tool.folder.url.appending(path: "caller"), [])
    #expect(
      called.output == """
        0 4 8 2 20
        0 2
        1 4 dim 'n' is 65, must lie in 0...64
        0 4 2 1
        1 4 tensor 'rows': the extent of axis 0 is 4, must be 8

        """, "\(called)")
  }
}
