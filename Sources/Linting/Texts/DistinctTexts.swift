/// Texts told apart by their words: where each stands first, and where it stands again.
struct DistinctTexts: Sendable {
  typealias Place = TextBlocks.Place

  /// The texts that none before is the same as, in the order of the model.
  private(set) var firsts: [Place] = []
  /// The others, in the order of the model, each with the first that is the same.
  private(set) var repeats: [(text: Place, first: Place)] = []

  /// None.
  init() {}

  /// Linear in the texts.
  /// - Parameter list: Which texts of a block, by their places there.
  init(_ texts: TextBlocks, _ list: KeyPath<TextBlock, [UInt32]>) {
    let count = texts.blocks.reduce(0) { $0 + $1[keyPath: list].count }
    firsts.reserveCapacity(count)
    var bits: UInt64 = 4
    while 1 << bits < count * 2 { bits += 1 }
    // Numbers in `firsts`, from 1, each at the place that the hash of its text says or behind; 0 where there is none.
    var table = [UInt32](repeating: 0, count: 1 << bits)
    let (multiplier, mask) = (HashTableSeed.value, table.count - 1)
    for (number, block) in texts.blocks.enumerated() {
      for text in block[keyPath: list] {
        let hash = block.texts[Int(text)].hash
        let text = Place(block: number, text: text)
        var place = Int(truncatingIfNeeded: (hash &* multiplier) >> (64 - bits))
        while table[place] != 0, texts.hash(of: firsts[Int(table[place]) - 1]) != hash { place = (place + 1) & mask }
        if table[place] != 0 {
          repeats.append((text, firsts[Int(table[place]) - 1]))
        } else {
          firsts.append(text)
          table[place] = UInt32(firsts.count)
        }
      }
    }
  }
}
