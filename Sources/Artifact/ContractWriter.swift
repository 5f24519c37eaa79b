internal import MartletScalars

/// Writes the contracts of entries as text for people.
public enum ContractWriter {
  /// What each of `entries` takes, gives and checks on every call, on CPUs unless there is no code for them, and on GPUs if the
  /// arenas there are given.
  public static func text(_ entries: [Signature], hasCPU: Bool = true, deviceArenas: [Formula]? = nil) -> String {
    let arenas: [Formula?] = deviceArenas ?? entries.map { _ in nil }
    return zip(entries, arenas).map { text($0, hasCPU: hasCPU, $1) }.joined(separator: "\n")
  }

  private static func text(_ entry: Signature, hasCPU: Bool, _ deviceArena: Formula?) -> String {
    var lines = ["entry \(entry.name)"]
    for dim in entry.dims { lines.append("  dim     \(dim)") }
    for tensor in entry.inputs { lines.append("  input   \(line(tensor))") }
    for (number, tensor) in entry.outputs.enumerated() {
      let axes = entry.returnedExtents.filter { $0.output == number }.map { "\($0.axis)" }
      lines.append("  output  \(line(tensor, returnedAxes: axes))")
    }
    if hasCPU { lines.append("  arena   \(entry.arenaBytes) bytes, aligned to \(ArtifactFormat.alignment)") }
    if let deviceArena {
      lines.append("  arena   on a GPU \(deviceArena) bytes, aligned to \(GPUTraits.memoryAlignment)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func line(_ tensor: Signature.Tensor, returnedAxes axes: [String] = []) -> String {
    var line = "\(tensor.name): \(tensor.typeDescription)"
    if let range = tensor.indexRange { line += ", elements in \(range.lower)..<\(range.upper)" }
    if let range = tensor.partRange { line += ", indices in parts (\(range.lower)..<\(range.upper) suits all)" }
    if !axes.isEmpty {
      line +=
        ", at most: the call returns the extent\(axes.count > 1 ? "s" : "") of axis \(axes.joined(separator: ", "))"
    }
    if let input = tensor.inPlaceOf { line += " in place of \(input)" }
    if let location = tensor.location { line += "  @ \(location)" }
    return line
  }
}
