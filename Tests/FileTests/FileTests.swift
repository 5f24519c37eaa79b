import Foundation
import MartletFileTesting
import Testing

/// The file tests of `IR/tests`, one test a file.
struct FileTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  static let files: [String] = {
    do {
      return try TestFinder.files(in: ["\(root)/IR/tests"]).map { String($0.dropFirst(root.count + 1)) }
    } catch {
      Issue.record(error)
      return []
    }
  }()

  /// Without files nothing else would be run.
  @Test func thereAreFiles() { #expect(!Self.files.isEmpty) }

  @Test("File", arguments: files)
  func file(_ path: String) async {
    switch await FileTest.run("\(Self.root)/\(path)") {
    case .passed: break
    case .blessed: Issue.record("nothing may be rewritten here")
    case .failed(let report): Issue.record(Comment(rawValue: report))
    }
  }
}
