/// How a text can announce a proficiency level: its number, its title, and how plainly it does so.
struct LevelForm {
  /// 3: a word for level with a number; 2: a code, or a title with the level behind it; 1: a number only; 0: nothing.
  var strength = 0
  var number: Int?
  var title: String

  private static let levelWords: Set<String> = [
    "level", "levels", "lvl", "niveau", "niveaux", "nivel", "niveles", "nível", "níveis", "stufe", "stufen", "livello",
    "livelli",
    "stage", "grade", "tier", "score", "step", "band", "phase", "grado", "grau", "rating", "уровень", "poziom", "taso",
    "nivå",
  ]
  private static let numberWords = [
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "i": 1, "ii": 2, "iii": 3, "iv": 4,
    "v": 5,
    "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10,
  ]
  private static let proseWords: Set<String> = ["of", "is", "and", "in", "to", "or", "at", "are", "you", "de", "del"]
  private static let emptyTitles: Set<String> = [
    "indicator", "indicators", "attainment", "expectation", "expectations", "behavior", "behaviors", "behaviour",
    "behaviours",
    "descriptor", "descriptors", "description", "criteria", "competency", "competencies", "definition", "examples",
    "example",
    "and above", "performance",
  ]
  private static let titleTails = [
    " level", " levels", " competence definition", " competency definition", " definition", " stage", " indicators",
    " indicator",
    " proficiency", " performance", "-level competencies", "-level competency", " level competencies",
    " level competency",
  ]

  /// - Parameters:
  ///   - ordinal: The number of the mark in front of the text; -1 where there is none.
  ///   - counting: Words by which the page counts its levels, beside those that are known.
  init(_ text: String, ordinal: Int, wordCount: Int, counting: Set<String> = []) {
    let signs = Array(text)
    title = text
    guard wordCount <= 16 else { return }
    if let found = Self.worded(signs, counting) {
      strength = 3
      number = found.number
      title = found.title
    } else if wordCount <= 9, let found = Self.coded(signs) {
      strength = 2
      number = found.number
      title = found.title
    } else if wordCount <= 9, let found = Self.suffixed(signs) {
      strength = 2
      number = found.number
      title = found.title
    } else if let found = Self.numbered(signs) {
      strength = 1
      number = found.number
      title = found.title
    } else if ordinal >= 0 {
      strength = 1
      number = ordinal
    }
    title = Self.cleaned(title)
    // `Level 1 / Niveau 1`
    if strength == 3, let alias = Self.worded(Array(title), counting), alias.number == number {
      title = Self.cleaned(alias.title)
    }
  }

  /// `Proficiency Level 2 - Title`: at most two words in front of the word for level.
  private static func worded(_ signs: [Character], _ counting: Set<String>) -> (number: Int, title: String)? {
    var index = 0
    while index < signs.count, "[(*".contains(signs[index]) { index += 1 }
    for _ in 0...2 {
      let start = index
      while index < signs.count, signs[index].isLetter || "'’/-".contains(signs[index]) { index += 1 }
      guard index > start else { return nil }
      let word = String(signs[start..<index]).lowercased()
      if levelWords.contains(word) || counting.contains(word) {
        guard let number = number(signs, &index, behindWord: true) else { return nil }
        skipRange(signs, &index)
        let isSeparated = skipSigns(signs, &index)
        let rest = String(signs[index...])
        let first = rest.prefix { $0.isLetter }.lowercased()
        if !isSeparated, proseWords.contains(first) || rest.first?.isLowercase ?? false { return nil }
        return (number, rest)
      }
      guard index < signs.count, signs[index].isWhitespace else { return nil }
      while index < signs.count, signs[index].isWhitespace { index += 1 }
    }
    return nil
  }

  /// Words that nobody knows for levels, and by which a page counts them: `Echelon 1 …` to `Echelon 5 …`.
  /// - Parameter titles: What can be a title on the page.
  static func counting(_ titles: [String]) -> Set<String> {
    var numbers: [String: Set<Int>] = [:]
    for title in titles {
      let words = title.split(maxSplits: 4, whereSeparator: { !$0.isLetter && !$0.isNumber }).prefix(4)
      guard let place = words.firstIndex(where: { $0.allSatisfy(\.isNumber) }), place > 0,
        let number = Int(words[place])
      else { continue }
      let word = words[place - 1].lowercased()
      if word.count > 2, !levelWords.contains(word), !countsOther.contains(word) {
        numbers[word, default: []].insert(number)
      }
    }
    return Set(
      numbers.filter { $0.value.count >= 2 && $0.value.isSubset(of: 0...9) && !$0.value.isDisjoint(with: 0...1) }.keys)
  }

