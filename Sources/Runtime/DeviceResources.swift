internal import CFFI
internal import MartletSupport

/// What a context has of its device: a stream, and a recording of launches.
final class DeviceResources {
  let device: ModelDevice
  let stream: UInt
  private let graph: UnsafeMutablePointer<martlet_graph>?

  /// A stream of `device`, and room for a recording if it `records`.
  init(_ device: ModelDevice, records: Bool) throws(Diagnostic) {
    self.device = device
    stream = try device.makeStream()
    guard records else {
      graph = nil
      return
    }
    let graph = UnsafeMutablePointer<martlet_graph>.allocate(capacity: 1)
    graph.initialize(to: martlet_graph())
    graph.pointee.size = MemoryLayout<martlet_graph>.size
    self.graph = graph
  }

  deinit {
    if let graph {
      device.forget(graph: UInt(bitPattern: graph))
      graph.deallocate()
    }
    device.takeBack(stream: stream)
  }

  /// Has the context run on the device.
  func install(in state: UnsafeMutablePointer<martlet_context>) {
    state.pointee.device = device.pointer
    state.pointee.stream = UnsafeMutableRawPointer(bitPattern: stream)
    state.pointee.graph = graph
  }
}
