import FrameworkModel
import SourceText
import TextReading

/// Tells a competency's name from the other short lines around it.
enum TitleEvidence {
  /// Whether a line can be a name by its looks: short, unmarked, without a sentence's end.
  static func isTitleLike(_ outline: borrowing Outline, _ place: Int) -> Bool {
    let line = outline.lines[place]
    guard !line.isTable, !line.isMarked || line.headingDepth > 0, line.text.count >= 2, line.text.count <= 90,
      !line.flags.contains(.endsColon), !line.flags.contains(.startsLower)
    else { return false }
    if line.flags.contains(.endsSentence), line.headingDepth == 0, !endsWithParenthesis(outline, line) { return false }
    if line.headingDepth == 0, goesOn(outline, place) { return false }
    return (1...12).contains(Words.count(outline.bytes, line.text))
  }

  /// Whether the next line goes on with the sentence: then this one is its first line.
  private static func goesOn(_ outline: borrowing Outline, _ place: Int) -> Bool {
    guard place + 1 < outline.lines.count else { return false }
    let next = outline.lines[place + 1]
    return !next.isMarked && !next.isTable && next.flags.contains(.startsLower) && !next.flags.contains(.blankBefore)
  }

  private static func endsWithParenthesis(_ outline: borrowing Outline, _ line: Line) -> Bool {
    outline.bytes[Int(line.text.end) - 1] == 0x29
  }

  /// How well a line serves as the name of the competency whose definition follows at `definition`; below 1 it is none.
  static func score(_ outline: borrowing Outline, _ place: Int, definition: Int?) -> Int {
    guard isTitleLike(outline, place) else { return 0 }
    let line = outline.lines[place]
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    let words = Words(outline.bytes, start, end, limit: 16)
    if place != outline.nameOfPage, isChrome(outline, words) { return 0 }
    var score = 2
    if line.headingDepth > 0 { score += 4 - min(2, Int(line.headingDepth) - 1) }
    if line.flags.contains(.bold) { score += 1 }
    if let definition, definition > place {
      score += definition == place + 1 ? 2 : 0
      if outline.lines.indices.contains(definition), begins(outline, definition, with: words) { score += 6 }
    }
    if words.list.count > 8 { score -= 2 }
    if isGeneric(outline, words), !(definition == place + 1 && namesDocument(outline, line)) { score -= 3 }
    if beginsWithArticle(words) && words.list.count > 5 { score -= 3 }
    return score
  }

  /// `Development guide: Listening`: the document in front of a colon, what it is about behind it.
  private static func namesDocument(_ outline: borrowing Outline, _ line: Line) -> Bool {
    let start = Int(line.text.start)
    guard let colon = outline.bytes[line.text.offsets].firstIndex(of: 0x3A), colon + 2 < Int(line.text.end) else {
      return false
    }
    let behind = Words(outline.bytes, colon, Int(line.text.end), limit: 12)
    return !behind.list.isEmpty && !isGeneric(outline, behind)
      && Words(outline.bytes, start, colon).list.contains(where: NameParts.documentWords.contains)
  }

  /// Navigation by its words.
  static func isChrome(_ outline: borrowing Outline, _ words: Words) -> Bool {
    if ChromeLine.isKnown(outline.vocabulary, words) { return true }
    return words.list.contains { KnownPhrases.chromeWords.contains($0) }
  }

  /// `General Competency`, `Core Competencies`, `Competency framework`: a heading above competencies, not one of them.
  static func isGeneric(_ outline: borrowing Outline, _ words: Words) -> Bool {
    words.list.contains(where: frameworkWords.contains)
      || words.list.contains { outline.vocabulary.words[$0]?.contains(.competency) ?? false }
  }

  /// `Our values`, `Core competencies`: a title of several competencies.
  static func isOfSeveral(_ outline: borrowing Outline, _ place: Int) -> Bool {
    let text = outline.lines[place].text
    let words = Words(outline.bytes, Int(text.start), Int(text.end), limit: 12)
    return isGeneric(outline, words) || words.list.contains(where: severalWords.contains)
  }

  private static let severalWords = Set(
    [
      "values", "behaviors", "behaviours", "principles", "qualities", "attributes", "valeurs", "principes",
      "comportements", "qualites", "valores", "principios", "comportamientos", "cualidades",
    ].map(Words.word))

  static let frameworkWords = Set(
    [
      "framework", "dictionary", "catalog", "catalogue", "library", "competencybased", "model", "matrix", "guide",
      "handbook",
      "ladder", "resources",
    ].map(Words.word))
  private static let articles = Set(["the", "a", "an", "this", "our", "your"].map(Words.word))

  private static func beginsWithArticle(_ words: Words) -> Bool { words.list.first.map(articles.contains) ?? false }

  /// The same of the name on a line.
  static func begins(_ outline: borrowing Outline, _ definition: Int, withNameAt place: Int) -> Bool {
    let text = outline.lines[place].text
    return begins(outline, definition, with: Words(outline.bytes, Int(text.start), Int(text.end), limit: 16))
  }

  /// Whether the definition at a line begins with the words of a name: `Planning is …` below `Planning`.
  private static func begins(_ outline: borrowing Outline, _ definition: Int, with words: Words) -> Bool {
    let text = outline.lines[definition].text
    var index = Int(text.start)
    return !words.list.isEmpty
      && words.list.allSatisfy { $0 == Words.next(outline.bytes, &index, Int(text.end))?.hash }
  }
}
