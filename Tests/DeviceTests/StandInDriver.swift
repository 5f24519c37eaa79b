import Foundation
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import Synchronization
import TestSupport

/// The stand-in for the CUDA driver of `StandIn/driver.c`, which runs kernels by the kernel interpreter. There is one in
/// the process, so the tests that use it run one after the other.
final class StandInDriver: Sendable {
  /// The machine that it plays.
  struct Machine {
    var devices = 1
    /// The compute capability of all devices, times 10.
    var capability = 80
    /// The version of CUDA that the driver has, as it counts.
    var version = 12000
    /// The bytes of each device's memory.
    var memory = 1 << 32
  }

  /// The stand-in, compiled and loaded under the driver's name; nil where there is no C compiler.
  static let shared = try? StandInDriver()

  /// What it knows of the program that it runs.
  private struct Program {
    /// The kernels by the name of the machine that they are for.
    var modules: [String: KernelModule] = [:]
    /// What kernels gave for what they took: interpreting is slow, and the same launches are made in several ways.
    var known: [Call: [String: TensorData]] = [:]
    /// What the interpreter reported of a launch.
    var report: Diagnostic?
  }

  private let library: UInt
  private let program = Mutex(Program())

  private struct Call: Hashable {
    let target, name: String
    let symbols: [String: Int]
    let arguments: [String: [UInt8]]
  }

  /// What the interpreter reported of a launch.
  var report: Diagnostic? { program.withLock { $0.report } }

