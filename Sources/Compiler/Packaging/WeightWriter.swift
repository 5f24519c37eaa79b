public import MartletArtifact
internal import MartletScalars
public import MartletSupport

/// Writes the bytes of weights: the header, then every weight packed, with zeros between them.
public struct WeightWriter {
  private let layout: WeightLayout
  private let contents: [WeightContent]

  /// The weights in `layout`, whose elements come from `contents`, one for each in order.
  /// - Throws: a diagnostic if a content has another number of bytes than its weight.
  public init(_ layout: WeightLayout, _ contents: [WeightContent]) throws(Diagnostic) {
    precondition(layout.tensors.count == contents.count, "one content for each weight")
    for (tensor, content) in zip(layout.tensors, contents) {
      let have = content.byteCount
      let wanted = tensor.shape.reduce(tensor.type.byteCount, *)
      if have != wanted { throw Diagnostic("weight '\(tensor.key)' has \(have) bytes, its type takes \(wanted)") }
    }
    self.layout = layout
    self.contents = contents
  }

  /// The hash of all bytes behind the header, found without writing them.
  public func contentHash() throws(Diagnostic) -> ContentHash {
    var hasher = ContentHasher()
    try pack { (bytes) throws(Diagnostic) in hasher.update(bytes) }
    return hasher.finish()
  }

  /// Writes header and weights at the end of `file`.
  /// - Returns: the hash of all bytes behind the header.
  /// - Throws: a diagnostic if the file cannot be written.
  public func write(to file: OutputFile) throws(Diagnostic) -> ContentHash {
    let start = file.byteCount
    var hasher = ContentHasher()
    try file.writeZeros(WeightHeader.byteCount)
    try pack { (bytes) throws(Diagnostic) in
      hasher.update(bytes)
      try file.write(bytes)
    }
    precondition(file.byteCount - start == layout.byteCount, "the weights fill their layout")
    let hash = hasher.finish()
    try file.overwrite(at: start, header(hash))
    return hash
  }

  /// The header of these weights.
  public func header(_ contentHash: ContentHash) -> [UInt8] {
    WeightHeader(totalByteCount: layout.byteCount, contentHash: contentHash).bytes
  }

  private func pack(_ sink: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void) throws(Diagnostic) {
    var end = WeightHeader.byteCount
    for (tensor, content) in zip(layout.tensors, contents) {
      try Self.zeros(tensor.offset - end, sink)
      try content.withUnsafeBytes { (source) throws(Diagnostic) in try WeightPacker(tensor).pack(source, sink) }
      end = tensor.offset + tensor.byteCount
    }
    try Self.zeros(layout.byteCount - end, sink)
  }

  /// The gaps between weights are shorter than their alignment.
  private static func zeros(
    _ count: Int, _ sink: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    precondition(count >= 0 && count < ArtifactFormat.alignment, "weights lie in order without large gaps")
    guard count > 0 else { return }
    try [UInt8](repeating: 0, count: count).withUnsafeBytes { zeros in
      Result { () throws(Diagnostic) in try sink(zeros) }
    }.get()
  }
}
