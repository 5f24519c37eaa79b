extension Int {
  /// The greatest number that divides both this number and `other` (Euclid's algorithm); 0 where both are 0.
  public func greatestCommonDivisor(with other: Int) -> Int {
    var (greater, less) = (magnitude, other.magnitude)
    while less != 0 { (greater, less) = (less, greater % less) }
    return Int(clamping: greater)
  }
}
