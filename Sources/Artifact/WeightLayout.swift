public import MartletScalars
public import MartletSupport

/// Where each weight lies in an artefact, or in the file beside it.
public struct WeightLayout: Hashable, Sendable, Codable {
  /// Where the bytes are.
  public enum Placement: String, Hashable, Sendable, Codable {
    /// In a section of the artefact.
    case embedded
    /// In a file that the caller maps.
    case external
  }

  /// How a weight was made from another in the weight file.
  public struct Conversion: Hashable, Sendable, Codable {
    /// The key in the weight file.
    public var key: String
    /// The type of the elements there.
    public var type: DataType
    /// What was made of it, as the graph IR writes it: `rounded`, `quantized(axes: [0])`, `scales(axes: [0])`.
    public var form: String

    /// `form` of the weight `key` of `type`.
    public init(key: String, type: DataType, form: String) {
      self.key = key
      self.type = type
      self.form = form
    }
  }

  /// One weight.
  public struct Tensor: Hashable, Sendable, Codable {
    /// The key in the weight file, as in a PyTorch `state_dict`; or the name of a constant of the model, or of a weight
    /// that was made from one in the file.
    public var key: String
    /// The type of the elements.
    public var type: DataType
    /// The extents before packing.
    public var shape: [Int]
    /// How the elements are arranged.
    public var packing: Packing
    /// The first byte, counted from the header of the weights; a multiple of 64.
    public var offset: Int
    /// The number of bytes, padding inside the packing included.
    public var byteCount: Int
    /// How the elements were made from those in the weight file; nil where they are the same.
    public var conversion: Conversion?
    /// The hash of the elements in row-major order, before packing; of those in the weight file, where they were
    /// converted.
    public var contentHash: ContentHash?
  }

  /// Where the bytes are.
  public var placement: Placement
  /// The tensors in ascending order of their offsets.
  public var tensors: [Tensor]
  /// The number of bytes, the header included.
  public var byteCount: Int
  /// The hash of all bytes behind the header; set once they have been written.
  public var contentHash: ContentHash?

  /// Weights of no tensors yet, the header alone.
  public init(placement: Placement) {
    self.placement = placement
    self.tensors = []
    self.byteCount = WeightHeader.byteCount
  }

  /// Places a weight behind the others.
  /// - Returns: its offset.
  /// - Throws: a diagnostic if the key is there already or the size does not fit 64 bits.
  @discardableResult
  public mutating func append(
    _ key: String, _ type: DataType, _ shape: [Int], packing: Packing, conversion: Conversion? = nil,
    contentHash: ContentHash? = nil
  ) throws(Diagnostic) -> Int {
    if tensors.contains(where: { $0.key == key }) { throw Diagnostic("weight '\(key)' is there twice") }
    guard let bytes = packing.byteCount(type), let offset = ArtifactFormat.aligned(byteCount) else {
      throw Diagnostic("weight '\(key)' is larger than memory")
    }
    let (end, overflow) = offset.addingReportingOverflow(bytes)
    guard !overflow, let total = ArtifactFormat.aligned(end) else {
      throw Diagnostic("the weights are larger than memory")
    }
    tensors.append(
      Tensor(
        key: key, type: type, shape: shape, packing: packing, offset: offset, byteCount: bytes,
        conversion: conversion, contentHash: contentHash))
    byteCount = total
    return offset
  }

  /// The weight with the key `key`.
  public func tensor(_ key: String) -> Tensor? { tensors.first { $0.key == key } }

  /// Checks a layout that was read: sizes fit the packings, nothing overlaps, all lies inside.
  /// - Throws: a diagnostic that names the first weight at fault.
  public func validate() throws(Diagnostic) {
    var end = WeightHeader.byteCount
    for tensor in tensors {
      guard tensor.offset >= end, tensor.offset % ArtifactFormat.alignment == 0 else {
        throw Diagnostic("the manifest is damaged: weight '\(tensor.key)' overlaps another or is not aligned")
      }
      guard tensor.packing.isConsistent(with: tensor.shape), tensor.packing.byteCount(tensor.type) == tensor.byteCount
      else { throw Diagnostic("the manifest is damaged: the size of weight '\(tensor.key)' does not fit its shape") }
      let (next, overflow) = tensor.offset.addingReportingOverflow(tensor.byteCount)
      guard !overflow, next <= byteCount else {
        throw Diagnostic("the manifest is damaged: weight '\(tensor.key)' lies outside")
      }
      end = next
    }
  }
}
