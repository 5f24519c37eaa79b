import Foundation
import Testing

/// What a compilation writes beside shared objects: programs, interfaces, graphs.
struct ProgramTests {
  @Test("The program of --emit exe does as run does") func program() throws {
    let tool = try LookupModel.tool(with: "lookup.so", "program")
    try tool.write("row.npy", InputFile.numpy("<f4", [3], InputFile.floats([1, 2, 3])))
    try tool.write("wide.npy", InputFile.numpy("<f4", [1, 4], InputFile.floats([1, 2, 3, 4])))
    try tool.write("five.npy", InputFile.numpy("<i8", [2], InputFile.integers([5, 0])))
    try tool.write("cut.npy", InputFile.numpy("<f4", [2, 3], InputFile.floats([1, 2, 3, 4, 5])).dropLast())
    let program = tool.folder.url.appending(path: "program")
    let double = ["--entry", "double", "--input"]
    let lookup = ["--entry", "lookup", "--input", "ids=ids.npy", "--input"]
    let calls: [[String]] = [
      double + ["x=x.npy", "--output-dir", "new/folder"], lookup + ["x=x.npy", "--cpu", "baseline"], [],
      double + ["x=x.npy", "--threads", "1"], double + ["x=x.npy", "--threads=3", "--device", "cpu"],
      ["--entry", "none"], ["--entry", "double"], double + ["x=row.npy"], double + ["x=wide.npy"],
      double + ["x=none.npy"], double + ["x=."], double + ["x=x.npy", "--dim", "n=3"],
      double + ["x=x.npy", "--dim", "n=0"], double + ["x=x.npy", "--output-dir", "/proc/none"],
      double + ["x=x.npy", "--output-dir", "x.npy"], lookup + ["x=row.npy"], lookup + ["x=wide.npy"],
      ["--entry", "lookup", "--input", "x=x.npy", "--input", "ids=five.npy"],
    ]
    for arguments in calls {
      let found = [
        Self.outcome(try tool.run(arguments: ["run", "lookup.so"] + arguments), of: "lookup.so", in: tool),
        Self.outcome(try tool.run(program: program, arguments), of: program.path, in: tool),
      ]
      #expect(found[0].0 == found[1].0 && found[0].1 == found[1].1, "\(arguments): \(found)")
      #expect(found[0].2 == found[1].2, "\(arguments)")
      #expect(found[0].3 == found[1].3, "\(arguments)")
      #expect(found[0].0 == 1 || found[0].3.count == (arguments[1] == "double" ? 2 : 1), "\(arguments): \(found)")
    }
    // The program does not say how many bytes a truncated file lacks.
    let cut = try tool.run(program: program, double + ["x=cut.npy"])
    #expect(cut.status == 1 && cut.errors.hasPrefix("cut.npy: error: the file is truncated: it holds 19 bytes"))
  }

  @Test("What the program of --emit exe refuses of its options") func programOptions() throws {
    let tool = try LookupModel.tool(with: "program")
    try tool.write("x.npy", InputFile.numpy("<f4", [1, 3], InputFile.floats([1, 2, 3])))
    let program = tool.folder.url.appending(path: "program")
    let double = ["--entry", "double", "--input"]
    for (options, report) in [
      (["--threads", "0"], "--threads must lie in 1...1024"), (["--threads", "2x"], "--threads must lie in 1...1024"),
      (["--threads", "2", "--threads", "2"], "this option is given twice: '--threads'"),
      (["--device", "gpu"], "the device must be cpu, cuda or cuda:N, not 'gpu'"),
      (["--device", "cuda", "--cpu", "v3"], "--cpu has no effect with --device 'cuda'"),
      (["--device", "cuda:1", "--threads", "2"], "--threads has no effect with --device 'cuda:1'"),
    ] {
      let wrong = try tool.run(program: program, double + ["x=x.npy"] + options)
      #expect(wrong.status == 2 && wrong.errors.hasPrefix("error: \(report)\n"), "\(wrong)")
    }
    let device = try tool.run(program: program, double + ["x=x.npy", "--device", "cuda"])
    #expect(device.status == 1 && device.errors.contains("error: model 'lookup' has no code for GPUs\n"))
  }

  /// What a call gave, its errors without the name of the callee, and the files that it wrote, which are removed.
  private static func outcome(
    _ outcome: Tool.Outcome, of callee: String, in tool: Tool
  ) -> (Int32, String, String, [String: Data]) {
    var files: [String: Data] = [:]
    for path in ["y.npy", "z.npy", "new/folder/y.npy", "new/folder/z.npy"] {
      let url = tool.folder.url.appending(path: path)
      files[path] = try? Data(contentsOf: url)
      try? FileManager.default.removeItem(at: url)
    }
    try? FileManager.default.removeItem(at: tool.folder.url.appending(path: "new"))
    return (outcome.status, outcome.output, outcome.errors.replacingOccurrences(of: callee, with: "IT"), files)
  }

