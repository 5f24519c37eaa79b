internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Images read between their pixels: convolutions at places of their own, and regions pooled to one size.
extension Operator {
  static let samples: [Operator] =
    [
      .one(
        "DeformConv", 19...newestVersion, 3...5,
        [
          .integers("dilations"), .integer("group", 1), .integers("kernel_shape"), .integer("offset_group", 1),
          .integers("pads"), .integers("strides"),
        ]
      ) { importer throws(Diagnostic) in try importer.deformedConvolution() },
      .one("RoiAlign", 10...15, 3...3, pooling("avg")) { importer throws(Diagnostic) in
        try importer.pooledRegions(isShifted: false)
      },
      .one(
        "RoiAlign", 16...newestVersion, 3...3,
        pooling("avg") + [.string("coordinate_transformation_mode", "half_pixel")]
      ) { importer throws(Diagnostic) in
        let mode = try importer.string("coordinate_transformation_mode")
        guard mode == "half_pixel" || mode == "output_half_pixel" else {
          throw Diagnostic("the mode '\(mode)' is not known")
        }
        return try importer.pooledRegions(isShifted: mode == "half_pixel")
      },
    ]

  private static func pooling(_ mode: String) -> [AttributeRule] {
    [
      .string("mode", mode), .integer("output_height", 1), .integer("output_width", 1), .integer("sampling_ratio", 0),
      .float("spatial_scale", 1),
    ]
  }
}

extension GraphImporter {
  /// One of the two pixels beside a place on one axis.
  private struct Neighbour {
    /// Its number, as i64.
    var place: Value
    /// What it counts.
    var weight: Value
  }

  // MARK: Convolution

  fileprivate mutating func deformedConvolution() throws(Diagnostic) -> Value {
    let (x, weight) = (try operand(0), try operand(1))
    try expectFloat(x)
    let (shape, kernel) = (shape(x), self.shape(weight))
    guard shape.count == 4, kernel.count == 4, let channels = shape[1].constant, let height = shape[2].constant,
      let width = shape[3].constant, let outputs = kernel[0].constant, let rows = kernel[2].constant,
      let columns = kernel[3].constant, height > 0, width > 0
    else { throw Diagnostic("it is supported for images of fixed extents, not for \(type(x)) and \(type(weight))") }
    let (groups, offsetGroups) = (try integer("group"), try integer("offset_group"))
    guard groups > 0, offsetGroups > 0, channels % groups == 0, outputs % groups == 0, channels % offsetGroups == 0,
      kernel[1] == Dim(channels / groups), try optionalIntegers("kernel_shape") ?? [rows, columns] == [rows, columns]
    else { throw Diagnostic("\(type(x)), \(type(weight)) and the groups do not fit") }
    let extents = try deformedExtents([height, width], [rows, columns])
    let target = [shape[0], Dim(offsetGroups), Dim(rows), Dim(columns)] + extents.map { Dim($0) }
    let parts = [shape[0], Dim(offsetGroups), Dim(rows), Dim(columns), 2] + extents.map { Dim($0) }
    let places = try product(parts[1..<5])
    guard self.shape(try operand(2)) == [shape[0], places] + extents.map({ Dim($0) })
    else { throw Diagnostic("the offsets \(type(try operand(2))) do not fit") }
    let offsets = try widened(builder.reshape(operand(2), to: parts))
    var axes: [[Neighbour]] = []
    for axis in 0..<2 { axes.append(try deformedPlaces(part(offsets, axis: 4, axis), axis, [height, width][axis])) }
    let samples = try deformedSamples(x, axes, target, channels / offsetGroups)
    let inner = [Dim(rows), Dim(columns)] + extents.map { Dim($0) }
    let grouped = try builder.reshape(samples, to: [shape[0], Dim(groups), Dim(channels / groups)] + inner)
    let factors = try builder.reshape(
      widened(weight), to: [Dim(groups), Dim(outputs / groups), Dim(channels / groups), Dim(rows), Dim(columns)])
    let product = try builder.contract(grouped, "ngcijhw", factors, "gocij", to: "ngohw")
    var result = try builder.reshape(product, to: [shape[0], Dim(outputs)] + extents.map { Dim($0) })
    if let bias = optional(3) {
      result = try builder.map(.add, result, builder.broadcast(widened(bias), to: self.shape(result), axes: [1]))
    }
    return try builder.cast(result, to: element(x))
  }

  /// The extents of the result.
  private func deformedExtents(_ extents: [Int], _ kernel: [Int]) throws(Diagnostic) -> [Int] {
    let (strides, dilations) = (
      try numbers("strides", 1, count: 2, least: 1), try numbers("dilations", 1, count: 2, least: 1)
    )
    let pads = try numbers("pads", 0, count: 4, least: 0)
    var result: [Int] = []
    for axis in 0..<2 {
      let free = extents[axis] + pads[axis] + pads[axis + 2] - (kernel[axis] - 1) * dilations[axis] - 1
      guard free >= 0 else { throw Diagnostic("the kernel is larger than the image") }
      result.append(free / strides[axis] + 1)
    }
    return result
  }

