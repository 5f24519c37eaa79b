internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Changes of shape, types, and what is known of shapes.
extension Operator {
  static let shapes: [Operator] =
    [
      .one("Identity", 1...newestVersion) { importer throws(Diagnostic) in try importer.operand(0) },
      .one(
        "Cast", 6...newestVersion, 1...1,
        [.required(.integer("to")), .integer("saturate", 1), .string("round_mode", "up")]
      ) {
        importer throws(Diagnostic) in try importer.converted(to: importer.dataType("to"))
      },
      .one("CastLike", 15...newestVersion, 2...2, [.integer("saturate", 1), .string("round_mode", "up")]) {
        importer throws(Diagnostic) in try importer.converted(to: importer.element(importer.operand(1)))
      },
      .one("BitCast", 26...newestVersion, 1...1, [.required(.integer("to"))]) { importer throws(Diagnostic) in
        let (x, type) = (try importer.operand(0), try importer.dataType("to"))
        // A truth value is a byte 0 or 1.
        if importer.element(x) == .bool, type.valueBits == 8 {
          return try importer.builder.map(.bitcast, [importer.builder.cast(x, to: .u8)], to: type)
        }
        guard type != .bool else { throw Diagnostic("bits as truth values are not supported") }
        return try importer.builder.map(.bitcast, [x], to: type)
      },
      .one("Reshape", 5...newestVersion, 2...2, [.integer("allowzero", 0)]) { importer throws(Diagnostic) in
        let target = try importer.dims(importer.operand(1), "the shape")
        return try importer.reshape(target, keepsZero: importer.flag("allowzero"))
      },
      .one("Reshape", 1...4, 1...1, [.integers("shape"), .any("consumed_inputs")]) { importer throws(Diagnostic) in
        let target = try importer.optionalIntegers("shape") ?? []
        return try importer.reshape(target.map { Dim($0) }, keepsZero: false)
      },
      .one("Flatten", 1...newestVersion, 1...1, [.integer("axis", 1)]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let shape = importer.shape(x)
        let given = try importer.integer("axis")
        let axis = given == shape.count ? given : try importer.axis(given, rank: shape.count)
        return try importer.builder.reshape(x, to: [.product(shape[..<axis]), .product(shape[axis...])])
      },
      .one("Transpose", 1...newestVersion, 1...1, [.integers("perm")]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let rank = importer.type(x).rank
        let order = try importer.optionalIntegers("perm") ?? (0..<rank).reversed()
        return try importer.builder.transpose(x, order)
      },
      .one("Squeeze", 1...12, 1...1, [.integers("axes")]) { importer throws(Diagnostic) in
        try importer.squeeze(importer.optionalIntegers("axes"))
      },
      .one("Squeeze", 13...newestVersion, 1...2) { importer throws(Diagnostic) in
        try importer.squeeze(try importer.listOperand(1, "the axes"))
      },
      .one("Unsqueeze", 1...12, 1...1, [.required(.integers("axes"))]) { importer throws(Diagnostic) in
        try importer.builder.expandDims(importer.operand(0), axes: importer.optionalIntegers("axes") ?? [])
      },
      .one("Unsqueeze", 13...newestVersion, 2...2) { importer throws(Diagnostic) in
        try importer.builder.expandDims(importer.operand(0), axes: importer.listOperand(1, "the axes") ?? [])
      },
      .one("Shape", 1...14) { importer throws(Diagnostic) in
        try importer.vector(importer.shape(importer.operand(0)))
      },
      .one("Shape", 15...newestVersion, 1...1, [.integer("start", 0), .integer("end")]) { importer throws(Diagnostic) in
        let shape = importer.shape(try importer.operand(0))
        func place(_ number: Int) -> Int { min(max(number < 0 ? number + shape.count : number, 0), shape.count) }
        let (start, end) = (
          place(importer.optionalPlaces("start")?.first ?? 0),
          place(importer.optionalPlaces("end")?.first ?? shape.count)
        )
        return try importer.vector(Array(shape[min(start, end)..<end]))
      },
      .one("Size") { importer throws(Diagnostic) in
        try importer.builder.dimension(.product(importer.shape(importer.operand(0))))
      },
      .one("DepthToSpace", 1...newestVersion, 1...1, [.required(.integer("blocksize")), .string("mode", "DCR")]) {
        importer throws(Diagnostic) in try importer.depthToSpace()
      },
      .one("SpaceToDepth", 1...newestVersion, 1...1, [.required(.integer("blocksize")), .string("mode", "DCR")]) {
        importer throws(Diagnostic) in try importer.spaceToDepth()
      },
    ]
}

