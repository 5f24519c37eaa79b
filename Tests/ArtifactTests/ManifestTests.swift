import MartletArtifact
import MartletScalars
import MartletSupport
import Testing

private func sample() throws -> Manifest {
  let batch = IndexExpression.named("batch")
  let sequence = IndexExpression.named("sequence")
  var weights = WeightLayout(placement: .embedded)
  try weights.append("embedding", .f32, [30, 5], packing: .rowMajor([30, 5]), contentHash: ContentHash(of: "e"))
  try weights.append(
    "linear.weight", .f32, [20, 5], packing: Packing(shape: [2, 5, 16], index: [16 * .axis(0) + .axis(2), .axis(1)]))
  weights.contentHash = ContentHash(of: "all")
  let encode = Signature(
    "encode",
    dims: [DimSymbol("batch", in: 1...64), DimSymbol("sequence", in: 0...512, divisor: 2)],
    inputs: [
      .init("ids", .i64, [batch, sequence], indexRange: .init(Formula(0), below: Formula(30)), location: "M.swift:7"),
      .init("scale", .f32, []),
    ],
    outputs: [.init("embedding", .f32, [batch, 2 * sequence + 1])],
    arenaBytes: batch.ceilDivided(by: 8) * 64 + .maximum(batch, sequence) * 128)
  return Manifest(
    model: "mini", target: .init(.x86, levels: ["x86-64", "x86-64-v3"]), entries: [encode], weights: weights,
    kernels: [.init("k0", locations: ["encoder M.swift:9"]), .init("k1", locations: [])],
    launches: [
      [
        .init(kernel: 1),
        .init(
          kernel: 1, alternatives: [.init(kernel: 0, location: 0, conditions: [Formula(10 - batch * sequence)])]),
      ]
    ],
    provenance: .init(compiler: "0.1.0", graph: ContentHash(of: "graph"), flags: ["--cpu", "portable"]))
}

private func decode(_ bytes: [UInt8]) throws(Diagnostic) -> Manifest {
  // A typed throw does not pass `withUnsafeBytes`, a Result does.
  try bytes.withUnsafeBytes { raw in
    Result { () throws(Diagnostic) in try ManifestSection.decode(raw, file: "m.so") }
  }.get()
}

@Test func manifestReadsBackAndIsDeterministic() throws {
  let manifest = try sample()
  let bytes = ManifestSection.encode(manifest)
  #expect(ManifestSection.encode(manifest) == bytes)
  #expect(try decode(bytes) == manifest)
  let text = ManifestSection.text(manifest, pretty: false)
  #expect(text.hasPrefix(#"{"abi":1,"entries":[{"arenaBytes":""#))
  #expect(text.contains(#""shape":["batch","2*sequence + 1"]"#))
  #expect(text.contains(#""index":["16*d0 + d2","d1"],"shape":[2,5,16]"#))
  #expect(manifest.exportedSymbols == ["mini_encode", "mini_encode_call", "mini_encode_arena_size"])
}

@Test func damagedManifestsAreReported() throws {
  let bytes = ManifestSection.encode(try sample())
  for count in [0, 7, 63, 64, bytes.count - 1] {
    #expect(throws: Diagnostic.self) { try decode(Array(bytes.prefix(count))) }
  }
  // The seal covers the whole file and is checked there.
  for place in bytes.indices where !(56..<96).contains(place) {
    var damaged = bytes
    damaged[place] ^= 0x10
    #expect(throws: Diagnostic.self, "byte \(place)") { try decode(damaged) }
  }
  var other = bytes
  other[12] = 9
  #expect { try decode(other) } throws: { "\($0)".contains("version 9 of the C interface") }
}

/// The section of a manifest with the text `json`, its hash included.
private func section(_ json: String) throws -> [UInt8] {
  let text = Array(json.utf8)
  let count = withUnsafeBytes(of: UInt64(text.count).littleEndian) { Array($0) }
  return Array(ManifestSection.encode(try sample()).prefix(16)) + count + ContentHash(of: text).bytes
    + [UInt8](repeating: 0, count: 40) + text
}

