internal import MartletInterpreter
internal import MartletKernelIR
internal import MartletScalars
internal import MartletSupport

/// What a block of a kernel takes, and how many fit on a multiprocessor.
struct BlockReport {
  let kernel: Kernel
  let gpu: GPUTraits
  /// What a thread takes, if the assembler has told.
  var use: PTXAssembler.Use?

  /// The warps of a block.
  private var warps: Int { (kernel.threads + gpu.warpThreads - 1) / gpu.warpThreads }

  /// What bounds the number of blocks on one multiprocessor, and to how many.
  private var bounds: [(blocks: Int, by: String)] {
    let shared = gpu.sharedBytes / (kernel.sharedBytes + Self.reservedBytes)
    var bounds = [
      (gpu.threads / (warps * gpu.warpThreads), "threads"), (shared, "shared memory"), (gpu.blocks, "their number"),
    ]
    if let registers = use?.registers {
      let unit = Self.registerUnit
      let warp = (max(registers, 1) * gpu.warpThreads + unit - 1) / unit * unit
      bounds.append((gpu.registers / (warp * warps), "registers"))
    }
    return bounds.map { (blocks: $0.0, by: $0.1) }
  }

  /// The number of blocks that a multiprocessor holds at once, as far as is known.
  var blocks: Int { bounds.map(\.blocks).min() ?? 0 }

  /// What the system takes of shared memory for each block, and how many registers a warp gets at a time, from compute
  /// capability 8.0 on.
  private static let reservedBytes = 1 << 10
  private static let registerUnit = 256

  /// The report in one line.
  var line: String {
    var parts = ["\(kernel.threads) threads", "\(kernel.sharedBytes) bytes of shared memory"]
    if let use {
      parts.append("\(use.registers) registers")
      parts.append(use.spilledBytes == 0 ? "no spills" : "\(use.spilledBytes) bytes of spills")
    }
    let limits = bounds.filter { $0.blocks == blocks }.map(\.by).joined(separator: " and ")
    let share = 100 * blocks * warps * gpu.warpThreads / gpu.threads
    let unknown = use == nil ? "up to " : ""
    let count = blocks == 1 ? "1 block" : "\(blocks) blocks"
    return "@\(kernel.name): \(parts.joined(separator: ", ")); a multiprocessor holds \(unknown)\(count) by \(limits), "
      + "\(share) % of its warps"
  }

  /// What is said of the banks of the memory that the threads of `kernel` share; nothing where there is none.
  static func conflicts(_ kernel: Kernel) -> String? {
    let accesses = SharedAccessEstimate.accesses(of: kernel).filter { $0.requests > 0 }
    guard !accesses.isEmpty else { return nil }
    let found = accesses.filter { $0.conflicts > 0 }.map { access in
      let share = Double(access.conflicts) / Double(access.requests)
      return "\((share * 10).rounded() / 10) where %\(access.buffer) is \(access.isStore ? "stored" : "loaded")"
    }
    return found.isEmpty ? "no bank conflicts" : "bank conflicts of an access: \(found.joined(separator: ", "))"
  }
}
