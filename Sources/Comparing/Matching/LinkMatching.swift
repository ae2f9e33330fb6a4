// Links within one text whose addresses differ: those under the same words belong together, then those in the same place.

extension Matcher {
  /// Pairs the links at `depth` that are left over in each pair of texts.
  mutating func matchLinks(depth: Int) {
    guard !old.linkWords.isEmpty, !new.linkWords.isEmpty else { return }
    for text in old.nodes.indices where old.nodes[text].depth == depth - 1 && !pairing.isSame[text] {
      let partner = pairing.newOfOld[text]
      guard partner != Pairing.none else { continue }
      let olds = freeChildren(old: text, depth: depth).filter { old.linkWords[$0] != nil }
      guard !olds.isEmpty else { continue }
      let news = freeChildren(new: partner, depth: depth).filter { new.linkWords[$0] != nil }
      var byWords: [String: [Int]] = [:]
      for link in news.reversed() { byWords[new.linkWords[link] ?? "", default: []].append(link) }
      for link in olds {
        if let other = byWords[old.linkWords[link] ?? ""]?.popLast() { pairing.pair(link, other) }
      }
      let rest = (olds.filter { pairing.isFree(old: $0) }, news.filter { pairing.isFree(new: $0) })
      for (link, other) in zip(rest.0, rest.1) { pairing.pair(link, other) }
    }
  }
}
