import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The template that an attention runs through.
enum AttentionForm: Equatable {
  /// `attention`: queries are the lanes of vectors.
  case lanes
  /// `attention_few`, for too few queries to be lanes.
  case few
  /// `attention_block`, for blocks of threads; why tensor cores are no use.
  case block(String)
  /// `attention_mma`, for tensor cores.
  case matrix

  /// Keys of one block: their scores and the values that belong to them stay in the first cache.
  private static let blockKeys = 64
  /// So many queries or fewer are no lanes.
  private static let fewQueries = 4
  /// So many queries of an open number, or fewer, are taken a few at a time, or one by one: more of them would read keys that
  /// fill no cache too often. Where keys or values are floats of 8 bits, which take long to convert, half as many. It does
  /// not depend on the machine, so that the levels of an artefact choose alike.
  private static let fewOpen = 4
  /// Keys of one block of few queries.
  private static let fewKeys = 256
  /// No block has more keys.
  static let greatestKeys = 2 * fewKeys

  /// The forms for `attention`, the region of `kernel`: the last one for all dims, one before it where its conditions hold.
  /// Where the number of queries is open, there may be few, as in each step of a decoder: each by itself then costs less than
  /// the lanes that stay empty.
  static func forms(
    _ kernel: RegionKernel, _ attention: AttentionPattern
  ) -> [(conditions: [IndexCondition], form: AttentionForm)] {
    if kernel.machine.gpu != nil {
      let obstacle = MatrixAttention.obstacle(kernel.region.body, attention)
      return [([], obstacle.map { .block($0) } ?? .matrix)]
    }
    let ranges = kernel.writer.ranges
    let extents = attention.queryLabels.compactMap { attention.scoreRoles.extents[$0] }.map(ranges.simplified)
    let open = extents.filter { $0.constant == nil }
    let count = extents.compactMap(\.constant).reduce(1) { $0.multipliedReportingOverflow(by: $1).partialValue }
    guard (1...fewQueries).contains(count), open.count <= 1 else { return [([], .lanes)] }
    guard let queries = open.first else { return [([], .few)] }
    // Under a causal mask lanes end at the last key that a query sees.
    guard attention.causalMask == nil else { return [([], .lanes)] }
    let isNarrow = kernel.region.body.inputs.contains { $0.type.element.isFloat && $0.type.element.byteCount == 1 }
    let most = (isNarrow ? fewOpen / 2 : fewOpen) / count
    if kernel.greatest(queries) <= most { return [([], .few)] }
    guard ranges.bounds(of: queries).lower ?? 0 <= most else { return [([], .lanes)] }
    return [([IndexCondition(kernel.writer.written(queries), below: IndexExpression(most + 1))], .few), ([], .lanes)]
  }

  /// The template's name.
  var template: String {
    switch self {
    case .lanes: "attention"
    case .few: "attention_few"
    case .block: "attention_block"
    case .matrix: "attention_mma"
    }
  }

  /// The parameters that no tuning can change.
  var fixed: [String] {
    switch self {
    case .lanes: ["inner", "features", "free", "side", "turns"]
    case .few: ["inner", "features", "queries", "lanes"]
    case .block, .matrix: []
    }
  }

