import Foundation
import Testing

/// Options are obeyed or refused, never ignored. What is fixed for all models exits with 2, what depends on a file with 1.
struct OptionTests {
  static let levels = "x86-64, x86-64-v3, x86-64-v4, x86-64-v4-vnni, x86-64-v4-bf16"

  /// Command lines and how their one line of error starts.
  static let commands: [(arguments: [String], error: String)] = [
    (["compile", "lookup.graph", "--cpu", "v9"], "there is no CPU level 'v9'; the levels are \(levels); or say"),
    (["compile", "lookup.graph", "--cpu", ""], "there is no CPU level ''"),
    (["compile", "lookup.graph", "--cpu", "native,x86-64"], "'native' stands alone, not in a list of CPU levels; the"),
    (["compile", "lookup.graph", "--cpu", "v3", "--cpu", "v4"], "--cpu is given twice"),
    (["compile", "lookup.graph", "-o", "a.so", "--output", "b.so"], "--output is given twice"),
    (
      ["compile", "lookup.graph", "--emit", "zip"],
      "The value 'zip' is invalid for '--emit <emit>'. Please provide one of the following: so, a, o, exe, graph"
    ),
    (["compile", "lookup.graph", "--max-memory", "-1"], "--max-memory must not be negative"),
    (["compile", "lookup.graph", "--max-memory", "x"], "The value 'x' is invalid for '--max-memory <bytes>'"),
    (["compile", "lookup.graph", "--stop-after", "fold"], "--stop-after ends before there is code"),
    (["compile", "lookup.graph", "--entry", "double"], "--entry has no effect without --print-after"),
    (["inspect", "lookup.so", "--entry", "double"], "--entry has no effect with an artefact"),
    (["inspect", "lookup.graph", "--stage", "asm", "--entry", "double"], "--entry has no effect with --stage asm"),
    (
      ["compile", "lookup.graph", "--stop-after", "none"],
      "there is no pass 'none'; there are expand, branches, loops, fold"
    ),
    (
      ["compile", "lookup.graph", "--print-after", "none"],
      "there is no pass 'none'; there are all, read, lower, expand"
    ),
    (
      ["compile", "lookup.graph", "--disable-pass", "none"],
      "there is no pass 'none'; there are expand, branches, loops, fold"
    ),
    (["compile", "lookup.graph", "--disable-pass", "memory"], "the pass 'memory' cannot be left out"),
    (
      ["compile", "lookup.graph", "--emit", "graph", "--stop-after", "fuse", "--disable-pass", "fuse"],
      "the pass 'fuse' cannot be both left out and the last"
    ),
    (["compile", "lookup.graph", "--emit", "graph", "--cpu", "v3"], "--cpu has no effect with --emit graph"),
    (["compile", "lookup.graph", "--target", "cuda:sm_80", "--emit", "asm"], "a GPU's assembly is --emit ptx"),
    (["compile", "lookup.graph", "--target", "cpu,cuda:sm_80", "--emit", "kernels"], "one of cpu and cuda can be the"),
    (["compile", "lookup.graph", "--only"], "--only has no effect without --target cuda:GPU"),
    (["run", "lookup.so", "--device", "cuda", "--cpu", "v3"], "--cpu has no effect with --device cuda"),
    (["run", "lookup.so", "--device", "gpu"], "The value 'gpu' is invalid for '--device"),
    (["test", "lookup.graph", "--artefacts", "a", "--bless"], "--bless has no effect with --artefacts"),
    (["compile", "lookup.graph", "--target", "cuda:sm_1"], "there is no code for GPUs called 'sm_1'"),
    (["compile", "lookup.graph", "--target", "cuda:sm_80,sm_90a,sm_80"], "sm_80 is named twice"),
    (
      ["verify", "lookup.graph", "--matmul-precision", "tf32"],
      "--matmul-precision tf32 goes with --device cuda: a CPU has no such products"
    ),
    (["compile", "lookup.graph", "--emit", "ptx"], "--emit ptx goes with --target cuda:GPU"),
    (["compile", "lookup.graph", "--target", "cuda:sm_80", "--cpu", "v3"], "--cpu goes with --target cpu"),
    (["inspect", "lookup.graph", "--stage", "ptx"], "--stage ptx goes with --target cuda:GPU"),
    (
      ["inspect", "lookup.graph", "--stage", "kernels", "--matmul-precision", "tf32"],
      "--matmul-precision tf32 goes with --target cuda:GPU: a CPU has no such products"
    ),
    (
      ["compile", "lookup.graph", "--emit", "kernels", "--matmul-precision", "f16"],
      "The value 'f16' is invalid for '--matmul-precision <type>'. Please provide one of 'f32', 'tf32' or 'bf16'."
    ),
    (
      ["compile", "lookup.graph", "--matmul-precision", "bf16", "--disable-pass", "narrow"],
      "--matmul-precision bf16 has no effect with --disable-pass narrow"
    ),
    (["tune", "lookup.graph", "--matmul-precision", "tf32"], "--matmul-precision tf32 is for GPUs"),
    (
      ["compile", "lookup.graph", "--emit", "graph", "--matmul-precision", "tf32"],
      "--matmul-precision tf32 goes with --target cuda:GPU"
    ),
    (
      ["compile", "lookup.graph", "--emit", "graph", "--matmul-precision", "f32"],
      "--matmul-precision has no effect with --emit graph"
    ),
    (
      ["inspect", "lookup.graph", "--target", "cuda:sm_80", "--stage", "kernels", "--ptxas", "ptxas"],
      "--ptxas goes with --stage ptx"
    ),
    (["verify", "lookup.graph", "--target", "cuda:sm_80"], "--target cuda is not possible"),
    (
      ["compile", "lookup.graph", "--emit", "graph", "--max-memory", "9"],
      "--max-memory has no effect with --emit graph"
    ),
    (
      ["compile", "lookup.graph", "--emit", "header", "--weights-placement", "embed"],
      "--weights-placement has no effect with --emit header"
    ),
    (
      ["compile", "lookup.graph", "--emit", "kernels", "--sanitize", "thread"],
      "--sanitize has no effect with --emit kernels"
    ),
    (
      ["compile", "lookup.graph", "--emit", "exe", "--sanitize", "thread"],
      "--sanitize is not possible with --emit exe: the program would have to contain"
    ),
    (
      ["compile", "lookup.graph", "--weights-type", "int4"],
      "The value 'int4' is invalid for '--weights-type <type>'. Please provide one of 'bf16' and 'int8'"
    ),
    (
      ["compile", "lookup.graph", "--emit", "header", "--weights-type", "bf16"],
      "--weights-type has no effect with --emit header"
    ),
    (
      ["compile", "lookup.graph", "--weights-type", "bf16", "--disable-pass", "narrow"],
      "--weights-type has no effect with --disable-pass narrow"
    ),
    (["inspect", "lookup.so", "--no-winograd"], "--no-winograd has no effect with an artefact"),
    (
      ["compile", "lookup.graph", "--emit", "graph", "--no-winograd"],
      "--no-winograd has no effect with --emit graph"
    ),
    (["inspect", "lookup.so", "--weights-type", "bf16"], "--weights-type has no effect with an artefact"),
    (["verify", "lookup.so", "--weights-type", "bf16"], "--weights-type has no effect with an artefact"),
    (["compile", "lookup.graph", "--sanitize", "memory"], "The value 'memory' is invalid for '--sanitize <kind>'"),
    (["inspect"], "name a model or an artefact, or give --passes"),
    (["inspect", "--passes", "--weights", "w"], "--weights has no effect without a model"),
    (["inspect", "lookup.so", "--weights", "w"], "--weights has no effect with an artefact"),
    (["inspect", "lookup.so", "--cpu", "v3"], "--cpu has no effect with an artefact"),
    (["inspect", "lookup.so", "--print-after", "all"], "--print-after has no effect with an artefact"),
    (["inspect", "lookup.so", "--stage", "soup"], "The value 'soup' is invalid for '--stage <stage>'"),
    (["inspect", "lookup.graph", "--cpu", "v3"], "--cpu has no effect with --stage graph"),
    (["inspect", "lookup.graph", "--stage", "memory", "--cpu", "v3"], "--cpu has no effect with --stage memory"),
    (
      ["inspect", "lookup.graph", "--stage", "kernels", "--sanitize", "thread"], "--sanitize has no effect with --stage"
    ),
    (["inspect", "lookup.graph", "--stage", "asm", "--stop-after", "cse"], "--stop-after ends before there is code"),
    (["verify", "lookup.so", "--weights", "w"], "--weights has no effect with an artefact"),
    (["verify", "lookup.so", "--dim", "n=1"], "--dim has no effect with an artefact"),
    (["verify", "lookup.so", "--seed", "1"], "--seed has no effect with an artefact"),
    (["verify", "lookup.so", "--cpu", "v3"], "--cpu has no effect with an artefact"),
    (["verify", "lookup.graph", "--dim", "n=1", "--dim", "n=2"], "--dim n is given twice"),
    (["verify", "lookup.graph", "--dim", "n=1...2", "--dim", "n=1...3"], "--dim n is given twice"),
    (
      ["verify", "lookup.graph", "--dim", "n=1..2"],
      "The value 'n=1..2' is invalid for '--dim <name=n>': write NAME=NUMBER, NAME=LOW...HIGH or NAME=OTHER, with numbers of 64 bits"
    ),
    (
      ["compile", "lookup.graph", "--dim", "n=2...1"],
      "The value 'n=2...1' is invalid for '--dim <name=low...high>': the low end is above the high one"
    ),
    (["run", "lookup.so", "--input", "x.1=a", "--input", "x_1=b"], "--input x_1 is given twice"),
    (["verify", "lookup.graph", "--dim", "n"], "The value 'n' is invalid for '--dim <name=n>'"),
    (["verify", "lookup.graph", "--seed", "-1"], "The value '-1' is invalid for '--seed <n>'"),
    (["run", "lookup.so", "--threads", "0"], "--threads must lie in 1...1024"),
    (["run", "lookup.so", "--threads", "-1"], "--threads must lie in 1...1024"),
    (["run", "lookup.so", "--threads", "100000000"], "--threads must lie in 1...1024"),
    (["run", "lookup.so", "--cpu", "v9"], "there is no CPU level 'v9'; there are \(levels)"),
    (["run", "lookup.so", "--cpu", "portable"], "there is no CPU level 'portable'; there are \(levels)"),
    (["run", "lookup.so", "--input", "x=a", "--input", "x=b"], "--input x is given twice"),
    (["run", "lookup.so", "--input", "x="], "The value 'x=' is invalid for '--input <name=file.npy>'"),
    (["run", "lookup.so", "--input", "=x"], "The value '=x' is invalid for '--input <name=file.npy>'"),
    (["run", "lookup.so", "--output-dir", ""], "--output-dir must name a folder"),
    (["bench", "lookup.so", "--seconds", "-1"], "--seconds must be above 0 and below a day"),
    (["bench", "lookup.so", "--seconds", "nan"], "--seconds must be above 0 and below a day"),
    (["bench", "lookup.so", "--json", "--json"], "--json is given twice"),
    (["cat", "-dash.npy"], "there is no option '-dash.npy'; a file of that name is given as ./-dash.npy"),
    (["cat"], "Missing expected argument '<file>'"), (["test", "--blessed"], "Unknown option '--blessed'"),
  ]

