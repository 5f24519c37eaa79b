import Foundation
import Testing

/// `martlet tune` and `--tuning`.
struct TuneTests {
  private static let tune = [
    "tune", "lookup.graph", "--weights", "weights.safetensors", "--entry", "lookup", "--dim", "n=40", "--seconds",
    "0.02", "--cpu", "x86-64",
  ]

  @Test("What is measured goes into a compilation") func tuneAndCompile() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    let outcome = try tool.run(arguments: Self.tune)
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("before ") && outcome.output.contains("lookup.tuning: "))
    #expect(try String(decoding: tool.bytes("lookup.tuning"), as: UTF8.self).hasPrefix("martlet tuning 1\n"))
    #expect(try !tool.files().contains { $0.hasSuffix(".tmp") })
    let compile = ["compile", "lookup.graph", "--weights", "weights.safetensors", "--tuning", "lookup.tuning"]
    #expect(try tool.run(arguments: compile + ["-o", "tuned.so"]).status == 0)
    let clash = try tool.run(arguments: compile + ["-o", "lookup.tuning"])
    #expect(clash.status != 0 && clash.errors.contains("the output would overwrite an input"))
  }

  @Test("What is given is measured against everything else, and stays unless that is faster") func tuneAgain() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    let kernels = try tool.run(arguments: [
      "inspect", "lookup.graph", "--cpu", "x86-64", "--stage", "kernels",
    ]).output
    let comment = try #require(
      kernels.split(separator: "\n").first { $0.contains("; template matmul(") && $0.contains("\"") })
    let situation = comment.split(separator: "\"")[1]
    let lines = ["baseline \"\(situation)\" matmul(rows: 1, tail: 1)", "v3 \"other\" matmul(rows: 5)"]
    try tool.write("given.tuning", "martlet tuning 1\n\(lines.joined(separator: "\n"))\n")
    let outcome = try tool.run(arguments: Self.tune + ["--tuning", "given.tuning"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let written = try String(decoding: tool.bytes("lookup.tuning"), as: UTF8.self).split(separator: "\n")
    #expect(written.count == 3 && written[1].hasPrefix("baseline \"\(situation)\" matmul(") && written[2] == lines[1])
    let isKept = written[1] == lines[0]
    #expect(outcome.output.contains(isKept ? "nothing was faster; 2 as given" : "1 choice; 1 as given"))
  }

  @Test("Of kernels for few rows there is no choice") func noChoice() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    let outcome = try tool.run(arguments: Self.tune.map { $0 == "n=40" ? "n=2" : $0 })
    #expect(outcome.status == 0 && outcome.output.contains("has one form alone"), "\(outcome)")
    #expect(try String(decoding: tool.bytes("lookup.tuning"), as: UTF8.self) == "martlet tuning 1\n")
  }

  @Test("A choice by hand changes the kernels, and the manifest has its hash") func choiceByHand() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    let inspect = ["inspect", "lookup.graph", "--cpu", "x86-64-v3"]
    let kernels = try tool.run(arguments: inspect + ["--stage", "kernels"]).output
    let comment = try #require(
      kernels.split(separator: "\n").first { $0.contains("; template matmul(") && $0.contains("\"") })
    let situation = comment.split(separator: "\"")[1]
    try tool.write("own.tuning", "martlet tuning 1\nv3 \"\(situation)\" matmul(rows: 2, tail: 1)\n")
    let tuned = try tool.run(arguments: inspect + ["--stage", "kernels", "--tuning", "own.tuning"]).output
    #expect(tuned.contains("matmul(rows: 2, tail: 1,") && tuned.contains("as tuned") && tuned != kernels)
    let manifests = try [[], ["--tuning", "own.tuning"]].map {
      try tool.run(arguments: ["inspect", "lookup.graph", "--stage", "manifest"] + $0).output
    }
    #expect(!manifests[0].contains("\"tuning\"") && manifests[1].contains("\"tuning\""))
  }

  @Test(
    "What is wrong is said in one line",
    arguments: [
      (["--dim", "k=1"], "entry 'lookup' has no dim 'k'"), (["--dim", "n=1000"], "dim 'n' is 1000"),
      (["--cpu", "v9"], "there is no CPU level 'v9'"), (["--seconds", "0"], "--seconds must be above 0"),
      (["--threads", "0"], "--threads must lie in"), (["--tuning", "none.tuning"], "none.tuning: error:"),
      (["--entry", "none"], "no entry 'none'"),
    ])
  func wrongArguments(arguments: [String], message: String) throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    var given = Self.tune
    for name in arguments where name.hasPrefix("--") && name != "--dim" {
      if let place = given.firstIndex(of: name) { given.removeSubrange(place...(place + 1)) }
    }
    if arguments[0] == "--dim", arguments[1].hasPrefix("n="), let place = given.firstIndex(of: "--dim") {
      given.removeSubrange(place...(place + 1))
    }
    let before = try tool.files()
    let outcome = try tool.run(arguments: given + arguments)
    #expect(outcome.status != 0 && outcome.errors.contains(message), "\(outcome.errors)")
    #expect(try tool.files() == before)
  }
}
