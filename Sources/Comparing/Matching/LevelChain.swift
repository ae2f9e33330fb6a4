/// What tells a level from others of its competency: its texts, and its title.
struct LevelContents {
  /// Keys of the texts, ascending, each once.
  private var texts: [UInt64] = []
  private var title: UInt64 = 0

  init(_ outline: Outline, _ level: Int) {
    for child in outline.children(of: level) where outline.nodes[child].key != 0 {
      let key = outline.nodes[child].key
      if outline.nodes[child].part == .levelTitle { title = key } else { texts.append(key) }
    }
    texts.sort()
    var unique: [UInt64] = []
    for text in texts where text != unique.last { unique.append(text) }
    texts = unique
  }

  /// A text that both hold counts one; one title counts as much as all texts of the smaller level.
  func shared(with other: LevelContents) -> Int {
    let weight = max(1, min(texts.count, other.texts.count))
    return sharedTexts(with: other) + (title != 0 && title == other.title ? weight : 0)
  }

  private func sharedTexts(with other: LevelContents) -> Int {
    var count = 0
    var i = 0
    var j = 0
    while i < texts.count, j < other.texts.count {
      if texts[i] == other.texts[j] {
        count += 1
        i += 1
        j += 1
      } else if texts[i] < other.texts[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  /// Whether they share more than half of what both hold.
  func mostlyEquals(_ other: LevelContents) -> Bool {
    let titles = title == 0 || other.title == 0 ? 0 : 2 * max(1, min(texts.count, other.texts.count))
    return 4 * shared(with: other) > texts.count + other.texts.count + titles
  }
}

/// A choice of level pairs whose order is kept (or turned around) from the old side to the new one.
struct LevelChain {
  struct Link {
    var old: Int
    var new: Int
    var weight: Int
  }

  var links: [Link]
  var weight: Int

  /// The heaviest chain in `links`; quadratic in their number, which is small.
  static func heaviest(of links: [Link], descending: Bool) -> LevelChain {
    let sorted = links.sorted { ($0.old, $0.new) < ($1.old, $1.new) }
    var weights = sorted.map(\.weight)
    var before = Array(repeating: -1, count: sorted.count)
    for index in sorted.indices {
      let own = sorted[index].weight
      for earlier in 0..<index where sorted[earlier].old < sorted[index].old {
        let ordered = descending ? sorted[earlier].new > sorted[index].new : sorted[earlier].new < sorted[index].new
        if ordered, weights[earlier] + own > weights[index] {
          weights[index] = weights[earlier] + own
          before[index] = earlier
        }
      }
    }
    guard var index = weights.indices.max(by: { weights[$0] < weights[$1] }) else {
      return LevelChain(links: [], weight: 0)
    }
    let weight = weights[index]
    var chain: [Link] = []
    while index >= 0 {
      chain.append(sorted[index])
      index = before[index]
    }
    return LevelChain(links: chain.reversed(), weight: weight)
  }
}
