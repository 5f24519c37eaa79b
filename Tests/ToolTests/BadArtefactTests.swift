import Foundation
import Testing

/// Artefacts that cannot be run: each is reported, and `verify` finds every flipped bit.
struct BadArtefactTests {
  private static let call = ["--entry", "double", "--input", "x=x.npy"]

  /// The place of a section in an ELF file, from its section headers.
  private func section(_ name: String, of bytes: [UInt8]) throws -> Range<Int> {
    func number(_ place: Int, _ size: Int) -> Int { (0..<size).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) } }
    let headers = number(40, 8)
    let names = number(headers + 64 * number(62, 2) + 24, 8)
    for header in (0..<number(60, 2)).map({ headers + 64 * $0 }) {
      let text = bytes[(names + number(header, 4))...].prefix { $0 != 0 }
      if String(decoding: text, as: UTF8.self) == name {
        return number(header + 24, 8)..<number(header + 24, 8) + number(header + 32, 8)
      }
    }
    throw CocoaError(.featureUnsupported, userInfo: [NSLocalizedDescriptionKey: "no section \(name)"])
  }

  @Test("Another architecture, another version, truncated") func headers() throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let good = try tool.bytes("lookup.so")
    let manifest = try section(".martlet.manifest", of: good).lowerBound
    var arm = good
    arm[18] = 183
    var abi = good
    abi[manifest + 12] += 1
    var format = good
    format[manifest + 8] = 9
    var json = good
    json[manifest + 120] ^= 1
    let wrong: [([UInt8], String)] = [
      (arm, "the manifest belongs to another architecture than the code"),
      (abi, "the artefact has version 2 of the C interface, this runtime has version 1"),
      (format, "the manifest has format version 9, this runtime reads up to version 1"),
      (json, "the manifest is damaged: its hash does not fit"), ([], "this is no artefact"),
      (Array(good.prefix(30)), "the file is truncated"),
      (Array(good.prefix(good.count / 2)), "the file is truncated: its section headers lie outside"),
      (good.dropLast(), "the file is truncated: its section headers lie outside"),
      (Array("text, not code".utf8), "this is no artefact: the file is not in the ELF format"),
    ]
    for (bytes, error) in wrong {
      try tool.write("lookup.so", Data(bytes))
      for command in [["run"] + [], ["bench"], ["verify"], ["inspect"], ["cat"]] {
        let calls = ["run", "bench"].contains(command[0])
        let outcome = try tool.run(arguments: command + ["lookup.so"] + (calls ? Self.call : []))
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.hasPrefix("lookup.so: error: \(error)"), "\(command): \(outcome.errors)")
      }
    }
    #expect(try tool.files() == ["ids.npy", "lookup.so", "x.npy"])
  }

  @Test("verify finds damaged weights, code, constants and headers") func damage() throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let good = try tool.bytes("lookup.so")
    let whole = try tool.run("verify", "lookup.so")
    #expect(whole.status == 0 && whole.output.hasPrefix("lookup.so: the manifest and code are whole"))
    for name in [".text", ".rodata", ".dynsym", ".martlet.weights", ".data.rel.ro"] {
      let range = try section(name, of: good)
      for place in [range.lowerBound + range.count / 3, range.upperBound - 1] {
        var bytes = good
        bytes[place] ^= 0x10
        try tool.write("lookup.so", Data(bytes))
        let outcome = try tool.run("verify", "lookup.so")
        let what = name == ".martlet.weights" ? "the weights are damaged" : "the artefact is damaged"
        // Where the name of its section is hit, the manifest itself is not found.
        let lacksManifest = outcome.errors.hasPrefix("lookup.so: error: this is no artefact of Martlet")
        #expect(outcome.status == 1, "\(name): \(outcome)")
        #expect(
          outcome.errors.hasPrefix("lookup.so: error: \(what)") || name == ".shstrtab" && lacksManifest,
          "\(name): \(outcome)")
      }
    }
    var longer = good
    longer.append(0)
    try tool.write("lookup.so", Data(longer))
    #expect(try tool.run("verify", "lookup.so").status == 1)
  }

  @Test("External weights: missing, truncated, damaged, of another model") func externalWeights() throws {
    let tool = try LookupModel.tool(with: "outside.so", "outside.weights")
    let good = try tool.bytes("outside.weights")
    #expect(try tool.run("verify", "outside.so").status == 0)
    var other = good
    other[30] ^= 1
    var damaged = good
    damaged[good.count - 70] ^= 1
    try tool.write("outside.weights", Data(damaged))
    let outcome = try tool.run("verify", "outside.so")
    #expect(outcome.status == 1 && outcome.errors.hasPrefix("outside.weights: error: the weights are damaged"))
    for (bytes, error) in [
      (good.dropLast(), "the weights have \(good.count - 1) bytes, the artefact needs \(good.count)"),
      (other, "the weights belong to another artefact than outside.so"),
    ] {
      try tool.write("outside.weights", Data(bytes))
      for command in ["run", "verify"] {
        let outcome = try tool.run(arguments: [command, "outside.so"] + (command == "run" ? Self.call : []))
        #expect(outcome.status == 1 && outcome.errors.hasPrefix("outside.weights: error: \(error)"), "\(outcome)")
      }
    }
    try FileManager.default.removeItem(at: tool.folder.url.appending(path: "outside.weights"))
    let missing = try tool.run(arguments: ["run", "outside.so"] + Self.call)
    #expect(missing.status == 1 && missing.errors.hasPrefix("outside.weights: error: the file cannot be opened"))
  }

  @Test("Levels that the machine or the artefact lacks") func levels() throws {
    let tool = try LookupModel.tool(with: "lookup.so", "program")
    // The mask of AVX-512 features with PCOMMIT, which no processor has: the artefact finds a machine without them.
    let mask: [UInt8] = [0, 0, 0x03, 0xD0]
    var bytes = try tool.bytes("lookup.so")
    let places = bytes.indices.dropLast(4).filter { Array(bytes[$0..<$0 + 4]) == mask }
    try #require(!places.isEmpty)
    for place in places { bytes[place + 2] |= 0x40 }
    try tool.write("lookup.so", Data(bytes))
    for command in ["run", "bench"] {
      let outcome = try tool.run(arguments: [command, "lookup.so", "--cpu", "v4"] + Self.call)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(
        outcome.errors.contains("error: CPU level 2 (x86-64-v4) is more than this CPU has; the model has"), "\(outcome)"
      )
    }
    #expect(try tool.files() == ["ids.npy", "lookup.so", "program", "x.npy"])
    #expect(try tool.run(arguments: ["run", "lookup.so"] + Self.call).status == 0)
    #expect(try tool.run("cat", "program").output.hasPrefix("model lookup, a program for x86_64\n"))
    let started = try tool.run(arguments: ["run", "program"] + Self.call)
    #expect(
      started.status == 1
        && started.errors.hasPrefix("program: error: only a shared object can be loaded\n  note: this is a program:"),
      "\(started)")
    let program = try tool.run(program: tool.folder.url.appending(path: "program"), ["--cpu", "v4"] + Self.call)
    #expect(program.status == 1 && program.errors.contains("CPU level 2 (x86-64-v4) is not in the model"), "\(program)")
  }

  @Test("A sanitized artefact needs its runtime") func sanitizer() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    let compile = ["compile", "lookup.graph", "--weights", "weights.safetensors", "--sanitize", "thread"]
    #expect(try tool.run(arguments: compile).status == 0)
    let outcome = try tool.run(arguments: ["run", "lookup.so"] + Self.call)
    #expect(
      outcome.status == 1 && outcome.errors.contains("note: it was compiled with --sanitize thread"), "\(outcome)")
    let program = try tool.run(arguments: compile + ["--emit", "exe"])
    #expect(program.status == 2 && program.errors.contains("--sanitize is not possible with --emit exe"), "\(program)")
    let object = try tool.run(arguments: ["compile", "lookup.graph", "--weights", "weights.safetensors", "--emit", "o"])
    #expect(object.status == 0, "\(object.errors)")
    #expect(try tool.run("verify", "lookup.o").status == 0)
    let loaded = try tool.run(arguments: ["run", "lookup.o"] + Self.call)
    #expect(loaded.status == 1 && loaded.errors.hasPrefix("lookup.o: error: only a shared object can be loaded"))
  }
}
