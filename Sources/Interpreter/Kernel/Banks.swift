/// The banks of the memory that threads share.
enum Banks {
  static let warp = 32
  static let widest = 16
  private static let count = 32
  private static let wordBytes = 4

  /// The conflicts of a warp whose threads access `width` bytes at these addresses.
  static func conflicts(_ places: [Int?], width: Int) -> Int {
    let together = warp / max(width / wordBytes, 1)
    return stride(from: 0, to: places.count, by: together).reduce(0) { sum, first in
      var words: [Set<Int>] = Array(repeating: [], count: count)
      for case let place? in places[first..<min(first + together, places.count)] {
        for word in place / wordBytes...(place + width - 1) / wordBytes { words[word % count].insert(word) }
      }
      return sum + max((words.map(\.count).max() ?? 0) - 1, 0)
    }
  }
}
