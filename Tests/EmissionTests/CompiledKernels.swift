import Foundation
import MartletEmission
import MartletKernelIR
import MartletScalars
import MartletSupport
import MartletTemplates

/// Kernels as machine code in this process.
final class CompiledKernels {
  private let library: UnsafeMutableRawPointer
  private let folder: URL

  /// A mistake of the test's surroundings.
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Compiles, links and loads the kernels of `modules`.
  ///
  /// `weights` are the bytes of the weights of the model named beside them.
  init(
    _ modules: [KernelModule], glue: Bool = false, weights: (model: String, bytes: [UInt8])? = nil,
    options: EmissionOptions = .init(exportsKernels: true)
  ) throws {
    let texts = glue ? Templates.glue(architecture: "x86_64").map { (name: $0.name, text: $0.text) } : []
    let code = try Emitter.emit(modules: modules, glue: texts, options: options)
    folder = FileManager.default.temporaryDirectory.appending(path: "martlet-emission-\(UUID().uuidString)")
    library = try Self.load(code.object, weights, folder)
  }

  deinit {
    dlclose(library)
    try? FileManager.default.removeItem(at: folder)
  }

  private static func load(
    _ object: [UInt8], _ weights: (model: String, bytes: [UInt8])?, _ folder: URL
  ) throws -> UnsafeMutableRawPointer {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let (objectFile, libraryFile) = (folder.appending(path: "kernels.o"), folder.appending(path: "kernels.so"))
    try Data(object).write(to: objectFile)
    let linker = Process()
    linker.executableURL = URL(fileURLWithPath: "/usr/lib/llvm-22/bin/ld.lld")
    linker.currentDirectoryURL = folder
    linker.arguments = ["-shared", "-z", "defs", "-o", libraryFile.path, objectFile.path]
    if let weights {
      try Data(weights.bytes).write(to: folder.appending(path: "weights"))
      linker.arguments? += [
        "-b", "binary", "weights", "--defsym=martlet_weights_\(weights.model)=_binary_weights_start",
      ]
    }
    try linker.run()
    linker.waitUntilExit()
    guard linker.terminationStatus == 0 else { throw Failure(description: "the linker failed") }
    guard let library = dlopen(libraryFile.path, RTLD_NOW | RTLD_LOCAL) else {
      throw Failure(description: dlerror().map { String(cString: $0) } ?? "dlopen failed")
    }
    return library
  }

  /// The address of an exported symbol.
  func symbol(_ name: String) throws -> UnsafeMutableRawPointer {
    guard let symbol = dlsym(library, name) else { throw Failure(description: "no symbol \(name)") }
    return symbol
  }

  private typealias Function =
    @convention(c) (
      UnsafePointer<UnsafeMutableRawPointer?>?, UnsafePointer<Int>?, Int, Int
    ) -> Void

  /// Runs the tasks `0..<tasks` of `kernel` for `machine`.
  func run(
    _ kernel: Kernel, for machine: Machine, _ memory: [UnsafeMutableRawPointer], dims: [Int], tasks: Int
  ) throws {
    let function = unsafeBitCast(try symbol("\(kernel.name).\(machine.shortName)"), to: Function.self)
    var buffers = memory.map { Optional($0) }
    function(&buffers, dims, 0, tasks)
  }
}