extension GraphImporter {
  /// The whole numbers of an optional operand.
  mutating func listOperand(_ position: Int, _ what: String) throws(Diagnostic) -> [Int]? {
    guard let value = optional(position) else { return nil }
    return try integers(value, what)
  }

  /// Extents as a vector of i64.
  mutating func vector(_ dims: [Dim]) throws(Diagnostic) -> Value {
    let numbers = dims.compactMap(\.constant)
    if numbers.count == dims.count { return try list(numbers) }
    var parts: [Value] = []
    for dim in dims { parts.append(try builder.reshape(builder.dimension(dim), to: [1])) }
    return try builder.concat(parts, axis: 0)
  }

  /// The first operand under the extents `target`, of which 0 is the operand's own and -1 follows from the others.
  fileprivate mutating func reshape(_ target: [Dim], keepsZero: Bool) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let shape = shape(x)
    var extents = target
    for (axis, extent) in target.enumerated() where extent == 0 && !keepsZero {
      guard shape.indices.contains(axis) else { throw Diagnostic("the shape has a 0 where the operand has no axis") }
      extents[axis] = shape[axis]
    }
    let open = extents.indices.filter { extents[$0] == -1 }
    guard open.count <= 1 else { throw Diagnostic("more than one extent of the shape is -1") }
    if let axis = open.first {
      let rest = try product(extents.indices.filter { $0 != axis }.map { extents[$0] })
      let total = Dim.product(shape)
      guard builder.ranges.proveNonNegative(rest - 1) else {
        guard rest == 0, !keepsZero, total == 0 else { throw Diagnostic("the extent -1 has no value") }
        extents[axis] = 0
        return try builder.reshape(x, to: extents)
      }
      extents[axis] = builder.ranges.simplified(total.floorDivided(by: rest))
    }
    return try builder.reshape(x, to: extents)
  }

  fileprivate mutating func squeeze(_ axes: [Int]?) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let shape = shape(x)
    guard let axes else {
      guard shape.allSatisfy({ $0.constant != nil }) else {
        throw Diagnostic("the axes must be given where extents are symbolic")
      }
      return try builder.squeeze(x, axes: shape.indices.filter { shape[$0] == 1 })
    }
    return try builder.squeeze(x, axes: self.axes(axes, rank: shape.count))
  }

  private func blocks() throws(Diagnostic) -> (size: Dim, isDepthFirst: Bool) {
    let size = try integer("blocksize")
    let mode = try string("mode")
    guard (1...1 << 10).contains(size), mode == "DCR" || mode == "CRD" else {
      throw Diagnostic("blocks of \(size) in the mode '\(mode)' are not possible")
    }
    return (Dim(size), mode == "DCR")
  }

  fileprivate mutating func depthToSpace() throws(Diagnostic) -> Value {
    let x = try operand(0)
    let (shape, (size, isDepthFirst)) = (shape(x), try blocks())
    guard shape.count == 4 else { throw Diagnostic("it takes [n, c, h, w], not \(type(x))") }
    let depth = shape[1].floorDivided(by: size * size)
    let split = isDepthFirst ? [size, size, depth] : [depth, size, size]
    let parts = try builder.reshape(x, to: [shape[0]] + split + shape[2...])
    let moved = try builder.transpose(parts, isDepthFirst ? [0, 3, 4, 1, 5, 2] : [0, 1, 4, 2, 5, 3])
    return try builder.reshape(moved, to: [shape[0], depth, product([shape[2], size]), product([shape[3], size])])
  }

  fileprivate mutating func spaceToDepth() throws(Diagnostic) -> Value {
    let x = try operand(0)
    let (shape, (size, isDepthFirst)) = (shape(x), try blocks())
    guard shape.count == 4 else { throw Diagnostic("it takes [n, c, h, w], not \(type(x))") }
    let (rows, columns) = (shape[2].floorDivided(by: size), shape[3].floorDivided(by: size))
    let parts = try builder.reshape(x, to: [shape[0], shape[1], rows, size, columns, size])
    let moved = try builder.transpose(parts, isDepthFirst ? [0, 3, 5, 1, 2, 4] : [0, 1, 3, 5, 2, 4])
    return try builder.reshape(moved, to: [shape[0], product([shape[1], size, size]), rows, columns])
  }
}
