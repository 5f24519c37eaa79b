extension HardwareProcedure {
  /// The list of procedures as `IR/kernel.md` shows it.
  public static var document: String {
    table.map { procedure in
      let operands = procedure.operands.map { "\($0.name)\($0.access == .read ? "" : "*")" }.joined(separator: ", ")
      let unit =
        switch procedure.unit {
        case .thread: "a thread"
        case .warp: "a warp"
        case .task: "a task of a CPU"
        }
      let manner = procedure.isAsynchronous ? ", asynchronous" : ""
      return "- **`\(procedure.name)(\(operands))`** of \(unit)\(manner): \(procedure.summary).\n"
    }.joined()
  }
}
