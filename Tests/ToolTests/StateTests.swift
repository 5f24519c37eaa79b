import Foundation
import Testing

/// A model that changes a table in place, called from C and Swift and as a program.
struct StateTests {
  /// `step` puts twice the row into the table behind `past` rows; it gives the sum of all that are there.
  private static let graph = """
    martlet graph 1
    module @table

    graph @step(%row: f32[1, 4], %table: f32[8, 4] @ Table.swift:3)
        -> (total: f32[4], next: f32[8, 4] in place of %table) where past in 0...7 {
      %0 = map add %row, %row : f32[1, 4]
      %1 = update %table, %0 at [past, 0] : f32[8, 4]  @ Table.swift:4
      %2 = view %1 {i, j -> i j} : f32[past + 1, 4]
      %3 = reduce sum(axes: [0]) %2 : f32[4]
      return %3, %1
    }

    """

  private func compiled(_ arguments: String...) throws -> Tool {
    let tool = try Tool()
    try tool.write("table.graph", Self.graph)
    let outcome = try tool.run(arguments: ["compile", "table.graph"] + arguments)
    try #require(outcome.status == 0, "\(outcome.errors)")
    return tool
  }

  private func run(_ tool: Tool, _ program: String, _ arguments: [String]) throws -> Tool.Outcome {
    let built = try tool.run(program: URL(filePath: "/usr/bin/env"), [program] + arguments)
    try #require(built.status == 0, "\(built)")
    return try tool.run(program: tool.folder.url.appending(path: "caller"), [])
  }

  private static let caller = """
    #include <stdio.h>
    #include "table.h"

    static martlet_context context = {sizeof context, MARTLET_ABI, MARTLET_LEVEL_BEST};
    static _Alignas(64) char arena[1024];
    static float table[12 * 4], copy[8 * 4], row[4] = {1, 2, 3, 4}, total[4];

    static void say(const char *what, int32_t code) {
      printf("%s: %d %s, %g %g, %g %g %g\\n", what, code, code ? context.error : "", total[0], total[3], table[3],
             table[7], table[11]);
    }

    static int32_t call(float *next, int64_t past, size_t inputs) {
      int64_t rows[] = {1, 4}, shape[] = {8, 4}, four[] = {4}, wide[] = {3};
      martlet_tensor in[] = {
        {row, 1, 0, 2, 2, 32, 1, rows, 0, 0}, {table, 1, 0, 2, 2, 32, 1, shape, 0, 0},
        {&past, 1, 0, inputs == 4, 0, 64, 1, wide, 0, 0}};
      martlet_tensor out[] = {{total, 1, 0, 1, 2, 32, 1, four, 0, 0}, {next, 1, 0, 2, 2, 32, 1, shape, 0, 0}};
      return table_step_call(&context, in, inputs == 4 ? 3 : inputs, out, 2);
    }

    int main(void) {
      context.arena = arena;
      context.arena_size = sizeof arena;
      say("first", table_step(&context, row, table, total, table, 0, NULL));
      say("second", table_step(&context, row, table, total, table, 1, NULL));
      say("elsewhere", table_step(&context, row, table, total, copy, 2, NULL));
      printf("%g %g %g %g\\n", copy[3], copy[7], copy[11], copy[15]);
      say("shifted", table_step(&context, row, table, total, table + 4, 2, NULL));
      say("row", table_step(&context, row, table, total, row, 2, NULL));
      say("total", table_step(&context, row, table, table, table, 2, NULL));
      say("range", table_step(&context, row, table, total, table, 8, NULL));
      say("described", call(table, 2, 3));
      say("without", call(table, 2, 2));
      say("no scalar", call(table, 2, 4));
      say("too far", call(table, 8, 3));
      return 0;
    }

    """

