/// How the keys of weight files and the parameters of a module match beside equality.
public struct WeightRules: Hashable, Sendable {
  /// A further key of a parameter, for weights that a model has in two places.
  public struct Tie: Hashable, Sendable {
    /// The key that weight files may have beside or in place of `key`.
    public var alias: String
    /// The key of the parameter.
    public var key: String

    /// Takes `alias` for `key`.
    public init(_ alias: String, to key: String) {
      self.alias = alias
      self.key = key
    }
  }

  /// Patterns of keys that weight files may have and no graph uses; `*` stands for any text.
  public var ignored: [String]
  /// The further keys, in order of declaration.
  public var tied: [Tie]

  /// Rules; none unless given.
  public init(ignored: [String] = [], tied: [Tie] = []) {
    self.ignored = ignored
    self.tied = tied
  }

  /// Whether there are none.
  public var isEmpty: Bool { ignored.isEmpty && tied.isEmpty }

  /// Whether a weight file may have `key` though no graph uses it.
  public func ignores(_ key: String) -> Bool { ignored.contains { Self.matches(key, $0) } }

  /// Whether `key` matches `pattern`, in which `*` stands for any text.
  public static func matches(_ key: String, _ pattern: String) -> Bool {
    let (text, wanted) = (Array(key.utf8), Array(pattern.utf8))
    let star = UInt8(ascii: "*")
    var (at, place) = (0, 0)
    var retry: (place: Int, at: Int)?
    while at < text.count {
      if place < wanted.count, wanted[place] == star {
        retry = (place + 1, at)
        place += 1
      } else if place < wanted.count, wanted[place] == text[at] {
        (at, place) = (at + 1, place + 1)
      } else if let last = retry {
        retry = (last.place, last.at + 1)
        (at, place) = (last.at + 1, last.place)
      } else {
        return false
      }
    }
    return wanted[place...].allSatisfy { $0 == star }
  }
}
