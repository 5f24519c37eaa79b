public import MartletScalars
public import MartletSupport

/// One kernel: a function over buffers that runs as independent tasks.
public struct Kernel: Hashable, Sendable {
  /// How a kernel uses a buffer that it is given.
  public enum Access: String, Hashable, Sendable, CaseIterable {
    /// Only reads it; only writes it; both.
    case read = "in"
    case write = "out"
    case readWrite = "inout"
    /// Works in it: what it held before is lost, and so is what it holds afterwards.
    case scratch
  }

  /// A buffer that a kernel is given.
  public struct Parameter: Hashable, Sendable {
    /// The buffer, in global memory.
    public var buffer: Buffer
    /// What the kernel does with it.
    public var access: Access

    /// `buffer`, used as `access` says.
    public init(_ buffer: Buffer, _ access: Access) {
      self.buffer = buffer
      self.access = access
    }
  }

  /// The name, unique in its module.
  public var name: String
  /// The symbolic dims that it is given, in order.
  public var symbols: [DimSymbol]
  /// The buffers that it is given, in order.
  public var parameters: [Parameter]
  /// What it does: at most one nest of parallel loops, outermost.
  public var body: [Statement]
  /// Where in the model it comes from.
  public var locations: LocationSet

  /// A kernel of the given parts, which the verifier can check.
  public init(
    _ name: String, symbols: [DimSymbol], parameters: [Parameter], body: [Statement],
    locations: LocationSet = .init()
  ) {
    self.name = name
    self.symbols = symbols
    self.parameters = parameters
    self.body = body
    self.locations = locations
  }

  /// The parallel loops from the outside in; the body of the last is what one task does.
  public var parallelLoops: [Loop] {
    var loops: [Loop] = []
    var statements = body
    while statements.count == 1, case .loop(let loop) = statements[0], loop.binding == .parallel {
      loops.append(loop)
      statements = loop.body
    }
    return loops
  }

  /// The number of tasks: the product of the extents of the parallel loops.
  public var tasks: IndexExpression { .product(parallelLoops.map(\.extent)) }

  /// What one task does.
  public var taskBody: [Statement] { parallelLoops.last?.body ?? body }

  /// The memory that the threads of a block share, allocated in front of the thread loops.
  public var sharedBuffers: [Buffer] {
    taskBody.prefix(while: \.isSharedAllocation).compactMap { statement in
      guard case .allocate(let buffer, _) = statement else { return nil }
      return buffer
    }
  }

  /// The thread loops from the outside in; the body of the last is what one thread does. The threads of a block are
  /// numbered in row-major order, and each 32 of them are a warp.
  public var threadLoops: [Loop] {
    var loops: [Loop] = []
    var statements = taskBody.drop(while: \.isSharedAllocation)
    while statements.count == 1, case .loop(let loop)? = statements.first, loop.binding == .thread {
      loops.append(loop)
      statements = loop.body[...]
    }
    return loops
  }

  /// The number of threads of a block; 1 where there are no thread loops.
  public var threads: Int {
    threadLoops.reduce(1) { $0.multipliedReportingOverflow(by: max($1.extent.constant ?? 1, 1)).partialValue }
  }

  /// The greatest number of blocks of a launch: the product of the greatest extents of the first two axes of a grid.
  static let greatestGrid = 65535 * greatestGridLine
  private static let greatestGridLine = (1 << 31) - 1

  /// Whether a launch may have more blocks than one axis of a grid takes. Then block `x` of line `y` does the task
  /// `y · (the length of a line) + x`, if there is one.
  public var needsGridLines: Bool { ranges.bounds(of: tasks).upper.map { $0 > Self.greatestGridLine } ?? true }

  /// What is known of the symbols.
  public var ranges: SymbolRanges {
    var ranges = SymbolRanges()
    for symbol in symbols { ranges.add(.named(symbol.name), in: symbol.range, divisor: symbol.divisor) }
    return ranges
  }
}

extension Statement {
  /// Whether the statement allocates memory that the threads of a block share.
  fileprivate var isSharedAllocation: Bool {
    if case .allocate(let buffer, _) = self { buffer.memory == .shared } else { false }
  }
}
