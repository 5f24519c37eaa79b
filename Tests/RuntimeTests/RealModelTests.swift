import Foundation
import MartletArtifact
import MartletCompiler
import MartletImporters
import MartletRuntime
import MartletScalars
import MartletSupport
import Testing

/// Models from graph text to machine code, called through the runtime, from C and as programs.
@Suite struct RealModelTests {
  /// `project`: (table[ids] + x) wᵀ, with table[i, j] = 3 i + j and w[i, j] = 3 i + j; `sum`: over the rows of x.
  private static func graph(_ name: String) -> String {
    """
    martlet graph 1
    module @\(name)

    graph @project(%ids: i64[n] @ Model.swift:3, %x: f32[n, 3]) -> (y: f32[n, 20]) where n in 1...100 {
      %table = parameter "table" : f32[5, 3]
      %w = parameter "w" : f32[20, 3]
      %0 = gather(axis: 0) %table, %ids : f32[n, 3]  @ Model.swift:5
      %1 = map add %0, %x : f32[n, 3]  @ Model.swift:6
      %2 = contract %1, %w {m k, n k -> m n} : f32[n, 20]  @ Model.swift:7
      return %2
    }

    graph @sum(%x: f32[n, 3]) -> (y: f32[n]) where n in 1...100 {
      %0 = reduce sum(axes: [1]) %x : f32[n]
      return %0
    }
    """
  }

  private static func expected(_ ids: [Int64], _ x: [Float]) -> [Float] {
    ids.indices.flatMap { row in
      (0..<20).map { column -> Float in
        var sum: Float = 0
        for k in 0..<3 { sum += (Float(Int(ids[row]) * 3 + k) + x[row * 3 + k]) * Float(column * 3 + k) }
        return sum
      }
    }
  }

  /// Compiles the model `name` to `output` in `folder`.
  private func compile(
    _ name: String, _ product: Product, to output: String, in folder: Folder, _ options: CompileOptions = .init()
  ) async throws {
    let numbers = { (count: Int) -> [UInt8] in (0..<count).flatMap { TinyModel.bytes(Float($0)) } }
    try SafetensorsWriter.write(
      [.init("table", .f32, [5, 3], bytes: numbers(15)), .init("w", .f32, [20, 3], bytes: numbers(60))],
      to: folder.path("weights.safetensors"))
    let path = folder.path("\(name).graph")
    try Data(Self.graph(name).utf8).write(to: URL(filePath: path))
    _ = try await Compiler(options).compile(
      path, weights: [folder.path("weights.safetensors")], as: product, to: folder.path(output))
  }

  @Test(arguments: [CompileOptions.WeightsPlacement.embed, .external])
  func modelsRunAtEveryLevel(placement: CompileOptions.WeightsPlacement) async throws {
    let folder = try Folder()
    try await compile("two", .sharedObject, to: "two.so", in: folder, .init(weightsPlacement: placement))
    try ArtifactFile(folder.path("two.so")).verifyContent()
    let model = try LoadedModel(folder.path("two.so"))
    let ids: [Int64] = (0..<37).map { Int64($0 * 3 % 5) }
    let x = (0..<37 * 3).map { Float($0 % 7) - 3 }
    let inputs = [try HostTensor(.i64, [37], ids), try HostTensor(.f32, [37, 3], x)]
    let rowSums: [Float] = (0..<37).map { row in x[row * 3..<row * 3 + 3].reduce(0, +) }
    let executor = ThreadExecutor(width: 3, sharesEvery: true)
    var levelsRun = 0
    for level in [nil] + model.manifest.target.levels {
      for threads in [nil, executor] {
        do {
          let context = try ModelContext(model, executor: threads, level: level)
          let outputs = try context.run(try model.entry("project"), inputs)
          #expect(outputs[0].elements(as: Float.self) == Self.expected(ids, x), "\(level ?? "best")")
          let sums = try context.run(try model.entry("sum"), [inputs[1]])[0].elements(as: Float.self)
          #expect(sums == rowSums)
          levelsRun += 1
        } catch {
          // A machine without the level says so.
          #expect(level != nil && level != "x86-64" && "\(error)".contains("more than this CPU has"))
        }
      }
    }
    #expect(levelsRun >= 4)
  }

