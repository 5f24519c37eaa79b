/// A module whose content has no name of its own in keys: the elements of a `Sequential` are `0`, `1`, ….
protocol FlatModule {
  /// What stands in the module's place.
  var flatContent: Any { get }
}
