extension KernelConstraint {
  /// The list of constraints as `IR/kernel.md` shows it.
  public static var document: String {
    allCases.map { "- **\($0.number)** \($0.rule)\n" }.joined()
  }
}
