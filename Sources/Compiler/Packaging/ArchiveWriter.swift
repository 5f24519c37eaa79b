internal import MartletSupport

/// Writes a static library: the `ar` format with the symbol index of System V and GNU, without times or owners, so that
/// the same members give the same bytes.
struct ArchiveWriter {
  /// A file in the archive.
  struct Member {
    /// Its name there.
    var name: String
    /// The file that it is copied from.
    var file: MappedFile
    /// The symbols that it defines for other objects.
    var symbols: [String]
  }

  private static let magic = "!<arch>\n"
  private static let headerByteCount = 60

  private let members: [Member]
  /// Names of more than 15 bytes stand in a table of their own, each ended by `/` and a line break.
  private let longNames: [UInt8]
  /// Whether offsets take 8 bytes, as they must beyond 4 GB.
  private let isWide: Bool

  private init(_ members: [Member]) {
    self.members = members
    longNames = Self.longNames(members)
    let total = members.reduce(0) { $0 + $1.file.byteCount }
    // Well below the limit, so that headers and tables need not be counted.
    isWide = total > Int(UInt32.max) - 1 << 26
  }

  /// Writes `members` to `path`.
  /// - Throws: a diagnostic if the file cannot be written.
  static func write(_ members: [Member], to path: String) throws(Diagnostic) {
    let archive = ArchiveWriter(members)
    let file = try OutputFile(path)
    try file.write(magic)
    try archive.writeTables(file)
    for (position, member) in members.enumerated() {
      try file.write(archive.header(position))
      try member.file.withUnsafeBytes { (bytes) throws(Diagnostic) in try file.write(bytes) }
      if member.file.byteCount % 2 == 1 { try file.write("\n") }
    }
    try file.commit()
  }

  private static func longNames(_ members: [Member]) -> [UInt8] {
    members.filter { $0.name.utf8.count > 15 }.flatMap { Array("\($0.name)/\n".utf8) }
  }

  /// `count` and the byte that fills up an odd number.
  private static func padded(_ count: Int) -> Int { count + count % 2 }

  /// The symbol index, big-endian offsets and then the names; the table of long names.
  private func writeTables(_ file: OutputFile) throws(Diagnostic) {
    let symbols = members.flatMap(\.symbols)
    let names = symbols.flatMap { (symbol: String) -> [UInt8] in Array(symbol.utf8) + [0] }
    let indexSize = (isWide ? 8 : 4) * (symbols.count + 1) + names.count
    var offset = Self.magic.utf8.count + Self.headerByteCount + Self.padded(indexSize)
    if !longNames.isEmpty { offset += Self.headerByteCount + Self.padded(longNames.count) }
    var index = number(symbols.count)
    for member in members {
      for _ in member.symbols { index += number(offset) }
      offset += Self.headerByteCount + Self.padded(member.file.byteCount)
    }
    try writeTable(isWide ? "/SYM64/" : "/", index + names, file)
    if !longNames.isEmpty { try writeTable("//", longNames, file) }
  }

  private func writeTable(_ name: String, _ bytes: [UInt8], _ file: OutputFile) throws(Diagnostic) {
    try file.write(Self.header(name, mode: "0", size: bytes.count))
    try file.write(bytes)
    if bytes.count % 2 == 1 { try file.write("\n") }
  }

  private func number(_ value: Int) -> [UInt8] {
    isWide
      ? withUnsafeBytes(of: UInt64(value).bigEndian) { Array($0) }
      : withUnsafeBytes(of: UInt32(value).bigEndian) { Array($0) }
  }

  private func header(_ position: Int) -> String {
    let member = members[position]
    let isLong = member.name.utf8.count > 15
    let name = isLong ? "/\(Self.longNames(Array(members.prefix(position))).count)" : "\(member.name)/"
    return Self.header(name, mode: "644", size: member.file.byteCount)
  }

  /// Name, time, owner, group, mode and size, each filled up with blanks.
  private static func header(_ name: String, mode: String, size: Int) -> String {
    let fields = [(name, 16), ("0", 12), ("0", 6), ("0", 6), (mode, 8), ("\(size)", 10)]
    return fields.map { $0.0 + String(repeating: " ", count: max(0, $0.1 - $0.0.utf8.count)) }.joined() + "`\n"
  }
}