  /// The sizes that the template can have for keys and values of so many `features`, where partial sums are of `type`, those
  /// first that are held for the best.
  func sizes(
    _ kernel: RegionKernel, _ attention: AttentionPattern, _ features: (key: Int, value: Int), _ type: DataType,
    queries: Dim, keys: Dim, batch: Dim
  ) -> [[String: Int]] {
    let greatest = kernel.greatest(queries)
    let extents = ["inner": features.key, "features": features.value]
    func blocks(_ best: Int) -> [Int] {
      let sizes = [best, 2 * best, best / 2].map { max(1, min($0, kernel.greatest(keys))) }
      return sizes.enumerated().filter { !sizes[..<$0].contains($1) }.map(\.element)
    }
    switch self {
    case .lanes:
      let lanes = kernel.machine.lanes(type)
      let best = Self.vectors(queries, most: greatest, lanes: lanes)
      // One vector or two.
      return [best, 3 - best].flatMap { vectors in
        blocks(Self.blockKeys).map { block in
          extents.merging(Self.sizes(vectors: vectors, block, features.value, kernel, type)) { $1 }
        }
      }
    case .few:
      let own = Self.sizes(few: queries.constant ?? 1, features.value, kernel, type)
      return blocks(Self.fewKeys).map { extents.merging(own) { $1 }.merging(["keys": $0]) { $1 } }
    case .block:
      let own = BlockAttention.sizes(features.key, features.value, type, on: kernel.machine)
      return [extents.merging(own) { $1 }]
    case .matrix:
      let count = Double(greatest) * Double(max(kernel.greatest(batch), 1))
      let readsMask = MatrixAttention.readsMask(kernel.region.body, attention)
      return [
        extents.merging(
          MatrixAttention.sizes(features, queries: count, readsMask: readsMask, on: kernel.machine)
        ) { $1 }
      ]
    }
  }

  /// The sizes of `attention_few`, where all queries share what is read.
  private static func sizes(
    few queries: Int, _ features: Int, _ kernel: RegionKernel, _ type: DataType
  ) -> [String: Int] {
    let lanes = kernel.machine.vectorBytes / type.byteCount
    // As many accumulators as fit beside one vector of values and one number for each query.
    let room = max(1, (kernel.machine.vectorRegisters - 4) / queries)
    let vectors = min(room, 8, (features + lanes - 1) / lanes)
    return ["queries": queries, "lanes": lanes, "vectors": vectors]
  }

  /// The vectors of queries of a task of `attention`: two share each number that is read, unless one leaves fewer lanes empty,
  /// by more than an eighth of all. Measured with AVX2: 197 queries take 0.86 of the time with two, although of 26 vectors one
  /// more is empty.
  private static func vectors(_ queries: Dim, most greatest: Int, lanes: Int) -> Int {
    guard let count = queries.constant else { return greatest <= lanes ? 1 : 2 }
    func vectors(_ width: Int) -> Int { (count + lanes * width - 1) / (lanes * width) * width }
    return 8 * vectors(1) < 7 * vectors(2) ? 1 : 2
  }

  /// The sizes of `attention` with so many vectors of queries.
  private static func sizes(
    vectors: Int, _ block: Int, _ features: Int, _ kernel: RegionKernel, _ type: DataType
  ) -> [String: Int] {
    let machine = kernel.machine
    let lanes = machine.lanes(type)
    let free = machine.vectorRegisters - vectors - 1
    let rows = max(1, min(16, (machine.scalars.fusedMultiplyAdd ? free : free - 1) / vectors))
    return [
      "keys": block, "width": lanes * vectors, "rows": divisor(of: block, upTo: rows),
      "tile": divisor(of: features, upTo: rows),
      "side": lanes, "turns": lanes.trailingZeroBitCount,
    ]
  }

  /// The greatest divisor of `count` in `1...limit`, or `limit` where all divisors are much smaller.
  private static func divisor(of count: Int, upTo limit: Int) -> Int {
    let best = (1...limit).last { count % $0 == 0 } ?? 1
    return 2 * best > limit ? best : max(1, min(limit, count))
  }

  /// Why it was chosen, with these sizes, where `factor` is the type of queries.
  func reason(_ sizes: [String: Int], _ factor: DataType) -> String {
    switch self {
    case .lanes: return "queries as lanes"
    case .few: return "few queries"
    case .block(let obstacle): return "64 keys at a time for the queries of a block; no tensor cores, as \(obstacle)"
    case .matrix:
      let queries = 16 * (sizes["high"] ?? 1) * (sizes["warps"] ?? 1)
      return "\(queries) queries by \(16 * (sizes["steps"] ?? 1)) keys on tensor cores, which multiply \(factor)"
    }
  }
}