  @Test("--emit header writes what a Swift program needs") func interfaces() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "lookup.so")
    try FileManager.default.createDirectory(
      at: tool.folder.url.appending(path: "include"), withIntermediateDirectories: false)
    let outcome = try tool.run("compile", "lookup.graph", "--emit", "header", "-o", "include/lookup.h")
    try #require(outcome.status == 0, "\(outcome.errors)")
    let written = try FileManager.default.contentsOfDirectory(
      atPath: tool.folder.url.appending(path: "include").path)
    #expect(written.sorted() == ["lookup.h", "lookup.modulemap", "lookup.wrapper.swift"])
    #expect(try tool.run("compile", "lookup.graph", "--emit", "header").output.contains("int32_t lookup_double("))
    try tool.write(
      "main.swift",
      """
      let model = Lookup()
      let (doubled, greatest) = try model.double(x: [1, 2, 3, 6, 5, 4], n: 2)
      print(doubled, greatest)
      do { _ = try model.lookup(ids: [7], x: [1, 2, 3], n: 1) } catch { print(error) }
      do { _ = try model.lookup(ids: [0, 1], x: [1, 2, 3], n: 2) } catch { print(error) }
      do { _ = try model.lookup(ids: [], x: [], n: 0) } catch { print(error) }
      do { _ = try model.lookup(ids: [], x: [], n: .max) } catch { print(error) }

      """)
    let compiled = try tool.run(
      program: URL(filePath: "/usr/bin/env"),
      [
        "swiftc", "-swift-version", "6", "-warnings-as-errors", "-Xcc", "-fmodule-map-file=include/lookup.modulemap",
        "include/lookup.wrapper.swift", "main.swift", "lookup.so", "-Xlinker", "-rpath=$ORIGIN", "-o", "caller",
      ])
    try #require(compiled.status == 0, "\(compiled)")
    let result = try tool.run(program: tool.folder.url.appending(path: "caller"), [])
    #expect(
      result.output == """
        [2.0, 4.0, 6.0, 12.0, 10.0, 8.0] [2, 0]
        Lookup.swift:5: error: tensor 'ids': element 0 is 7, must lie in 0..<5
        tensor 'x' has 3 elements, must have 6
        dim 'n' is 0, must lie in 1...100
        dim 'n' is 9223372036854775807, must lie in 1...100

        """, "\(result)")
  }

  /// Names that are keywords, macros or types in C or Swift, or members of the wrapper.
  static let names = """
    martlet graph 1
    module @string
    graph @check(%Float: f32[int], %INT32_MAX: f32[max(int, EOF)], %in: f32[EOF], %context: f32[2]) -> (Int: f32[int], self: f32[floordiv(int, 2)], errno: f32[max(int, EOF)]) where int in 2...8 by 2, EOF in 1...8 {
      %0 = map neg %Float : f32[int]
      %1 = view %Float {2*i -> i} : f32[floordiv(int, 2)]
      %2 = map exp %INT32_MAX : f32[max(int, EOF)]
      return %0, %1, %2
    }
    graph @string_check(%x: f32[1]) -> (class: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }
    graph @max(%_: f32[1]) -> (extents: f32[1]) {
      %0 = map neg %_ : f32[1]
      return %0
    }
    graph @init(%x: f32[1]) -> (y: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }
    graph @stream(%x: f32[1]) -> (y: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }
    graph @Int64(%x: f32[1]) -> (y: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }
    graph @martlet_graph(%x: f32[1]) -> (y: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }
    graph @CString(%x: f32[1]) -> (y: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }
    graph @Martlet_Formula(%x: f32[1]) -> (y: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }
    graph @withUnsafeBytes(%x: f32[1]) -> (y: f32[1]) {
      %0 = map neg %x : f32[1]
      return %0
    }

    """

  @Test(
    "Interfaces compile whatever the names are", arguments: [[], ["-std=c99"], ["-x", "c++", "-std=c++17"]],
    ["cpu", "cuda:sm_80", "cpu,cuda:sm_80"])
  func hostileNames(options: [String], target: String) throws {
    let tool = try Tool()
    try tool.write("names.graph", Self.names)
    let outcome = try tool.run("compile", "names.graph", "--target", target, "--emit", "header", "-o", "names.h")
    try #require(outcome.status == 0, "\(outcome.errors)")
    try tool.write(
      "main.swift",
      """
      let model = \(target == "cuda:sm_80" ? "try StringModel(on: StringModel.Device())" : "StringModel()")
      _ = try model.check_(Float: [], INT32_MAX: [], in: [], context: [], int: 2, EOF: 1).self
      _ = try model.string_check(x: [1])
      _ = try model.max([1])
      _ = try model.init_(x: [1])
      _ = try model.\(target == "cpu" ? "stream" : "stream_")(x: [1])
      _ = try model.Int64_(x: [1])
      _ = try model.\(target == "cpu" ? "martlet_graph" : "martlet_graph_")(x: [1])
      _ = try model.withUnsafeBytes_(x: [1])
      _ = try model.CString_(x: [1])
      _ = try model.Martlet_Formula_(x: [1])

      """)
    try tool.write("main.c", "#include <errno.h>\n#include <limits.h>\n#include <stdio.h>\n#include \"names.h\"\n")
    let command =
      options.isEmpty
      ? ["swiftc", "-typecheck", "-warnings-as-errors", "-Xcc", "-fmodule-map-file=names.modulemap"]
        + ["names.wrapper.swift", "main.swift"]
      : ["clang", "-fsyntax-only", "-Wall", "-Wextra", "-Werror", "-pedantic"] + options + ["main.c"]
    let compiled = try tool.run(program: URL(filePath: "/usr/bin/env"), command)
    #expect(compiled.status == 0, "\(compiled.errors)")
  }

  @Test("A dim may be part of an extent")
  func affineExtents() throws {
    let tool = try Tool()
    try tool.write(
      "Frames.swift",
      """
      import Martlet

      @main struct Frames: ModelFile {
        var entries: [Entry] {
          let (batch, frames) = (Dimension("batch", in: 1...4), Dimension("frames", in: 0...9))
          Entry("shift", inputs: ["x": .float32(batch, 2 * frames + 3)]) { ["y": $0["x"][.all, 3...] + 1] }
        }
      }

      """)
    try tool.write("x.npy", InputFile.numpy("<f4", [1, 5], InputFile.floats([1, 2, 3, 4, 5])))
    let compiled = try tool.run("compile", "Frames.swift")
    try #require(compiled.status == 0, "\(compiled)")
    let outcome = try tool.run("run", "Frames.so", "--input", "x=x.npy")
    #expect(outcome.output == "./y.npy: f32[1, 2]\n", "\(outcome)")
    #expect(try tool.run("cat", "y.npy").output == "f32[1, 2]\n[[5.0, 6.0]]\n")
    let times = try tool.run("bench", "Frames.so", "--input", "x=x.npy", "--seconds", "0.001").output
    #expect(times.contains(#/frames +1\n/#), "\(times)")
    try tool.write("x.npy", InputFile.numpy("<f4", [1, 6], InputFile.floats([1, 2, 3, 4, 5, 6])))
    let uneven = try tool.run("run", "Frames.so", "--input", "x=x.npy")
    #expect(uneven.status == 1 && uneven.errors.contains("has extent 6 on axis 1, must be 2*frames + 3"), "\(uneven)")
  }

  /// A model whose weight file has more than its graph needs: an ignored key, a second name, a parameter that passes
  /// remove.
  static let rich = """
    martlet graph 1
    module @rich
    ignore "extra.*"
    tie "w.copy" to "w"

    graph @rich(%x: f32[2, 3]) -> (y: f32[2, 3]) {
      %w = parameter "w" : f32[3, 3]
      %unused = parameter "unused" : f32[3]
      %0 = contract %x, %w {m k, n k -> m n} : f32[2, 3]
      return %0
    }

    """

  @Test("Emitted graphs take the weights of their model", arguments: ["expand", "dce", "memory"])
  func graphs(stop: String) throws {
    let tool = try Tool()
    try tool.write("rich.graph", Self.rich)
    try tool.write("x.npy", InputFile.numpy("<f4", [2, 3], InputFile.floats([1, 2, 3, 4, 5, 6])))
    let w = InputFile.floats((0..<9).map { Float($0) })
    try tool.write(
      "w.safetensors",
      InputFile.safetensors([
        .init(key: "w", shape: [3, 3], bytes: w), .init(key: "w.copy", shape: [3, 3], bytes: w),
        .init(key: "unused", shape: [3], bytes: InputFile.floats([1, 2, 3])),
        .init(key: "extra.bias", shape: [1], bytes: [0, 0, 0, 0]),
      ]))
    let weights = ["--weights", "w.safetensors"]
    let emitted = try tool.run(
      arguments: ["compile", "rich.graph", "--emit", "graph", "--stop-after", stop, "-o", "again.graph"] + weights)
    try #require(emitted.status == 0, "\(emitted.errors)")
    for name in ["rich", "again"] {
      let outcome = try tool.run(arguments: ["compile", "\(name).graph", "-o", "\(name).so"] + weights)
      #expect(outcome.status == 0, "\(outcome.errors)")
      #expect(try tool.run("run", "\(name).so", "--input", "x=x.npy", "--output-dir", name).status == 0)
    }
    #expect(try tool.bytes("rich/y.npy") == tool.bytes("again/y.npy"))
  }
}
