/// What is said beside the text of a module, as comments.
public struct KernelComments: Sendable {
  /// Above kernels, by name: how each is scheduled and why so.
  public var kernels: [String: String]
  /// Above entries, by name.
  public var entries: [String: String]
  /// Behind the launches of entries, by name and in order: what each computes.
  public var launches: [String: [String]]

  /// Comments of the given texts.
  public init(
    kernels: [String: String] = [:], entries: [String: String] = [:], launches: [String: [String]] = [:]
  ) {
    self.kernels = kernels
    self.entries = entries
    self.launches = launches
  }
}
