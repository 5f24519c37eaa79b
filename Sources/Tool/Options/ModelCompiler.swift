internal import Foundation
internal import MartletCompiler
internal import MartletGraphIR
internal import MartletKernelIR
internal import MartletPasses
internal import MartletSupport
internal import Synchronization

/// The compiler with what the command line shows of its work.
enum ModelCompiler {
  /// Where graphs and times are shown.
  enum Stream {
    case output, errors

    func print(_ text: String) {
      let handle = self == .output ? FileHandle.standardOutput : FileHandle.standardError
      handle.write(Data((text + "\n").utf8))
    }
  }

  /// Stages that are no passes but can be shown as well.
  private static let stages = ["read", "lower"]

  /// A compiler with `options` that shows what `passes` asks for.
  /// - Throws: a diagnostic if a name is no pass.
  static func make(
    _ options: CompileOptions, _ passes: PassArguments, to stream: Stream
  ) throws(Diagnostic) -> Compiler {
    let names = stages + Compiler.passes.map(\.name)
    for name in passes.printAfter where name != "all" && !names.contains(name) {
      throw Diagnostic("there is no pass '\(name)'", notes: ["the passes are \(names.joined(separator: ", "))"])
    }
    let shown = Set(passes.printAfter.contains("all") ? names : passes.printAfter)
    let times = passes.timePasses
    return Compiler(
      options,
      observer: CompileObserver(
        progress: { Terminal.showProgress($0) },
        finished: { stage, duration in
          Terminal.clearProgress()
          if times { stream.print("\(duration.milliseconds.fixed(2)) ms  \(stage)") }
        },
        graph: { stage, graph, isChanged in
          guard shown.contains(stage) else { return }
          Terminal.clearProgress()
          let heading = "; @\(graph.name) after \(stage)"
          stream.print(isChanged ? "\(heading)\n\(GraphPrinter.text(graph))" : "\(heading): unchanged\n")
        },
        kernels: { module in
          guard shown.contains("lower") else { return }
          Terminal.clearProgress()
          stream.print("; after lower\n\(KernelPrinter.text(module))")
        },
        warning: { text in
          Terminal.clearProgress()
          Terminal.printError(text)
        }))
  }
}

extension Duration {
  /// The duration in milliseconds.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }
}
