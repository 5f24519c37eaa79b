/// The set of model locations behind one operation, in order and without repetition; fusion unites such sets.
public struct LocationSet: Hashable, Sendable {
  /// The locations in ascending order.
  public private(set) var locations: [ModelLocation]

  /// The set of `locations`.
  public init(_ locations: [ModelLocation] = []) {
    self.locations = []
    for location in locations.sorted() where self.locations.last != location { self.locations.append(location) }
  }

  /// Whether nothing is known.
  public var isEmpty: Bool { locations.isEmpty }

  /// The locations of both sets.
  public func union(_ other: LocationSet) -> LocationSet {
    if other.isEmpty { return self }
    return isEmpty ? other : LocationSet(locations + other.locations)
  }
}
