/// Rows of texts printed in aligned columns.
struct Table {
  /// How a column is aligned.
  enum Alignment {
    case left, right
  }

  private let alignments: [Alignment]
  private var rows: [[String]] = []

  /// A table with a column for each of `alignments`.
  init(_ alignments: [Alignment]) { self.alignments = alignments }

  /// Adds a row with a text for each column.
  mutating func add(_ row: [String]) {
    precondition(row.count == alignments.count, "a row has a text for each column")
    rows.append(row)
  }

  /// The lines, two blanks between columns.
  var lines: [String] {
    let widths = alignments.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, zip(widths, alignments)).map { text, column in
        let blanks = String(repeating: " ", count: column.0 - text.count)
        return column.1 == .left ? text + blanks : blanks + text
      }
      let line = cells.joined(separator: "  ")
      return String(line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)])
    }
  }
}
