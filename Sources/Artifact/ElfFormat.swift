/// The numbers of the ELF64 format (System V ABI, chapters 4 and 5) that artefacts use.
public enum ElfFormat {
  /// The first four bytes of every ELF file.
  public static let magic: [UInt8] = [0x7F, 0x45, 0x4C, 0x46]
  /// The size of the file header.
  public static let headerByteCount = 64
  /// The size of one section header.
  public static let sectionHeaderByteCount = 64
  /// The size of one symbol.
  public static let symbolByteCount = 24

  /// The section with the path of the program's loader, which programs alone have.
  public static let loaderSection = ".interp"

  /// What an ELF file is (`e_type`; a program at any address has that of shared objects).
  public enum FileType: UInt16, Sendable {
    /// An object to be linked; a program; a shared object.
    case relocatable = 1
    case executable = 2
    case shared = 3
  }

  /// What a section holds (`sh_type`).
  public enum SectionType: UInt32, Sendable {
    /// Nothing; bytes; symbols; texts.
    case null = 0
    case bits = 1
    case symbols = 2
    case texts = 3
    /// Zeros that take no room in the file.
    case zeros = 8
    /// The symbols that the loader sees.
    case dynamicSymbols = 11
  }

  /// Section flags (`sh_flags`): part of the loaded image.
  public static let flagAllocate: UInt64 = 0x2
  /// Kept by the linker's garbage collection.
  public static let flagRetain: UInt64 = 0x20_0000
  /// May lie more than 2 GB from the code, x86-64 only.
  public static let flagLarge: UInt64 = 0x1000_0000
}
