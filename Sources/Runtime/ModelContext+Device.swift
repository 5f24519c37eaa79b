internal import CFFI
public import MartletArtifact
internal import MartletScalars
public import MartletSupport

extension ModelContext {
  /// Launches `entry` on `inputs` and `outputs` that lie on the context's device, and returns at once, or when the values have
  /// come that say what is launched: `wait` says when it has ended. An output in place of an input may be the same tensor; those
  /// whose extents the call returns have these afterwards, and may be given again.
  /// - Throws: a diagnostic if a tensor breaks the entry's contract, or of the driver.
  public func launch(
    _ entry: ModelEntry, _ inputs: [DeviceTensor], into outputs: [DeviceTensor], dims: DimValues
  ) throws(Diagnostic) {
    guard let resources = device else { throw Diagnostic("the context runs on the CPU, its tensors lie on the host") }
    let signature = entry.signature
    let plan = try prepare(entry, dims)
    try check(inputs, signature.inputs, plan.inputs, "input", resources, signature)
    try check(outputs, signature.outputs, plan.outputs, "output", resources, signature)
    let returned = signature.returnedExtents
    var extents = [Int64](repeating: 0, count: returned.count)
    let places = [UInt8](repeating: UInt8(MARTLET_MEMORY_DEVICE), count: inputs.count + outputs.count)
    let code = places.withUnsafeBufferPointer { memory in
      state.pointee.memory = memory.baseAddress
      defer { state.pointee.memory = nil }
      arguments.reset(count: entry.function.argumentCount)
      arguments.append(address: UInt(bitPattern: state))
      for tensor in inputs + outputs { arguments.append(address: tensor.address) }
      for value in dims.values { arguments.append(value) }
      return extents.withUnsafeMutableBufferPointer { room in
        arguments.append(address: UInt(bitPattern: room.baseAddress))
        return call(entry.function)
      }
    }
    withExtendedLifetime((inputs, outputs)) {}
    if code != 0 { throw failure(code) }
    for (extent, axis) in zip(extents, returned) { outputs[axis.output].shape[axis.axis] = Int(extent) }
  }

  /// Returns when all that the context has launched has ended.
  /// - Throws: a diagnostic of the driver, for what went wrong in it too.
  public func wait() throws(Diagnostic) {
    if let device { try device.device.wait(stream: device.stream) }
  }

  /// Launches `entry` as above, waits for it and measures each launch. `count` is how many are expected, that of the manifest;
  /// where loops make more, the entry runs once more, with room for all.
  /// - Returns: the times of the launches in nanoseconds, in order.
  /// - Throws: a diagnostic as above.
  public func measure(
    _ entry: ModelEntry, _ inputs: [DeviceTensor], into outputs: [DeviceTensor], dims: DimValues, count: Int
  ) throws(Diagnostic) -> [Double] {
    var (room, times) = (count, [Float]())
    // What values decide may change with each call that works in the place of its inputs.
    for _ in 0..<8 {
      times = [Float](repeating: 0, count: room)
      let made = try measure(&times) { () throws(Diagnostic) in try launch(entry, inputs, into: outputs, dims: dims) }
      if made <= room { return times.prefix(made).map { Double($0) * 1e6 } }
      room = made
    }
    throw Diagnostic("entry '\(entry.signature.name)' launches more kernels with every call")
  }

  /// Has `body`, a call, fill `times`, as far as they go.
  /// - Returns: the number of launches.
  private func measure(_ times: inout [Float], _ body: () throws(Diagnostic) -> Void) throws(Diagnostic) -> Int {
    var events = [UnsafeMutableRawPointer?](repeating: nil, count: times.count + 1)
    var profile = martlet_profile()
    profile.size = MemoryLayout<martlet_profile>.size
    profile.capacity = Int64(times.count)
    try times.withUnsafeMutableBufferPointer { (times) throws(Diagnostic) in
      try events.withUnsafeMutableBufferPointer { (events) throws(Diagnostic) in
        profile.milliseconds = times.baseAddress
        profile.events = events.baseAddress
        try withUnsafeMutablePointer(to: &profile) { (profile) throws(Diagnostic) in
          state.pointee.profile = profile
          defer { state.pointee.profile = nil }
          try body()
        }
      }
    }
    return Int(profile.count)
  }

  private func check(
    _ tensors: [DeviceTensor], _ wanted: [Signature.Tensor], _ shapes: [[Int]], _ kind: String,
    _ resources: DeviceResources, _ signature: Signature
  ) throws(Diagnostic) {
    guard tensors.count == wanted.count else {
      throw Diagnostic("entry '\(signature.name)' has \(wanted.count) \(kind)s, \(tensors.count) are given")
    }
    for (place, tensor) in tensors.enumerated() {
      let isReturned = kind == "output" && signature.returnedExtents.contains { $0.output == place }
      let shape = isReturned ? tensor.greatestShape : tensor.shape
      if tensor.type != wanted[place].type || shape != shapes[place] {
        let extents = shapes[place].map(String.init).joined(separator: ", ")
        throw Diagnostic("\(kind) '\(wanted[place].name)' must be \(wanted[place].type.rawValue)[\(extents)]")
      }
      if tensor.device.ordinal != resources.device.ordinal {
        throw Diagnostic(
          "\(kind) '\(wanted[place].name)' lies on GPU \(tensor.device.ordinal), the context runs on \(resources.device.ordinal)"
        )
      }
    }
  }
}
