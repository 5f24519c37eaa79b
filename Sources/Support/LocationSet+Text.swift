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
    let start = scanner.mark()
    let places = try parseSeveral(&scanner)
    guard places.count == 1 else { throw scanner.error("expected one place, not \(places.count)", at: start) }
    return places[0]
  }

  /// Reads a place, or several that differ in parts of the module path.
  public static func parseSeveral(_ scanner: inout TextScanner) throws(Diagnostic) -> [ModelLocation] {
    if let source = try parseSource(&scanner) { return [ModelLocation(source: source)] }
    guard let paths = try ModulePaths.parse(&scanner) else {
      throw scanner.error("expected a module path or a file with a line")
    }
    let source = try parseSource(&scanner)
    return paths.map { ModelLocation(modulePath: $0, source: source) }
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
  /// The places, separated by commas, as IR texts write them behind `@`. Module paths with one line are written
  /// together where they differ in parts that combine freely: `encoder.layer.{0...5}.{key, query} Model.swift:39`.
  public var description: String {
    var parts: [String] = []
    var rest = locations[...]
    while let first = rest.first {
      let group = rest.prefix { $0.source == first.source }
      rest = rest.dropFirst(group.count)
      let source = first.source.map { ModelLocation(source: $0).description }
      for pattern in ModulePaths.patterns(group.map(\.modulePath)) {
        // Where nothing is known, an empty path stands.
        parts.append(
          pattern.isEmpty
            ? source ?? TextPrinter.path("") : [pattern, source].compactMap(\.self).joined(separator: " "))
      }
    }
    return parts.joined(separator: ", ")
  }

  /// Reads one place or several, separated by commas.
  /// - Throws: a diagnostic at what is no place.
  public static func parse(_ scanner: inout TextScanner) throws(Diagnostic) -> LocationSet {
    var locations: [ModelLocation] = []
    repeat { locations += try ModelLocation.parseSeveral(&scanner) } while scanner.accept(",")
    return LocationSet(locations)
  }
}
