internal import MartletImporters
internal import MartletScalars

/// Prints an array as nested lists, long axes shortened, as NumPy does.
struct ArrayPrinter {
  /// Axes longer than this show their first and last elements only.
  static let longestAxis = 8
  /// How many elements at each end of a long axis are shown.
  static let shownAtEnds = 3

  private let array: NumpyArray

  init(_ array: NumpyArray) { self.array = array }

  /// The lines, the innermost axis on one.
  var lines: [String] { lines(axis: 0, offset: 0) }

  private func lines(axis: Int, offset: Int) -> [String] {
    guard axis < array.shape.count else { return [text(at: offset)] }
    let extent = array.shape[axis]
    let stride = array.shape[(axis + 1)...].reduce(1, *)
    let parts: [[String]] = shownIndices(extent).map { index in
      guard let index else { return ["..."] }
      return lines(axis: axis + 1, offset: offset + index * stride)
    }
    if axis == array.shape.count - 1 { return ["[" + parts.joined().joined(separator: ", ") + "]"] }
    var result: [String] = []
    for (position, part) in parts.enumerated() {
      for (number, line) in part.enumerated() {
        let opening = position == 0 && number == 0 ? "[" : " "
        let isLast = position == parts.count - 1 && number == part.count - 1
        let closing = isLast ? "]" : number == part.count - 1 ? "," : ""
        result.append(opening + line + closing)
      }
    }
    return result.isEmpty ? ["[]"] : result
  }

  /// The indices to show; nil stands for those left out.
  private func shownIndices(_ extent: Int) -> [Int?] {
    if extent <= Self.longestAxis { return Array(0..<extent) }
    return Array(0..<Self.shownAtEnds) + [nil] + Array(extent - Self.shownAtEnds..<extent)
  }

  private func text(at index: Int) -> String {
    let size = array.element.byteCount
    let bits = array.bytes[index * size..<(index + 1) * size].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    return ScalarValue(type: array.element, bits: bits).description
  }
}