  @Test func programsReadAndWriteArrays() async throws {
    let folder = try Folder()
    try await compile("two", .executable, to: "two", in: folder)
    let ids: [Int64] = [4, 0, 2, 1]
    let x = [Float](repeating: 1, count: 12)
    try NumpyArray(.i64, [4], bytes: ids.withUnsafeBytes { Array($0) }).write(to: folder.path("ids.npy"))
    try NumpyArray(.f32, [4, 3], bytes: x.flatMap(TinyModel.bytes)).write(to: folder.path("x.npy"))
    func run(_ arguments: String...) throws -> (Int32, String) {
      try TinyModel.run(folder.path("two"), arguments, in: folder.url.path)
    }
    #expect(
      try run("--entry", "project", "--input", "ids=ids.npy", "--input", "x=x.npy") == (0, "./y.npy: f32[4, 20]\n"))
    let result = try NumpyArray(reading: folder.path("y.npy"))
    #expect(result.shape == [4, 20] && result.bytes == Self.expected(ids, x).flatMap(TinyModel.bytes))
    try FileManager.default.removeItem(atPath: folder.path("y.npy"))
    // Other byte order, and the first axis fastest: converted.
    let header = "{'descr': '>f4', 'fortran_order': True, 'shape': (4, 3), }      \n"
    let column = (0..<12).flatMap { (place: Int) -> [UInt8] in
      TinyModel.bytes(Float(place % 4 * 3 + place / 4)).reversed()
    }
    let start: [UInt8] = [0x93] + Array("NUMPY".utf8) + [2, 0, UInt8(header.utf8.count), 0, 0, 0]
    let odd = start + Array(header.utf8) + column
    try Data(odd).write(to: URL(filePath: folder.path("odd.npy")))
    let transposedSums: [UInt8] = [3, 12, 21, 30].flatMap { (sum: Float) in TinyModel.bytes(sum) }
    #expect(try run("--entry", "sum", "--output-dir", "a/b", "--input=x=odd.npy") == (0, "a/b/y.npy: f32[4]\n"))
    #expect(try NumpyArray(reading: folder.path("a/b/y.npy")).bytes == transposedSums)
    for count in 0..<odd.count {
      try Data(odd.prefix(count)).write(to: URL(filePath: folder.path("cut.npy")))
      let (status, text) = try run("--entry", "sum", "--input", "x=cut.npy")
      #expect(status == 1 && text.hasPrefix("cut.npy: error: "), "\(count) bytes: \(status) \(text)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("y.npy")))
  }

  private static let wrongCalls: [([String], Int32, String)] = {
    func input(_ names: String...) -> [String] { names.flatMap { ["--input", $0] } }
    return [
      (
        ["--entry", "project"] + input("ids=x.npy", "x=x.npy"), 1,
        "x.npy: error: input 'ids' must be i64[n], the file holds f32[4, 3]"
      ),
      (["--entry", "sum"] + input("x=ids.npy"), 1, "ids.npy: error: input 'x' must be f32[n, 3]"),
      (["--entry", "sum"] + input("x=none.npy"), 1, "none.npy: error: the file cannot be opened: No such file"),
      (["--entry", "sum"] + input("x=."), 1, ".: error: this is not a regular file"),
      (["--entry", "sum"], 1, "error: input 'x' f32[n, 3] is not given\n  note: give --input x=FILE.npy"),
      (["--entry", "project"] + input("x=x.npy"), 1, "Model.swift:3: error: input 'ids' i64[n] is not given"),
      (["--entry", "sum"] + input("x=x.npy", "q=x.npy"), 1, "error: entry 'sum' has no input 'q'"),
      (["--entry", "sum", "--dim", "m=1"] + input("x=x.npy"), 1, "error: entry 'sum' has no dim 'm'"),
      (["--entry", "sum", "--dim", "n=5"] + input("x=x.npy"), 1, "extent 4 on axis 0, must have 5 (n)"),
      (["--entry", "sum", "--dim", "n=101"] + input("x=x.npy"), 1, "error: dim 'n' is 101, must lie in 1...100"),
      (["--entry", "sum"] + input("x=wide.npy"), 1, "input 'x' is f32[4, 20], from wide.npy"),
      (["--entry", "sum"] + input("x=y.npy"), 1, "./y.npy: error: output 'y' would overwrite an input"),
      (
        ["--entry", "project"] + input("ids=ids.npy", "x=row.npy"), 1,
        "error: input 'x' has rank 1, must have rank 2: f32[n, 3]\n  note: input 'x' is f32[3], from row.npy"
      ),
      (
        ["--entry", "project"] + input("ids=five.npy", "x=x.npy"), 1,
        "Model.swift:5: error: tensor 'ids': element 1 is 5, must lie in 0..<5\n  note: input 'ids' is i64[4], from five"
      ),
      (input("x=x.npy"), 1, "error: model 'two' has several entries: project, sum\n  note: choose one with --entry"),
      (["--entry", "q"] + input("x=x.npy"), 1, "error: model 'two' has no entry 'q'; it has project, sum"),
      (
        ["--entry", "sum", "--cpu", "v9"] + input("x=x.npy"), 2,
        "error: there is no CPU level 'v9'; there are x86-64, x86-64-v3, x86-64-v4, x86-64-v4-vnni, x86-64-v4-bf16\n"
      ),
      (["--entry", "sum"] + input("x=x.npy", "x=x.npy"), 2, "error: this name is given twice: 'x=x.npy'"),
      (["--entry", "sum", "--entry", "sum"], 2, "error: this option is given twice: '--entry'"),
      (["--entry", "sum", "--level", "1"], 2, "error: there is no option '--level'"),
      (["--entry", "sum", "--input", "x="], 2, "must be NAME=VALUE, not 'x='"),
      (["--entry", "sum", "x=x.npy"], 2, "error: this is no option: 'x=x.npy'"),
      (
        ["--entry", "sum", "--output-dir", "/proc/none/here"] + input("x=x.npy"), 1,
        "/proc/none: error: the folder cannot be made: No such file or directory"
      ),
    ]
  }()

