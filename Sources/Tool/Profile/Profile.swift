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
    guard let count = calls.first?.launches.count, calls.allSatisfy({ $0.launches.count == count }),
      let order = LaunchOrder(launches, dims: dims, count: count)
    else {
      throw Diagnostic(
        "a call ran \(calls.first?.launches.count ?? 0) kernels, which are not those that the manifest lists",
        notes: [
          "kernels over no elements do not run; choose greater dims",
          "inputs whose values decide extents or how often loops run are random unless --input gives them",
          "the number of kernels must tell how often loops ran and what branches chose",
        ])
    }
    let (sums, counts) = (calls.map { order.sums($0.launches) }, order.counts)
    self.limits = limits
    between = Self.median(calls.map { call in call.time - call.launches.reduce(0, +) })
    var groups: [(key: String, group: ProfileGroup)] = []
    for (number, launch) in launches.enumerated() {
      let chosen = launch.chosen(dims)
      let kernel = kernels[chosen.kernel]
      var row = ProfileRow(kernel.name)
      row.launches = counts[number]
      row.nanoseconds = Self.median(sums.map { $0[number] })
      row.work = Self.work(kernel, dims, limits).map { work in
        let times = Double(counts[number])
        return (work.flops * times, work.bytes * times, work.least * times)
      }
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
