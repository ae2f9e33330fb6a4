import SourceText

/// Tells words that break off from whole ones: "kn", "managemen", "probl".
///
/// A word is cut when no English word ends so, or when all but its last letter stands there; and a longer word of the
/// framework, or a verb, must begin with it. Words that are merely unknown are not.
struct CutWord {
  /// How often each word of the framework stands.
  private let words: [String: Int]

  init(_ texts: [String]) {
    var words: [String: Int] = [:]
    for text in texts {
      for word in Word.all(in: text) { words[word.lowercased, default: 0] += 1 }
    }
    self.words = words
  }

  /// Whether a word may be cut, by its letters alone; no is certain.
  static func mayBeCut(_ word: String) -> Bool {
    word.utf8.count >= 2 && word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
      && (endsUnlikeAny(word) || word.utf8.count >= shortestWhole)
  }

  /// Whether the word, which stands at the end of a text, is the beginning of another one.
  func isCut(_ word: String) -> Bool {
    guard Self.mayBeCut(word), words[word, default: 0] <= 1, Verbs.form(of: word) == nil else { return false }
    if Self.endsUnlikeAny(word) {
      return words.keys.contains { $0.utf8.count > word.utf8.count && $0.hasPrefix(word) } || Verbs.isBeginning(word)
    }
    return Self.lastLetters.contains { letter in
      words[word + letter] != nil && !(word.hasSuffix("ain") && letter == "t")
    } || (word.hasSuffix("io") && words[word + "n"] != nil)
  }

  private static let shortestWhole = 6

  /// Letters that make no other form of a word when they are added to it, as `s`, `d`, `r`, `y`, `e` and `n` do.
  private static let lastLetters = ["c", "f", "g", "h", "k", "m", "p", "t", "w", "x"]

  private static let vowels = Set("aeiouy".utf8)

  /// Whether no English word ends like this one: without a vowel, in `v`, `j`, `q` or `qu`, or in `l`, `m`, `r` or `n`
  /// behind a consonant that it never follows.
  private static func endsUnlikeAny(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard letters.contains(where: vowels.contains) else { return letters.count <= 4 }
    guard letters.count >= 4, let last = letters.last else { return false }
    let before = letters[letters.count - 2]
    if "vjq".utf8.contains(last) { return true }
    if vowels.contains(before) { return false }
    switch last {
    case UInt8(ascii: "u"): return before == UInt8(ascii: "q")
    case UInt8(ascii: "l"): return !"rl".utf8.contains(before)
    case UInt8(ascii: "r"): return before != UInt8(ascii: "r")
    case UInt8(ascii: "m"): return !"lrshgm".utf8.contains(before)
    case UInt8(ascii: "n"): return !"rwgmnlh".utf8.contains(before)
    default: return false
    }
  }
}
