extension ModelLocation: CustomStringConvertible {
  /// The place as IR texts write it: `encoder.layer.0 Model.swift:14`, without the parts that are not known.
  /// A file without a line has line 0, so that it is no module path.
  public var description: String {
    var parts: [String] = []
    if !modulePath.isEmpty || source == nil { parts.append(TextPrinter.path(modulePath)) }
    if let source {
      parts.append(
        TextPrinter.path(source.file) + ":\(source.line)" + (source.column == 0 ? "" : ":\(source.column)"))
    }
    return parts.joined(separator: " ")
  }

  /// Reads a place as `description` writes it.
  /// - Throws: a diagnostic where neither a module path nor a file with a line comes next.
  public static func parse(_ scanner: inout TextScanner) throws(Diagnostic) -> ModelLocation {
    if let source = try parseSource(&scanner) { return ModelLocation(source: source) }
    guard let path = try scanner.acceptPath() else {
      throw scanner.error("expected a module path or a file with a line")
    }
    return ModelLocation(modulePath: path, source: try parseSource(&scanner))
  }

  /// Reads `file:line` or `file:line:column`, if it comes next.
  private static func parseSource(_ scanner: inout TextScanner) throws(Diagnostic) -> SourceLocation? {
    let start = scanner.mark()
    guard let file = try scanner.acceptPath(), scanner.accept(":"), let line = try scanner.acceptInteger() else {
      scanner.reset(to: start)
      return nil
    }
    let column = scanner.accept(":") ? try scanner.expectInteger() : 0
    return SourceLocation(file: file, line: line, column: column)
  }
}

extension LocationSet: CustomStringConvertible {
  /// The places in order, separated by commas, as IR texts write them behind `@`.
  public var description: String { locations.map(\.description).joined(separator: ", ") }

  /// Reads one place or several, separated by commas.
  /// - Throws: a diagnostic at what is no place.
  public static func parse(_ scanner: inout TextScanner) throws(Diagnostic) -> LocationSet {
    var locations: [ModelLocation] = []
    repeat { locations.append(try ModelLocation.parse(&scanner)) } while scanner.accept(",")
    return LocationSet(locations)
  }
}
