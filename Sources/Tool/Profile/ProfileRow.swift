/// What some launches took and did.
struct ProfileRow {
  /// What is launched.
  var name: String
  /// How many launches there are in one call.
  var launches = 0
  /// The time of one call, the sum over its launches.
  var nanoseconds = 0.0
  /// The operations and bytes of one call, and the time that they take at least; nil if they are not known.
  var work: (flops: Double, bytes: Double, least: Double)? = (0, 0, 0)

  /// A row of no launches yet.
  init(_ name: String) { self.name = name }

  /// Takes in the launches of `other`.
  mutating func add(_ other: ProfileRow) {
    launches += other.launches
    nanoseconds += other.nanoseconds
    guard let own = work, let others = other.work else { return work = nil }
    work = (own.flops + others.flops, own.bytes + others.bytes, own.least + others.least)
  }
}