@Test(arguments: [
  (#""upper":64"#, #""upper":9223372036854775807"#), (#""upper":64"#, #""upper":1099511627777"#),
  (#""lower":1"#, #""lower":-1"#), (#""lower":1"#, #""lower":65"#), (#""divisor":2"#, #""divisor":0"#),
  (#""divisor":2,"lower":0"#, #""divisor":9223372036854775807,"lower":1"#), (#""name":"batch""#, #""name":"a b""#),
  (#""name":"batch""#, #""name":"sequence""#), (#""name":"ids""#, #""name":"../ids""#),
  (#""name":"ids""#, #""name":"scale""#), (#""name":"encode""#, #""name":"""#), (#""model":"mini""#, #""model":"m/i""#),
  (#""upper":30"#, #""upper":"other""#), (#""arenaBytes":""#, #""arenaBytes":"other + "#),
  (#""returnedExtents":[]"#, #""returnedExtents":[{"axis":2,"output":0}]"#),
  (#""returnedExtents":[]"#, #""returnedExtents":[{"axis":0,"output":-1}]"#),
  (#""launches":[["#, #""launches":[[],["#), (#"{"kernel":1}"#, #"{"kernel":2}"#),
  (#""kernel":0,"location":0"#, #""kernel":0,"location":1"#), (#""kernel":0,"location":0"#, #""kernel":-1"#),
  (#""conditions":[""#, #""conditions":["other + "#), (#""conditions":["#, #""conditions":["batch batch","#),
])
func changedManifestsAreReported(part: String, change: String) throws {
  let text = ManifestSection.text(try sample(), pretty: false)
  #expect(try decode(section(text)) == sample())
  try #require(text.contains(part))
  #expect(throws: Diagnostic.self) { try decode(section(text.replacing(part, with: change))) }
}

@Test func dimsChooseTheKernelOfALaunch() throws {
  let manifest = try sample()
  let launches = try #require(manifest.launches)[0]
  for (dims, kernel, location) in [([5, 2], 0, 0), ([5, 4], 1, nil), ([1, 10], 0, 0)] as [([Int], Int, Int?)] {
    let values = try manifest.entries[0].dims(dims)
    #expect(launches[0].chosen(values) == (1, nil))
    #expect(launches[1].chosen(values) == (kernel, location))
  }
}

@Test func rangesOfIndicesAreChecked() throws {
  let (n, m) = (IndexExpression.named("n"), IndexExpression.named("m"))
  let symbols = [DimSymbol("n", in: 0...10), DimSymbol("m", in: 0...10)]
  let dims = try Signature("e", dims: symbols, inputs: [], outputs: [], arenaBytes: 0).dims([4, 3])
  func indices(_ lower: IndexExpression, _ upper: IndexExpression) throws -> Range<Int>? {
    let range = Signature.IndexRange(Formula(lower), below: Formula(upper))
    return try Signature.Tensor("i", .i64, [n], indexRange: range).indices(dims)
  }
  #expect(try indices(0, n) == 0..<4)
  #expect(try Signature.Tensor("i", .i64, [n]).indices(dims) == nil)
  for (lower, upper) in [(n, 0), (IndexExpression(Int.min), n), (0, IndexExpression(Int.max) * n), (0, .named("k"))] {
    #expect(throws: Diagnostic.self) { try indices(lower, upper) }
  }
  // The multiple of 3 below the least number does not fit 64 bits.
  #expect(Formula((IndexExpression(Int.min / 4) * n).modulo(m)).value(dims) == 1)
}

@Test func dimsAreReadFromShapes() throws {
  let entry = try sample().entries[0]
  let dims = try entry.dims(ofInputs: [[3, 8], []])
  #expect(dims.values == [3, 8])
  #expect(try entry.outputs[0].extents(dims) == [3, 17])
  #expect(entry.arenaBytes.value(dims) == 64 + 8 * 128)
  func message(_ shapes: [[Int]]) -> String {
    do throws(Diagnostic) { _ = try entry.dims(ofInputs: shapes) } catch { return error.message }
    return "no error"
  }
  #expect(message([[3, 8]]) == "entry 'encode' takes 2 inputs, 1 are given")
  #expect(message([[3], []]) == "input 'ids' has rank 1, must have rank 2: i64[batch, sequence]")
  #expect(message([[65, 8], []]) == "dim 'batch' is 65, must lie in 1...64")
  #expect(message([[3, 7], []]) == "dim 'sequence' is 7, must be a multiple of 2")
}

@Test func dimsAreSolvedFromAffineExtents() throws {
  let n = IndexExpression.named("n")
  let entry = Signature(
    "f", dims: [DimSymbol("n", in: 1...10)], inputs: [.init("x", .f32, [4 * n + 2]), .init("y", .f32, [n + 1, 3])],
    outputs: [], arenaBytes: 0)
  #expect(try entry.dims(ofInputs: [[14], [4, 3]]).values == [3])
  #expect(throws: Diagnostic.self) { try entry.dims(ofInputs: [[15], [4, 3]]) }
  #expect(throws: Diagnostic.self) { try entry.dims(ofInputs: [[14], [5, 3]]) }
  #expect(throws: Diagnostic.self) { try entry.dims(ofInputs: [[14], [4, 2]]) }
}

/// What is said of GPUs fits the entries.
@Test func devicesFitTheirEntries() throws {
  let launches = try #require(try sample().launches)
  func report(_ arenas: [Formula], _ reads: [String] = []) throws -> String? {
    var manifest = try sample()
    manifest.device = .init(
      [.init("sm_80", driver: "450.36")], kernels: manifest.kernels, launches: launches, arenas: arenas,
      readsValues: reads)
    return Result { () throws(Diagnostic) in try manifest.validate() }.failure?.message
  }
  #expect(try report([Formula(.named("batch") * 256)], ["encode"]) == nil)
  #expect(try report([]) == "the manifest is damaged: it lists the arenas of 0 entries on GPUs")
  #expect(try report([Formula(.named("n"))]) == "the manifest is damaged: entry 'encode' has no dims for 'n'")
  #expect(
    try report([Formula(0)], ["decode"]) == "the manifest is damaged: there is no entry 'decode' that reads values")
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}

@Test func layoutAlignsAndChecksSizes() throws {
  let layout = try #require(try sample().weights)
  #expect(layout.tensors.map(\.offset) == [64, 704])
  #expect(layout.tensors.map(\.byteCount) == [600, 640])
  #expect(layout.byteCount == 1344)
  try layout.validate()
  var grown = layout
  #expect(throws: Diagnostic.self) { try grown.append("embedding", .f32, [1], packing: .rowMajor([1])) }
  #expect(throws: Diagnostic.self) {
    try grown.append("huge", .f64, [1 << 40, 1 << 40], packing: .rowMajor([1 << 40, 1 << 40]))
  }
  #expect(throws: Diagnostic.self) { try grown.append("huge", .f64, [1 << 60], packing: .rowMajor([1 << 60])) }
  for change in [
    { (layout: inout WeightLayout) in layout.tensors[1].offset = 640 }, { $0.tensors[1].offset = 708 },
    { $0.tensors[1].byteCount += 64 }, { $0.byteCount -= 64 }, { $0.tensors[0].shape = [30] },
    { $0.tensors[0].offset = Int.max - 63 },
  ] {
    var damaged = layout
    change(&damaged)
    #expect(throws: Diagnostic.self) { try damaged.validate() }
  }
}

@Test func hashesAndHeadersReadBack() throws {
  let hash = ContentHash(of: "abc")
  #expect(hash.description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  #expect(ContentHash(hash.description) == hash)
  #expect(ContentHash("xy") == nil)
  let header = WeightHeader(totalByteCount: 1 << 40, contentHash: hash)
  #expect(header.bytes.count == WeightHeader.byteCount)
  #expect(header.bytes.withUnsafeBytes { WeightHeader($0) } == header)
  #expect([UInt8](repeating: 0, count: 64).withUnsafeBytes { WeightHeader($0) } == nil)
}
