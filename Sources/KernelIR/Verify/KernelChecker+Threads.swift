import MartletScalars
import MartletSupport

extension KernelChecker {
  /// The block as a whole: how many threads it has and how much memory they share.
  mutating func checkBlock() {
    guard let gpu = machine.gpu else { return }
    if kernel.threads > gpu.blockThreads {
      report("a block has \(kernel.threads) threads, \(machine.name) takes up to \(gpu.blockThreads)", .threadLoops)
    }
    if kernel.sharedBytes > gpu.blockSharedBytes {
      report("a block shares \(kernel.sharedBytes) bytes, \(machine.name) has \(gpu.blockSharedBytes)", .sharedMemory)
    }
    if scope.ranges.bounds(of: kernel.tasks).upper.map({ $0 > Kernel.greatestGrid }) ?? true {
      report("a launch may have more than \(Kernel.greatestGrid) blocks", .threadLoops)
    }
  }

  mutating func checkThreadLoop(_ loop: Loop) {
    if machine.gpu == nil { return report("\(machine.name) has no threads", .threadLoops) }
    if !threadVariables.contains(loop.variable) {
      report("the thread loop over '\(loop.variable)' is not outermost in its task", .threadLoops)
    }
    if !(1...1024).contains(loop.extent.constant ?? 0) {
      report("the extent \(loop.extent) is no constant in 1...1024", .constantExtents)
    }
    if !loop.conditions.isEmpty {
      report("the thread loop over '\(loop.variable)' leaves threads out", .threadLoops)
    }
  }

  mutating func checkBarrier() {
    guard scope.threads != nil else { return report("a barrier outside of thread loops", .barriers) }
    checkConvergence("a barrier")
  }

  mutating func checkShuffle(_ name: String, _ value: Expression, xor mask: Int) {
    check(value)
    let warp = machine.gpu?.warpThreads ?? 0
    if scope.threads == nil {
      report("a shuffle outside of thread loops", .barriers)
    } else if kernel.threads % warp != 0 {
      report("a shuffle where \(kernel.threads) threads are no whole number of warps", .barriers)
    } else if !(1..<warp).contains(mask) {
      report("a shuffle by xor \(mask), which is not in 1..<\(warp)", .barriers)
    }
    checkConvergence("a shuffle")
    declare(name, isIndex: value.type == .i64 && name.isIdentifier)
    scope.variables[name] = value.type
    scope.threads?.names.insert(name)
    if value.type == .i64 { scope.addBounds(of: name, value) }
  }

  mutating func checkConvergence(_ what: String) {
    if scope.isInGroup { report("\(what) inside of 'async'", .barriers) }
    if scope.lanes != nil { report("\(what) inside of a vector loop", .barriers) }
    if scope.isDivergent { report("\(what) that not all threads need come to", .barriers) }
  }

  /// Notes that what follows runs where `conditions` hold.
  mutating func enter(where conditions: [IndexCondition]) {
    scope.conditions += conditions
    if scope.threads?.differs(conditions) ?? false { scope.isDivergent = true }
  }
}
