import Foundation
import MartletScalars
import Testing

/// The C interface and the glue repeat parts of the table of CPU levels.
struct LevelTests {
  static func lines(_ name: String) throws -> [String] {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let text = try String(contentsOf: root.appending(path: "Templates/artifact/\(name)"), encoding: .utf8)
    return text.split(separator: "\n").map(String.init)
  }

  static let levels = Machine.levels.filter { $0.architecture == "x86_64" }

  @Test("The constants of the C interface are the numbers of the rows")
  func constants() throws {
    var found: [String: Int] = [:]
    for line in try Self.lines("martlet.h") {
      guard let match = line.firstMatch(of: #/MARTLET_LEVEL_([A-Z0-9]+) = (-?\d+)/#) else { continue }
      found[String(match.output.1)] = Int(match.output.2)
    }
    var wanted = ["BEST": -1]
    for level in Self.levels { wanted[level.shortName.uppercased()] = level.number }
    #expect(found == wanted)
  }

  @Test("Messages of the glue call the levels by their names")
  func names() throws {
    let text = try Self.lines("glue.begin.c").joined(separator: "\n")
    let start = try #require(text.range(of: "level_name(int32_t level) {"))
    let body = text[start.upperBound...].prefix { $0 != "}" }
    #expect(body.matches(of: #/"([\w-]+)"/#).map { String($0.output.1) } == Self.levels.reversed().map(\.name))
  }

  @Test("Loading asks for exactly the features of the rows")
  func detection() throws {
    var masks: [String: [Int]] = [:]
    var leaf: (UInt32, UInt32) = (0, 0)
    var asked: Set<String> = []
    var found: [String: Set<String>] = [:]
    for line in try Self.joined(Self.lines("glue.begin.c")) {
      if let match = line.firstMatch(of: #/const uint32_t (\w+) = (1u[^;]*);/#) {
        masks[String(match.output.1)] = match.output.2.split(separator: "|").map { part in
          Int(part.split(separator: "<<").dropFirst().first?.trimmingCharacters(in: .whitespaces) ?? "0") ?? -1
        }
      }
      if let match = line.firstMatch(of: #/cpuid\((0x[0-9a-f]+|[0-9]+)u?, ([0-9]+), registers\);/#) {
        let text = match.output.1
        leaf.0 = try #require(text.hasPrefix("0x") ? UInt32(text.dropFirst(2), radix: 16) : UInt32(text))
        leaf.1 = try #require(UInt32(match.output.2))
      }
      for match in line.matches(of: #/registers\[(\d)\] & (\w+)\)/#) {
        let register = try #require(["0": "eax", "1": "ebx", "2": "ecx"][match.output.1])
        for bit in try #require(masks[String(match.output.2)]) { asked.insert("\(leaf).\(register).\(bit)") }
      }
      if let match = line.firstMatch(of: #/levels \|= 1u << MARTLET_LEVEL_(\w+)/#) {
        found[String(match.output.1)] = asked
      }
    }
    for level in Self.levels {
      let wanted = Set(
        level.features.map { "\(($0.leaf, $0.subleaf)).\($0.register.rawValue).\($0.bit)" })
      #expect(wanted.count == level.features.count)
      #expect(found[level.shortName.uppercased()] ?? [] == wanted, "\(level.name)")
    }
  }

  /// Statements on one line each.
  private static func joined(_ lines: [String]) -> [String] {
    var result: [String] = []
    for line in lines {
      if let last = result.last, last.hasPrefix("  const uint32_t"), !last.contains(";") {
        result[result.count - 1] = last + line
      } else {
        result.append(line)
      }
    }
    return result
  }
}
