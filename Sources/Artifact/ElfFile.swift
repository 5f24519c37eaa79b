public import MartletSupport

/// The headers of an ELF64 file, read from hostile bytes: every offset is checked before it is used.
public struct ElfFile: Sendable {
  /// A section as its header describes it.
  public struct Section: Sendable {
    /// The name.
    public var name: String
    /// What it holds (`sh_type`).
    public var type: UInt32
    /// The flags (`sh_flags`).
    public var flags: UInt64
    /// The place of its bytes in the file; empty for zeros that take no room.
    public var range: Range<Int>
    /// The section that it refers to (`sh_link`).
    public var link: Int
  }

  /// What the file is.
  public let type: ElfFormat.FileType
  /// The instruction set (`e_machine`).
  public let machine: UInt16
  /// The sections in order; the first is the empty one that every file has.
  public let sections: [Section]
  private let file: String

  /// Reads the headers in `bytes`; `file` names them in reports.
  /// - Throws: a diagnostic if this is no ELF64 little-endian file, or if a header points outside.
  public init(_ bytes: UnsafeRawBufferPointer, file: String) throws(Diagnostic) {
    let place = SourceLocation(file: file)
    guard bytes.count >= 4, bytes[0..<4].elementsEqual(ElfFormat.magic) else {
      let isLibrary = bytes.starts(with: "!<arch>\n".utf8)
      throw Diagnostic(
        "this is no artefact: the file is not in the ELF format", at: place,
        notes: isLibrary ? ["this is a static library; what --emit so, o and exe write can be read"] : [])
    }
    guard bytes.count >= ElfFormat.headerByteCount else { throw Diagnostic("the file is truncated", at: place) }
    guard bytes[4] == 2, bytes[5] == 1 else {
      throw Diagnostic("this is no artefact: not a 64-bit little-endian ELF file", at: place)
    }
    guard var type = ElfFormat.FileType(rawValue: bytes.integer(at: 16)) else {
      throw Diagnostic("this is no artefact: an ELF file of another kind", at: place)
    }
    self.file = file
    machine = bytes.integer(at: 18)
    sections = try Self.readSections(bytes, place)
    // What names a loader is started, not loaded.
    if type == .shared, sections.contains(where: { $0.name == ElfFormat.loaderSection }) { type = .executable }
    self.type = type
  }

  private static func readSections(
    _ bytes: UnsafeRawBufferPointer, _ place: SourceLocation
  ) throws(Diagnostic) -> [Section] {
    let truncated = Diagnostic("the file is truncated: its section headers lie outside", at: place)
    let size = ElfFormat.sectionHeaderByteCount
    let count = Int(bytes.integer(at: 60, as: UInt16.self))
    let nameIndex = Int(bytes.integer(at: 62, as: UInt16.self))
    guard let start = Int(exactly: bytes.integer(at: 40, as: UInt64.self)), start > 0, count > 0,
      start <= bytes.count - count * size
    else { throw truncated }
    guard bytes.integer(at: 58, as: UInt16.self) == UInt16(size), nameIndex < count else {
      throw Diagnostic("the file is damaged: its section headers cannot be read", at: place)
    }
    var ranges: [Range<Int>] = []
    for index in 0..<count {
      guard let range = range(bytes, header: start + index * size) else { throw truncated }
      ranges.append(range)
    }
    let names = ranges[nameIndex]
    return (0..<count).map { index in
      let header = start + index * size
      let name = names.lowerBound + Int(bytes.integer(at: header, as: UInt32.self))
      return Section(
        name: bytes.text(in: min(name, names.upperBound)..<names.upperBound),
        type: bytes.integer(at: header + 4), flags: bytes.integer(at: header + 8), range: ranges[index],
        link: Int(bytes.integer(at: header + 40, as: UInt32.self)))
    }
  }

  /// The place of a section's bytes; nil if it lies outside the file.
  private static func range(_ bytes: UnsafeRawBufferPointer, header: Int) -> Range<Int>? {
    let type = bytes.integer(at: header + 4, as: UInt32.self)
    if type == ElfFormat.SectionType.zeros.rawValue || type == ElfFormat.SectionType.null.rawValue { return 0..<0 }
    guard let start = Int(exactly: bytes.integer(at: header + 24, as: UInt64.self)),
      let count = Int(exactly: bytes.integer(at: header + 32, as: UInt64.self)), start <= bytes.count,
      count <= bytes.count - start
    else { return nil }
    return start..<start + count
  }

  /// The first section named `name`.
  public func section(_ name: String) -> Section? { sections.first { $0.name == name } }

  /// A symbol.
  public struct Symbol: Hashable, Sendable {
    /// The name.
    public var name: String
    /// Whether another file has to define it.
    public var isUndefined: Bool
    /// Whether it is seen outside its file.
    public var isGlobal: Bool
  }

  /// The symbols that the loader sees, in order; empty where there are none.
  /// - Throws: a diagnostic if the tables lie outside the file.
  public func dynamicSymbols(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) -> [Symbol] {
    guard let table = sections.first(where: { $0.type == ElfFormat.SectionType.dynamicSymbols.rawValue }) else {
      return []
    }
    guard sections.indices.contains(table.link) else {
      throw Diagnostic("the file is damaged: a symbol table has no names", at: SourceLocation(file: file))
    }
    let names = sections[table.link].range
    let size = ElfFormat.symbolByteCount
    return stride(from: table.range.lowerBound + size, through: table.range.upperBound - size, by: size).map { place in
      let name = names.lowerBound + Int(bytes.integer(at: place, as: UInt32.self))
      return Symbol(
        name: bytes.text(in: min(name, names.upperBound)..<names.upperBound),
        isUndefined: bytes.integer(at: place + 6, as: UInt16.self) == 0, isGlobal: bytes[place + 4] >> 4 != 0)
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The little-endian number at `offset`, which lies inside.
  func integer<Number: FixedWidthInteger>(at offset: Int, as type: Number.Type = Number.self) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: type))
  }

  /// The text up to the first zero byte, or to the end of `range`.
  func text(in range: Range<Int>) -> String {
    let end = self[range].firstIndex(of: 0) ?? range.upperBound
    return String(decoding: self[range.lowerBound..<end], as: UTF8.self)
  }
}
