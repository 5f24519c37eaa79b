/// A place in a file that a person wrote: a Swift model file, an IR text, a weight file.
public struct SourceLocation: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The file's name as it is shown to the user.
  public var file: String
  /// The line, from 1; 0 where only the file is known.
  public var line: Int
  /// The column in UTF-8 bytes, from 1; 0 where only the line is known.
  public var column: Int

  /// A place in `file`.
  public init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  /// `file:line:column`, without the parts that are not known.
  public var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }

  /// Orders by file, line and column.
  public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}