  /// The pixels beside the places of a convolution along one axis, moved by `offsets`; those outside count nothing.
  private mutating func deformedPlaces(
    _ offsets: Value, _ axis: Int, _ extent: Int
  ) throws(Diagnostic) -> [Neighbour] {
    let stride = try numbers("strides", 1, count: 2, least: 1)[axis]
    let dilation = try numbers("dilations", 1, count: 2, least: 1)[axis]
    let pad = try numbers("pads", 0, count: 4, least: 0)[axis]
    let type = type(offsets)
    let step = try builder.binary(.mul, builder.iota(type, axis: 4 + axis), Double(stride))
    let inner = try builder.binary(.mul, builder.iota(type, axis: 2 + axis), Double(dilation))
    let regular = try builder.binary(.sub, builder.map(.add, step, inner), Double(pad))
    let place = try builder.map(.add, regular, offsets)
    let floor = try builder.map(.floor, place)
    let fraction = try builder.map(.sub, place, floor)
    let pixels = [
      (floor, try builder.binary(.sub, 1, fraction)), (try builder.binary(.add, floor, 1), fraction),
    ]
    return try pixels.map { pixel, weight throws(Diagnostic) in
      let isInside = try builder.map(
        .and, builder.binary(.ge, pixel, 0), builder.binary(.le, pixel, Double(extent - 1)))
      let counted = try builder.map(.select, isInside, weight, builder.scalar(0, like: weight))
      return Neighbour(place: try builder.cast(pixel, to: .i64), weight: counted)
    }
  }

  /// The image at the places of each kernel element, with `channels` channels for each group of offsets.
  private mutating func deformedSamples(
    _ x: Value, _ axes: [[Neighbour]], _ shape: [Dim], _ channels: Int
  ) throws(Diagnostic) -> Value {
    let target = Array(shape[..<2]) + [Dim(channels)] + shape[2...]
    let spread = [0, 1] + Array(3..<target.count)
    let indices = TensorType(.i64, target)
    let channel = try builder.map(
      .add, builder.binary(.mul, builder.iota(indices, axis: 1), Double(channels)), builder.iota(indices, axis: 2))
    let image = try builder.iota(indices, axis: 0)
    var sum: Value?
    for row in axes[0] {
      for column in axes[1] {
        let places = try [row, column].map { pixel throws(Diagnostic) in
          try builder.broadcast(pixel.place, to: target, axes: spread)
        }
        let factor = try builder.broadcast(builder.map(.mul, row.weight, column.weight), to: target, axes: spread)
        let value = try counted(widened(gathered(x, [image, channel] + places)), factor)
        sum = try sum.map { known throws(Diagnostic) in try builder.map(.add, known, value) } ?? value
      }
    }
    guard let sum else { throw Diagnostic("there is nothing to sample") }
    guard let mask = optional(4) else { return sum }
    let factors = try builder.broadcast(builder.reshape(widened(mask), to: shape), to: target, axes: spread)
    return try builder.map(.mul, sum, factors)
  }

  /// `value` times `weight`; nothing where that is 0, whatever the value is.
  private mutating func counted(_ value: Value, _ weight: Value) throws(Diagnostic) -> Value {
    let isNothing = try builder.binary(.eq, weight, 0)
    return try builder.map(.select, isNothing, builder.scalar(0, like: value), builder.map(.mul, value, weight))
  }

  // MARK: Regions

  fileprivate mutating func pooledRegions(isShifted: Bool) throws(Diagnostic) -> Value {
    let (x, regions) = (try operand(0), try widened(operand(1)))
    try expectFloat(x)
    let (shape, count) = (shape(x), self.shape(regions))
    let grid = try integer("sampling_ratio")
    let size = [try integer("output_height"), try integer("output_width")]
    guard shape.count == 4, count.count == 2, count[1] == 4, self.shape(try operand(2)) == [count[0]],
      size.allSatisfy({ (1...1 << 16).contains($0) })
    else { throw Diagnostic("\(type(x)) and \(type(regions)) do not fit") }
    guard (1...64).contains(grid) else { throw Diagnostic("it is supported for a fixed 'sampling_ratio' only") }
    var axes: [(low: Neighbour, high: Neighbour, isInside: Value)] = []
    for axis in 0..<2 {
      guard let extent = shape[axis + 2].constant, extent > 0 else {
        throw Diagnostic("it is supported for images of fixed extents, not for \(type(x))")
      }
      // x comes before y.
      let ends = (try part(regions, axis: 1, 1 - axis), try part(regions, axis: 1, 3 - axis))
      axes.append(try regionPlaces(ends, size[axis], grid, extent, isShifted: isShifted))
    }
    let target = [count[0], shape[1], Dim(size[0] * grid), Dim(size[1] * grid)]
    let sampled = try regionSamples(x, axes, target)
    let cells = try builder.reshape(
      sampled, to: [count[0], shape[1], Dim(size[0]), Dim(grid), Dim(size[1]), Dim(grid)])
    let isGreatest = try string("mode") == "max"
    let pooled =
      try isGreatest
      ? builder.max(cells, axes: [3, 5]) : builder.binary(.div, builder.sum(cells, axes: [3, 5]), Double(grid * grid))
    return try builder.cast(pooled, to: element(x))
  }

