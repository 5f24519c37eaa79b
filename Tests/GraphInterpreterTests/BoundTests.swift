import MartletGraphIR
import MartletInterpreter
import MartletScalars
import Testing

/// How far `BoundInterpreter` lets results stray.
struct BoundTests {
  @Test("Errors in units of the operand are those of f32 where 16 bits are computed in it")
  func unitsOfTheOperand() throws {
    let text = """
      martlet graph 1
      graph @g(%x: bf16[1]) -> (y: bf16[1]) {
        %0 = map gelu %x : bf16[1]
        return %0
      }
      """
    let graph = try GraphParser.parse(text, file: "unit.graph").graphs[0]
    // The unit of -3 is -0.00405, whose neighbours in bf16 are 2^-15 away.
    let x = TensorData(.bf16, [1], numbers: [-3])
    let wanted = try #require(try BoundInterpreter(graph).run(inputs: ["x": x]).first)
    let value = wanted.data[0].double
    #expect((-0.0041)...(-0.0040) ~= value)
    func isAdmitted(_ number: Double) -> Bool {
      wanted.firstDisagreement(TensorData(.bf16, [1], numbers: [number])) == nil
    }
    #expect(isAdmitted(value + 0x1p-15) && !isAdmitted(value + 0x1p-13) && !isAdmitted(0))
  }
}
