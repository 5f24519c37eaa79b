internal import MartletScalars
internal import MartletSupport

/// The axes of an attention's operands, with query heads split into groups where there are fewer key heads.
struct AttentionLayout {
  /// The shape of the scores before grouping, `[…, h, l, s]`.
  let scoreShape: [Dim]
  /// The shape of the result, `[…, h, l, f]`.
  let resultShape: [Dim]
  /// How many query heads share a key head; nil without sharing.
  private let groupSize: Int?
  private let leading: [String]

  init(_ rules: OpRules, _ query: TensorType, _ key: TensorType, _ value: TensorType) throws(Diagnostic) {
    let rank = query.rank
    guard rank >= 2, key.rank == rank, value.rank == rank, key.element == query.element, value.element == query.element
    else {
      throw Diagnostic("query, key and value must be of one type with the same number of axes, at least 2")
    }
    let (q, k, v) = (query.shape, key.shape, value.shape)
    guard rules.equal(q[rank - 1], k[rank - 1]) else {
      throw Diagnostic("query \(query) and key \(key) differ in the number of features")
    }
    guard rules.equal(Array(k[..<(rank - 1)]), Array(v[..<(rank - 1)])) else {
      throw Diagnostic("key \(key) and value \(value) differ in more than the number of features")
    }
    guard rules.equal(Array(q[..<max(rank - 3, 0)]), Array(k[..<max(rank - 3, 0)])) else {
      throw Diagnostic("query \(query) and key \(key) differ before the heads")
    }
    groupSize = try Self.groupSize(rules, query, key)
    scoreShape = q[..<(rank - 1)] + [k[rank - 2]]
    resultShape = q[..<(rank - 1)] + [v[rank - 1]]
    leading = (0..<max(rank - 2, 0)).map { "b\($0)" }
  }

  private static func groupSize(
    _ rules: OpRules, _ query: TensorType, _ key: TensorType
  ) throws(Diagnostic) -> Int? {
    guard query.rank >= 3 else { return nil }
    let (queryHeads, keyHeads) = (query.shape[query.rank - 3], key.shape[key.rank - 3])
    if rules.equal(queryHeads, keyHeads) { return nil }
    guard let all = queryHeads.constant, let shared = keyHeads.constant, all > 0, shared > 0, all % shared == 0 else {
      throw Diagnostic("\(queryHeads) query heads cannot share \(keyHeads) key heads evenly")
    }
    return all / shared
  }

  /// A shape with heads as its third axis from the back, which is split into key heads and groups.
  func grouped(_ shape: [Dim]) -> [Dim] {
    guard let groupSize, let heads = shape[shape.count - 3].constant else { return shape }
    return shape[..<(shape.count - 3)] + [Dim(heads / groupSize), Dim(groupSize)] + shape[(shape.count - 2)...]
  }

  private var group: [String] { groupSize == nil ? [] : ["g"] }
  var queryLabels: [String] { leading + group + ["l", "e"] }
  var keyLabels: [String] { leading + ["s", "e"] }
  var valueLabels: [String] { leading + ["s", "f"] }
  var scoreLabels: [String] { leading + group + ["l", "s"] }
  var resultLabels: [String] { leading + group + ["l", "f"] }
}
