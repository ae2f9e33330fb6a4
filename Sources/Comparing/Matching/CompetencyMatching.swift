import SourceText

// Which competency is which. A competency keeps its history when it is renamed, so the id is asked first, then the name,
// then the code; what is left is tied by the texts that it still shares. Cost is linear in the outlines.

extension Matcher {
  mutating func matchCompetencies() {
    matchCompetencies { outline, node in outline.nodes[node].text }
    matchCompetencies { outline, node in
      outline.single(.name, of: node).map { TextFolding.fold(outline.nodes[$0].text) }
    }
    matchCompetencies { outline, node in
      outline.single(.code, of: node).map { TextFolding.fold(outline.nodes[$0].text) }
    }
    if options.findsSimilar { matchCompetenciesByContent() }
  }

  /// Pairs the competencies left over that share a value which no other of them has.
  private mutating func matchCompetencies(by value: (Outline, Int) -> String?) {
    let olds = Self.unique(old, old.competencies.filter { pairing.isFree(old: $0) }, by: value)
    let news = Self.unique(new, new.competencies.filter { pairing.isFree(new: $0) }, by: value)
    for (key, node) in olds {
      if let partner = news[key] { pairing.pair(node, partner) }
    }
  }

  private static func unique(_ outline: Outline, _ nodes: [Int], by value: (Outline, Int) -> String?) -> [String: Int] {
    var first: [String: Int] = [:]
    var repeated: Set<String> = []
    for node in nodes {
      guard let key = value(outline, node), !key.isEmpty else { continue }
      if first.updateValue(node, forKey: key) != nil { repeated.insert(key) }
    }
    for key in repeated { first[key] = nil }
    return first
  }

  /// Pairs competencies that still share at least 30 % of their texts, those that share most first.
  private mutating func matchCompetenciesByContent() {
    let olds = old.competencies.filter { pairing.isFree(old: $0) }
    let news = new.competencies.filter { pairing.isFree(new: $0) }
    guard !olds.isEmpty, !news.isEmpty else { return }
    for competency in olds { old.fold(competency) }
    for competency in news { new.fold(competency) }
    let (oldOwners, oldCounts) = Self.contents(of: old, olds)
    let (newOwners, newCounts) = Self.contents(of: new, news)
    var shared: [PairOfPlaces: Int] = [:]
    for (text, owner) in oldOwners where owner != Self.manyOwners {
      guard let other = newOwners[text], other != Self.manyOwners else { continue }
      shared[PairOfPlaces(old: owner, new: other), default: 0] += 1
    }
    var candidates: [Candidate] = []
    for (pair, count) in shared {
      let score = 200 * count / max(1, oldCounts[pair.old, default: 0] + newCounts[pair.new, default: 0])
      if score >= 30 { candidates.append(Candidate(old: pair.old, new: pair.new, rank: score, score: score)) }
    }
    for candidate in candidates.sorted()
    where pairing.isFree(old: candidate.old) && pairing.isFree(new: candidate.new) {
      pairing.pair(candidate.old, candidate.new, confidence: UInt8(min(candidate.score, 100)))
    }
  }

  private static var manyOwners: Int { -1 }

  /// The texts that only one of the competencies holds, with the competency; and how many texts each holds.
  private static func contents(of outline: Outline, _ nodes: [Int]) -> (owners: [UInt64: Int], counts: [Int: Int]) {
    var owners: [UInt64: Int] = [:]
    var counts: [Int: Int] = [:]
    for competency in nodes {
      for node in competency..<outline.nodes[competency].end {
        let part = outline.nodes[node].part
        let key = outline.nodes[node].key
        guard part.isMovable || part == .definition || part == .levelDescription, key != 0 else { continue }
        counts[competency, default: 0] += 1
        let text = key ^ (UInt64(part.rawValue) << 56)
        if let owner = owners[text], owner != competency {
          owners[text] = manyOwners
        } else {
          owners[text] = competency
        }
      }
    }
    return (owners, counts)
  }
}

/// An old and a new node.
struct PairOfPlaces: Hashable {
  var old: Int
  var new: Int
}

/// An old and a new node that may belong together.
///
/// The order is best first. Ties go to the pair that stands nearer the top in both outlines together, which is the same
/// pair seen from either side: of pairs with one sum, no two share a node.
struct Candidate: Comparable {
  var old: Int
  var new: Int
  /// What the order goes by.
  var rank: Int
  /// What is stated as the confidence.
  var score: Int

  static func < (a: Candidate, b: Candidate) -> Bool {
    if a.rank != b.rank { return a.rank > b.rank }
    if a.old + a.new != b.old + b.new { return a.old + a.new < b.old + b.new }
    return a.old < b.old
  }
}

extension Outline {
  /// The words of a node's text, as they were folded before or, where that was not needed yet, now.
  func foldedText(of node: Int) -> String {
    nodes[node].isFolded
      ? String(decoding: folded[nodes[node].words], as: UTF8.self) : TextFolding.fold(nodes[node].text)
  }
}
