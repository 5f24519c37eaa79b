import MartletGraphIR
import MartletScalars
import MartletSupport
import Testing

/// Constraints that no text can break, and the form of reports; the others have files in `IR/tests/verify`.
struct VerifierTests {
  private func report(_ graph: Graph) -> String? {
    do {
      try GraphVerifier.verify(graph)
      return nil
    } catch {
      return error.description
    }
  }

  private func graph(_ nodes: [Node], symbols: [DimSymbol] = []) -> Graph {
    let input = Node(.input("x"), [], types: [TensorType(.f32, [2])], name: "x")
    return Graph("g", symbols: symbols, nodes: [input] + nodes, outputs: [.init("y", Value(0))])
  }

  @Test func emptyModulesAreRefused() {
    #expect(throws: Diagnostic.self) { try GraphVerifier.verify(GraphModule("m", [])) }
  }

  @Test func aBodyHasTheSymbolsOfTheGraph() {
    let body = Graph("", symbols: [DimSymbol("n", in: 1...2)], nodes: graph([]).nodes, outputs: [.init("", Value(0))])
    let node = Node(.fused(body), [Value(0)], types: [TensorType(.f32, [2])])
    #expect(report(graph([node]))?.contains("(graph.5)") == true)
  }

  @Test func aLoopHasTheSymbolsOfTheGraphAndItsStep() {
    for (count, isRight) in [(Dim(3), true), (Dim(4), false)] {
      let symbols = GraphLoop.symbols([], count: 3)
      let body = Graph("", symbols: symbols, nodes: graph([]).nodes, outputs: [.init("", Value(0))])
      let loop = OpKind.loop(GraphLoop(count: count, carriedCount: 1, body: body))
      let node = Node(loop, [Value(0)], types: [TensorType(.f32, [2])])
      #expect(report(graph([node]))?.contains("(loop.4)") == (isRight ? nil : true))
    }
  }

  @Test func theBodiesOfABranchHaveTheSymbolsOfTheGraphAndNoNames() {
    let condition = Node(.constant(TensorLiteral(splat: ScalarValue(true))), [], types: [TensorType(.bool)])
    func report(_ change: (inout Graph) -> Void) -> String? {
      let then = Graph("", nodes: graph([]).nodes, outputs: [.init("", Value(0))])
      var otherwise = then
      change(&otherwise)
      let branch = OpKind.branch(GraphBranch(then: then, otherwise: otherwise))
      return self.report(graph([condition, Node(branch, [Value(1), Value(0)], types: [TensorType(.f32, [2])])]))
    }
    #expect(report { _ in } == nil)
    #expect(report { $0.symbols = [DimSymbol("n", in: 1...2)] }?.contains("(branch.4)") == true)
    #expect(report { $0.name = "other" }?.contains("(branch.5)") == true)
    #expect(report { $0.nodes[0].name = "other" }?.contains("(input.1)") == true)
    let renamed = report { body in
      body.nodes[0].name = "other"
      body.nodes[0].kind = .input("other")
    }
    #expect(renamed?.contains("(branch.2)") == true)
  }

  @Test func anInputsNodeHasItsName() {
    var wrong = graph([])
    wrong.nodes[0].name = "other"
    #expect(report(wrong)?.contains("(input.1)") == true)
  }

  @Test func anInputHasNoOperands() {
    let node = Node(.input("x"), [Value(0)], types: [TensorType(.f32, [2])], name: "x")
    var wrong = graph([])
    wrong.nodes = [graph([]).nodes[0]]
    wrong.nodes.append(node)
    wrong.nodes[1].kind = .input("z")
    wrong.nodes[1].name = "z"
    #expect(report(wrong)?.contains("(input.2)") == true)
  }

  @Test func constantsHaveTheElementTypeOfTheResult() {
    let literal = TensorLiteral(splat: ScalarValue(1.0, as: .f16))
    let node = Node(.constant(literal), [], types: [TensorType(.f32, [2])])
    #expect(report(graph([node]))?.contains("(constant.1)") == true)
  }

  @Test func operandsMayNotComeLater() {
    let node = Node(.map(.neg), [Value(1)], types: [TensorType(.f32, [2])])
    #expect(report(graph([node]))?.contains("(node.1)") == true)
  }

  @Test func reportsNameTheModelTheModuleAndTheLine() {
    let source = SourceLocation(file: "Model.swift", line: 14)
    let node = Node(
      .map(.add), [Value(0), Value(0)], types: [TensorType(.f32, [3])],
      locations: LocationSet([ModelLocation(modulePath: "hidden", source: source)]))
    #expect(
      report(graph([node])) == """
        Model.swift:14: error: the result is declared f32[3], but it is f32[2] (map.4)
          in module hidden
          %0 = map add %x, %x : f32[3]
               ^
        """)
  }

  @Test func theBuilderReportsTheSame() throws {
    var builder = GraphBuilder("g")
    let x = builder.input("x", TensorType(.f32, [2]))
    let y = builder.input("y", TensorType(.f32, [3]))
    builder.locations = LocationSet([ModelLocation(source: SourceLocation(file: "Model.swift", line: 3))])
    let error = #expect(throws: Diagnostic.self) { try builder.map(.add, x, y) }
    #expect(
      error?.description.hasPrefix("Model.swift:3: error: the operands of add have the shapes [2] and [3]") == true)
  }
}
