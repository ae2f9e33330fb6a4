/// How a text looks: its words, its length, how it begins and ends, what its first words say.
///
/// It is asked once for each unit, in characters; everything that reads the page's structure asks it and not the bytes.
struct TextLook {
  /// Letters and digits in lower case, apostrophes straightened and kept within words.
  let tokens: [String]
  /// How many words stand between blanks; of scripts without blanks, a third of the characters.
  let wordCount: Int
  let end: End
  let letterCase: Case
  /// The text in lower case without colons and full stops at its ends.
  let folded: String
  let isQuestion: Bool
  let beginsNegative: Bool
  /// Whether a heading with these words calls what follows unwanted.
  let isNegativeHeading: Bool
  let isNavigation: Bool
  let leadsIn: Bool
  /// Whether it says what something is about: `The ability to …`.
  let defines: Bool
  let isPlaceholder: Bool
  let sentences: Int
  let opening: Int
  let suffix: Suffix

  enum End: UInt8 { case word, stop, colon, semicolon, comma, question, ellipsis }
  enum Case: UInt8 { case none, lower, upper, title, capitals, digits }
  enum Suffix: UInt8 { case none, s, ing, ed, noun }

  var isEndOfTitle: Bool { end == .word || end == .colon || end == .question || end == .ellipsis }

  init(_ text: String, _ words: PageWords) {
    var tokens: [String] = []
    var token = ""
    var blanks = 0
    var wide = 0
    var characters = 0
    var isInBlank = true
    var letters = (upper: 0, lower: 0, all: 0)
    var firstLetterIsUpper: Bool?
    var longWords = 0
    var longUpperWords = 0
    var wordIsUpper = false
    var wordLength = 0
    func closeWord() {
      if wordLength > 3 {
        longWords += 1
        if wordIsUpper { longUpperWords += 1 }
      }
      wordLength = 0
      if !token.isEmpty {
        while token.last == "'" { token.removeLast() }
        if !token.isEmpty { tokens.append(token) }
        token = ""
      }
    }
    for character in text {
      characters += 1
      if character.isWhitespace {
        if !isInBlank { blanks += 1 }
        isInBlank = true
        closeWord()
        continue
      }
      isInBlank = false
      if character.isLetter {
        letters.all += 1
        if character.isUppercase { letters.upper += 1 }
        if character.isLowercase { letters.lower += 1 }
        if let scalar = character.unicodeScalars.first, scalar.value >= 0x3040, scalar.value < 0xE000 { wide += 1 }
        if firstLetterIsUpper == nil { firstLetterIsUpper = character.isUppercase }
        if wordLength == 0 { wordIsUpper = character.isUppercase }
        wordLength += 1
        token += character.lowercased()
      } else if character.isNumber {
        token.append(character)
      } else if (character == "'" || character == "’") && !token.isEmpty {
        token.append("'")
      } else {
        closeWord()
      }
    }
    closeWord()
    self.tokens = tokens
    let count = isInBlank ? blanks : blanks + 1
    wordCount = wide * 2 > characters ? max(1, characters / 3) : count
    end = Self.end(of: text)
    letterCase =
      letters.all == 0
      ? .digits
      : letters.all > 2 && letters.upper == letters.all
        ? .capitals
        : longWords > 0 && longWords == longUpperWords && count > 1
          ? .title : firstLetterIsUpper == true ? .upper : letters.lower > 0 ? .lower : .none
    folded = Self.folded(text)
    let first = tokens.first ?? ""
    let asks = words.asking.contains(first) || (tokens.count > 1 && words.asking.contains("\(first) \(tokens[1])"))
    // A sentence that is closed asks nothing, unless it requests an answer: `Tell me about a hive that you lost.`
    isQuestion = end == .question || (asks && wordCount > 5 && (end != .stop || words.requests.contains(first)))
    beginsNegative = tokens.prefix(3).contains { words.isNegation($0) }
    isNegativeHeading =
      wordCount <= 10
      && (tokens.contains { words.negativeHeading.contains($0) || $0.hasSuffix("n't") }
        || zip(tokens, tokens.dropFirst()).contains { words.negativeHeading.contains("\($0) \($1)") })
    isNavigation =
      words.chrome.contains(tokens.joined(separator: " ")) || tokens.contains { words.navigation.contains($0) }
      || text.contains("://") || text.contains("www.") || text.contains("©")
    leadsIn =
      (end == .colon && wordCount > 3)
      || (tokens.count >= 2 && words.leadIns.contains(tokens.prefix(3).joined(separator: " ")))
    defines = words.defines(tokens)
    isPlaceholder =
      words.isPlaceholder(tokens)
      || letters.all == 0 && wordCount <= 1 && !tokens.contains { $0.first?.isNumber ?? false }
    sentences = Self.sentences(text)
    opening = words.openings[first] ?? 0
    suffix = Self.suffix(first)
  }

  private static func end(of text: String) -> End {
    for character in text.reversed() {
      switch character {
      case "\"", "”", "'", "’", ")", "»", "*", "_": continue
      case ".", "!", "。": return .stop
      case ":": return .colon
      case ";": return .semicolon
      case ",": return .comma
      case "?", "？": return .question
      case "…": return .ellipsis
      default: return .word
      }
    }
    return .word
  }

  private static func folded(_ text: String) -> String {
    var text = Substring(text.lowercased())
    while let last = text.last, last == ":" || last == "." || last == " " { text.removeLast() }
    while let first = text.first, first == ":" || first == "." || first == " " { text.removeFirst() }
    return String(text)
  }

  private static func sentences(_ text: String) -> Int {
    var count = 0
    var isBehindSign = false
    for character in text {
      if isBehindSign, character.isWhitespace { count += 1 }
      isBehindSign = character == "." || character == "!" || character == "?"
    }
    return min(4, count + (isBehindSign ? 1 : 0))
  }

  private static func suffix(_ word: String) -> Suffix {
    if ["tion", "ment", "ness", "ity", "ance", "ence", "ship"].contains(where: { word.hasSuffix($0) }) { return .noun }
    if word.hasSuffix("ing") { return .ing }
    if word.hasSuffix("ed") { return .ed }
    return word.hasSuffix("s") && word.count > 3 ? .s : .none
  }
}
