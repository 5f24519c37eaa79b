import MartletGraphIR
import MartletScalars
import MartletSupport
import Testing

/// Texts of graphs: what is printed reads back, and mistakes are reported at their place.
struct TextTests {
  static let classifier = """
    martlet graph 1

    graph @classify(%x: f32[batch, 784]) -> (probabilities: f32[batch, 10]) where batch in 1...1024 {
      %hidden_weight = parameter "hidden.weight" : f32[10, 784]
      %hidden_bias = parameter "hidden.bias" : f32[10]
      %0 = contract %x, %hidden_weight {m k, n k -> m n} : f32[batch, 10]  @ hidden Model.swift:14
      %1 = view %hidden_bias {j -> i j} : f32[batch, 10]  @ hidden Model.swift:14, other Other.swift:3
      %2 = map add %0, %1 : f32[batch, 10]
      %3.0, %3.1 = fused(%a: f32[batch, 10] = %2) : f32[batch, 10], f32[batch] {
        %0 = reduce sum(axes: [1]) %a : f32[batch]
        return %a, total: %0
      }
      return %3.0
    }

    """

  @Test func printedTextReadsBack() throws {
    let module = try GraphParser.parse(Self.classifier, file: "classify.graph")
    #expect(GraphPrinter.text(module) == Self.classifier)
    #expect(module.name == "classify")
  }

  @Test(arguments: [
    ("view %x {2*h + k - 1, c -> c h k where 0 <= 2*h + k - 1 < 28 else 0.0} : f32[3, 14, 3]", "f32[28, 3]"),
    ("view %x {-> i j} : f32[2, 3]", "f32[]"), ("view %x {0 ->} : f32[]", "f32[4]"),
    ("constant [1, 2] : i64[2]", "f32[]"), ("constant -inf : f16[n, 10]", "f32[n]"),
    ("constant [true, false] : bool[2]", "f32[]"), ("constant 0x7fc00001 : f32[]", "f32[]"),
    ("iota(axis: 1) : i32[2, 3]", "f32[]"), ("dimension 2*n + 1 : i64[]", "f32[n]"),
    ("map cast %x : i8[4]", "f32[4]"), ("reduce argmax(axes: [0]) %x : i64[]", "f32[4]"),
    ("reduce sum(axes: [0, 1], accumulate: f64) %x : f32[]", "f32[4, 5]"),
    ("reduce sum(axes: [0]) %x : f32[]", "bf16[4]"), ("concat(axis: 0) %x, %x : f32[2*n]", "f32[n]"),
    ("contract(accumulate: f64) %x, %x {k, k ->} : f64[]", "f32[4]"),
    ("parameter \"a\\\"b\" : f32[0, 1]", "f32[]"),
  ])
  func statementsReadBack(statement: String, input: String) throws {
    let symbols = input.contains("n") ? " where n in 1...9 by 3" : ""
    let text = """
      martlet graph 1
      graph @g(%x: \(input)) -> (y: \(input))\(symbols) {
        %0 = \(statement)
        return %x
      }
      """
    let module = try GraphParser.parse(text, file: "test.graph")
    let printed = GraphPrinter.text(module)
    #expect(try GraphParser.parse(printed, file: "printed.graph") == module, "\(printed)")
  }

  @Test func mistakesAreReportedAtTheirPlace() throws {
    let text = """
      martlet graph 1
      graph @g(%x: f32[2]) -> (y: f32[2]) {
        %0 = map add %x, %z : f32[2]
        return %0
      }
      """
    let error = #expect(throws: Diagnostic.self) { try GraphParser.parse(text, file: "test.graph") }
    #expect(
      error?.description == """
        test.graph:3:20: error: '%z' is not defined before (node.1)
            %0 = map add %x, %z : f32[2]
                             ^
        """)
  }
}
