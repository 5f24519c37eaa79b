import Foundation

/// What random tests start from and how much they try. Nothing else in the tests reads the environment for it.
///
/// `make test` uses fixed seeds, so that it gives the same each time; `make fuzz` sets `MARTLET_SEED` to one that nobody
/// has tried. `MARTLET_EFFORT` multiplies how much is tried.
public enum TestSeed {
  /// The seed of this run.
  public static let first = number("MARTLET_SEED") ?? 1
  /// How many times as much is tried as in `make test`.
  public static let effort = Int(clamping: max(1, number("MARTLET_EFFORT") ?? 1))

  /// How many cases to try where `make test` tries `count`.
  public static func count(_ count: Int) -> Int { count * effort }

  /// As many seeds as there are cases to try, where `make test` tries `count`.
  public static func seeds(_ count: Int) -> [UInt64] { (0..<self.count(count)).map { first &+ UInt64($0) } }

  private static func number(_ variable: String) -> UInt64? {
    ProcessInfo.processInfo.environment[variable].flatMap { UInt64($0) }
  }
}
