public import Testing

/// Adds the seed to every failure of a test or suite.
public struct SeedTrait: TestTrait, SuiteTrait, TestScoping {
  /// Tests in a suite have the trait of the suite.
  public var isRecursive: Bool { true }

  /// Runs the test with an issue handler that names the seed.
  public func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    try await IssueHandlingTrait.compactMapIssues { issue in
      var issue = issue
      issue.comments.append("to repeat it: MARTLET_SEED=\(TestSeed.first) MARTLET_EFFORT=\(TestSeed.effort)")
      return issue
    }.provideScope(for: test, testCase: testCase, performing: function)
  }
}

extension Trait where Self == SeedTrait {
  /// For tests that choose at random: failures name the seed.
  public static var seeded: SeedTrait { SeedTrait() }
}
