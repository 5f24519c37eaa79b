import Foundation
import MartletFileTesting
import MartletSupport
import TestSupport
import Testing

/// Everything that uses the stand-in for the driver, of which there is one: one test at a time.
@Suite(.serialized, .enabled(if: StandInDriver.shared != nil, "there is no C compiler"))
struct StandInTests {
  /// The run files go through the artefact, its glue and the driver's interface, with tensors of the host and of the device,
  /// launched one by one and from a recording; every launch runs in the kernel interpreter.
  @Test(arguments: files) func runFile(_ name: String) async throws {
    let driver = try #require(StandInDriver.shared)
    let outcome = await FileTest.run(
      Self.folder.appending(path: name).path, devices: .run(ordinal: 0) { driver.play(.init(), $0) })
    #expect(outcome == .passed, "\(driver.report?.description ?? "")")
    #expect(driver.liveCount == 0)
    #expect(driver.log.contains("target sm_80"))
  }

  /// Without files nothing would be run.
  @Test func thereAreFiles() { #expect(!Self.files.isEmpty) }

  private static let folder = TestProgram.root.appending(path: "IR/tests/run")
  private static let files: [String] = {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    } catch {
      Issue.record(error)
      return []
    }
  }()
}