  @Test("From C the memory of the input may be that of the output, and no other") func callFromC() throws {
    let tool = try compiled("-o", "table.so")
    try tool.write("caller.c", Self.caller)
    let outcome = try run(
      tool, "cc", ["-std=c11", "-Wall", "-Werror", "-I.", "caller.c", "table.so", "-Wl,-rpath,$ORIGIN", "-o", "caller"])
    #expect(
      outcome.output == """
        first: 0 , 2 8, 8 0 0
        second: 0 , 4 16, 8 8 0
        elsewhere: 0 , 6 24, 8 8 0
        8 8 8 0
        shifted: 1 Table.swift:4: error: tensor 'next' overlaps 'table' in memory, 6 24, 8 8 0
        row: 1 Table.swift:4: error: tensor 'next' overlaps 'row' in memory, 6 24, 8 8 0
        total: 1 tensor 'total' overlaps 'table' in memory, 6 24, 8 8 0
        range: 1 dim 'past' is 8, must lie in 0...7, 6 24, 8 8 0
        described: 0 , 6 24, 8 8 8
        without: 1 entry 'step' takes 3 inputs, 1 of them dims, and gives 2 outputs, 6 24, 8 8 8
        no scalar: 1 tensor 'past': the rank is 1, must be 0, 6 24, 8 8 8
        too far: 1 dim 'past' is 8, must lie in 0...7, 6 24, 8 8 8

        """, "\(outcome)")
    let header = try #require(String(bytes: try tool.bytes("table.h"), encoding: .utf8))
    #expect(header.contains("   gives next: f32[8, 4], in place of table: may be the same memory\n"))
  }

  @Test("The Swift wrapper changes arrays in place") func callFromSwift() throws {
    let tool = try compiled("-o", "table.so")
    let outcome = try tool.run("compile", "table.graph", "--emit", "header", "-o", "table.h")
    try #require(outcome.status == 0, "\(outcome.errors)")
    try tool.write(
      "main.swift",
      """
      let model = Table()
      var table = [Float](repeating: 0, count: 32)
      let before = table
      for past in 0..<3 { print(try model.step(row: [1, 2, 3, 4], table: &table, past: past)) }
      print(table[..<16], before[..<4])
      do { _ = try model.step(row: [1, 2, 3, 4], table: &table, past: 8) } catch { print(error) }

      """)
    let result = try run(
      tool, "swiftc",
      [
        "-swift-version", "6", "-warnings-as-errors", "-Xcc", "-fmodule-map-file=table.modulemap",
        "table.wrapper.swift", "main.swift", "table.so", "-Xlinker", "-rpath=$ORIGIN", "-o", "caller",
      ])
    #expect(
      result.output == """
        [2.0, 4.0, 6.0, 8.0]
        [4.0, 8.0, 12.0, 16.0]
        [6.0, 12.0, 18.0, 24.0]
        [2.0, 4.0, 6.0, 8.0, 2.0, 4.0, 6.0, 8.0, 2.0, 4.0, 6.0, 8.0, 0.0, 0.0, 0.0, 0.0] [0.0, 0.0, 0.0, 0.0]
        dim 'past' is 8, must lie in 0...7

        """, "\(result)")
  }

  @Test("run, bench and the program take the dim that no input shows") func commands() throws {
    let tool = try compiled("-o", "table.so")
    try #require(try tool.run("compile", "table.graph", "-o", "program", "--emit", "exe").status == 0)
    try tool.write("row.npy", InputFile.numpy("<f4", [1, 4], InputFile.floats([1, 2, 3, 4])))
    try tool.write("table.npy", InputFile.numpy("<f4", [8, 4], InputFile.floats((0..<32).map { Float($0) })))
    let inputs = ["--input", "row=row.npy", "--input", "table=table.npy"]
    let wanted = (0..<32).map { [8, 9, 10, 11].contains($0) ? Float(2 * ($0 - 7)) : Float($0) }
    let calls = [
      { try tool.run(arguments: ["run", "table.so"] + inputs + $0) },
      { try tool.run(program: tool.folder.url.appending(path: "program"), inputs + $0) },
    ]
    for call in calls {
      let outcome = try call(["--dim", "past=2"])
      #expect(outcome.status == 0, "\(outcome)")
      #expect(Array(try tool.bytes("next.npy").suffix(128)) == InputFile.floats(wanted))
      let missing = try call([])
      #expect(missing.status == 1 && missing.errors.contains("no input shows dim 'past'"), "\(missing)")
      let outside = try call(["--dim", "past=8"])
      #expect(outside.status == 1 && outside.errors.contains("dim 'past' is 8, must lie in 0...7"), "\(outside)")
    }
    let bench = try tool.run("bench", "table.so", "--dim", "past=3", "--seconds", "0.01", "--profile")
    #expect(bench.status == 0 && bench.output.contains("update"), "\(bench)")
    #expect(try tool.run("cat", "table.so").output.contains("  output  next: f32[8, 4] in place of table"))
  }
}
