import Foundation
import Testing

/// Model files that are wrong: one clear error with the file, exit code 1, nothing written.
struct BadModelFileTests {
  /// A wrong model file and what is said of it.
  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var source: Data
    var error: String
    var note = ""

    init(_ name: String, _ source: String, _ error: String, note: String = "") {
      self.init(name, Data(source.utf8), error, note: note)
    }

    init(_ name: String, _ source: Data, _ error: String, note: String = "") {
      testDescription = name
      self.source = source
      self.error = error
      self.note = note
    }
  }

  /// A model file whose entry does `body`, from line 6 on.
  static func file(_ body: String, imports: String = "") -> String {
    """
    import Martlet
    \(imports)
    @main struct Wrong: ModelFile {
      var entries: [Entry] {
        Entry("run", inputs: ["x": .float32(2, 3), "y": .float32(4, 5)]) { inputs in
          \(body)
          return ["z": inputs["x"]]
        }
      }
    }

    """
  }

  static let skeleton = "a model file looks like this:\n    import Martlet\n"

  static let mistakes = [
    Mistake("does not compile", file("let a: Int = nonsense"), ":6:20: error: cannot find 'nonsense' in scope"),
    Mistake(
      "compares with Swift's operators",
      file("let a = which(inputs[\"x\"] > 0, 1, 2)\n      _ = (a, a == inputs[\"y\"], a != 0)"),
      ":6:33: error: '>' is unavailable: tensors are compared element by element: write '.>' or 'greater'"),
    Mistake("is empty", "", ": error: the file is empty", note: skeleton),
    Mistake("is blank", "\n  \n", ": error: the file is empty", note: skeleton),
    Mistake(
      "has no @main", "import Martlet\nstruct Model {}\n", ": error: the model file has no type marked with '@main'",
      note: skeleton),
    Mistake(
      "is no ModelFile", "import Martlet\n@main struct Model {}\n",
      ":2:1: error: the type marked with '@main' must conform to 'ModelFile'", note: skeleton),
    Mistake("is binary", Data([0x7F, 0x45, 0x4C, 0x46, 0, 1, 2]), ": error: the file is not a text in UTF-8"),
    Mistake("is UTF-16", Data([0xFF, 0xFE, 0x61, 0, 0x62, 0]), ": error: the file is not a text in UTF-8"),
    Mistake("traps", file("fatal" + #"Error("no such layer")"#), ":6: error: the model file crashed: no such layer"),
    Mistake(
      "reads outside", file("let a = [1, 2], i = inputs[\"x\"].shape.count + 5\n      _ = a[i]"),
      ":7: error: the model file crashed: Index out of range"),
    Mistake(
      "recurses for ever", file("func f(_ n: Int) -> Int { f(n + 1) + n }\n      _ = f(1)"),
      ":6: error: the model file crashed: "),
    Mistake(
      "leaves", file("exit(0)", imports: "import Glibc"), ": error: the model file ended without handing back a model"),
    Mistake(
      "leaves with a code", file(#"print("bye"); exit(3)"#, imports: "import Glibc"),
      ": error: the model file ended with the exit code 3 before it was traced", note: "bye"),
    Mistake(
      "eats memory", file("while true { _ = UnsafeMutableRawPointer.allocate(byteCount: 1 << 28, alignment: 8) }"),
      ": error: the model file ran out of memory"),
    Mistake(
      "prints control bytes", file(#"print("\u{1b}[31mbye"); exit(3)"#, imports: "import Glibc"),
      ": error: the model file ended with the exit code 3 before it was traced", note: #"\x1b[31mbye"#),
    Mistake(
      "adds other shapes", file(#"return ["z": inputs["x"] + inputs["y"]]"#), ":6: error: ", note: ""),
    Mistake(
      "never ends", file("_ = system(\"\(child) &\"); while true { sleep(1) }", imports: "import Glibc"),
      ": error: the model file did not end within 60 seconds"),
  ]

  /// A process that one of the model files starts.
  private static let child = "sleep 4711.25"

  @Test(arguments: mistakes) func isReported(mistake: Mistake) throws {
    let tool = try Tool()
    try tool.write("Wrong.swift", mistake.source)
    let outcome = try tool.run("compile", "Wrong.swift", "-o", "wrong.so")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Wrong.swift\(mistake.error)"), "\(outcome.errors)")
    #expect(mistake.note.isEmpty || outcome.errors.contains(mistake.note), "\(outcome.errors)")
    if mistake.testDescription == "never ends" {
      // What the model file had started has ended with it.
      let processes = try tool.run(program: URL(filePath: "/usr/bin/env"), ["ps", "-A", "-o", "args"])
      #expect(!processes.output.contains(Self.child))
    }
    for word in ["use -v", "Stack dump", "0x0000", "/tmp/"] { #expect(!outcome.errors.contains(word)) }
    #expect(try tool.files() == ["Wrong.swift"])
  }

  @Test("Files that are no models") func otherFiles() throws {
    let tool = try Tool()
    try FileManager.default.createDirectory(
      at: tool.folder.url.appending(path: "Folder.swift"), withIntermediateDirectories: false)
    try tool.write("model.txt", "text")
    try tool.write("bad.graph", "martlet graph 1\n\ngraph @g(%x: f32[2]) -> (y: f32[3]) {\n  return %x\n}\n")
    try tool.write("newer.graph", "martlet graph 99\n")
    #expect(try tool.run(program: URL(filePath: "/usr/bin/mkfifo"), ["pipe.swift"]).status == 0)
    try tool.write("binary.graph", Data([0x7F, 0x45, 0x4C, 0x46, 0xFF, 0, 1, 2]))
    try tool.write("empty.graph", "")
    let wrong = [
      ("binary.graph", "binary.graph: error: the file is not a text in UTF-8"),
      ("empty.graph", "empty.graph: error: the file is empty"),
      ("Folder.swift", "Folder.swift: error: this is not a regular file"),
      ("None.swift", "None.swift: error: the file cannot be opened: No such file or directory"),
      ("model.txt", "model.txt: error: this kind of model is not known"),
      ("pipe.swift", "pipe.swift: error: this is not a regular file"), ("bad.graph", "bad.graph:4"),
      ("newer.graph", "newer.graph:1"),
    ]
    for (file, error) in wrong {
      let outcome = try tool.run("compile", file, "-o", "x.so")
      #expect(outcome.status == 1 && outcome.errors.hasPrefix(error), "\(file): \(outcome)")
    }
    #expect(try tool.files().count == 7)
  }
}
