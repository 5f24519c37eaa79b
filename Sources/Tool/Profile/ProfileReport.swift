internal import Foundation
internal import MartletScalars

/// A profile as text and as JSON.
struct ProfileReport {
  let profile: Profile
  /// Longer names of modules, which many that are alike have together, are cut off, so that numbers stay in sight.
  private static let longestName = 72

  /// The lines of a table.
  var lines: [String] {
    let limits = profile.limits
    var table = Table([.left, .right, .right, .right, .right, .right, .right, .left])
    table.add(["module and kernel", "launches", "µs", "share", "GFLOP/s", "GB/s", "of limit", "limited by"])
    for group in profile.groups {
      let name = group.total.name
      table.add(cells(group.total, name.count > Self.longestName ? name.prefix(Self.longestName - 1) + "…" : name))
      for row in group.rows { table.add(cells(row, "  " + row.name, isKernel: true)) }
    }
    table.add(cells(profile.kernels, profile.kernels.name))
    table.add(["between kernels", ""] + time(profile.between) + ["", "", "", ""])
    table.add(cells(profile.entry, profile.entry.name))
    let threads = limits.threads.map { $0 == 1 ? " with 1 thread" : " with \($0) threads" } ?? ""
    let matrices = limits.matrixFlops.sorted { $0.key < $1.key }.map {
      "\($0.value.fixed(1)) GFLOP/s (\($0.key)\(limits.machine.gpu == nil ? "" : " on tensor cores")), "
    }
    return [
      "limits of \(limits.machine.name)\(threads): \(limits.flops.fixed(1)) GFLOP/s (f32), \(matrices.joined())"
        + "\(limits.bandwidth.fixed(1)) GB/s (reading \(limits.byteCount.byteText))"
    ] + table.lines
  }

  private func cells(_ row: ProfileRow, _ name: String, isKernel: Bool = false) -> [String] {
    var cells = [name, "\(row.launches)"] + time(row.nanoseconds)
    guard let work = row.work, row.nanoseconds > 0 else { return cells + ["", "", "", ""] }
    cells += [work.flops, work.bytes].map { ($0 / row.nanoseconds).fixed(1) }
    cells.append("\((work.least / row.nanoseconds * 100).fixed(0)) %")
    let isMemory = work.bytes / profile.limits.bandwidth >= work.least
    return cells + [isKernel ? isMemory ? "memory" : "arithmetic" : ""]
  }

  private func time(_ nanoseconds: Double) -> [String] {
    let share = nanoseconds / max(1, profile.entry.nanoseconds)
    return [(nanoseconds / 1e3).fixed(2), "\((share * 100).fixed(1)) %"]
  }

  /// The profile as JSON on one line.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(Document(profile)) else {
      preconditionFailure("every value of a profile can be written as JSON")
    }
    return String(decoding: data, as: UTF8.self)
  }

  /// What the JSON holds; times in nanoseconds.
  private struct Document: Encodable {
    struct Limits: Encodable {
      var level: String
      var threads: Int?
      var gflops: Double
      var tensorCoreGflops: [String: Double]
      var gbytes: Double
      var memoryBytes: Int
    }

    struct Kernel: Encodable {
      var module: String
      var kernel: String
      var launches: Int
      var ns: Double
      var flops: Double?
      var bytes: Double?
      var leastNs: Double?
    }

    var limits: Limits
    var kernels: [Kernel]
    var betweenNs: Double
    var entryNs: Double

    init(_ profile: Profile) {
      limits = Limits(
        level: profile.limits.machine.name, threads: profile.limits.threads, gflops: profile.limits.flops,
        tensorCoreGflops: profile.limits.matrixFlops,
        gbytes: profile.limits.bandwidth, memoryBytes: profile.limits.byteCount)
      kernels = profile.groups.flatMap { group in
        group.rows.map { row in
          Kernel(
            module: group.total.name, kernel: row.name, launches: row.launches, ns: row.nanoseconds,
            flops: row.work?.flops, bytes: row.work?.bytes, leastNs: row.work?.least)
        }
      }
      betweenNs = profile.between
      entryNs = profile.entry.nanoseconds
    }
  }
}
