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

/// The words of a text, folded, with where they and their sentences stand.
///
/// A word is a run of letters and digits; whatever is not ASCII counts as a letter, but for the punctuation that word
/// processors set. Folding is lower case. Linear in the text.
struct Words {
  /// The text as UTF-8.
  let bytes: [UInt8]
  private(set) var words: [Word] = []
  /// Where sentences begin, ascending; the first is 0.
  private(set) var sentenceStarts: [Int] = [0]

  struct Word {
    var folded: String
    var range: Range<Int>
    /// Whether a sentence begins with it.
    var beginsSentence: Bool
  }

  init(_ text: String) {
    bytes = Array(text.utf8)
    var index = 0
    var beginsSentence = true
    while index < bytes.count {
      let length = Self.lengthOfGap(bytes, at: index)
      if length > 0 {
        if Self.endsSentence(bytes, at: index) {
          sentenceStarts.append(index + 1)
          beginsSentence = true
        }
        index += length
        continue
      }
      let start = index
      while index < bytes.count, Self.lengthOfGap(bytes, at: index) == 0 { index += 1 }
      let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
      words.append(Word(folded: word, range: start..<index, beginsSentence: beginsSentence))
      beginsSentence = false
    }
  }

  /// The folded words with one blank between them: equal for texts that differ in case and punctuation only.
  var folded: String { words.map(\.folded).joined(separator: " ") }

  /// The original text of a range.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// How many bytes at `index` belong to no word; 0 for a letter or digit.
  private static func lengthOfGap(_ bytes: [UInt8], at index: Int) -> Int {
    let byte = bytes[index]
    if byte < 0x80 {
      let isWord = (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
      return isWord ? 0 : 1
    }
    guard index + 1 < bytes.count else { return 0 }
    // U+0080 to U+00BF, and the general punctuation from U+2000 on.
    if byte == 0xC2 { return 2 }
    return byte == 0xE2 && (bytes[index + 1] == 0x80 || bytes[index + 1] == 0x81) ? 3 : 0
  }

  private static func endsSentence(_ bytes: [UInt8], at index: Int) -> Bool {
    let byte = bytes[index]
    guard byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x0A else { return false }
    return index + 1 == bytes.count || bytes[index + 1] <= 0x20
  }
}
