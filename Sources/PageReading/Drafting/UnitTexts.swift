import FrameworkModel
import SourceText
import TextReading

/// Makes the model's texts of units: what is a title and the text behind it stands as in the source, other units are
/// parted by a space.
struct UnitTexts {
  private let page: PageEvidence
  private let bytes: [UInt8]
  private let source: SourceID
  private var builder: TextBuilder
  /// What the texts made so far leave out: tags, emphasis, quotes around a whole line.
  private(set) var spans: [SourceSpan] = []

  init(_ page: PageEvidence, _ bytes: [UInt8], _ source: SourceID) {
    self.page = page
    self.bytes = bytes
    self.source = source
    builder = TextBuilder(bytes)
  }

  /// From the first unit's text to behind the last one's.
  func range(_ units: [Int]) -> SourceRange {
    let texts = units.map { page.units[$0].text }
    return SourceRange(Int(texts.map(\.start).min() ?? 0), Int(texts.map(\.end).max() ?? 0))
  }

  func location(_ range: SourceRange) -> Location { Location(source, range) }

  /// An item or a paragraph; quotes around all of it are not part of it.
  mutating func statement(_ units: [Int]) -> Statement {
    let text = wording(units)
    let whole = range(units)
    guard let quoted = Quotation(text, in: bytes, whole) else { return statement(text, whole) }
    spans.append(SourceSpan(SourceRange(Int(whole.start), Int(quoted.range.start)), .markup))
    spans.append(SourceSpan(SourceRange(Int(quoted.range.end), Int(whole.end)), .markup))
    return statement(quoted.text, quoted.range)
  }

  /// The sentences of a paragraph.
  mutating func sentences(_ units: [Int]) -> [Statement] {
    Sentences.divide(bytes, range(units)).map { statement($0) }
  }

  /// A name and the code beside it.
  mutating func name(_ units: [Int], _ vocabulary: Vocabulary) -> (name: Statement, code: Statement?) {
    let whole = range(units)
    let unit = page.units[units[0]]
    if units.count == 1, unit.lineCount == 1, !unit.flags.contains(.spacedLetters) {
      let parts = NameParts(bytes, whole, vocabulary)
      let name = Self.trimmed(parts.name, bytes)
      if name.start > whole.start || parts.code != nil || name.end < whole.end, !name.isEmpty {
        return (builder.statement(name, at: location(name)), parts.code.map { builder.statement($0, at: location($0)) })
      }
    }
    let end = Self.trimmed(whole, bytes).end
    return (statement(Self.trimmedName(wording(units)), SourceRange(Int(whole.start), Int(end))), nil)
  }

  /// A text that is part of what stands in a range: the title within the heading of a level.
  mutating func part(_ text: String, of units: [Int]) -> Statement {
    let whole = range(units)
    let words = text.split(separator: " ")
    if let first = words.first, let last = words.last, let start = find(Array(first.utf8), whole),
      let end = findLast(Array(last.utf8), whole), start.start < end.end
    {
      return statement(text, SourceRange(Int(start.start), Int(end.end)))
    }
    return statement(text, whole)
  }

  mutating func statement(_ range: SourceRange) -> Statement { builder.statement(range, at: location(range)) }

  /// A title that a heading's words give to a section.
  mutating func title(_ unit: Int) -> Statement {
    let whole = page.units[unit].text
    let end = LineEnds.withoutColon(bytes, whole)
    let range = SourceRange(Int(whole.start), max(end, Int(whole.start)))
    return statement(LineEnds.trimmingColon(page.units[unit].words), range.isEmpty ? whole : range)
  }

  /// What was left out of all texts so far.
  func leftOut() -> [SourceSpan] { spans + builder.spans }

  // MARK: Words

  /// The text of units.
  mutating func wording(_ units: [Int]) -> String {
    var text = ""
    for (order, place) in units.enumerated() {
      let unit = page.units[place]
      if order > 0 { text += joint(page.units[units[order - 1]], unit) }
      text +=
        order > 0 && isWord(unit) ? builder.text(SourceRange(Int(unit.whole.start), Int(unit.text.end))) : unit.words
      // What the unit's text leaves out.
      if unit.lineCount > 1 || unit.flags.contains(.special) || unit.part == .rest { _ = builder.text(unit.text) }
    }
    return text
  }

  /// Whether what looks like the number of an item is the first word of a line: `by` / `R. Smith`.
  private func isWord(_ unit: Unit) -> Bool { unit.part != .rest && (unit.mark == .letter || unit.mark == .number) }

