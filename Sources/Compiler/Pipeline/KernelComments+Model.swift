internal import MartletKernelIR
internal import MartletLowering
internal import MartletScalars

extension KernelComments {
  /// The comments of `module`, one of the `levels` of a model, whose kernels are scheduled by `choices`; `origins` say what the launches of each entry compute,
  /// and `boundaries` why they are not one kernel with others.
  init(
    _ module: KernelModule, of levels: [KernelModule], _ choices: [ScheduleChoice], origins: [[LaunchOrigin]],
    _ boundaries: [BoundaryTexts]
  ) {
    self.init(
      kernels: Dictionary(
        zip(module.kernels, choices).map { kernel, choice in
          (kernel.name, module.machine.gpu == nil ? choice.text : "\(choice.text); \(Self.block(kernel))")
        }, uniquingKeysWith: { first, _ in first }),
      entries: Dictionary(
        module.entries.compactMap { entry in
          module.machine.gpu != nil && entry.readsValues ? (entry.name, Self.reading) : nil
        }, uniquingKeysWith: { first, _ in first }),
      launches: Dictionary(
        zip(module.entries, zip(origins, boundaries)).map { entry, launches in
          var boundaries = launches.1
          return (
            entry.name, zip(launches.0, Self.joins(entry, levels)).map { $0.names + $1 + boundaries.next($0) }
          )
        }, uniquingKeysWith: { first, _ in first }))
  }

  /// What is said of the launches of `entry` that run together with others.
  private static func joins(_ entry: Entry, _ levels: [KernelModule]) -> [String] {
    if levels.contains(where: { $0.machine.gpu != nil }) { return entry.launches.map { _ in "" } }
    return JoinedLaunches(of: entry, in: levels).launches.flatMap { run in
      run.indices.map { $0 > 0 ? "; together with the launch before" : "" }
    }
  }

  /// What is said of entries for GPUs that read values.
  private static let reading = "not recorded, as values decide what is launched"

  /// What a block of `kernel` is made of.
  private static func block(_ kernel: Kernel) -> String {
    let shared = kernel.sharedBytes
    let banks = BlockReport.conflicts(kernel).map { ", \($0)" } ?? ""
    return "\(kernel.threads) threads" + (shared > 0 ? ", \(shared) bytes of shared memory\(banks)" : "")
  }
}
