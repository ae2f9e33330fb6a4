/// Finds the names of competencies in texts, in one pass over each text's words.
///
/// A tree of words: each name is a path from the root. At a word of a text the longest name that begins there is found in
/// as many steps as it has words, whatever the number of names.
struct NameIndex {
  /// Longer names are no names that a sentence mentions.
  private static let mostWords = 12

  private var nodes: [Node] = [Node()]

  private struct Node {
    var next: [String: Int] = [:]
    /// The competency whose name ends here.
    var competency: Int?
    /// The name as written, where it is a single word.
    var singleWord: String?
  }

  struct Mention {
    var competency: Int
    var range: Range<Int>
  }

  /// Adds a competency's name; of two with one name the first counts.
  mutating func add(_ name: String, competency: Int) {
    let words = Words(name)
    guard !words.words.isEmpty, words.words.count <= Self.mostWords else { return }
    var node = 0
    for word in words.words {
      if let next = nodes[node].next[word.folded] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[word.folded] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    guard nodes[node].competency == nil else { return }
    nodes[node].competency = competency
    if words.words.count == 1 { nodes[node].singleWord = words.text(words.words[0].range) }
  }

  /// The names in a text, the longest at each place, without overlap.
  ///
  /// A name of several words counts in any case. One of a single word (`Initiative`) is a common word too: it counts only
  /// where it is written as the name is, and a capital not merely due to the beginning of a sentence.
  func mentions(in text: Words) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < text.words.count {
      var node = 0
      var end = index
      var found: (competency: Int, end: Int)?
      while end < text.words.count, let next = nodes[node].next[text.words[end].folded] {
        node = next
        end += 1
        if let competency = nodes[node].competency, isMeant(node, text, index) { found = (competency, end) }
      }
      if let found {
        let range = text.words[index].range.lowerBound..<text.words[found.end - 1].range.upperBound
        mentions.append(Mention(competency: found.competency, range: range))
        index = found.end
      } else {
        index += 1
      }
    }
    return mentions
  }

  private func isMeant(_ node: Int, _ text: Words, _ index: Int) -> Bool {
    guard let written = nodes[node].singleWord else { return true }
    return !text.words[index].beginsSentence && text.text(text.words[index].range) == written
  }
}
