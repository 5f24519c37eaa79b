import Foundation
import MartletKernelIR
import Testing

@Test func documentListsEveryConstraint() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appendingPathComponent("IR/kernel.md"), encoding: .utf8)
  let list = try #require(text.range(of: "## Constraints\n\n")).upperBound
  #expect(String(text[list...]) == KernelConstraint.document)
}

@Test func documentListsEveryProcedure() throws {
  let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  let text = try String(contentsOf: root.appendingPathComponent("IR/kernel.md"), encoding: .utf8)
  #expect(text.contains("\n\n" + HardwareProcedure.document + "\n"))
}
