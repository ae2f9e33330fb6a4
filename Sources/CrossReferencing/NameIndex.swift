/// Finds the names of competencies in texts, in one pass over each text's words.
///
/// A tree of words: each name is a path from the root. At a word of a text the longest name that begins there is found in
/// as many steps as it has words, whatever the number of names.
struct NameIndex {
  /// Longer names are no names that a sentence mentions.
  private static let mostWords = 12

  private var nodes: [Node] = [Node()]
  /// The numbers of the words that names have.
  private var numbers: [String: Int] = [:]

  private struct Node {
    /// By the number of the word that leads there.
    var next: [Int: Int] = [:]
    /// The competency whose name ends here.
    var competency: Int?
  }

  struct Mention {
    var competency: Int
    var range: Range<Int>
    /// Whether a single word stands there that may be meant as a plain word.
    var isPlainWord: Bool
  }

  /// Adds a name of a competency; of two with one name the first counts.
  mutating func add(_ name: String, competency: Int) {
    let words = Words(name).words
    guard !words.isEmpty, words.count <= Self.mostWords else { return }
    var node = 0
    for word in words {
      let number = numbers[word.folded] ?? numbers.count
      numbers[word.folded] = number
      if let next = nodes[node].next[number] {
        node = next
      } else {
        nodes.append(Node())
        nodes[node].next[number] = nodes.count - 1
        node = nodes.count - 1
      }
    }
    if nodes[node].competency == nil { nodes[node].competency = competency }
  }

  /// The names in a text, the longest at each place, without overlap, whatever their case and number.
  ///
  /// A name of a single word (`Initiative`) is a common word too: it is surely meant only where it has a capital that is not
  /// merely due to the beginning of a sentence.
  func mentions(in text: Words) -> [Mention] {
    let numbers = text.words.map { self.numbers[$0.folded] }
    var mentions: [Mention] = []
    var index = 0
    while index < text.words.count {
      var node = 0
      var end = index
      var found: (competency: Int, end: Int)?
      while end < text.words.count, let number = numbers[end], let next = nodes[node].next[number] {
        node = next
        end += 1
        if let competency = nodes[node].competency { found = (competency, end) }
      }
      guard let found else {
        index += 1
        continue
      }
      let first = text.words[index]
      mentions.append(
        Mention(
          competency: found.competency,
          range: first.range.lowerBound..<text.words[found.end - 1].range.upperBound,
          isPlainWord: found.end == index + 1 && (first.beginsSentence || !text.hasCapital(first))))
      index = found.end
    }
    return mentions
  }
}
