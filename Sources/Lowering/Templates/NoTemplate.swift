/// Why no template takes a region.
struct NoTemplate: Error {
  /// The reason, to go on after "as".
  let reason: String
}
