import Foundation
import Testing

/// What `inspect` shows of models.
struct InspectTests {
  @Test("Launches name the regions that they compute") func launches() throws {
    let tool = try LookupModel.tool(with: "lookup.graph")
    let graph = try tool.run("inspect", "lookup.graph").output
    let kernels = try tool.run("inspect", "lookup.graph", "--stage", "kernels")
    try #require(kernels.status == 0, "\(kernels)")
    let launches = kernels.output.split(separator: "\n").filter { $0.firstMatch(of: #/^ +launch /#) != nil }
    #expect(!launches.isEmpty)
    for launch in launches {
      for name in try #require(launch.split(separator: ";").dropFirst().first, "\(launch)").split(separator: ",") {
        #expect(graph.contains("\n  \(name.trimmingCharacters(in: .whitespaces)) = fused("), "\(launch)")
      }
    }
    // The comments do not keep the text from being read.
    try tool.write("lookup.kernel", kernels.output)
    #expect(try tool.run("cat", "lookup.kernel").status == 0)
    let traced = try tool.run("inspect", "lookup.graph", "--print-after", "lower")
    #expect(launches.allSatisfy { traced.output.contains($0) }, "\(traced)")
  }

  @Test("One entry alone", arguments: ["graph", "kernels", "memory", "contract"]) func entry(stage: String) throws {
    let tool = try LookupModel.tool(with: "lookup.graph")
    let (whole, part) = (
      try tool.run("inspect", "lookup.graph", "--stage", stage),
      try tool.run("inspect", "lookup.graph", "--stage", stage, "--entry", "double")
    )
    #expect(whole.status == 0 && whole.output.contains("ids"), "\(whole)")
    #expect(part.status == 0 && part.output.contains("double"), "\(part)")
    for word in ["ids", "gather", "table"] { #expect(!part.output.contains(word), "\(part)") }
  }

  @Test("One entry after each pass") func passes() throws {
    let tool = try LookupModel.tool(with: "lookup.graph")
    let shown = try tool.run("inspect", "lookup.graph", "--print-after", "all", "--entry", "double").output
    #expect(shown.contains("; @double after fuse") && shown.contains("; after lower"), "\(shown)")
    #expect(!shown.contains("@lookup after") && !shown.contains("ids"), "\(shown)")
  }
}
