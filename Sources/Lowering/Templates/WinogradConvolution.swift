import MartletGraphIR
import MartletScalars

/// A convolution that runs by the algorithm of Winograd, F(2×2, 3×3): windows of 3×3 elements that lie one apart, over a
/// parameter of f32.
///
/// Whether a region is one depends on the graph alone, never on the machine, since its filters lie transformed in the
/// artefact for all CPU levels.
struct WinogradConvolution {
  /// The contraction's place in the region.
  let position: Int
  /// What the windows are read from.
  let image: Value
  /// The labels of its axes.
  let imageLabels: [String]
  /// The number of the region's operand that is the filters.
  let filter: Int
  /// The labels of the results before a line, the lines, the places on a line, and the channels of the result.
  let lead: [String]
  let row: String
  let column: String
  let feature: String
  /// The labels of the channels that are summed over, and of the two axes of a window.
  let channel: String
  let window: (row: String, column: String)
  /// Whether channels lie side by side in memory, so that a vector of them is loaded at once.
  private let isChannelsLast: Bool
  /// The filters as they lie in the artefact: transformed, in panels along the channels of the result.
  let weight: PackedWeight
  /// The numbers of lines, of places, of channels of the result and of channels that are summed over.
  let sizes: (rows: Int, columns: Int, features: Int, channels: Int)

  /// The number of channels of a panel.
  static let width = PanelPacking.width(.f32)
  /// With fewer channels on either side, transforms take what the products spare.
  private static let leastChannels = 32
  /// What the template admits.
  private static let greatestChannels = 16384
  private static let greatestSize = 4096
  /// The time of direct sums for which the algorithm must be estimated to take less than this part.
  private static let gain = 0.85

  /// The convolution of `region` of `graph`; nil if it is none, or none that is faster so.
  init?(_ region: Region, in graph: Graph) {
    guard region.accumulations.count == 1, let position = region.accumulations.first,
      case .contract(let contraction) = region.body.nodes[position].kind, contraction.accumulation == .f32,
      let feature = contraction.result.last, contraction.result.count >= 3
    else { return nil }
    guard let sides = Sides(region, position, contraction, in: graph),
      case .view(let view) = region.body.nodes[sides.image.node].kind
    else { return nil }
    (row, column) = (contraction.result[contraction.result.count - 3], contraction.result[contraction.result.count - 2])
    lead = Array(contraction.result.dropLast(3))
    let labels = sides.filterLabels
    guard !(lead + [row, column]).contains(where: labels.contains),
      let window = Self.window(view, sides.imageLabels, row, column),
      let rowAxis = labels.firstIndex(of: window.row), let columnAxis = labels.firstIndex(of: window.column),
      let channel = contraction.contracted.first(where: { $0 != window.row && $0 != window.column }),
      let channelAxis = labels.firstIndex(of: channel), let featureAxis = labels.firstIndex(of: feature),
      let shape = sides.filterType.staticShape, shape[rowAxis] == 3, shape[columnAxis] == 3
    else { return nil }
    let extents = region.body.nodes[position].types[0].shape
    guard let rows = extents[extents.count - 3].constant, let columns = extents[extents.count - 2].constant else {
      return nil
    }
    (self.position, image, imageLabels, filter) = (position, sides.image, sides.imageLabels, sides.filter)
    (self.feature, self.channel, self.window) = (feature, channel, window)
    isChannelsLast = view.indices.last?.symbol == imageLabels.firstIndex(of: channel).map { .axis($0) }
    sizes = (rows, columns, shape[featureAxis], shape[channelAxis])
    weight = Self.weight(
      sides.parameter, sides.filterType, window: (rowAxis, columnAxis), channel: channelAxis, feature: featureAxis)
    guard isFaster else { return nil }
  }

  /// The operands of a contraction by their parts in a convolution.
  private struct Sides {
    let image: Value
    let imageLabels: [String]
    let filterLabels: [String]
    let filterType: TensorType
    /// The number of the operand of the region that brings the filters, and the parameter that it is.
    let filter: Int
    let parameter: Parameter

