import MartletEmission
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import Testing

/// Launches of one of several kernels, which take different dims.
private let text = """
  martlet kernels 1
  module @model for x86-64
  kernel @few(%x: in f32[n], %y: out f32[n]) where n in 1...64 {
    for i in 0..<n parallel { %y[i] = add(%x[i], 1.0) }
  }
  kernel @some(%x: in f32[n], %y: out f32[n]) where n in 1...64, k in 0...1000 {
    for i in 0..<n parallel { %y[i] = add(%x[i], cast.f32(index(k))) }
  }
  kernel @many(%x: in f32[n], %y: out f32[n]) where n in 1...64 {
    for i in 0..<ceildiv(n, 8) parallel {
      for l in 0..<8 vector where 8*i + l < n { %y[8*i + l] = sub(%x[8*i + l], 1.0) }
    }
  }
  entry @choose where n in 1...64 {
    input %x: f32[n]
    output %y: f32[n]
    arena 0
    launch if n < 4 then @few[n] else if 10 <= n < 20, mod(n, 2) < 1 then @some[n, 10*n] else @many[n](%x, %y)
  }
  """

private typealias Choose =
  @convention(c) (
    UnsafeMutableRawPointer?, UnsafeRawPointer?, UnsafeMutableRawPointer?, Int, UnsafeMutablePointer<Int>?
  ) -> Int32

struct ChoiceTests {
  @Test func dimsChooseTheKernel() throws {
    let module = try KernelParser.module(text, file: "choices.kernels")
    let interpreter = try KernelInterpreter(module, weights: [:])
    let compiled = try CompiledKernels([module], glue: true)
    let choose = unsafeBitCast(try compiled.symbol("model_choose"), to: Choose.self)
    let context = Context(arenaBytes: 0)
    for (n, added) in [(1, 1), (3, 1), (4, -1), (9, -1), (10, 100), (11, -1), (18, 180), (20, -1), (64, -1)] {
      let x = (0..<n).map { Float($0 % 5) }
      let input = Memory(x.map { ScalarValue($0) }, .f32)
      let output = Memory([ScalarValue](repeating: ScalarValue(Float(0)), count: n), .f32)
      let code = choose(context.address, input.address, output.address, n, nil)
      withExtendedLifetime(input) {}
      #expect(code == 0, "\(context.error)")
      #expect(output.values.map(\.float) == x.map { $0 + Float(added) }, "\(n)")
      #expect(output.isMarginIntact)
      let expected = try interpreter.run(
        entry: "choose", inputs: ["x": TensorData(.f32, [n], numbers: x.map(Double.init))])
      #expect(expected["y"]?.doubles == output.values.map { Double($0.float) })
    }
  }
}