  private init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "driver.so").path
    try Self.compile(to: path)
    guard let library = dlopen(path, RTLD_NOW | RTLD_GLOBAL) else {
      throw TestProgram.Missing(description: "the stand-in cannot be loaded")
    }
    self.library = UInt(bitPattern: library)
  }

  /// Compiles the library to `path`, as an older driver if one of its `macros` is given.
  static func compile(to path: String, _ macros: [String] = []) throws {
    guard let clang = TestProgram.clang else { throw TestProgram.Missing(description: "there is no C compiler") }
    let source = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "StandIn/driver.c").path
    let (status, text) = try TestProgram.run(
      clang,
      [
        "-std=gnu17", "-Wall", "-Wextra", "-Werror", "-Wno-unused-function", "-D_GNU_SOURCE", "-O1", "-fPIC", "-shared",
        "-fvisibility=hidden", "-Wl,-soname,libcuda.so.1", source, "-o", path,
      ] + macros.map { "-D\($0)" })
    if status != 0 { throw TestProgram.Missing(description: "the stand-in does not compile: \(text)") }
  }

  private func symbol<Function>(_ name: String, as type: Function.Type) -> Function {
    unsafeBitCast(dlsym(UnsafeMutableRawPointer(bitPattern: library), name), to: type)
  }

  /// Plays `machine`, on which the kernels of `modules` run; forgets what was before.
  func play(_ machine: Machine = .init(), _ modules: [KernelModule]) {
    program.withLock {
      $0 = Program(modules: Dictionary(uniqueKeysWithValues: modules.map { ($0.machine.name, $0) }))
    }
    symbol("stand_in_configure", as: (@convention(c) (Int32, Int32, Int32, UInt64) -> Void).self)(
      Int32(machine.devices), Int32(machine.capability), Int32(machine.version), UInt64(machine.memory))
    let kernels = symbol(
      "stand_in_kernels", as: (@convention(c) (UnsafeMutableRawPointer?, Count, Launch) -> Void).self)
    kernels(
      Unmanaged.passUnretained(self).toOpaque(), { StandInDriver.from($0).count($1) },
      { StandInDriver.from($0).launch($1, $2, $3, $4, $5) })
  }

  private typealias Count = @convention(c) (UnsafeMutableRawPointer?, UnsafePointer<CChar>?) -> Int32
  private typealias Launch =
    @convention(c) (
      UnsafeMutableRawPointer?, UnsafePointer<CChar>?, UnsafePointer<CChar>?, UnsafePointer<UInt32>?,
      UnsafePointer<UInt64>?, Int32
    ) -> Int32

  private static func from(_ user: UnsafeMutableRawPointer?) -> StandInDriver {
    guard let user else { preconditionFailure("the stand-in has its user") }
    return Unmanaged.fromOpaque(user).takeUnretainedValue()
  }

  /// Has the driver's function `name` fail with `code` after so many calls.
  func fail(_ name: String, code: Int, after calls: Int = 0) {
    symbol("stand_in_fail", as: (@convention(c) (UnsafePointer<CChar>, Int32, Int32) -> Void).self)(
      name, Int32(code), Int32(calls))
  }

  /// The functions that were called, and what they were given.
  var log: [String] {
    let text = symbol("stand_in_log", as: (@convention(c) () -> UnsafePointer<CChar>).self)()
    return String(cString: text).split(separator: "\n").map(String.init)
  }

  /// How much of what the driver gave has not been given back.
  var liveCount: Int {
    Int(symbol("stand_in_live", as: (@convention(c) (UnsafePointer<CChar>?) -> Int32).self)(nil))
  }

  // MARK: Kernels

  private func count(_ name: UnsafePointer<CChar>?) -> Int32 { count(name.map { String(cString: $0) } ?? "") }

  /// The number of parameters of the kernel `name`; -1 if there is none.
  func count(_ name: String) -> Int32 {
    let kernel = program.withLock { $0.modules.values.lazy.flatMap(\.kernels).first { $0.name == name } }
    return kernel.map { Int32($0.parameters.count + $0.symbols.count) } ?? -1
  }

  private func launch(
    _ target: UnsafePointer<CChar>?, _ name: UnsafePointer<CChar>?, _ shape: UnsafePointer<UInt32>?,
    _ values: UnsafePointer<UInt64>?, _ count: Int32
  ) -> Int32 {
    guard let target, let name, let shape, let values else { return 1 }
    let room = symbol("stand_in_room", as: (@convention(c) (UInt64) -> UInt64).self)
    return launch(
      String(cString: target), String(cString: name), UnsafeBufferPointer(start: shape, count: 7).map(Int.init),
      UnsafeBufferPointer(start: values, count: Int(count)).map { ($0, room($0)) })
  }

  /// Runs a kernel on memory as a launch of `shape` would; each of `values` comes with the bytes of device memory there.
  /// - Returns: what the driver says of it.
  func launch(_ target: String, _ name: String, _ shape: [Int], _ values: [(value: UInt64, room: UInt64)]) -> Int32 {
    do throws(Diagnostic) {
      try run(target, name, shape, values)
      return 0
    } catch {
      program.withLock { $0.report = $0.report ?? error }
      return 719
    }
  }

  /// Runs a kernel on memory as a launch of `shape` would: the extents of grid and block, the bytes of shared memory.
  private func run(
    _ target: String, _ name: String, _ shape: [Int], _ values: [(value: UInt64, room: UInt64)]
  ) throws(Diagnostic) {
    guard let module = program.withLock({ $0.modules[target] }),
      let kernel = module.kernels.first(where: { $0.name == name })
    else {
      throw Diagnostic("there is no kernel \(name) for \(target)")
    }
    let count = kernel.parameters.count
    var symbols: [String: Int] = [:]
    for (symbol, given) in zip(kernel.symbols, values[count...]) {
      symbols[symbol.name] = Int(bitPattern: UInt(given.value))
    }
    let tasks = kernel.tasks.evaluate(named: symbols) ?? 0
    let blocks = shape[0] * shape[1] * shape[2]
    guard shape[1] == 1 ? blocks == tasks : kernel.needsGridLines && blocks >= tasks, shape[3] == kernel.threads,
      shape[4] == 1, shape[5] == 1, shape[6] == kernel.sharedBytes
    else { throw Diagnostic("the launch of \(name) is \(shape), for \(tasks) tasks of \(kernel.threads) threads") }
    var arguments: [String: TensorData] = [:]
    var places: [String: UnsafeMutableRawPointer] = [:]
    for (parameter, (value, room)) in zip(kernel.parameters, values) {
      let extents = parameter.buffer.shape.map { $0.evaluate(named: symbols) ?? -1 }
      let bytes = extents.reduce(parameter.buffer.element.byteCount, *)
      guard bytes >= 0, UInt64(bytes) <= room, value % 16 == 0 || bytes == 0 else {
        throw Diagnostic("\(parameter.buffer.name) of \(name) has \(room) bytes at \(value), of \(bytes)")
      }
      let memory = UnsafeMutableRawPointer(bitPattern: UInt(value))
      let content = memory.map { Array(UnsafeRawBufferPointer(start: $0, count: bytes)) } ?? []
      places[parameter.buffer.name] = memory
      if parameter.access != .write {
        arguments[parameter.buffer.name] = TensorData(parameter.buffer.element, extents, bytes: content)
      }
    }
    let results = try interpret(kernel, on: module.machine, symbols, arguments)
    for (name, result) in results { places[name]?.copyMemory(from: result.bytes, byteCount: result.bytes.count) }
  }

  /// What `kernel` gives for `arguments`, interpreted if that is not known.
  private func interpret(
    _ kernel: Kernel, on machine: MartletScalars.Machine, _ symbols: [String: Int], _ arguments: [String: TensorData]
  ) throws(Diagnostic) -> [String: TensorData] {
    let key = Call(target: machine.name, name: kernel.name, symbols: symbols, arguments: arguments.mapValues(\.bytes))
    if let known = program.withLock({ $0.known[key] }) { return known }
    let results = try KernelInterpreter.run(kernel, on: machine, symbols: symbols, arguments: arguments)
    program.withLock { $0.known[key] = results }
    return results
  }
}
