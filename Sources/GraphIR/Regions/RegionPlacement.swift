/// How a value inside a region is computed.
public enum RegionPlacement: Hashable, Sendable {
  /// A function of the inputs alone, at any index.
  case free
  /// Depends on a reduction, the contraction or the scan and has the region's full shape; its element at an index needs other
  /// dependent values at that index or in its row only.
  case full
  /// Depends on a reduction and has one element a row: for each axis of the region's shape that is not reduced, in
  /// ascending order, the axis of this value that runs along it. Other axes have the extent 1.
  /// An entry is nil where the row axis itself has the extent 1 and the value lacks it.
  case row(axes: [Int?])
}