  @Test func programsSayWhatIsWrong() async throws {
    let folder = try Folder()
    try await compile("two", .executable, to: "two", in: folder)
    func write(_ name: String, _ type: DataType, _ shape: [Int], _ bytes: [UInt8]) throws {
      try NumpyArray(type, shape, bytes: bytes).write(to: folder.path("\(name).npy"))
    }
    let ids: [Int64] = [4, 0, 2, 1]
    try write("ids", .i64, [4], ids.withUnsafeBytes { Array($0) })
    try write("five", .i64, [4], [4, 5, 2, 1].flatMap { [$0] + [UInt8](repeating: 0, count: 7) })
    for (name, shape) in [("x", [4, 3]), ("y", [4, 3]), ("wide", [4, 20]), ("row", [3])] {
      try write(name, .f32, shape, [UInt8](repeating: 0, count: shape.reduce(4, *)))
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    for (arguments, code, part) in Self.wrongCalls {
      let (status, text) = try TinyModel.run(folder.path("two"), arguments, in: folder.url.path)
      #expect(status == code && text.contains(part), "\(arguments): \(status) \(text)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted() == names)
  }

  @Test(
    .enabled(if: TinyModel.clang != nil, "needs the toolchain's clang"), arguments: [Product.archive, .sharedObject])
  func twoModelsServeOneProgramInC(product: Product) async throws {
    let folder = try Folder()
    let ending = product.fileExtension
    for name in ["first", "second"] { try await compile(name, product, to: "\(name).\(ending)", in: folder) }
    let source = TinyModel.root.appending(path: "Tests/RuntimeTests/Models/caller.c").path
    let clang = try #require(TinyModel.clang)
    let (status, text) = try TinyModel.run(
      clang,
      ["-std=c11", "-Wall", "-Wextra", "-Werror", "-I.", source, "first.\(ending)", "second.\(ending)", "-o", "caller"]
        + ["-Wl,-rpath,."], in: folder.url.path)
    #expect(status == 0, "\(text)")
    let (code, output) = try TinyModel.run(folder.path("caller"), [], in: folder.url.path)
    let expected = """
      170 26 98 62 launches 1
      index: 1 Model.swift:5: error: tensor 'ids': element 2 is 5, must lie in 0..<5
      range: 1 Model.swift:3: error: dim 'n' is 101, must lie in 1...100
      null: 1 tensor 'x' has no data, it needs 48 bytes
      aligned: 1 tensor 'x' is not aligned to 4 bytes
      overlap: 1 Model.swift:7: error: tensor 'y' overlaps 'x' in memory
      over the arena: 1 Model.swift:7: error: tensor 'y' overlaps 'arena' in memory
      stride: 1 tensor 'x': the stride of axis 0 is 4, must be 3
      extent: 1 Model.swift:7: error: tensor 'y': the extent of axis 1 is 21, must be 20
      type: 1 Model.swift:3: error: tensor 'ids': the element's number of bits is 32, must be 64
      count: 1 entry 'project' takes 2 inputs and gives 1 outputs
      no inputs: 1 the inputs are NULL
      no outputs: 1 the outputs are NULL
      offset: 1 tensor 'x': the byte offset leads out of memory
      over the context: 1 Model.swift:7: error: tensor 'y' overlaps 'context' in memory
      level below: 3 CPU level -2 is not in the model; the model has x86-64 x86-64-v3 x86-64-v4
      least level: 3 CPU level -2147483648 is not in the model; the model has x86-64 x86-64-v3 x86-64-v4
      level: 3 CPU level 9 is not in the model; the model has x86-64 x86-64-v3 x86-64-v4
      """
    #expect(code == 0, "\(output)")
    #expect(output.hasPrefix(expected), "\(output)")
    #expect(output.contains("arena: 4 ") && output.contains("version: 2 ") && output.contains("size: 2 \n"))
  }
}
