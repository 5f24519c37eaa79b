import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a scatter for blocks of threads. Where the elements of a place are many, each thread has those that lie one
/// above the other and takes the updates in order. Else each thread has one element, and looks for what updates it.
enum BlockScatter {
  /// So many threads are enough.
  private static let manyThreads = 1 << 10

  /// Writes the loops of `kernel` for the scatter at `position`, and what was chosen.
  static func write(_ kernel: inout RegionKernel, node position: Int) throws(Diagnostic) {
    let schedule = ScatterSchedule(kernel, node: position)
    let lead = schedule.lead.count
    if kernel.greatest(.product(schedule.lead + schedule.inner)) >= manyThreads || schedule.extent == 1 {
      kernel.choice = ScheduleChoice("by rule: each thread the updates of a line in order")
      let extents = schedule.lead + schedule.inner
      try ElementGrid(kernel, extents, lanes: 1).write(&kernel) { kernel, element throws(Diagnostic) in
        let (outer, inner) = (Array(element[..<lead]), Array(element[lead...]))
        try schedule.forEachPlace(&kernel, outer) { kernel, place, row throws(Diagnostic) in
          try schedule.join(&kernel, outer, place, row, inner)
        }
      }
      return
    }
    kernel.choice = ScheduleChoice("by rule: each thread the updates of an element in order")
    let extents = schedule.lead + [schedule.extent] + schedule.inner
    try ElementGrid(kernel, extents, lanes: 1).write(&kernel) { kernel, element throws(Diagnostic) in
      let (outer, inner) = (Array(element[..<lead]), Array(element[(lead + 1)...]))
      try schedule.forEachPlace(&kernel, outer) { kernel, place, row throws(Diagnostic) in
        try kernel.guarded(by: [IndexCondition(row - element[lead], from: 0, below: 1)]) { kernel throws(Diagnostic) in
          try schedule.join(&kernel, outer, place, element[lead], inner)
        }
      }
    }
  }
}
