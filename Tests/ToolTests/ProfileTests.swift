import Foundation
import Testing

/// `martlet bench --profile`.
struct ProfileTests {
  private static let bench = ["bench", "lookup.so", "--entry", "lookup", "--dim", "n=4", "--seconds", "0.05"]

  @Test("A table of modules and kernels behind the usual report") func table() throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let plain = try tool.run(arguments: Self.bench)
    #expect(plain.status == 0 && !plain.output.contains("GFLOP/s"))
    for threads in ["1", "2"] {
      let outcome = try tool.run(arguments: Self.bench + ["--profile", "--threads", threads])
      try #require(outcome.status == 0, "\(outcome.errors)")
      let lines = outcome.output.split(separator: "\n").map(String.init)
      let header = try #require(lines.firstIndex { $0.hasPrefix("module and kernel") })
      let usual = plain.output.split(separator: "\n").map { $0.prefix(7) }
      #expect(lines[..<header].map { $0.prefix(7) }.starts(with: usual))
      #expect(lines[header - 1].hasPrefix("limits of x86-64"))
      #expect(lines[header + 1].hasPrefix("(outside modules)"))
      #expect(lines.suffix(3).map { $0.prefix(11) } == ["all kernels", "between ker", "entry      "])
    }
    #expect(try tool.files() == ["ids.npy", "lookup.so", "x.npy"])
  }

  @Test("As many threads as the CPU set has") func processors() throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let first = "taskset -pc $$ | sed 's/.*: //; s/[-,].*//'"
    let outcome = try tool.run(
      program: URL(filePath: "/bin/sh"),
      ["-c", "exec taskset -c $(\(first)) \"$@\"", "sh", Tool.path.path] + Self.bench)
    try #require(outcome.status == 0, "\(outcome.errors)")
    let line = outcome.output.split(separator: "\n").first { $0.hasPrefix("threads") }
    #expect(line?.split(separator: " ").last == "1")
  }

  @Test("The profile as JSON", arguments: ["x86-64", "x86-64-v3"]) func json(level: String) throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let outcome = try tool.run(arguments: Self.bench + ["--profile", "--json", "--cpu", level, "--threads", "1"])
    if outcome.errors.contains("more than this CPU has") { return }
    let line = try #require(outcome.output.split(separator: "\n").last)
    let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    #expect((object["ns"] as? [Int])?.isEmpty == false)
    let profile = try #require(object["profile"] as? [String: Any])
    let limits = try #require(profile["limits"] as? [String: Any])
    #expect(limits["level"] as? String == level && limits["threads"] as? Int == 1)
    for limit in ["gflops", "gbytes"] { #expect(try #require(limits[limit] as? Double) > 0.1) }
    let kernels = try #require(profile["kernels"] as? [[String: Any]])
    // The sum of a row and an input, then the product.
    #expect(kernels.compactMap { $0["launches"] as? Int }.reduce(0, +) == 2)
    #expect(kernels.compactMap { $0["flops"] as? Double }.sorted() == [4 * 3, 2 * 4 * 3 * 20])
    let times = kernels.compactMap { $0["ns"] as? Double } + [try #require(profile["betweenNs"] as? Double)]
    #expect(abs(times.reduce(0, +) - (try #require(profile["entryNs"] as? Double))) < 1)
  }
}