  @Test("Wrong usage", arguments: commands.indices) func usage(number: Int) throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "lookup.so")
    let (arguments, error) = Self.commands[number]
    let outcome = try tool.run(arguments: arguments)
    #expect(outcome.status == 2 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("error: \(error)"), "\(arguments): \(outcome.errors)")
    #expect(try tool.files() == ["ids.npy", "lookup.graph", "lookup.so", "x.npy"])
  }

  @Test("What depends on a file") func files() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "lookup.so", "weights.safetensors")
    let compile = ["compile", "lookup.graph", "--weights", "weights.safetensors"]
    let wrong: [([String], String)] = [
      (
        ["verify", "lookup.graph", "--dim", "m=3"], "lookup.graph: error: the model has no dim 'm'\n  note: it has n\n"
      ),
      (
        ["verify", "lookup.graph", "--dim", "n=1...2"],
        "lookup.graph: error: the ranges of dims are part of this kind of model"
      ),
      (["verify", "lookup.graph", "--dim", "n=101"], "Lookup.swift:3: error: dim 'n' is 101, must lie in 1...100"),
      (
        ["bench", "lookup.so", "--entry", "double", "--dim", "n=0"], "Lookup.swift:9: error: dim 'n' is 0, must lie in"
      ),
      (
        ["inspect", "lookup.graph", "--entry", "none"],
        "lookup.graph: error: the model has no entry 'none'\n  note: it has lookup, double\n"
      ),
      (["inspect", "lookup.so", "--stage", "graph"], "lookup.so: error: an artefact does not hold its graph"),
      (
        compile + ["--max-memory", "100"],
        "lookup.graph: error: entry 'lookup' may need more than the allowed 100 bytes"
      ),
      (["test", "none"], "none: error: there is no such file or folder"),
      (["cat", "none.so"], "none.so: error: the file cannot be opened: No such file or directory"),
    ]
    for (arguments, error) in wrong {
      let outcome = try tool.run(arguments: arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix(error), "\(arguments): \(outcome.errors)")
    }
    #expect(try tool.files() == ["ids.npy", "lookup.graph", "lookup.so", "weights.safetensors", "x.npy"])
  }
}
