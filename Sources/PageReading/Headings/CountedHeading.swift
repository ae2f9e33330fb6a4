import SourceText
import TextReading

/// A short line of one word and a number or letter: `Grade 5`, `Band A: Starting`. Several of the same word are a scale.
struct CountedHeading {
  var word: Words.Word
  var number: Int
  /// Whether a letter stands for the number; then the whole heading is the level's name.
  var isLettered: Bool
  /// What follows the number, or the whole heading of a lettered one; empty for none.
  var title: SourceRange

  /// Recognizes one in a range without marks. Words that count other things than levels (`Page 5`, `Question 2`) are none.
  static func match(_ bytes: [UInt8], _ range: SourceRange) -> CountedHeading? {
    let start = Int(range.start)
    let end = Int(range.end)
    guard start < end, end - start <= 100, bytes[start].isUpperLetter || bytes[start] == 0xC3 else { return nil }
    var behind = start
    guard let word = Words.next(bytes, &behind, min(end, start + 20))?.hash, behind - start >= 3, !others.contains(word)
    else { return nil }
    let index = Blanks.skip(bytes, behind, end)
    guard index > behind, index < end, let counted = count(bytes, index, end) else { return nil }
    let separated = LevelHeading.separator(bytes, counted.end, end)
    guard counted.end == end || separated.found else { return nil }
    return CountedHeading(
      word: word, number: counted.value, isLettered: counted.isLetter,
      title: counted.isLetter ? range : SourceRange(separated.end, end))
  }

  private static func count(_ bytes: [UInt8], _ index: Int, _ end: Int) -> (value: Int, end: Int, isLetter: Bool)? {
    let next = index + 1
    if bytes[index] >= 0x41, bytes[index] <= 0x48, next == end || !(bytes[next].isLetter || bytes[next].isDigit) {
      return (Int(bytes[index]) - 0x40, next, true)
    }
    guard let number = LevelHeading.numeral(bytes, index, end), number.value <= 20,
      number.end == end || !(bytes[number.end].isLetter || bytes[number.end].isDigit)
    else { return nil }
    return (number.value, number.end, false)
  }

  private static let others = Set(
    [
      "page", "question", "part", "section", "chapter", "competency", "competence", "competencia", "dimension",
      "module",
      "figure", "table", "annex", "appendix", "week", "day", "month", "year", "unit", "lesson", "item", "activity",
      "example", "option", "room", "building", "version", "revision", "note", "criterion", "standard", "goal",
      "objective",
      "principle", "value", "behavior", "behaviour", "indicator", "skill", "topic", "theme", "article", "exercise",
      "scenario", "case", "form", "zone", "schedule", "slide", "sheet", "domain", "element", "cluster", "group", "task",
      "probe", "pregunta", "pagina", "parte", "capitulo", "anexo", "partie", "chapitre", "annexe", "semaine", "tableau",
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
      "december", "capability", "area", "session", "step", "etape", "paso",
    ].map(Words.word))
}
