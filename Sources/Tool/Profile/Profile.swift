internal import MartletArtifact
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// Where the time of an entry goes: its launches by module and kernel, beside what the machine allows.
struct Profile {
  /// What the machine can do.
  let limits: MachineLimits
  /// The groups, the one that takes most first; within each the rows likewise.
  private(set) var groups: [(total: ProfileRow, rows: [ProfileRow])] = []
  /// All kernels together.
  private(set) var kernels = ProfileRow("all kernels")
  /// The time of one call outside of kernels: checks, and what lies between them.
  let between: Double

  /// The profile of an entry that launches `launches` of `kernels`, from the times of several calls and of the launches of
  /// each, in nanoseconds.
  /// - Throws: a diagnostic if the calls launched something else than the manifest lists.
  init(
    _ launches: [Manifest.Launch], of kernels: [Manifest.Kernel], dims: DimValues,
    calls: [(time: Int, launches: [Int])], limits: MachineLimits
  ) throws(Diagnostic) {
    if let call = calls.first(where: { $0.launches.count != launches.count }) {
      throw Diagnostic(
        "a call ran \(call.launches.count) kernels, the manifest lists \(launches.count)",
        notes: ["kernels over no elements do not run; choose greater dims"])
    }
    self.limits = limits
    between = Self.median(calls.map { call in call.time - call.launches.reduce(0, +) })
    var groups: [(key: String, group: ProfileGroup)] = []
    for (number, launch) in launches.enumerated() {
      let chosen = launch.chosen(dims)
      let kernel = kernels[chosen.kernel]
      var row = ProfileRow(kernel.name)
      row.launches = 1
      row.nanoseconds = Self.median(calls.map { $0.launches[number] })
      row.work = Self.work(kernel, dims, limits)
      self.kernels.add(row)
      let module = ProfileGroup.module(of: chosen.location.map(kernel.modulePath) ?? "")
      let key = ProfileGroup.key(of: module)
      let place = groups.firstIndex { $0.key == key } ?? groups.count
      if place == groups.count { groups.append((key, ProfileGroup())) }
      groups[place].group.add(row, at: module)
    }
    self.groups = groups.map { ($0.group.total, Self.sorted($0.group.rows)) }
    self.groups.sort { $0.total.nanoseconds > $1.total.nanoseconds }
  }

  /// The whole call.
  var entry: ProfileRow {
    var entry = kernels
    entry.name = "entry"
    entry.nanoseconds += between
    return entry
  }

  private static func work(
    _ kernel: Manifest.Kernel, _ dims: DimValues, _ limits: MachineLimits
  ) -> (flops: Double, bytes: Double, least: Double)? {
    guard let flops = kernel.flops?.value(dims), let bytes = kernel.bytes?.value(dims) else { return nil }
    let (operations, traffic) = (Double(flops), Double(bytes))
    return (operations, traffic, limits.nanoseconds(flops: operations, factor: kernel.tensorCores, bytes: traffic))
  }

  private static func sorted(_ rows: [ProfileRow]) -> [ProfileRow] {
    rows.sorted { $0.nanoseconds > $1.nanoseconds }
  }

  private static func median(_ values: [Int]) -> Double { Double(values.sorted()[values.count / 2]) }
}