  /// The places of each region along one axis, `[regions, size · grid]`.
  private mutating func regionPlaces(
    _ ends: (Value, Value), _ size: Int, _ grid: Int, _ extent: Int, isShifted: Bool
  ) throws(Diagnostic) -> (low: Neighbour, high: Neighbour, isInside: Value) {
    let scale = try float("spatial_scale")
    let shift = isShifted ? 0.5 : 0
    let start = try builder.binary(.sub, builder.binary(.mul, ends.0, scale), shift)
    let end = try builder.binary(.sub, builder.binary(.mul, ends.1, scale), shift)
    var length = try builder.map(.sub, end, start)
    if !isShifted { length = try builder.binary(.max, length, 1) }
    let cell = try builder.binary(.div, length, Double(size))
    let type = TensorType(element(start), shape(start) + [Dim(size * grid)])
    let number = try builder.iota(type, axis: 1)
    let first = try builder.map(.floor, builder.binary(.div, number, Double(grid)))
    let inner = try builder.binary(
      .add, builder.map(.sub, number, builder.binary(.mul, first, Double(grid))), 0.5)
    let wideCell = try builder.broadcast(cell, to: type.shape, axes: [0])
    let moved = try builder.map(
      .add, builder.map(.mul, first, wideCell),
      builder.binary(.div, builder.map(.mul, inner, wideCell), Double(grid)))
    let place = try builder.map(.add, builder.broadcast(start, to: type.shape, axes: [0]), moved)
    let isInside = try builder.map(
      .and, builder.binary(.ge, place, -1), builder.binary(.le, place, Double(extent)))
    let positive = try builder.binary(.max, place, 0)
    let low = try builder.binary(.min, builder.map(.floor, positive), Double(extent - 1))
    let high = try builder.binary(.min, builder.binary(.add, low, 1), Double(extent - 1))
    // The last pixel has no neighbour.
    let fraction = try builder.map(
      .select, builder.map(.eq, low, high), builder.scalar(0, like: low), builder.map(.sub, positive, low))
    return (
      Neighbour(place: try builder.cast(low, to: .i64), weight: try builder.binary(.sub, 1, fraction)),
      Neighbour(place: try builder.cast(high, to: .i64), weight: fraction), isInside
    )
  }

  /// The image at all places of the grids: four pixels weighted, added or, to pool the greatest, the greatest of them.
  private mutating func regionSamples(
    _ x: Value, _ axes: [(low: Neighbour, high: Neighbour, isInside: Value)], _ target: [Dim]
  ) throws(Diagnostic) -> Value {
    let mode = try string("mode")
    guard mode == "avg" || mode == "max" else { throw Diagnostic("the mode '\(mode)' is not known") }
    let indices = TensorType(.i64, target)
    let image = try builder.broadcast(builder.cast(operand(2), to: .i64), to: target, axes: [0])
    let channel = try builder.iota(indices, axis: 1)
    var result: Value?
    for row in [axes[0].low, axes[0].high] {
      for column in [axes[1].low, axes[1].high] {
        let places = [
          try builder.broadcast(row.place, to: target, axes: [0, 2]),
          try builder.broadcast(column.place, to: target, axes: [0, 3]),
        ]
        var value = try widened(gathered(x, [image, channel] + places))
        let weight = try builder.map(
          .mul, builder.broadcast(row.weight, to: target, axes: [0, 2]),
          builder.broadcast(column.weight, to: target, axes: [0, 3]))
        value = try builder.map(.mul, value, weight)
        result =
          try result.map { known throws(Diagnostic) in
            try builder.map(mode == "max" ? .max : .add, known, value)
          } ?? value
      }
    }
    guard let result else { throw Diagnostic("there is nothing to sample") }
    let isInside = try builder.map(
      .and, builder.broadcast(axes[0].isInside, to: target, axes: [0, 2]),
      builder.broadcast(axes[1].isInside, to: target, axes: [0, 3]))
    return try builder.map(.select, isInside, result, builder.scalar(0, like: result))
  }
}
