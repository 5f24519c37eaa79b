import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Launches, of one kernel or of several together.
extension EntryEmitter {
  /// Runs `launches`, which need nothing of each other.
  func run(_ launches: [Entry.Launch], _ table: KernelTable, _ typed: TypedFunction) {
    let builder = typed.builder
    var (buffers, dims) = (0, 0)
    var cost: Value = context.constant(0)
    for (place, launch) in launches.enumerated() {
      let room = LaunchRoom(
        buffers: address(typed.room.buffers, buffers, typed), dims: address(typed.room.dims, dims, typed),
        works: address(typed.room.works, place * LaunchRoom.Field.allCases.count, typed))
      cost = builder.add(cost, describe(launch, in: room, table, typed))
      buffers += launch.arguments.count
      dims += launch.dimCount
    }
    let isWorth = builder.compare(LLVMIntSGE, cost, context.constant(LaunchCost.fork))
    let arguments = [
      typed.context, typed.room.works, context.constant(launches.count), builder.cast(LLVMZExt, isWorth, to: code),
    ]
    let function = module.function("martlet_glue_launch", context.void, arguments.map { LLVMTypeOf($0) })
    _ = builder.call(function, LLVMGlobalGetValueType(function), arguments)
  }

  /// Writes what the glue is told of `launch` into `room`.
  /// - Returns: its cost, as `LaunchCost` counts it.
  private func describe(
    _ launch: Entry.Launch, in room: LaunchRoom, _ table: KernelTable, _ typed: TypedFunction
  ) -> Value {
    let builder = typed.builder
    fill(room.buffers, launch.arguments.map { address($0, typed) }, context.pointer, builder)
    let chosen = choose(launch, room.dims, typed.indices, builder) { choice in
      let counts = [table.tasks(choice.kernel, dims: choice.dims), table.taskCosts(choice.kernel)]
      return [table.column(choice.kernel, builder)] + counts.map { select($0, typed.level, typed.indices, builder) }
    }
    let fields: [(LaunchRoom.Field, Value)] = [
      (.kernel, table.function(chosen[0], level: typed.level, builder)), (.buffers, room.buffers), (.dims, room.dims),
      (.tasks, chosen[1]),
    ]
    for (field, value) in fields { builder.store(value, address(room.works, field.rawValue, typed), alignment: 8) }
    // No more tasks count than make a launch worth it: the product is no large number.
    let enough = context.constant(LaunchCost.fork)
    let tasks = builder.select(builder.compare(LLVMIntSLT, chosen[1], enough), chosen[1], enough)
    return builder.multiply(tasks, chosen[2])
  }

  /// The address of the word number `place` from `start` on.
  private func address(_ start: Value, _ place: Int, _ typed: TypedFunction) -> Value {
    typed.builder.address(wide, start, context.constant(place))
  }
}
