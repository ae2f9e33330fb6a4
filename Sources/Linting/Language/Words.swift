/// A word of a text, without the punctuation around it, and where it stands.
struct Word {
  var text: Substring
  /// The word with its letters in lower case.
  var lowercased: String

  /// The words of a text, in order. Hyphens and apostrophes within a word belong to it.
  static func all(in text: String) -> [Word] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "-" || $0 == "'" || $0 == "’") }.compactMap { piece in
      var word = piece
      while let first = word.first, !(first.isLetter || first.isNumber) { word = word.dropFirst() }
      while let last = word.last, !(last.isLetter || last.isNumber) { word = word.dropLast() }
      return word.isEmpty ? nil : Word(text: word, lowercased: word.lowercased())
    }
  }

  /// The first words of a text, at most `count`.
  static func first(_ count: Int, in text: String) -> [Word] {
    // Cut first: texts may be long, and only the beginning matters.
    Array(all(in: String(text.prefix(count * 24))).prefix(count))
  }
}

/// The sentences of a text: they end at `.`, `?` or `!` before a blank and a capital letter.
enum Sentences {
  static func all(in text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if ".?!".contains(text[index]), next < text.endIndex, text[next] == " " {
        let after = text.index(after: next)
        if after < text.endIndex, text[after].isUppercase {
          sentences.append(text[start..<next])
          start = after
        }
      }
      index = next
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }
}
