import CLLVM
import MartletKernelIR

/// Room on the stack for what the glue runs at once.
struct LaunchRoom {
  /// The buffers and the dims of all launches, one after the other; the dims also take the part that a check looks at.
  let buffers: Value
  let dims: Value
  /// What the glue is told of each launch, `martlet_glue_work`.
  let works: Value

  /// Room for the launches of `entry` that run together, and for `parts` numbers.
  init(for entry: Entry, _ table: KernelTable, parts: Int, _ builder: FunctionBuilder) {
    let context = builder.context
    let runs = table.joined(entry).launches
    func room(_ type: LLVMTypeRef, _ least: Int, _ name: String, _ needed: (Entry.Launch) -> Int) -> Value {
      let most = runs.map { $0.reduce(0) { $0 + needed($1) } }.max() ?? 0
      return builder.stack(type, count: max(1, least, most), alignment: 8, name: name)
    }
    buffers = room(context.pointer, 1, "buffers") { $0.arguments.count }
    dims = room(context.integer(64), parts, "dims") { $0.dimCount }
    let fields = Field.allCases.count
    works = room(context.integer(64), fields, "works") { _ in fields }
  }

  init(buffers: Value, dims: Value, works: Value) {
    self.buffers = buffers
    self.dims = dims
    self.works = works
  }

  /// The fields of `martlet_glue_work`, all of 8 bytes.
  enum Field: Int, CaseIterable {
    case kernel, buffers, dims, tasks
  }
}
