internal import MartletKernelIR
public import MartletScalars
public import MartletSupport

/// The value of `--target`: `cpu`, `cuda:` and a list of generations of GPUs, or both with a comma between them.
public struct TargetChoice: Hashable, Sendable {
  /// Whether there is to be code for CPUs, of the levels that `--cpu` names.
  public let includesCPU: Bool
  /// The GPUs, the least first.
  public let gpus: [Machine]

  /// CPUs alone.
  public static let cpu = TargetChoice(includesCPU: true, gpus: [])

  private init(includesCPU: Bool, gpus: [Machine]) {
    self.includesCPU = includesCPU
    self.gpus = gpus
  }

  /// The choice that `text` names.
  /// - Throws: a diagnostic that lists the targets if `text` names none of them.
  public init(_ text: String) throws(Diagnostic) {
    let rest = text.hasPrefix("cpu,") ? text.dropFirst(4) : text[...]
    includesCPU = text == "cpu" || rest.count < text.count
    if text == "cpu" {
      gpus = []
      return
    }
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0] == "cuda" else {
      throw Diagnostic(
        "there is no target '\(text)'", notes: ["write cpu, cuda:\(Self.known) or cpu,cuda:\(Self.known)"])
    }
    var named: [Machine] = []
    for name in parts[1].split(separator: ",", omittingEmptySubsequences: false) {
      guard let machine = Machine.gpus.first(where: { $0.name == name }) else {
        if name == "cpu" {
          let names = parts[1].split(separator: ",").filter { $0 != "cpu" }.joined(separator: ",")
          throw Diagnostic("cpu stands before cuda, once", notes: ["write cpu,cuda:\(names)"])
        }
        throw Diagnostic(
          name.isEmpty ? "a GPU is missing in '\(text)'" : "there is no code for GPUs called '\(name)'",
          notes: [
            "cuda:sm_80 runs on all GPUs from compute capability 8.0 on, cuda:sm_90a on 9.0 alone; earlier GPUs are "
              + "not supported"
          ])
      }
      guard !named.contains(machine) else { throw Diagnostic("\(name) is named twice") }
      named.append(machine)
    }
    gpus = Machine.gpus.filter(named.contains)
  }

  /// The choice with code that later GPUs run too: where every GPU named is one whose code runs on no other, the least one
  /// without this limit is added.
  public var portable: TargetChoice {
    guard !gpus.isEmpty, gpus.allSatisfy({ $0.gpu?.isExact ?? false }) else { return self }
    let added = Machine.gpus.first { !($0.gpu?.isExact ?? true) }
    return TargetChoice(includesCPU: includesCPU, gpus: Machine.gpus.filter { $0 == added || gpus.contains($0) })
  }

  private static var known: String { Machine.gpus.map(\.name).joined(separator: ",") }
}
