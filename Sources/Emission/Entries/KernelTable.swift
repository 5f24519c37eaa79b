import CLLVM
import MartletKernelIR
import MartletScalars

/// The kernels of a model: a function for each CPU level and kernel.
struct KernelTable {
  /// The modules, one a level.
  let modules: [KernelModule]
  /// The names of the kernels, in the order of the table's columns.
  let names: [String]
  /// The table in the artefact: a row for each level up to the highest, with null pointers for those not compiled.
  let table: LLVMValueRef
  /// The levels that are there, a bit each.
  let mask: Int
  /// For each of `modules` what a task of each kernel costs, as `LaunchCost` counts it, by name.
  private let taskCosts: [[String: Int]]

  /// The table of `functions`, which holds one dictionary by name for each of `modules`.
  init(_ modules: [KernelModule], _ functions: [[String: LLVMValueRef]], in module: IRModule) {
    self.modules = modules
    names = modules.first?.kernels.map(\.name) ?? []
    let levels = modules.map { $0.machine.number }
    mask = levels.reduce(0) { $0 | 1 << $1 }
    var cells: [LLVMValueRef] = []
    for row in 0...(levels.max() ?? 0) {
      let known = levels.firstIndex(of: row).map { functions[$0] } ?? [:]
      for name in names { cells.append(known[name] ?? LLVMConstNull(module.context.pointer)) }
    }
    table = module.table(cells, name: "kernels")
    taskCosts = modules.map { level in
      Dictionary(
        level.kernels.map { ($0.name, LaunchCost.task(of: $0, on: level.machine)) },
        uniquingKeysWith: { first, _ in first })
    }
  }

  /// The column of kernel `name`.
  func column(_ name: String, _ builder: FunctionBuilder) -> Value {
    builder.context.constant(names.firstIndex(of: name) ?? 0)
  }

  /// Writes the look-up of the function of the kernel in `column` at `level`.
  func function(_ column: Value, level: Value, _ builder: FunctionBuilder) -> Value {
    let context = builder.context
    let row = builder.multiply(builder.cast(LLVMZExt, level, to: context.integer(64)), context.constant(names.count))
    let cell = builder.address(context.pointer, table, builder.add(row, column))
    return builder.load(context.pointer, cell, alignment: 8)
  }

  /// The number of tasks of kernel `name` for `dims`, for each level number; levels may cut the work differently.
  func tasks(_ name: String, dims: [IndexExpression]) -> [(level: Int, count: IndexExpression)] {
    modules.compactMap { module in module.tasks(name, dims: dims).map { (module.machine.number, $0) } }
  }

  /// What a task of kernel `name` costs, as `LaunchCost` counts it, for each level number.
  func taskCosts(_ name: String) -> [(level: Int, count: IndexExpression)] {
    zip(modules, taskCosts).compactMap { module, costs in
      costs[name].map { (module.machine.number, IndexExpression($0)) }
    }
  }

  /// Which launches of `entry` run together.
  func joined(_ entry: Entry) -> JoinedLaunches { JoinedLaunches(of: entry, in: modules) }
}
