import MartletScalars

/// A tile of a product that a block of threads computes, and what it costs.
///
/// The model counts cycles of one multiprocessor. Of each step along the inner extent its blocks compute in turn, or at
/// once, which takes as long; what a block waits for meanwhile, others may hide.
struct BlockTile {
  /// The template with its parameters.
  let call: TemplateCall
  /// The elements of the result that a block computes.
  let rows: Int
  let columns: Int
  /// Steps of the inner extent that are multiplied together; fewer take as long.
  private let depth: Int
  /// How near to the limit of arithmetic a multiprocessor comes that is full of such blocks: the fewer elements a thread
  /// has, the more often it reads shared memory for each product.
  private let efficiency: Double
  /// The cycles that a block which is alone on its multiprocessor waits in each step of the inner extent.
  private var wait: Double

  /// Products and sums of f32 that a multiprocessor makes in a cycle. Tensor cores make more; tiles for them are compared with
  /// one another only.
  private static let lanes = 128.0
  /// About as many multiprocessors as GPUs have. One number for all, as entries are the same for all generations.
  private static let multiprocessors = 132.0
  /// The cycles of a launch until the first operands are there, and behind the last step.
  private static let start = 3600.0
  /// The cycles until a load from memory is there.
  private static let latency = 700.0

  /// A tile of `matmul_block`, whose threads bring operands, wait for them and compute, by turns.
  private init(down: Int, across: Int, high: Int, wide: Int, depth: Int, efficiency: Double, wait: Double) {
    call = TemplateCall(
      "matmul_block", ["down": down, "across": across, "high": high, "wide": wide, "depth": depth])
    rows = 4 * high * down
    columns = 4 * wide * across
    self.depth = 1
    self.efficiency = efficiency
    self.wait = wait
  }

  /// A tile of `matmul_shares`, whose operands come while it computes.
  private init(
    shares: Int, down: Int, across: Int, high: Int, wide: Int, steps: Int, stages: Int, efficiency: Double,
    wait: Double = 0
  ) {
    call = TemplateCall(
      "matmul_shares",
      [
        "shares": shares, "down": down, "across": across, "high": high, "wide": wide, "steps": steps, "stages": stages,
      ])
    rows = 16 * high * down
    columns = 32 * wide * across
    depth = 4 * shares * steps
    self.efficiency = efficiency
    self.wait = wait
  }

  /// A tile of the template `name` for tensor cores, whose warps have so many squares of 16 by 16 and multiply `32*steps`
  /// bytes of a row between two barriers.
  private init(
    _ name: String, down: Int, across: Int, high: Int, wide: Int, steps: Int = 2, efficiency: Double
  ) {
    call = TemplateCall(
      name, ["down": down, "across": across, "high": high, "wide": wide, "steps": steps, "stages": Self.stages])
    rows = 16 * high * down
    columns = 16 * wide * across
    depth = 1
    self.efficiency = efficiency
    wait = 0
  }

  /// The stages of a pipeline for tensor cores.
  private static let stages = 4

  /// How operands come into shared memory.
  enum Operands {
    /// In pieces of 16 bytes, asynchronously.
    case copied
    /// Each element of f32 on its own, computed perhaps.
    case loaded
    /// Of another type, or from places that need divisions.
    case other
  }

  /// The tiles that need no tensor cores, for such operands and sums of `type`; those of f64 take two registers each.
  static func plain(_ operands: Operands, _ type: DataType) -> [BlockTile] {
    switch operands {
    case .copied: shares + [great] + blocks
    case .loaded: shares.map(\.loading) + blocks
    case .other: type.byteCount > 4 ? Array(blocks.dropFirst()) : blocks
    }
  }

  /// The tile where the threads wait in each round for what they load.
  private var loading: BlockTile {
    var tile = self
    tile.wait += Self.latency / Double(depth)
    return tile
  }

  // Efficiencies and waits are measured on an H100.
  private static let blocks = [
    BlockTile(down: 16, across: 16, high: 2, wide: 2, depth: 8, efficiency: 0.72, wait: 130),
    BlockTile(down: 16, across: 16, high: 1, wide: 2, depth: 16, efficiency: 0.61, wait: 80),
    BlockTile(down: 16, across: 16, high: 1, wide: 1, depth: 16, efficiency: 0.5, wait: 60),
    BlockTile(down: 8, across: 8, high: 1, wide: 1, depth: 16, efficiency: 0.36, wait: 34),
  ]

  private static let shares = [
    BlockTile(shares: 8, down: 1, across: 1, high: 1, wide: 1, steps: 2, stages: 3, efficiency: 0.47),
    BlockTile(shares: 8, down: 1, across: 1, high: 2, wide: 1, steps: 1, stages: 4, efficiency: 0.55),
    BlockTile(shares: 2, down: 2, across: 2, high: 2, wide: 1, steps: 2, stages: 4, efficiency: 0.63),
  ]

  private static let great = BlockTile(
    shares: 1, down: 2, across: 2, high: 2, wide: 2, steps: 4, stages: 3, efficiency: 0.78, wait: 30)

  /// The tiles of the template `name` for tensor cores where a block may share so many bytes, with efficiencies as measured
  /// on an H100: the fewer squares a warp has, the more often it reads shared memory for each product. Where there is room
  /// for twice the steps, warps wait for each other half as often. What is copied in narrow pieces, and elements on their way
  /// that are not copied, take registers, of which large tiles leave too few.
  static func matrices(_ name: String, sharedBytes: Int, _ places: OperandPlaces) -> [BlockTile] {
    let large = BlockTile(name, down: 4, across: 2, high: 4, wide: 4, steps: 4, efficiency: 1.1)
    let bytes = 32 * 4 * stages * (large.rows + large.columns)
    let tiles = [
      places.areWide && bytes <= sharedBytes
        ? large : BlockTile(name, down: 4, across: 2, high: 4, wide: 4, efficiency: 1.1),
      BlockTile(name, down: 2, across: 2, high: 4, wide: 4, efficiency: 0.95),
      BlockTile(name, down: 2, across: 2, high: 4, wide: 2, efficiency: 0.8),
      BlockTile(name, down: 2, across: 2, high: 2, wide: 2, efficiency: 0.65),
    ]
    return Array(tiles.dropFirst([3, name == "matmul_tf32" ? 3 : 2, 0][places.copiedCount]))
  }

  /// The extents of a product, how often it is made, and how long its sums are.
  struct Size {
    var rows: Int
    var columns: Int
    var batch: Int
    var inner: Int
  }

  /// The cycles that a product of `size` takes.
  func cycles(_ size: Size) -> Double {
    func tiles(_ extent: Int, _ size: Int) -> Double { max(1, (Double(extent) / Double(size)).rounded(.up)) }
    let blocks = tiles(size.rows, rows) * tiles(size.columns, columns) * Double(max(size.batch, 1))
    let turns = (blocks / Self.multiprocessors).rounded(.up)
    let step = Double(rows * columns) / Self.lanes / efficiency
    return Self.start + tiles(size.inner, depth) * Double(depth) * max(turns * step, step + wait)
  }
}