  /// What stands between two units that are one text.
  private mutating func joint(_ before: Unit, _ unit: Unit) -> String {
    guard unit.part == .rest, before.part == .title, before.text.end <= unit.text.start else { return " " }
    let between = SourceRange(Int(before.text.end), Int(unit.text.start))
    markSigns(between)
    let text = builder.text(between).filter { $0 != "*" && $0 != "_" }.trimmed
    guard !between.isEmpty else { return text }
    let opens = bytes[Int(between.start)] == 0x20
    let closes = bytes[Int(between.end) - 1] <= 0x20 && !(opens && text.isEmpty)
    return (opens ? " " : "") + text + (closes ? " " : "")
  }

  /// Signs of emphasis between a title and its text.
  private mutating func markSigns(_ range: SourceRange) {
    var index = Int(range.start)
    while index < Int(range.end) {
      let start = index
      while index < Int(range.end), bytes[index] == 0x2A || bytes[index] == 0x5F { index += 1 }
      if index > start { spans.append(SourceSpan(SourceRange(start, index), .markup)) } else { index += 1 }
    }
  }

  /// A statement that keeps no string where the source says just the same.
  private func statement(_ text: String, _ range: SourceRange) -> Statement {
    let own = Statement(text, at: location(range))
    guard !range.isEmpty, bytes[Int(range.start)] > 0x20, bytes[Int(range.end) - 1] > 0x20 else { return own }
    let verbatim = Statement(verbatim: range, of: bytes, at: location(range))
    if verbatim.saysSame(as: own) { return verbatim }
    let wrapped = Statement(wrapped: range, of: bytes, at: location(range))
    return wrapped.saysSame(as: own) ? wrapped : own
  }

  // MARK: Ends

  /// Without the colon at its end, or the full stop that ends no sentence.
  private static func trimmed(_ range: SourceRange, _ bytes: [UInt8]) -> SourceRange {
    var end = LineEnds.withoutColon(bytes, range)
    if end > Int(range.start) + 1, bytes[end - 1] == 0x2E, Words.count(bytes, range) < 5 { end -= 1 }
    return SourceRange(Int(range.start), max(end, Int(range.start)))
  }

  /// A name without the signs at its end that are no part of it.
  static func trimmedName(_ text: String) -> String {
    var name = text
    while let last = name.last, last == ":" || last == " " { name.removeLast() }
    if name.last == ".", name.split(separator: " ").count < 5 { name.removeLast() }
    return name
  }

  private func find(_ text: [UInt8], _ range: SourceRange) -> SourceRange? {
    guard !text.isEmpty, range.count >= text.count else { return nil }
    for start in Int(range.start)...(Int(range.end) - text.count)
    where bytes[start..<start + text.count].elementsEqual(text) && !isWithinWord(start) {
      return SourceRange(start, start + text.count)
    }
    return nil
  }

  private func findLast(_ text: [UInt8], _ range: SourceRange) -> SourceRange? {
    guard !text.isEmpty, range.count >= text.count else { return nil }
    for start in (Int(range.start)...(Int(range.end) - text.count)).reversed()
    where bytes[start..<start + text.count].elementsEqual(text) {
      return SourceRange(start, start + text.count)
    }
    return nil
  }

  private func isWithinWord(_ place: Int) -> Bool {
    place > 0 && (bytes[place - 1].isLetter || bytes[place - 1] >= 0xC3)
      && (bytes[place].isLetter || bytes[place] >= 0xC3)
  }
}

/// A text that quotes enclose from its first sign to its last.
private struct Quotation {
  var text: String
  var range: SourceRange

  private static let pairs: [(open: Character, close: Character)] = [
    ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("”", "”"),
  ]

  init?(_ text: String, in bytes: [UInt8], _ range: SourceRange) {
    guard text.count > 2, let pair = Self.pairs.first(where: { text.first == $0.open && text.last == $0.close }) else {
      return nil
    }
    let inner = text.dropFirst().dropLast()
    guard !inner.contains(pair.open), !inner.contains(pair.close) else { return nil }
    let trimmed = String(inner).trimmed
    let open = Array(String(pair.open).utf8)
    let close = Array(String(pair.close).utf8)
    guard !trimmed.isEmpty, range.count > open.count + close.count,
      bytes[Int(range.start)..<Int(range.end)].starts(with: open),
      bytes[Int(range.end) - close.count..<Int(range.end)].elementsEqual(close)
    else { return nil }
    self.text = trimmed
    let start = Blanks.skip(bytes, Int(range.start) + open.count, Int(range.end) - close.count)
    let end = Blanks.trim(bytes, start, Int(range.end) - close.count)
    self.range = SourceRange(start, max(start, end))
  }
}
