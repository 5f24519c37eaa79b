public import MartletScalars

extension Entry {
  /// The elements of a tensor that a check looks at: at the row-major positions `offset + Σ place · stride`, for all
  /// places in `0..<extent` along each axis.
  public struct IndexPart: Hashable, Sendable {
    /// One direction in which the elements lie.
    public struct Axis: Hashable, Sendable {
      /// The number of places.
      public var extent: IndexExpression
      /// The distance from one to the next, in elements.
      public var stride: IndexExpression

      /// `extent` places with the distance `stride`.
      public init(_ extent: IndexExpression, by stride: IndexExpression) {
        self.extent = extent
        self.stride = stride
      }
    }

    /// The position of the first element.
    public var offset: IndexExpression
    /// The directions.
    public var axes: [Axis]

    /// The elements from `offset` on along `axes`.
    public init(at offset: IndexExpression, _ axes: [Axis]) {
      self.offset = offset
      self.axes = axes
    }

    /// All of a tensor of `shape`.
    public init(whole shape: [IndexExpression]) {
      self.init(at: 0, [Axis(.product(shape), by: 1)])
    }

    /// All its expressions: the offset, then extent and stride of each axis.
    public var expressions: [IndexExpression] { [offset] + axes.flatMap { [$0.extent, $0.stride] } }

    /// The greatest position, where no extent is 0.
    public var last: IndexExpression { axes.reduce(offset) { $0 + ($1.extent - 1) * $1.stride } }
  }
}
