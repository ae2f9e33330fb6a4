/// The texts of one side that have no partner yet, with their words.
///
/// Stems and leads of all texts stand one behind the other, since a framework has as many texts as it has sentences, and
/// to get and give back a piece of memory for each costs more than to look at it.
struct SimilarityPool {
  private(set) var nodes: [Int] = []
  /// The weight of each text's words and its part, beside one another so that most pairs are ruled out by a glance.
  private(set) var weights: [Int] = []
  private(set) var parts: [Part] = []
  /// For each text, how many of its parent's children are in the pool; those stand side by side.
  private(set) var listSizes: [Int] = []
  /// Hashes of each text's words and of its pairs of neighboring words.
  private(set) var leads: [UInt64] = []
  /// Where each text's leads begin, and where the last one's end.
  private(set) var leadStarts = [0]
  /// The stems of each text, ascending, as in `WordBag`.
  private var stems: [UInt64] = []
  private var stemStarts = [0]

  init(_ outline: Outline, depth: Int, isFree: (Int) -> Bool) {
    outline.folded.withUnsafeBufferPointer { folded in
      for node in outline.nodes.indices {
        guard outline.nodes[node].depth == depth, outline.nodes[node].key != 0, isFree(node) else { continue }
        let part = outline.nodes[node].part
        guard !part.isSingle, !part.isNumbered, part != .related else { continue }
        nodes.append(node)
        parts.append(part)
        add(UnsafeBufferPointer(rebasing: folded[outline.nodes[node].words]), of: part)
      }
    }
    countLists(outline)
  }

  /// Dice's measure of a text and one of another pool: twice the weight that both share, by the sum of both, in thousandths.
  func similarity(_ text: Int, to other: Int, of pool: SimilarityPool) -> Int {
    let total = weights[text] + pool.weights[other]
    guard total > 0 else { return 0 }
    let shared = withStems(of: text) { a in pool.withStems(of: other) { b in WordBag.shared(a, b) } }
    return 2000 * shared / total
  }

  private func withStems(of text: Int, _ body: (UnsafeBufferPointer<UInt64>) -> Int) -> Int {
    stems.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[stemStarts[text]..<stemStarts[text + 1]])) }
  }

  private mutating func add(_ words: UnsafeBufferPointer<UInt8>, of part: Part) {
    // Texts of unlike parts are never compared, so they share no lead.
    let salt = UInt64(part.rawValue) &* 0x9E37_79B9_7F4A_7C15
    var before: UInt64 = 0
    var weight = 0
    WordHashes.forEach(in: words) { word, stem in
      stems.append(stem)
      weight += WordBag.weight(of: stem)
      let lead = word ^ salt
      leads.append(lead)
      if before != 0 { leads.append(before &* 31 ^ lead) }
      before = lead
    }
    weights.append(weight)
    Self.sort(&stems, from: stemStarts[stemStarts.count - 1])
    stemStarts.append(stems.count)
    leadStarts.append(leads.count)
  }

  /// By insertion, which is the fastest for the few words of a sentence; long texts by the library.
  private static func sort(_ stems: inout [UInt64], from start: Int) {
    guard stems.count - start <= 32 else { return stems[start...].sort() }
    stems.withUnsafeMutableBufferPointer { stems in
      for place in stride(from: start + 1, to: stems.count, by: 1) {
        let stem = stems[place]
        var hole = place
        while hole > start, stems[hole - 1] > stem {
          stems[hole] = stems[hole - 1]
          hole -= 1
        }
        stems[hole] = stem
      }
    }
  }

  private mutating func countLists(_ outline: Outline) {
    listSizes.reserveCapacity(nodes.count)
    var start = 0
    while start < nodes.count {
      let parent = outline.nodes[nodes[start]].parent
      var end = start
      while end < nodes.count, outline.nodes[nodes[end]].parent == parent { end += 1 }
      for _ in start..<end { listSizes.append(end - start) }
      start = end
    }
  }
}
