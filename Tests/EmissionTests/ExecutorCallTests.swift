import MartletEmission
import MartletKernelIR
import MartletScalars
import Testing

/// Launches that need nothing of each other: of several tasks, of one, of none, and one kernel of many instructions.
private let text = """
  martlet kernels 1
  module @model for x86-64
  kernel @bump(%y: inout f32[m]) where m in 0...4096 {
    for i in 0..<m parallel { %y[i] = add(add(add(%y[i], 0.25), 0.25), 0.5) }
  }
  kernel @whole(%y: inout f32[8]) { for i in 0..<8 { %y[i] = add(%y[i], 1.0) } }
  kernel @long(%y: inout f32[m]) where m in 0...4096 {
    for i in 0..<m parallel { for j in 0..<1000 { %y[i] = add(%y[i], 1.0) } }
  }
  entry @three where n in 0...4096 {
    input %a: f32[n]
    input %b: f32[8]
    input %c: f32[17]
    output %x: f32[n] in place of %a
    output %y: f32[8] in place of %b
    output %z: f32[17] in place of %c
    arena 0
    carry %x
    carry %y
    carry %z
    launch @bump[n](%x)
    launch @whole(%y)
    launch @bump[17](%z)
  }
  entry @busy where n in 0...4096 {
    input %a: f32[n]
    output %x: f32[n] in place of %a
    arena 0
    carry %x
    launch @long[n](%x)
  }
  """

/// What an executor was asked for: the number of pieces of each call.
private final class Calls {
  var counts: [Int] = []
  /// As models see it: `martlet_executor`.
  let memory = UnsafeMutableRawPointer.allocate(byteCount: 40, alignment: 8)

  private typealias Body = @convention(c) (UnsafeMutableRawPointer?, Int, Int) -> Void
  private typealias ParallelFor =
    @convention(c) (UnsafeMutableRawPointer?, Int, Body?, UnsafeMutableRawPointer?) -> Void

  /// An executor of width 2 that runs pieces of `length`, from the last to the first.
  init(options: Int32, size: Int = 40, length: Int = 1) {
    self.length = length
    let parallelFor: ParallelFor = { user, count, body, argument in
      guard let user, let body else { return }
      let calls = Unmanaged<Calls>.fromOpaque(user).takeUnretainedValue()
      calls.counts.append(count)
      var end = count
      while end > 0 {
        body(argument, max(end - calls.length, 0), end)
        end -= calls.length
      }
    }
    memory.storeBytes(of: size, as: Int.self)
    memory.storeBytes(of: Unmanaged.passUnretained(self).toOpaque(), toByteOffset: 8, as: UnsafeMutableRawPointer.self)
    memory.storeBytes(of: 2, toByteOffset: 16, as: Int.self)
    memory.storeBytes(of: unsafeBitCast(parallelFor, to: UInt.self), toByteOffset: 24, as: UInt.self)
    memory.storeBytes(of: options, toByteOffset: 32, as: Int32.self)
  }

  private let length: Int

  deinit { memory.deallocate() }
}

private typealias Three =
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?, UnsafeRawPointer?, UnsafeMutableRawPointer?,
    UnsafeMutableRawPointer?, UnsafeMutableRawPointer?, Int, UnsafeMutablePointer<Int>?
  ) -> Int32
private typealias Busy =
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeMutableRawPointer?, Int, UnsafeMutablePointer<Int>?
  )
  -> Int32

/// How entries call executors.
struct ExecutorCallTests {
  private static let separate: Int32 = 1
  private static let every: Int32 = 2

  private func compiled() throws -> CompiledKernels {
    try CompiledKernels([try KernelParser.module(text, file: "executor.kernels")], glue: true)
  }

  private func zeros(_ count: Int) -> Memory {
    Memory([ScalarValue](repeating: ScalarValue(Float(0)), count: count), .f32)
  }

  /// The calls of one run of three launches of `n`, 1 and 17 tasks, each of which has run once.
  private func three(_ compiled: CompiledKernels, n: Int, _ calls: Calls) throws -> [Int] {
    let three = unsafeBitCast(try compiled.symbol("model_three"), to: Three.self)
    let context = Context(arenaBytes: 0)
    context.setExecutor(calls.memory)
    let tensors = [n, 8, 17].map(zeros)
    let code = three(
      context.address, tensors[0].address, tensors[1].address, tensors[2].address, tensors[0].address,
      tensors[1].address, tensors[2].address, n, nil)
    #expect(code == 0, "\(context.error)")
    for tensor in tensors {
      #expect(tensor.values.allSatisfy { $0.float == 1 } && tensor.isMarginIntact, "\(n)")
    }
    return withExtendedLifetime(calls) { calls.counts }
  }

  @Test("Slices have each task of each launch once, however they are cut")
  func slices() throws {
    let compiled = try compiled()
    for n in [0, 1, 2, 3, 5, 16, 17, 18, 100, 4096] {
      for length in [1, 2, 7] {
        let calls = try three(compiled, n: n, Calls(options: Self.every, length: length))
        #expect(calls == [max(n, 17)])
      }
    }
  }

  @Test func whatIsSoonDoneIsOnePiece() throws {
    let compiled = try compiled()
    #expect(try three(compiled, n: 18, Calls(options: 0)) == [1])
    #expect(try three(compiled, n: 4096, Calls(options: 0)) == [4096])
    // An executor of the first version has no options.
    #expect(try three(compiled, n: 18, Calls(options: Self.every, size: 32)) == [1])
  }

  @Test func launchesCanBeTimed() throws {
    let compiled = try compiled()
    #expect(try three(compiled, n: 18, Calls(options: Self.separate)) == [1, 1, 1])
    #expect(try three(compiled, n: 18, Calls(options: Self.separate | Self.every)) == [18, 1, 17])
    // What has no tasks is not run.
    #expect(try three(compiled, n: 0, Calls(options: Self.separate)) == [1, 1])
  }

  @Test func costsDependOnDims() throws {
    let compiled = try compiled()
    let busy = unsafeBitCast(try compiled.symbol("model_busy"), to: Busy.self)
    // Each task takes a few thousand instructions.
    for (n, expected) in [(0, []), (1, [1]), (2, [1]), (16, [16]), (4096, [4096])] {
      let (calls, context, x) = (Calls(options: 0), Context(arenaBytes: 0), zeros(n))
      context.setExecutor(calls.memory)
      let code = withExtendedLifetime(compiled) { busy(context.address, x.address, x.address, n, nil) }
      #expect(code == 0, "\(context.error)")
      #expect(x.values.allSatisfy { $0.float == 1000 })
      #expect(withExtendedLifetime(calls) { calls.counts } == expected, "\(n)")
    }
  }

  @Test("What is wrong of an executor is named", arguments: [(0, "'size'"), (16, "'width'"), (24, "'parallel_for'")])
  func wrongExecutors(field: Int, name: String) throws {
    let compiled = try compiled()
    let busy = unsafeBitCast(try compiled.symbol("model_busy"), to: Busy.self)
    let (calls, context, x) = (Calls(options: 0), Context(arenaBytes: 0), zeros(3))
    calls.memory.storeBytes(of: 0, toByteOffset: field, as: Int.self)
    context.setExecutor(calls.memory)
    #expect(withExtendedLifetime(compiled) { busy(context.address, x.address, x.address, 3, nil) } == 2)
    #expect(context.error.contains("the executor's field \(name)"), "\(context.error)")
    #expect(x.values.allSatisfy { $0.float == 0 } && withExtendedLifetime(calls) { calls.counts }.isEmpty)
  }
}
