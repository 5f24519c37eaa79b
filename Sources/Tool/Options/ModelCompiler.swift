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

  /// Whether `file` is a model by its name, rather than an artefact.
  static func isModel(_ file: String) -> Bool {
    file.hasSuffix(".swift") || file.hasSuffix(".graph") || file.hasSuffix(".onnx")
  }

  /// A compiler with `options` that shows what `passes` asks for.
  static func make(_ options: CompileOptions, _ passes: PassArguments, to stream: Stream) -> Compiler {
    let names = PassArguments.stages + Compiler.passes.map(\.name)
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
        memory: { graph, plan in
          guard shown.contains(Compiler.memoryPass) else { return }
          Terminal.clearProgress()
          stream.print("; @\(graph.name) after \(Compiler.memoryPass)\n\(MemoryReport.text(graph, plan))")
        },
        kernels: { text in
          guard shown.contains("lower") else { return }
          Terminal.clearProgress()
          stream.print("; after lower\n\(text())")
        },
        warning: { text in
          Terminal.clearProgress()
          Terminal.printError(text)
        }))
  }
}

extension Diagnostic {
  /// The report, at `file` where it names no place.
  func placed(in file: String) -> Diagnostic {
    var placed = self
    placed.location = location ?? SourceLocation(file: file)
    return placed
  }
}

extension Duration {
  /// The duration in milliseconds.
  var milliseconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) * 1e3 + Double(attoseconds) / 1e15
  }
}
