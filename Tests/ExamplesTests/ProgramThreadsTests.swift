import Foundation
import MartletSupport
import TestSupport
import Testing

/// The threads that programs of `--emit exe` share their work among.
struct ProgramThreadsTests {
  /// `Programs/executor.c` with the threads, compiled with `flags`.
  private static func build(in folder: TemporaryFolder, _ flags: [String]) throws -> String {
    let clang = try #require(TestProgram.clang, "the Swift toolchain has no clang")
    var flags = flags
    if !flags.isEmpty {
      let libraries = URL(filePath: clang).deletingLastPathComponent().appending(path: "../lib/swift/linux").path
      flags += ["-L\(libraries)", "-ldispatch", "-lBlocksRuntime", "-Wl,-rpath,\(libraries)"]
    }
    let templates = TestProgram.root.appending(path: "Templates/artifact").path
    let sources = [
      TestProgram.root.appending(path: "Tests/ExamplesTests/Programs/executor.c").path, "\(templates)/main.threads.c",
    ]
    let (status, text) = try TestProgram.run(
      clang,
      ["-std=gnu17", "-O1", "-Wall", "-Wextra", "-Werror", "-ffreestanding", "-pthread", "-I\(templates)"] + sources
        + ["-o", folder.path("executor")] + flags)
    try #require(status == 0, "\(text)")
    return folder.path("executor")
  }

  @Test("Each piece is done once", arguments: ["1", "2", "3", "9"]) func pieces(width: String) throws {
    let folder = try TemporaryFolder()
    #expect(try TestProgram.run(try Self.build(in: folder, []), [width, "3000"]) == (0, "done\n"))
  }

  @Test("ThreadSanitizer finds nothing", arguments: ["2", "5"]) func sanitizerIsSilent(width: String) throws {
    let folder = try TemporaryFolder()
    let program = try Self.build(in: folder, ["-fsanitize=thread"])
    #expect(try TestProgram.run(program, [width, "600"]) == (0, "done\n"))
  }
}
