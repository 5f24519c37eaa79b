/// How the rows of a matrix product lie, as far as the choice of a tile depends on it.
enum ProductRows: Hashable, CustomStringConvertible {
  /// Any number of rows, each as far from the next.
  case open
  /// So many rows, each as far from the next.
  case count(Int)
  /// Runs of so many rows, each as far from the next inside of a run, as the places of an image's lines that a window
  /// slides over. Tiles that divide the length lie in one run.
  case runs(Int)

  /// What is known of the rows.
  var description: String {
    switch self {
    case .open: "any number of rows"
    case .count(let count): count == 1 ? "1 row" : "\(count) rows"
    case .runs(let length): "rows in runs of \(length)"
    }
  }
}
