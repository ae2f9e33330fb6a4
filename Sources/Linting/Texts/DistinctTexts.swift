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
    // By its hash, where a text stands in `firsts`.
    var known = HashTable<UInt32>(capacity: count, filler: 0)
    for (number, block) in texts.blocks.enumerated() {
      for text in block[keyPath: list] {
        let place = Place(block: number, text: text)
        if let first = known.insert(UInt32(firsts.count), for: block.texts[Int(text)].hash) {
          repeats.append((place, firsts[Int(first)]))
        } else {
          firsts.append(place)
        }
      }
    }
  }
}
