public import MartletGraphIR
public import MartletSupport

/// Runs the pipeline of passes over graphs: in order, up to a given one, without those that are switched off.
public struct PassManager: Sendable {
  /// What happened in one pass.
  public struct Report: Sendable {
    /// The pass.
    public let pass: Pass
    /// The graph after it.
    public let graph: Graph
    /// Whether it is another graph than before.
    public let isChanged: Bool
    /// How long it took, without verification.
    public let duration: Duration
  }

  /// The passes to run, in order.
  public let passes: [Pass]
  /// What passes are told.
  public let settings: PassSettings
  /// Whether the graph is verified before the first pass and after each that changes it.
  public let verifies: Bool

  /// The pipeline without the passes named in `disabled`, up to the last run of the pass named `stopAfter`.
  /// - Throws: a diagnostic if there is no pass of a given name, or one that runs needs one that does not.
  public init(
    disabled: [String] = [], stopAfter: String? = nil, settings: PassSettings = .init(), verifies: Bool = true
  ) throws(Diagnostic) {
    for name in disabled { _ = try Self.pass(name) }
    var passes = Pass.pipeline
    if let stopAfter {
      let name = try Self.pass(stopAfter).name
      while let last = passes.last, last.name != name { passes.removeLast() }
    }
    try self.init(passes.filter { !disabled.contains($0.name) }, settings: settings, verifies: verifies)
  }

  /// The passes of the given names, in that order.
  /// - Throws: a diagnostic if there is no pass of a name.
  public init(named names: [String], settings: PassSettings = .init(), verifies: Bool = true) throws(Diagnostic) {
    passes = try names.map { name throws(Diagnostic) in try Self.pass(name) }
    self.settings = settings
    self.verifies = verifies
  }

  private init(_ passes: [Pass], settings: PassSettings, verifies: Bool) throws(Diagnostic) {
    for (position, pass) in passes.enumerated() {
      for requirement in pass.requirements where !passes[..<position].contains(where: { $0.name == requirement }) {
        throw Diagnostic("the pass '\(pass.name)' needs '\(requirement)', which is switched off")
      }
    }
    self.passes = passes
    self.settings = settings
    self.verifies = verifies
  }

  private static func pass(_ name: String) throws(Diagnostic) -> Pass {
    guard let pass = Pass.named(name) else {
      throw Diagnostic(
        "there is no pass '\(name)'", notes: ["the passes are \(Pass.all.map(\.name).joined(separator: ", "))"])
    }
    return pass
  }

  /// The graph after all passes; `observe` is told of each as it ends.
  /// - Throws: a diagnostic of a pass, or of the verifier if the given graph or a pass's result breaks a constraint.
  public func run(_ graph: Graph, observe: ((Report) -> Void)? = nil) throws(Diagnostic) -> Graph {
    var graph = graph
    if verifies { try GraphVerifier.verify(graph) }
    let clock = ContinuousClock()
    for pass in passes {
      let start = clock.now
      let next = try pass.run(graph, settings)
      let duration = start.duration(to: clock.now)
      let isChanged = next != graph
      if verifies && isChanged { try verify(next, after: pass) }
      observe?(Report(pass: pass, graph: next, isChanged: isChanged, duration: duration))
      graph = next
    }
    return graph
  }

  /// The module after all passes over each of its graphs.
  /// - Throws: as above.
  public func run(_ module: GraphModule, observe: ((Report) -> Void)? = nil) throws(Diagnostic) -> GraphModule {
    var module = module
    module.graphs = try module.graphs.map { graph throws(Diagnostic) in try run(graph, observe: observe) }
    return module
  }

  private func verify(_ graph: Graph, after pass: Pass) throws(Diagnostic) {
    do {
      try GraphVerifier.verify(graph)
    } catch {
      var report = error
      report.notes.append("the pass '\(pass.name)' made this; it is a mistake of the compiler")
      throw report
    }
  }
}
