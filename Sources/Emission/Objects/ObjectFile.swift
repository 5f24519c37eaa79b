/// The parts of an ELF object file that tell what it needs from outside. LLVM wrote it, so it is well formed.
struct ObjectFile {
  /// A name that is used but not defined.
  struct Need: Hashable {
    /// The name.
    let symbol: String
    /// The function that uses it first; nil if data does.
    let user: String?
  }

  /// What is used but not defined, in the order of the symbol table.
  let needs: [Need]

  /// Reads the object file `bytes`.
  init(_ bytes: [UInt8]) {
    let reader = Reader(bytes: bytes)
    let sections = reader.sections
    guard let table = sections.first(where: { $0.type == Section.symbolTable }) else {
      needs = []
      return
    }
    let names = sections[table.link]
    let symbols = (0..<(table.size / 24)).map { reader.symbol(table.offset + 24 * $0, names: names) }
    let functions = symbols.filter { $0.isFunction }
    let relocations = sections.filter { $0.type == Section.relocations }
    needs = symbols.enumerated().filter { $0.offset > 0 && $0.element.section == 0 }.map { index, symbol in
      for section in relocations {
        for place in 0..<(section.size / 24) {
          let entry = section.offset + 24 * place
          guard reader.number(entry + 12, 4) == index else { continue }
          let offset = reader.number(entry, 8)
          let user = functions.first {
            $0.section == section.info && $0.value <= offset && offset < $0.value + $0.size
          }
          if let user { return Need(symbol: symbol.name, user: user.name) }
        }
      }
      return Need(symbol: symbol.name, user: nil)
    }
  }

  private struct Section {
    static let symbolTable = 2
    static let relocations = 4
    let type: Int
    let offset: Int
    let size: Int
    let link: Int
    let info: Int
  }

  private struct Symbol {
    let name: String
    let isFunction: Bool
    let section: Int
    let value: Int
    let size: Int
  }

  private struct Reader {
    let bytes: [UInt8]

    /// The little-endian number of `count` bytes at `offset`.
    func number(_ offset: Int, _ count: Int) -> Int {
      (0..<count).reversed().reduce(0) { $0 << 8 | Int(bytes[offset + $1]) }
    }

    var sections: [Section] {
      let (table, size, count) = (number(40, 8), number(58, 2), number(60, 2))
      return (0..<count).map {
        let at = table + $0 * size
        return Section(
          type: number(at + 4, 4), offset: number(at + 24, 8), size: number(at + 32, 8), link: number(at + 40, 4),
          info: number(at + 44, 4))
      }
    }

    func symbol(_ at: Int, names: Section) -> Symbol {
      let start = names.offset + number(at, 4)
      let end = bytes[start...].firstIndex(of: 0) ?? start
      return Symbol(
        name: String(decoding: bytes[start..<end], as: UTF8.self), isFunction: bytes[at + 4] & 15 == 2,
        section: number(at + 6, 2), value: number(at + 8, 8), size: number(at + 16, 8))
    }
  }
}
