import Foundation
import Testing

/// Outputs that cannot be written: one error that names them, and nothing left behind.
struct BadOutputTests {
  /// A small file system in memory; mounting one needs root.
  final class SmallDisk {
    let path: String

    /// Whether one can be mounted here.
    static let isPossible: Bool = {
      let path = FileManager.default.temporaryDirectory.appending(path: "martlet-disk-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: path) }
      return (try? SmallDisk(path, bytes: 4096)) != nil
    }()

    init(_ path: String, bytes: Int) throws {
      self.path = path
      try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
      guard try Self.run("mount", ["-t", "tmpfs", "-o", "size=\(bytes)", "tmpfs", path]) else {
        throw CocoaError(.featureUnsupported)
      }
    }

    deinit { _ = try? Self.run("umount", [path]) }

    private static func run(_ program: String, _ arguments: [String]) throws -> Bool {
      let process = Process()
      process.executableURL = URL(filePath: "/usr/bin/env")
      process.arguments = [program] + arguments
      process.standardError = FileHandle.nullDevice
      try process.run()
      process.waitUntilExit()
      return process.terminationStatus == 0
    }
  }

  private static let compile = ["compile", "lookup.graph", "--weights", "weights.safetensors"]

  @Test("No disk space", .enabled(if: SmallDisk.isPossible, "no file system can be mounted here"))
  func fullDisk() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors", "lookup.so", "program")
    let disk = try SmallDisk(tool.folder.url.appending(path: "small").path, bytes: 40960)
    let program = tool.folder.url.appending(path: "program")
    func check(_ outcome: Tool.Outcome, _ file: String) throws {
      let first = outcome.errors.split(separator: "\n").first ?? ""
      #expect(outcome.status == 1, "\(file)")
      #expect(first == "\(file): error: the file cannot be written: No space left on device", "\(outcome.errors)")
      #expect(!outcome.errors.contains(".tmp") && !outcome.errors.contains("Stack dump"), "\(outcome.errors)")
    }
    for form in ["so", "a", "o", "exe"] {
      try check(try tool.run(arguments: Self.compile + ["--emit", form, "-o", "small/x.\(form)"]), "small/x.\(form)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path).isEmpty)
    }
    let filler = "\(disk.path)/filler"
    try Data(repeating: 1, count: 40960).write(to: URL(filePath: filler))
    try check(try tool.run(arguments: Self.compile + ["--emit", "graph", "-o", "small/x.graph"]), "small/x.graph")
    let call = ["--entry", "double", "--input", "x=x.npy", "--output-dir", "small"]
    try check(try tool.run(arguments: ["run", "lookup.so"] + call), "small/y.npy")
    try check(try tool.run(program: program, call), "small/y.npy")
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["filler"])
  }

  @Test("Places where nothing can be written") func places() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    try FileManager.default.createDirectory(
      at: tool.folder.url.appending(path: "folder"), withIntermediateDirectories: false)
    let files = try tool.files()
    let wrong: [([String], Int32, String)] = [
      (["-o", "none/x.so"], 1, "none/x.so: error: the file cannot be written: No such file or directory"),
      (["-o", "folder"], 1, "folder: error: this is a folder, no file can be written there"),
      (["-o", "folder/"], 1, "folder/: error: this is a folder, no file can be written there"),
      (["-o", "x.npy/x.so"], 1, "x.npy/x.so: error: the file cannot be written: Not a directory"),
      (["-o", "/proc/x.so"], 1, "/proc/x.so: error: the file cannot be written: "),
      (["-o", "/dev/full"], 1, "/dev/full: error: the file cannot be written: No space left on device"),
      (["-o", "/dev/full", "--emit", "graph"], 1, "/dev/full: error: the file cannot be written: No space left"),
      (["-o", "x.h"], 1, "x.h: error: the output and a file written beside it would be one"),
      (
        ["-o", "x.weights", "--weights-placement", "external"], 1,
        "x.weights: error: the output and a file written beside it would be one"
      ),
      (["-o", "./lookup.graph"], 1, "./lookup.graph: error: the output would overwrite an input"),
      (["-o", "folder/../weights.safetensors"], 1, "folder/../weights.safetensors: error: the output would overwrite"),
      (["-o", "\(String(repeating: "n", count: 300)).so"], 1, "\(String(repeating: "n", count: 300)).so: error: "),
      (["-o", ""], 2, "error: --output must name a file"),
      (
        ["-o", "/dev/null", "--weights-placement", "external"], 1,
        "/dev/null: error: this is no regular file, external weights cannot lie beside it"
      ),
    ]
    for (arguments, status, error) in wrong {
      let outcome = try tool.run(arguments: Self.compile + arguments)
      #expect(outcome.status == status && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix(error), "\(arguments): \(outcome.errors)")
    }
    #expect(try tool.files() == files)
    #expect(try tool.run(arguments: Self.compile + ["-o", "/dev/null"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: "/dev/null.h"))
    #expect(try tool.files() == files)
  }

  @Test("A folder for temporary files that is not there") func temporaryFolder() throws {
    let tool = try LookupModel.tool(with: "lookup.graph")
    try tool.write("Model.swift", BadModelFileTests.file(""))
    for arguments in [["verify", "lookup.graph"], ["compile", "Model.swift", "-o", "model.so"]] {
      let outcome = try tool.run(program: Tool.path, arguments, environment: ["TMPDIR": "/none/at all"])
      #expect(outcome.status == 1 && outcome.errors.hasPrefix("/none/at all/"), "\(outcome.errors)")
      #expect(outcome.errors.contains("error: no temporary folder can be made: No such file or directory"))
    }
    #expect(try tool.files() == ["Model.swift", "ids.npy", "lookup.graph", "x.npy"])
  }
}
