import MartletGraphIR
import MartletSupport

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension ModelFile {
  /// Traces the entries and hands back the graphs.
  ///
  /// Called by `martlet compile` with the name of the model and a file to write a `TraceRecord` to. Without arguments it
  /// prints the text of the graphs, or the mistakes.
  public static func main() {
    let arguments = CommandLine.arguments
    let isCalledByTool = arguments.count == 4 && arguments[1] == "--martlet-trace"
    let result = traced(as: isCalledByTool ? arguments[2] : "model", findsOperatorLines: true)
    let record = TraceRecord(diagnostics: result.diagnostics, text: result.module.map { GraphPrinter.text($0) })
    // Leaves without releasing the nodes, which would recurse along long chains of operations.
    exit(isCalledByTool ? write(record, to: arguments[3]) : show(record))
  }

  private static func write(_ record: TraceRecord, to path: String) -> Int32 {
    do throws(Diagnostic) {
      let file = try OutputFile(path)
      try file.write(record.encoded)
      try file.commit()
      return 0
    } catch {
      print(error)
      return 2
    }
  }

  private static func show(_ record: TraceRecord) -> Int32 {
    for diagnostic in record.diagnostics { print(diagnostic) }
    print(record.text ?? "", terminator: "")
    return record.text == nil ? 1 : 0
  }
}