    /// The sides of `contraction`, at `position` of the body of `region`; nil unless one is a parameter of f32 and four axes
    /// that the body reads nowhere else, and alone has the last axis of the result.
    init?(_ region: Region, _ position: Int, _ contraction: Contraction, in graph: Graph) {
      let body = region.body
      let operands = body.nodes[position].operands
      guard let feature = contraction.result.last else { return nil }
      let isRight = contraction.right.contains(feature)
      filterLabels = isRight ? contraction.right : contraction.left
      imageLabels = isRight ? contraction.left : contraction.right
      image = operands[isRight ? 0 : 1]
      let value = operands[isRight ? 1 : 0]
      filterType = body.type(of: value)
      guard !imageLabels.contains(feature), case .input = body.nodes[value.node].kind,
        body.useCounts[value.node][0] == 1, let operand = body.inputs.firstIndex(where: { $0.value == value }),
        case .parameter(let parameter) = graph.nodes[region.operands[operand].node].kind, parameter.conversion == nil,
        filterType.element == .f32, filterType.rank == 4
      else { return nil }
      filter = operand
      self.parameter = Parameter(parameter.key)
    }
  }

  /// The two axes that slide along `row` and `column` of the results where every index of `view` depends on the sums of
  /// place and window alone.
  private static func window(
    _ view: View, _ labels: [String], _ row: String, _ column: String
  ) -> (row: String, column: String)? {
    guard let rowAxis = labels.firstIndex(of: row), let columnAxis = labels.firstIndex(of: column) else { return nil }
    let expressions = view.indices + view.conditions.flatMap { [$0.lower, $0.value, $0.upper].compactMap { $0 } }
    func partner(_ axis: Int) -> Int? {
      let together = expressions.filter { $0.symbols.contains(.axis(axis)) }.map { expression in
        labels.indices.filter { $0 != axis && expression.symbols.contains(.axis($0)) }
      }
      guard let first = together.first, first.count == 1, together.allSatisfy({ $0 == first }) else { return nil }
      let other = first[0]
      // Where the place goes back as far as the window goes on, nothing is left of the window.
      let slides = expressions.allSatisfy { expression in
        let moved = expression.substituting { symbol in
          symbol == .axis(axis) ? .axis(axis) - .axis(other) : nil
        }
        return !moved.symbols.contains(.axis(other))
      }
      return slides ? other : nil
    }
    guard let rowPartner = partner(rowAxis), let columnPartner = partner(columnAxis) else { return nil }
    return (labels[rowPartner], labels[columnPartner])
  }

  /// The filters of `parameter` as they lie in the artefact.
  private static func weight(
    _ parameter: Parameter, _ type: TensorType, window: (row: Int, column: Int), channel: Int, feature: Int
  ) -> PackedWeight {
    let conversion = WeightConversion(.winograd(axes: [window.row, window.column].sorted()), of: type)
    guard let transformed = conversion.result, let features = type.shape[feature].constant else {
      preconditionFailure("the filters have 3×3 elements")
    }
    var indices = [IndexExpression](repeating: 0, count: 4)
    let panel = IndexExpression(width) * .axis(0) + .axis(4)
    (indices[feature], indices[window.row], indices[window.column], indices[channel]) =
      (panel, .axis(1), .axis(2), .axis(3))
    let panels = (features + width - 1) / width
    let packing =
      panels * width == features
      ? View(indices)
      : View(indices, where: [IndexCondition(panel, below: IndexExpression(features))], fill: ScalarValue(0, as: .f32))
    return PackedWeight(
      name: "", source: .parameter(Parameter(parameter.key, conversion: conversion)), sourceType: transformed,
      packing: packing, type: TensorType(.f32, [Dim(panels), 4, 4, type.shape[channel], Dim(width)]))
  }

  /// Whether the algorithm is estimated to take less time for one image, on a processor of 512-bit vectors that does one
  /// multiply-add a cycle: products, transforms, and the filters' way from memory, which products hide at best.
  private var isFaster: Bool {
    let (rows, columns, features, channels) = sizes
    guard min(features, channels) >= Self.leastChannels, max(features, channels) <= Self.greatestChannels,
      max(rows, columns) <= Self.greatestSize
    else { return false }
    let squares = Double((rows + 1) / 2 * ((columns + 1) / 2))
    let (width, products) = (Double(Self.width), Double(features * channels))
    let direct = max(Double(rows * columns) * 9 * products / width, 9 * products * 4 / Self.memoryBytesPerCycle)
    let loads = Double(channels) * 2 * (isChannelsLast ? 1 : Self.gatherFactor)
    let transforms = squares * (loads + Double(features)) / width * Self.transformCycles
    let fast = max(squares * 16 * products / width, 16 * products * 4 / Self.memoryBytesPerCycle) + transforms
    return fast < Self.gain * direct
  }

  /// What memory gives in one cycle.
  private static let memoryBytesPerCycle = 9.0
  /// How many times as long the transform of channels takes that do not lie side by side.
  private static let gatherFactor = 8.0
  /// What the transform of one vector of a square takes, most of it on the way to the second cache or from there.
  static let transformCycles = 80.0
}
