import MartletGraphIR
import MartletSupport

/// How an output of a region lies in the space of its reductions.
enum OutputForm {
  /// One element for each point.
  case full
  /// One element for each outer point: for each axis of the output, the outer index along it, or nil for index 0.
  case row([Int?])

  /// The forms of all outputs of `region`, in order.
  static func forms(_ region: Region) throws(Diagnostic) -> [OutputForm] {
    let analysis = try RegionAnalysis(region.body)
    return region.body.outputs.map { output in
      let rank = region.body.type(of: output.value).rank
      switch (analysis.kind, analysis.placements[output.value.node]) {
      case (.contraction, _), (.scan, _), (.sort, _), (.attention, _), (.pointwise, _), (.update, _):
        return .row((0..<rank).map { $0 })
      case (.row, .free), (.row, .full): return .full
      case (.row, .row(let axes)):
        var sources = [Int?](repeating: nil, count: rank)
        for (outer, axis) in axes.enumerated() { if let axis { sources[axis] = outer } }
        return .row(sources)
      }
    }
  }
}
