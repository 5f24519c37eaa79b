public import MartletScalars
public import MartletSupport

/// A tensor in the memory of a GPU: row-major without gaps. Calls read and write it in place; one that returns extents of an
/// output gives the output these.
public final class DeviceTensor {
  /// The type of the elements.
  public let type: DataType
  /// The extents, outermost first.
  public internal(set) var shape: [Int]
  /// The extents that there is memory for.
  public let greatestShape: [Int]
  /// The GPU.
  public let device: ModelDevice
  /// The address of the elements; 0 where there are none.
  let address: UInt

  /// A copy of `tensor` on `device`.
  /// - Throws: a diagnostic if there is not enough memory, or of the driver.
  public init(_ tensor: HostTensor, on device: ModelDevice) throws(Diagnostic) {
    type = tensor.type
    shape = tensor.shape
    greatestShape = tensor.shape
    self.device = device
    address = try device.allocate(tensor.byteCount) ?? 0
    // All is set: where this throws, the memory is given back as ever.
    if byteCount > 0 { try device.copy(to: address, from: tensor.address, byteCount: byteCount) }
    withExtendedLifetime(tensor) {}
  }

  /// The number of bytes.
  public var byteCount: Int { shape.reduce(type.byteCount, *) }

  deinit { if address != 0 { device.free(address) } }

  /// Takes the elements of `tensor`, which has the same type and the extents that there is memory for. Calls that use this one
  /// must have ended.
  /// - Throws: a diagnostic if `tensor` is another one, or of the driver.
  public func copy(from tensor: HostTensor) throws(Diagnostic) {
    guard tensor.type == type, tensor.shape == greatestShape else {
      throw Diagnostic("a tensor of another type or shape is \(tensor.typeDescription)")
    }
    shape = greatestShape
    if byteCount > 0 { try device.copy(to: address, from: tensor.address, byteCount: byteCount) }
    withExtendedLifetime(tensor) {}
  }

  /// A copy in the host's memory. Calls that write the tensor must have ended.
  /// - Throws: a diagnostic if there is not enough memory, or of the driver.
  public func copyToHost() throws(Diagnostic) -> HostTensor {
    var tensor = try HostTensor(type, shape)
    if byteCount > 0 { try device.copy(to: tensor.writableAddress(), from: address, byteCount: byteCount) }
    return tensor
  }
}
