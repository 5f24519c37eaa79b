/// The channels of a row-major tensor: each is one index along some of its axes.
struct WeightChannels {
  /// How many there are.
  let count: Int
  /// How many elements in a row are of one channel.
  private let runLength: Int
  /// The extents of the axes before a run, and how far one step along each of them moves in the list of channels.
  private let outer: [(extent: Int, step: Int)]

  /// The channels along `axes`, ascending, of a tensor with the extents `shape`.
  init(_ shape: [Int], axes: [Int]) {
    let split = (axes.last ?? -1) + 1
    runLength = shape[split...].reduce(1, *)
    var outer: [(extent: Int, step: Int)] = []
    var step = 1
    for axis in (0..<split).reversed() {
      let isChannel = axes.contains(axis)
      outer.insert((shape[axis], isChannel ? step : 0), at: 0)
      if isChannel { step *= shape[axis] }
    }
    count = step
    self.outer = outer
  }

  /// Calls `body` with the channel and the places of each run of elements of one channel, in order.
  func forEachRun(_ body: (_ channel: Int, _ run: Range<Int>) -> Void) {
    var position = [Int](repeating: 0, count: outer.count)
    var channel = 0
    for run in 0..<outer.reduce(1, { $0 * $1.extent }) {
      body(channel, run * runLength..<(run + 1) * runLength)
      for axis in outer.indices.reversed() {
        position[axis] += 1
        channel += outer[axis].step
        if position[axis] < outer[axis].extent { break }
        channel -= outer[axis].step * outer[axis].extent
        position[axis] = 0
      }
    }
  }
}
