internal import MartletArtifact
internal import MartletLowering
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// A model compiled with some choice of templates, and the least times of the launches of one entry.
final class TunedVariant {
  private let folder: TemporaryFolder
  private let entry: ModelEntry
  private let context: ModelContext
  private let recorder: LaunchRecorder
  private let dims: DimValues
  private let order: LaunchOrder
  private var inputs: [HostTensor]
  private var outputs: [HostTensor]
  /// What each launch was scheduled by.
  private let choices: [ScheduleChoice]
  /// The least time of each launch and of a whole call so far, in nanoseconds.
  private var least: [Int]
  private(set) var leastCall = Int.max

  /// The artefact `name` in `folder`, whose kernels were scheduled by `choices`, and of which `entry` is called with random
  /// inputs at the CPU level `level`.
  /// - Throws: a diagnostic if the artefact cannot be loaded, or if the dims do not fit.
  init(
    _ file: String, in folder: TemporaryFolder, _ choices: [ScheduleChoice], entry name: String?,
    dims named: [(name: String, value: Int)],
    level: String, executor: ThreadExecutor?
  ) throws(Diagnostic) {
    self.folder = folder
    let model = try LoadedModel(folder.path(file))
    entry = try model.entry(name)
    let known = entry.signature.dims.map(\.name)
    if let stray = named.first(where: { !known.contains($0.name) }) {
      throw Diagnostic(
        "entry '\(entry.signature.name)' has no dim '\(stray.name)'",
        notes: [known.isEmpty ? "all its shapes are fixed" : "it has \(known.joined(separator: ", "))"])
    }
    recorder = LaunchRecorder(executor)
    context = try ModelContext(model, recorder: recorder, level: level)
    dims = try entry.signature.dims(named, entry.signature.inputs.map { _ in nil })
    inputs = try entry.signature.inputs(entry.signature.inputs.map { _ in nil }, dims)
    let values = dims
    let pairs = zip(dims.names, dims.values).map { (name: $0, value: $1) }
    outputs = try context.runInPlace(entry, &inputs, dims: pairs)
    let called = entry.signature.name
    let place = model.manifest.entries.firstIndex { $0.name == called } ?? 0
    let launches = model.manifest.launches?[place] ?? []
    self.choices = launches.map { choices[$0.chosen(values).kernel] }
    least = [Int](repeating: .max, count: launches.count)
    guard let order = LaunchOrder(launches, dims: dims, count: recorder.take().count) else {
      throw Diagnostic(
        "a kernel has nothing to do, or the number of kernels does not tell what branches chose",
        notes: ["choose greater dims"])
    }
    self.order = order
  }

  /// Forgets what was measured.
  func forget() {
    least = least.map { _ in .max }
    leastCall = .max
  }

  /// Calls the entry again and again for `duration`, at least once.
  /// - Throws: a diagnostic of the call.
  func measure(for duration: Duration) throws(Diagnostic) {
    let clock = ContinuousClock()
    let start = clock.now
    repeat {
      let begin = clock.now
      try context.runInPlace(entry, &inputs, into: &outputs, dims: dims)
      leastCall = min(leastCall, Int(begin.duration(to: clock.now) / .nanoseconds(1)))
      let sums = order.sums(recorder.take().map(\.duration))
      for (place, sum) in sums.enumerated() { least[place] = min(least[place], sum) }
    } while start.duration(to: clock.now) < duration
  }

  /// What was chosen where there was a choice, once for each situation, in the order of the launches.
  var decisions: [ScheduleChoice] {
    var seen: Set<String> = []
    return choices.filter { choice in
      guard let situation = choice.situation, choice.alternatives > 1 else { return false }
      return seen.insert(situation).inserted
    }
  }

  /// What was chosen in a situation; nil if launches in it differ, as the bounds of their dims may, so that their sum is the time
  /// of no one choice.
  func call(in situation: String) -> TemplateCall? {
    let calls = choices.filter { $0.situation == situation }.map(\.call)
    return calls.dropFirst().allSatisfy { $0 == calls[0] } ? calls.first ?? nil : nil
  }

  /// The sum of the least times of the launches in a situation, in nanoseconds, once there was a measurement.
  func nanoseconds(in situation: String) -> Double {
    zip(choices, least).reduce(0) { $1.0.situation == situation ? $0 + Double($1.1) : $0 }
  }
}
