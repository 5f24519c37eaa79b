import Foundation
import MartletArtifact
import MartletCompiler
import MartletSupport
import Testing

@Test(.enabled(if: !FileManager.default.fileExists(atPath: "/usr/aarch64-linux-gnu/lib/Scrt1.o")))
func programsNeedTheFilesOfTheirLibrary() async throws {
  let folder = try TemporaryFolder()
  let linker = try await Linker()
  do throws(Diagnostic) {
    try await linker.link(.executable(.arm), [], to: folder.path("program"))
    Issue.record("there is no C library for aarch64 here")
  } catch {
    #expect(error.message == "'Scrt1.o' of the C library for aarch64 is not installed, a program cannot be linked")
    #expect(error.notes.first?.contains("apt install") == true)
  }
  #expect(folder.names.isEmpty)
}

@Test func missingLinkersAreReported() async throws {
  do throws(Diagnostic) {
    _ = try await Linker(version: 1)
    Issue.record("there is no lld of version 1")
  } catch {
    #expect(error.message == "the linker ld.lld-1 is not installed")
    #expect(error.notes == ["on Debian and Ubuntu: apt install lld-1"])
  }
}
