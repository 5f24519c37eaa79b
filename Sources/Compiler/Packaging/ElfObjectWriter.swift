internal import MartletArtifact
internal import MartletSupport

/// Writes an ELF64 relocatable object of data sections, each with one hidden symbol or none. The bytes stream from
/// producers into the file, so that a section may be larger than memory and than 2 GB.
struct ElfObjectWriter {
  /// One section with its content.
  struct Section {
    /// The name.
    var name: String
    /// The flags (`sh_flags`).
    var flags: UInt64
    /// The alignment in the linked image, a power of two.
    var alignment: Int
    /// The symbol at its first byte, hidden, if there is one.
    var symbol: String?
    /// Writes the bytes.
    var content: (OutputFile) throws(Diagnostic) -> Void
  }

  /// A section in the file.
  private struct Placed {
    var name: String
    var type: ElfFormat.SectionType
    var flags: UInt64 = 0
    var range: Range<Int>
    var link = 0
    var info = 0
    var alignment = 1
    var entrySize = 0
  }

  private let architecture: Architecture
  private let sections: [Section]

  init(_ architecture: Architecture, _ sections: [Section]) {
    self.architecture = architecture
    self.sections = sections
  }

  /// Writes the object to `file`.
  /// - Throws: a diagnostic if a producer throws or the file cannot be written.
  func write(to file: OutputFile) throws(Diagnostic) {
    let start = file.byteCount
    try file.writeZeros(ElfFormat.headerByteCount)
    var placed = [Placed(name: "", type: .null, range: 0..<0, alignment: 0)]
    for section in sections {
      let range = try write(file) { (file) throws(Diagnostic) in try section.content(file) }
      placed.append(
        Placed(name: section.name, type: .bits, flags: section.flags, range: range, alignment: section.alignment))
    }
    // An empty section of this name says that the code needs no executable stack.
    placed.append(Placed(name: ".note.GNU-stack", type: .bits, range: file.byteCount..<file.byteCount))
    let (symbols, symbolNames) = symbolTable(placed)
    placed.append(
      Placed(
        name: ".symtab", type: .symbols, range: try write(file, symbols), link: placed.count + 1, info: 1, alignment: 8,
        entrySize: ElfFormat.symbolByteCount))
    placed.append(Placed(name: ".strtab", type: .texts, range: try write(file, symbolNames)))
    let names = TextTable(placed.map(\.name) + [".shstrtab"])
    placed.append(Placed(name: ".shstrtab", type: .texts, range: try write(file, names.bytes)))
    let headers = try write(file, placed.flatMap { sectionHeader($0, names) })
    precondition(start == 0, "an object is a file of its own")
    try file.overwrite(at: 0, fileHeader(sectionHeaders: headers.lowerBound, count: placed.count))
  }

  /// Writes what `content` writes, aligned for any reader.
  private func write(
    _ file: OutputFile, _ content: (OutputFile) throws(Diagnostic) -> Void
  ) throws(Diagnostic) -> Range<Int> {
    try file.writeZeros(
      (ArtifactFormat.alignment - file.byteCount % ArtifactFormat.alignment) % ArtifactFormat.alignment)
    let start = file.byteCount
    try content(file)
    return start..<file.byteCount
  }

  private func write(_ file: OutputFile, _ bytes: [UInt8]) throws(Diagnostic) -> Range<Int> {
    try write(file) { (file) throws(Diagnostic) in try file.write(bytes) }
  }

  private func symbolTable(_ placed: [Placed]) -> (symbols: [UInt8], names: [UInt8]) {
    let names = TextTable(sections.compactMap(\.symbol))
    var bytes = [UInt8](repeating: 0, count: ElfFormat.symbolByteCount)
    for (position, section) in sections.enumerated() {
      guard let symbol = section.symbol else { continue }
      bytes.append(littleEndian: UInt32(names.offset(symbol)))
      bytes.append(1 << 4 | 1)  // global, data
      bytes.append(2)  // hidden
      bytes.append(littleEndian: UInt16(position + 1))
      bytes.append(littleEndian: UInt64(0))
      bytes.append(littleEndian: UInt64(placed[position + 1].range.count))
    }
    return (bytes, names.bytes)
  }

  private func sectionHeader(_ section: Placed, _ names: TextTable) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(littleEndian: UInt32(names.offset(section.name)))
    bytes.append(littleEndian: section.type.rawValue)
    bytes.append(littleEndian: section.flags)
    bytes.append(littleEndian: UInt64(0))
    bytes.append(littleEndian: UInt64(section.range.lowerBound))
    bytes.append(littleEndian: UInt64(section.range.count))
    bytes.append(littleEndian: UInt32(section.link))
    bytes.append(littleEndian: UInt32(section.info))
    bytes.append(littleEndian: UInt64(section.alignment))
    bytes.append(littleEndian: UInt64(section.entrySize))
    return bytes
  }

  private func fileHeader(sectionHeaders: Int, count: Int) -> [UInt8] {
    // 64 bits, little-endian, version 1, System V.
    var bytes = ElfFormat.magic + [2, 1, 1] + [UInt8](repeating: 0, count: 9)
    bytes.append(littleEndian: ElfFormat.FileType.relocatable.rawValue)
    bytes.append(littleEndian: architecture.elfMachine)
    bytes.append(littleEndian: UInt32(1))
    bytes.append(littleEndian: UInt64(0))  // no start address
    bytes.append(littleEndian: UInt64(0))  // no program headers
    bytes.append(littleEndian: UInt64(sectionHeaders))
    bytes.append(littleEndian: UInt32(0))
    for half in [ElfFormat.headerByteCount, 0, 0, ElfFormat.sectionHeaderByteCount, count, count - 1] {
      bytes.append(littleEndian: UInt16(half))
    }
    return bytes
  }
}

/// Texts one after the other, each ended by a zero byte, as ELF files keep names.
private struct TextTable {
  private(set) var bytes: [UInt8] = [0]
  private var offsets: [String: Int] = ["": 0]

  init(_ texts: [String]) {
    for text in texts where offsets[text] == nil {
      offsets[text] = bytes.count
      bytes += Array(text.utf8) + [0]
    }
  }

  func offset(_ text: String) -> Int { offsets[text] ?? 0 }
}
