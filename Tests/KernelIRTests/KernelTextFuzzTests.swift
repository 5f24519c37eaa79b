import MartletGenerators
import MartletKernelIR
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Texts of kernels made at random.
@Suite(.seeded) struct KernelTextFuzzTests {
  @Test func randomKernelsAreAcceptedAndReadBack() throws {
    let seed = TestSeed.first
    for number in 0..<UInt64(TestSeed.count(300)) {
      let machine = Machine.levels[Int(number % 3)]
      let kernel = RandomKernel(seed: seed &+ number, machine: machine).kernel
      let reports = KernelVerifier.reports(kernel, on: machine)
      #expect(reports.isEmpty, "seed \(seed &+ number): \(reports)")
      let text = KernelPrinter.text(kernel)
      let read = try KernelParser.kernel(text, file: "t")
      #expect(read == kernel, "seed \(seed &+ number)\n\(text)")
      #expect(KernelPrinter.text(read) == text)
    }
  }
}

/// Texts of kernel modules made at random.
@Suite(.seeded) struct KernelModuleTextFuzzTests {
  @Test func randomModulesReadBack() throws {
    let seed = TestSeed.first
    var random = SeededGenerator(seed: seed)
    for number in 0..<UInt64(TestSeed.count(200)) {
      var kernel = RandomKernel(seed: seed &+ number, machine: .x86Version4).kernel
      let module = Self.module(of: &kernel, &random)
      let text = KernelPrinter.text(module)
      #expect(try KernelParser.module(text, file: "t") == module, "seed \(seed), number \(number)\n\(text)")
    }
  }

  private static func name(_ random: inout SeededGenerator) -> String {
    let names = ["a", "b1", "two words", "dot.ted", "9", "q\"uote", "käse", "semi;colon", ""]
    return names.randomElement(using: &random) ?? ""
  }

  private static func index(_ random: inout SeededGenerator) -> IndexExpression {
    .named(["n", "m"].randomElement(using: &random) ?? "n") * IndexExpression(Int.random(in: -3...3, using: &random))
      + IndexExpression(Int.random(in: -99...99, using: &random))
  }

  /// A choice of a launch in front of `rest` others; the last one has no conditions.
  private static func choice(_ rest: Int, _ random: inout SeededGenerator) -> Entry.Launch.Choice {
    let conditions = (0..<min(rest, 2)).map { _ in
      let (lower, upper) = (index(&random), index(&random))
      return switch Int.random(in: 0..<3, using: &random) {
      case 0: IndexCondition(index(&random), below: upper)
      case 1: IndexCondition(index(&random), from: lower)
      default: IndexCondition(index(&random), from: lower, below: upper)
      }
    }
    let dims = (0..<Int.random(in: 0..<3, using: &random)).map { _ in index(&random) }
    return .init(name(&random), dims: dims, where: conditions)
  }

  private static func argument(_ random: inout SeededGenerator) -> Entry.Argument {
    let number = Int.random(in: 0..<3, using: &random)
    let all: [Entry.Argument] = [.input(number), .output(number), .arena(index(&random)), .weight(name(&random))]
    return all[Int.random(in: 0..<4, using: &random)]
  }

  private static func launch(_ random: inout SeededGenerator) -> Entry.Step {
    let rest = Int.random(in: 0..<3, using: &random)
    let choices = (0...rest).reversed().map { choice($0, &random) }
    return .launch(.init(choices, (0..<3).map { _ in argument(&random) }))
  }

  private static func branch(_ random: inout SeededGenerator) -> Entry.Step {
    let counts = (0..<2).map { _ in Int.random(in: 0..<3, using: &random) }
    return .branch(
      .init(
        on: argument(&random), then: (0..<counts[0]).map { _ in launch(&random) },
        otherwise: (0..<counts[1]).map { _ in launch(&random) }))
  }

  /// A module of `kernel`, which gets another name, and of an entry made at random.
  private static func module(of kernel: inout Kernel, _ random: inout SeededGenerator) -> KernelModule {
    func name() -> String { Self.name(&random) }
    func number() -> Int { Int.random(in: 0..<3, using: &random) }
    func index() -> IndexExpression { Self.index(&random) }
    func tensor() -> Entry.Tensor {
      let location = ModelLocation(modulePath: name(), source: .init(file: name(), line: 3))
      return Entry.Tensor(
        name(), .f32, [index(), index()], inPlaceOf: Bool.random(using: &random) ? name() : nil,
        at: Bool.random(using: &random) ? location : nil)
    }
    func part() -> Entry.IndexPart? {
      guard Bool.random(using: &random) else { return nil }
      let axes = (0..<number()).map { _ in Entry.IndexPart.Axis(index(), by: index()) }
      return Entry.IndexPart(at: index(), axes)
    }
    kernel.name = name()
    let symbols = [DimSymbol("n", in: 1...9)]
    let steps = (0..<4).map { _ -> Entry.Step in
      switch Int.random(in: 0..<6, using: &random) {
      case 0: .carry(output: number())
      case 1: .checkIndices(input: number(), part: part(), below: index(), LocationSet())
      case 2:
        .loop(
          .init(
            "step", count: index(), in: symbols, condition: Bool.random(using: &random) ? argument(&random) : nil,
            steps: (0..<number()).map { _ in launch(&random) }))
      case 3: .extent("count", argument(&random))
      case 4: branch(&random)
      default: launch(&random)
      }
    }
    let computed = DimSymbol("count", computedUpTo: 2 * .named("n"), ranges: SymbolRanges(symbols))
    let entry = Entry(
      name(), symbols: symbols, computed: Bool.random(using: &random) ? [computed] : [],
      inputs: (0..<2).map { _ in tensor() },
      outputs: (0..<2).map { _ in tensor() }, arenaBytes: index(), steps: steps)
    return KernelModule(
      name(), machine: .x86Version4, weights: [.init(name(), .bf16, [3, 0]), .init(name(), .i8, [])],
      kernels: [kernel], entries: [entry])
  }
}
