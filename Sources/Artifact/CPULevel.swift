/// The CPU levels of the C interface. The raw value is the name in options and manifests.
public enum CPULevel: String, Hashable, Sendable, CaseIterable {
  /// SSE2, what every x86-64 has.
  case baseline = "x86-64"
  /// AVX2, FMA, BMI, F16C, LZCNT and MOVBE.
  case version3 = "x86-64-v3"
  /// AVX-512 F, BW, CD, DQ and VL.
  case version4 = "x86-64-v4"

  /// The number in `martlet_context.level`.
  public var number: Int {
    switch self {
    case .baseline: 0
    case .version3: 1
    case .version4: 2
    }
  }

  /// The level called `name`, in full or as `baseline`, `v3` or `v4`.
  public static func named(_ name: String) -> CPULevel? {
    name == "baseline" ? .baseline : CPULevel(rawValue: name) ?? CPULevel(rawValue: "x86-64-\(name)")
  }
}
