/// The texts of one side that have no partner yet, with their words.
struct SimilarityPool {
  private(set) var nodes: [Int] = []
  private(set) var bags: [WordBag] = []
  /// The weight of each text's words and its part, beside one another so that most pairs are ruled out by a glance.
  private(set) var weights: [Int] = []
  private(set) var parts: [Part] = []
  /// Hashes of each text's words and of its pairs of neighboring words.
  private(set) var leads: [[UInt64]] = []
  /// For each text, how many of its parent's children are in the pool.
  private(set) var listSizes: [Int] = []

  init(_ outline: Outline, depth: Int, isFree: (Int) -> Bool) {
    var sizes: [Int: Int] = [:]
    for node in outline.nodes.indices {
      guard outline.nodes[node].depth == depth, outline.nodes[node].key != 0, isFree(node) else { continue }
      let part = outline.nodes[node].part
      guard !part.isSingle, !part.isNumbered, part != .related else { continue }
      nodes.append(node)
      let words = outline.folded[outline.nodes[node].words]
      let bag = WordBag(words)
      bags.append(bag)
      weights.append(bag.weight)
      parts.append(part)
      leads.append(Self.leads(in: words, part: part))
      sizes[outline.nodes[node].parent, default: 0] += 1
    }
    listSizes = nodes.map { sizes[outline.nodes[$0].parent, default: 0] }
  }

  private static func leads(in words: ArraySlice<UInt8>, part: Part) -> [UInt64] {
    var leads: [UInt64] = []
    var before: UInt64 = 0
    let seed = 0xCBF2_9CE4_8422_2325 ^ UInt64(part.rawValue)
    var hash = seed
    func close() {
      leads.append(hash)
      if before != 0 { leads.append(before &* 31 ^ hash) }
      before = hash
      hash = seed
    }
    for byte in words {
      if byte == 0x20 { close() } else { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    }
    if hash != seed { close() }
    return leads
  }
}
