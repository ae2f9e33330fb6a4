import FrameworkModel
import SourceText
import TextReading

/// What the units that are headings announce, by the vocabulary.
struct SectionHeadings {
  private let page: PageEvidence
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary
  private let hints: UnitHints
  private let matches: [Int: SectionHeading]

  init(_ page: PageEvidence, _ roles: [UnitRole], _ source: DraftSource) {
    self.page = page
    bytes = source.file.bytes
    vocabulary = source.vocabulary
    hints = source.hints
    var matches: [Int: SectionHeading] = [:]
    for place in roles.indices where roles[place] == .structure(.heading) && !page.units[place].text.isEmpty {
      if let match = SectionHeading.match(bytes, page.units[place].text, vocabulary) { matches[place] = match }
    }
    self.matches = matches
  }

  /// The section that a heading is known to announce.
  func section(_ unit: Int) -> SectionKind? {
    if let hinted = hints.meanings[unit], hinted.structureRole == .heading { return hinted.section }
    guard case .section(let kind)? = matches[unit]?.target else { return nil }
    return kind
  }

  /// The levels that a heading names: `Level 1-3 Activities`.
  func levels(_ unit: Int) -> LevelRange? { matches[unit]?.levels }

  /// Whether no list of words knows a heading.
  func isUnknown(_ unit: Int) -> Bool {
    matches[unit] == nil && page.headings[unit].strength < 2 && hints.meanings[unit] == nil
  }

  /// The kind of resources that a heading names: `Books`.
  func resourceKind(_ unit: Int) -> String? {
    let text = page.units[unit].text
    let words = Words(bytes, Int(text.start), LineEnds.withoutColon(bytes, text))
    guard KnownPhrases.resourceKinds.contains(Words.phrase(words.list)) else { return nil }
    return LineEnds.trimmingColon(page.units[unit].words)
  }
}
