import MartletEmission
import MartletKernelIR
import MartletScalars
import TestSupport
import Testing

/// A row of the scalar table for certain types.
private struct ScalarCase {
  let op: ScalarOp
  let operands: [DataType]
  let result: DataType

  var name: String { ([op.name] + operands.map(\.rawValue) + [result.rawValue]).joined(separator: "_") }

  /// All types that the rows which `machine` has take.
  static func all(_ machine: Machine) -> [ScalarCase] {
    ScalarOp.table.filter { $0.isAvailable(on: machine.scalars) }.flatMap { op in
      operandTypes(op).flatMap { operands in
        let named: [DataType?] = op.typeRule.needsResultType ? DataType.allCases.map { $0 } : [nil]
        return named.compactMap { op.typeRule.resultType(operands, named: $0) }
          .map { ScalarCase(op: op, operands: operands, result: $0) }
      }
    }
  }

  private static func operandTypes(_ op: ScalarOp) -> [[DataType]] {
    DataType.allCases.map { type in
      op.typeRule == .select ? [.bool, type, type] : Array(repeating: type, count: op.arity)
    }
  }

  /// A kernel that computes the row for `n` operands, in lanes of vectors and once more one by one.
  var kernel: Kernel {
    let count = IndexExpression.named("n")
    let inputs = operands.enumerated().map { Buffer("x\($0.offset)", $0.element, [count]) }
    func store(_ name: String, _ index: IndexExpression) -> Statement {
      .store(name, [index], .scalar(op, inputs.map { .load($0.name, [index], $0.element) }, result))
    }
    let position = 16 * IndexExpression.named("i") + .named("lane")
    let lanes = Loop(
      "lane", 16, .vector, where: [IndexCondition(position, below: count)], [store("lanes", position)])
    let body: [Statement] = [
      .loop(Loop("i", count.ceilDivided(by: 16), .serial, [.loop(lanes)])),
      .loop(Loop("j", count, .serial, [store("single", .named("j"))])),
    ]
    let outputs = ["lanes", "single"].map { Kernel.Parameter(Buffer($0, result, [count]), .write) }
    return Kernel(
      name, symbols: [DimSymbol("n", in: 0...1_000_000)], parameters: inputs.map { .init($0, .read) } + outputs,
      body: body)
  }
}

@Suite(.seeded) struct ScalarCodeConformanceTests {
  @Test(arguments: HostMachine.levels)
  func everyRowAgreesWithTheInterpreter(_ machine: Machine) throws {
    let cases = ScalarCase.all(machine)
    let module = KernelModule("rows", machine: machine, kernels: cases.map(\.kernel))
    let compiled = try CompiledKernels([module])
    var samples = ScalarSamples(seed: TestSeed.first)
    for scalar in cases {
      let operands = samples.operands(scalar.operands)
      let count = operands[0].count
      let evaluator = ScalarEvaluator(
        scalar.op.program(operands: scalar.operands, result: scalar.result, target: machine.scalars))
      let expected = evaluator.evaluate(operands.map { $0.map(\.bits) }, count: count)
      let inputs = zip(operands, scalar.operands).map { Memory($0, $1) }
      let outputs = (0..<2).map { _ in
        Memory([ScalarValue](repeating: ScalarValue(0, as: scalar.result), count: count), scalar.result)
      }
      try compiled.run(scalar.kernel, for: machine, (inputs + outputs).map(\.address), dims: [count], tasks: 1)
      // Only their addresses were used; they must live until here.
      withExtendedLifetime(inputs) {}
      for (output, form) in zip(outputs, ["vector", "scalar"]) {
        #expect(output.isMarginIntact, "\(scalar.name) \(form) writes beside its output")
        for index in 0..<count
        where !output[index].agrees(with: ScalarValue(type: scalar.result, bits: expected[index])) {
          let given = operands.map { "\($0[index])" }.joined(separator: ", ")
          Issue.record(
            "\(scalar.name) \(form) of (\(given)): \(output[index]), not \(String(expected[index], radix: 16))")
          break
        }
      }
    }
  }
}
