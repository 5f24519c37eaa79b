internal import MartletArtifact
internal import MartletSupport

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The C library's files that a program is linked with.
struct SystemLibraries {
  private let architecture: Architecture

  init(_ architecture: Architecture) { self.architecture = architecture }

  /// The folders that distributions keep these files in.
  private var folders: [String] {
    let triple = "\(architecture.rawValue)-linux-gnu"
    // The last is where cross compilers keep the files of another architecture.
    return ["/usr/lib/\(triple)", "/lib/\(triple)", "/usr/lib64", "/usr/lib", "/usr/\(triple)/lib"]
  }

  private var dynamicLinker: String {
    switch architecture {
    case .x86: "/lib64/ld-linux-x86-64.so.2"
    case .arm: "/lib/ld-linux-aarch64.so.1"
    }
  }

  private func find(_ name: String) throws(Diagnostic) -> String {
    for folder in folders {
      let path = "\(folder)/\(name)"
      if FileManager.default.isReadableFile(atPath: path),
        Self.machine(path) == nil || Self.machine(path) == architecture.elfMachine
      {
        return path
      }
    }
    throw Diagnostic(
      "'\(name)' of the C library for \(architecture.rawValue) is not installed, a program cannot be linked",
      notes: [
        "on Debian and Ubuntu: apt install libc6-dev, or libc6-dev-arm64-cross for aarch64",
        "--emit so, a and o need no such files",
      ])
  }

  /// The architecture of an ELF file; nil for what is none, as a linker script.
  private static func machine(_ path: String) -> UInt16? {
    guard let file = try? MappedFile(path), file.byteCount > 20 else { return nil }
    return file.withUnsafeBytes { bytes in
      bytes[0..<4].elementsEqual(ElfFormat.magic) ? UInt16(bytes[18]) | UInt16(bytes[19]) << 8 : nil
    }
  }

  /// The linker's arguments for a position-independent program made of `objects`.
  /// - Throws: a diagnostic if a file of the C library is not there.
  func programArguments(_ objects: [String]) throws(Diagnostic) -> [String] {
    let start = [try find("Scrt1.o"), try find("crti.o")]
    // Before glibc 2.34 threads have a library of their own.
    let threads = [try? find("libpthread.so.0")].compactMap(\.self)
    let libraries = [try find("libm.so.6")] + threads + [try find("libc.so.6")]
    let end = try find("crtn.o")
    return [
      "-pie", "--dynamic-linker=\(dynamicLinker)", "--as-needed", "-z", "noexecstack", "-z", "relro", "-z", "now",
    ]
      + start + objects + libraries + [end]
  }
}
