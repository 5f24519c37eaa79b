import Foundation
import MartletSupport
import TestSupport
import Testing

/// The threads that programs of `--emit exe` share their work among.
struct ProgramThreadsTests {
  /// `Programs/executor.c` with the threads, for ThreadSanitizer if it `isWatched`.
  private static func build(in folder: TemporaryFolder, isWatched: Bool) throws -> String {
    let clang = try #require(TestProgram.clang, "the Swift toolchain has no clang")
    let flags = isWatched ? TestProgram.threadSanitizerFlags(clang) : []
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
    #expect(try TestProgram.run(try Self.build(in: folder, isWatched: false), [width, "3000"]) == (0, "done\n"))
  }

  @Test("ThreadSanitizer finds nothing", arguments: ["2", "5"]) func sanitizerIsSilent(width: String) throws {
    let folder = try TemporaryFolder()
    let program = try Self.build(in: folder, isWatched: true)
    #expect(try TestProgram.run(program, [width, "600"]) == (0, "done\n"))
  }
}