  /// Words that count other things on such pages: competencies, questions, parts of the text, times.
  private static let countsOther = Set(
    """
    competency competence competencies skill skills dimension domain area pillar theme topic cluster standard principle element \
    factor core criterion criteria outcome objective goal practice capability attribute value kompetenz kompetenzbereich bereich \
    compétence domaine competencia dominio competenza área competentie question questions frage fragen pregunta part section chapter \
    page table figure example exercise activity task week day days month months year years hour hours minutes module unit lesson \
    session course appendix annex note item items option version draft room slide case scenario situation answer point points top \
    minimum maximum least about than over under and the for with within per age form group team type
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

  private static func number(_ signs: [Character], _ index: inout Int, behindWord: Bool) -> Int? {
    while index < signs.count, signs[index].isWhitespace || "#:(-–".contains(signs[index]) { index += 1 }
    let start = index
    while index < signs.count, signs[index].isASCII, signs[index].isNumber { index += 1 }
    if index > start { return index - start <= 2 ? Int(String(signs[start..<index])) : nil }
    while index < signs.count, signs[index].isLetter, index - start < 6 { index += 1 }
    guard index > start, index == signs.count || !signs[index].isLetter else { return nil }
    return numberWords[String(signs[start..<index]).lowercased()]
  }

  private static func skipRange(_ signs: [Character], _ index: inout Int) {
    var next = index
    while next < signs.count, signs[next].isWhitespace { next += 1 }
    guard next < signs.count, "-–/".contains(signs[next]) else { return }
    next += 1
    while next < signs.count, signs[next].isWhitespace { next += 1 }
    let start = next
    while next < signs.count, signs[next].isASCII, signs[next].isNumber { next += 1 }
    if next > start, next == signs.count || !signs[next].isLetter { index = next }
  }

  private static func skipSigns(_ signs: [Character], _ index: inout Int) -> Bool {
    var found = false
    while index < signs.count, signs[index].isWhitespace || ".:)]|,-–—=*·/".contains(signs[index]) {
      found = found || !signs[index].isWhitespace
      index += 1
    }
    return found
  }

  /// `L3 - Title`, `IC4`.
  private static func coded(_ signs: [Character]) -> (number: Int, title: String)? {
    var index = 0
    while index < signs.count, signs[index].isASCII, signs[index].isUppercase, index < 3 { index += 1 }
    guard index > 0, index < signs.count else { return nil }
    let digits = index
    while index < signs.count, signs[index].isASCII, signs[index].isNumber { index += 1 }
    guard index > digits, index - digits <= 2, let number = Int(String(signs[digits..<index])) else { return nil }
    guard
      index == signs.count
        || !(signs[index].isLetter || signs[index] == "'" || signs[index] == "’" || signs[index] == "%")
    else { return nil }
    _ = skipSigns(signs, &index)
    return (number, String(signs[index...]))
  }

  /// `Title (Level 2)`, `Title - L2`.
  private static func suffixed(_ signs: [Character]) -> (number: Int, title: String)? {
    var end = signs.count
    while end > 0, ")].:".contains(signs[end - 1]) { end -= 1 }
    let digitsEnd = end
    while end > 0, signs[end - 1].isASCII, signs[end - 1].isNumber { end -= 1 }
    guard end < digitsEnd, digitsEnd - end <= 2, let number = Int(String(signs[end..<digitsEnd])) else { return nil }
    while end > 0, signs[end - 1].isWhitespace { end -= 1 }
    let wordEnd = end
    while end > 0, signs[end - 1].isLetter { end -= 1 }
    let word = String(signs[end..<wordEnd]).lowercased()
    guard levelWords.contains(word) || word == "l" || word == "ic" else { return nil }
    while end > 0, signs[end - 1].isWhitespace || ":([-–—,".contains(signs[end - 1]) { end -= 1 }
    guard end > 0 else { return nil }
    return (number, String(signs[..<end]))
  }

  /// `3: Title`, `3 - Title`, `3`, `Title (3)`.
  private static func numbered(_ signs: [Character]) -> (number: Int, title: String)? {
    var index = 0
    while index < signs.count, signs[index].isASCII, signs[index].isNumber { index += 1 }
    if index > 0, index <= 2, let number = Int(String(signs[..<index])) {
      if index == signs.count { return (number, "") }
      guard number <= 12, skipSigns(signs, &index) else { return nil }
      return (number, String(signs[index...]))
    }
    guard signs.last == ")", let open = signs.lastIndex(of: "("), signs.count - open <= 4,
      let number = Int(String(signs[(open + 1)..<(signs.count - 1)])), number < 100
    else { return nil }
    return (number, String(signs[..<open]))
  }

  private static func cleaned(_ title: String) -> String {
    var text = Substring(title)
    func trim() {
      while let first = text.first, first.isWhitespace || ":.-–—*\"“”|•".contains(first) { text.removeFirst() }
      while let last = text.last, last.isWhitespace || ":.-–—*\"“”|•,".contains(last) { text.removeLast() }
    }
    trim()
    if text.first == "(", text.last == ")", text.count(where: { $0 == "(" }) == 1 {
      text.removeFirst()
      text.removeLast()
      trim()
    }
    let opens = text.count(where: { $0 == "(" })
    let closes = text.count(where: { $0 == ")" })
    if closes > opens, text.last == ")" { text.removeLast() }
    if opens > closes, text.first == "(" { text.removeFirst() }
    let lowered = text.lowercased()
    if emptyTitles.contains(lowered) { return "" }
    for tail in titleTails where lowered.hasSuffix(tail) && lowered.count > tail.count {
      let short = text.dropLast(tail.count)
      if short.split(separator: " ").count <= 4 { return String(short).trimmed }
    }
    return String(text)
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    var text = Substring(self)
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
