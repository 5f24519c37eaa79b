extension ScalarOp {
  /// Random bits from a counter and a key.
  public static let threefry = ScalarOp(
    "threefry",
    "64 random bits for each counter, the first operand, under the key, the second: Threefry-2x32 with 20 rounds (Salmon, "
      + "Moraes, Dror and Shaw, 2011); the low 32 bits of all three are the first word.", .same(.word, count: 2),
    .expansion { builder, operands, _ in builder.threefry(operands[0], operands[1]) })
}

extension ScalarProgram.Builder {
  /// How far each round turns the second word.
  private static let turns = [13, 15, 26, 6, 17, 29, 16, 24]
  private static let roundCount = 20

  fileprivate mutating func threefry(_ counter: Reference, _ key: Reference) -> Reference {
    var words = self.words(counter)
    var keys = self.words(key)
    // The parity of the key; the constant is that of Threefish.
    keys.append(xor(xor(keys[0], keys[1]), constant(bits: 0x1BD1_1BDA, as: .u32)))
    words = [add(words[0], keys[0]), add(words[1], keys[1])]
    for round in 0..<Self.roundCount {
      words[0] = add(words[0], words[1])
      words[1] = xor(turned(words[1], by: Self.turns[round % Self.turns.count]), words[0])
      guard round % 4 == 3 else { continue }
      let number = round / 4 + 1
      words[0] = add(words[0], keys[number % 3])
      words[1] = add(add(words[1], keys[(number + 1) % 3]), constant(number, as: .u32))
    }
    let wide = words.map { emit(.cast, [$0], as: .u64) }
    return or(wide[0], shl(wide[1], by: 32))
  }

  /// The halves of 64 bits, the low one first.
  private mutating func words(_ value: Reference) -> [Reference] {
    [emit(.cast, [value], as: .u32), emit(.cast, [shr(value, by: 32)], as: .u32)]
  }

  /// `word` with its bits moved up, those that leave it coming back below.
  private mutating func turned(_ word: Reference, by amount: Int) -> Reference {
    or(shl(word, by: amount), shr(word, by: 32 - amount))
  }
}
