import Foundation
import MartletArtifact
import MartletCompiler
import MartletScalars
import MartletSupport
import MartletTemplates

/// A folder for one test, removed at its end.
final class Folder: Sendable {
  let url = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
  deinit { try? FileManager.default.removeItem(at: url) }
  func path(_ name: String) -> String { url.appending(path: name).path }
}

/// The hand-written model of `Models/tiny.c`, linked with the committed glue by the same packaging as real ones.
enum TinyModel {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The toolchain's clang; the tests that need a C compiler are skipped without it.
  static let clang = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":")
    .compactMap { folder -> String? in
      let swift = URL(filePath: "\(folder)/swift")
      guard FileManager.default.isExecutableFile(atPath: swift.path) else { return nil }
      let clang = swift.resolvingSymlinksInPath().deletingLastPathComponent().appending(path: "clang").path
      return FileManager.default.isExecutableFile(atPath: clang) ? clang : nil
    }.first

  /// Runs a program; its exit code and what it wrote.
  @discardableResult
  static func run(_ program: String, _ arguments: [String], in folder: String? = nil) throws -> (Int32, String) {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    if let folder { process.currentDirectoryURL = URL(filePath: folder) }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let text = String(decoding: try pipe.fileHandleForReading.readToEnd() ?? Data(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// Compiles C or LLVM files to objects; `flags` come last.
  static func compile(_ sources: [String], in folder: Folder, flags: [String] = []) throws -> [[UInt8]] {
    guard let clang else { throw Diagnostic("no clang") }
    return try sources.map { source in
      let object = folder.path("object.o")
      let language = source.hasSuffix(".ll") ? [] : ["-std=c17", "-I", root.appending(path: "Templates/artifact").path]
      let (status, text) = try run(
        clang,
        ["-c", "-O1", "-fPIC", "-fvisibility=hidden", "-Wno-override-module", source, "-o", object]
          + language + flags)
      guard status == 0 else { throw Diagnostic("clang: \(text)") }
      return Array(try Data(contentsOf: URL(filePath: object)))
    }
  }

  static func manifest(_ placement: WeightLayout.Placement) throws -> Manifest {
    let n = IndexExpression.named("n")
    var weights = WeightLayout(placement: placement)
    try weights.append("table", .f32, [5, 4], packing: .rowMajor([5, 4]))
    try weights.append(
      "w", .f32, [4, 3], packing: Packing(shape: [1, 3, 16], index: [16 * .axis(0) + .axis(2), .axis(1)]))
    let embed = Signature(
      "embed", dims: [DimSymbol("n", in: 2...100_000, divisor: 2)],
      inputs: [
        .init("ids", .i64, [n], indexRange: .init(Formula(0), below: Formula(5)), location: "Tiny.swift:4"),
        .init("x", .f32, [n, 3], location: "Tiny.swift:5"),
      ], outputs: [.init("y", .f32, [n, 4], location: "Tiny.swift:6")], arenaBytes: 16 * n)
    let positive = Signature(
      "positive", dims: [DimSymbol("n", in: 0...1000)], inputs: [.init("x", .f32, [n])],
      outputs: [.init("y", .f32, [n])], arenaBytes: 0, returnedExtents: [.init(output: 0, axis: 0)])
    let level = Signature("level", dims: [], inputs: [], outputs: [.init("level", .i32, [])], arenaBytes: 0)
    return Manifest(
      model: "tiny", target: .init(.x86, levels: ["x86-64", "x86-64-v3"]), entries: [embed, positive, level],
      weights: weights, provenance: .init(compiler: "test", graph: ContentHash(of: ""), flags: []))
  }

  /// The weights: table[i, j] = 10 i + j, w[j, k] = j - k.
  static let weights: [WeightContent] = [
    .bytes((0..<20).flatMap { bytes(Float($0 / 4 * 10 + $0 % 4)) }),
    .bytes((0..<12).flatMap { bytes(Float($0 / 3 - $0 % 3)) }),
  ]

  static func bytes(_ value: Float) -> [UInt8] { withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) } }

  /// What `embed` gives, element by element.
  static func embed(_ ids: [Int64], _ x: [Float]) -> [Float] {
    ids.indices.flatMap { i in
      (0..<4).map { j in (0..<3).reduce(Float(Int(ids[i]) * 10 + j)) { $0 + x[i * 3 + $1] * Float(j - $1) } }
    }
  }

  /// The glue's objects, compiled once.
  private static let glue = Result {
    let templates = root.appending(path: "Templates/artifact").path
    return try compile(
      Templates.glue(architecture: "x86_64").map { "\(templates)/\($0.name)" }, in: try Folder(), flags: [])
  }

  private static let code: [WeightLayout.Placement: Result<[[UInt8]], any Error>] = [
    .embedded: Result { try compileModel(0) }, .external: Result { try compileModel(1) },
  ]

  private static func compileModel(_ placement: Int) throws -> [[UInt8]] {
    let model = root.appending(path: "Tests/RuntimeTests/Models/tiny.c").path
    return try compile([model], in: try Folder(), flags: ["-DPLACEMENT=\(placement)"])
  }

  /// The model's code, manifest and weights.
  static func content(_ placement: WeightLayout.Placement) throws -> Packager.Content {
    let model = try code[placement]?.get() ?? []
    return Packager.Content(
      code: model + (try glue.get()), manifest: try manifest(placement), weights: weights)
  }

  /// Builds the model as a shared object `tiny.so` in `folder`; its path.
  static func build(_ placement: WeightLayout.Placement = .embedded, in folder: Folder) async throws -> String {
    let path = folder.path("tiny.so")
    try await Packager(linker: try await Linker()).write(
      try content(placement), as: .sharedObject(soname: "tiny.so"), to: path)
    return path
  }
}
