public import FrameworkModel
public import SourceText

/// A line, or the label in front of a text, that announces a section.
public struct SectionHeading {
  /// What the heading announces.
  public enum Target: Equatable, Sendable {
    case section(SectionKind)
    /// `Competency: …`
    case name
    /// `Code: …`
    case code
    /// `Category: …`
    case cluster
  }

  public var target: Target
  /// The levels that the heading names: `Level 1-3 Activities`.
  public var levels: LevelRange?
  /// Behind the label and its colon; nil when the heading is the whole text.
  public var contentStart: Int?

  /// Recognizes a heading in a range without marks. `Definition: text` is a label with content.
  public static func match(_ bytes: [UInt8], _ range: SourceRange, _ vocabulary: Vocabulary) -> SectionHeading? {
    let start = Int(range.start)
    let end = Int(range.end)
    let colon = labelEnd(bytes, start, end)
    guard colon != nil || end - start <= 90 else { return nil }
    let label = start..<(colon ?? end)
    guard let meaning = PhraseMeaning(ofHeading: bytes, label, vocabulary) else { return nil }
    let content = colon.map { Blanks.skip(bytes, behindColon(bytes, $0, end), end) }
    let contentStart = content.flatMap { $0 < end ? $0 : nil }

    if meaning.count <= PhraseMeaning.limit, let kind = vocabulary.section(ofPhrase: meaning.phrase) {
      return SectionHeading(target: .section(kind), levels: nil, contentStart: contentStart)
    }
    if meaning.count <= PhraseMeaning.limit, let target = target(meaning, hasContent: contentStart != nil) {
      return SectionHeading(target: target, levels: levels(meaning.numbers), contentStart: contentStart)
    }
    guard contentStart == nil, let kind = AppearanceHeading.match(bytes, label) else { return nil }
    return SectionHeading(target: .section(kind), levels: nil, contentStart: nil)
  }

  /// What a text would announce in front of a colon.
  public static func label(_ bytes: [UInt8], _ range: SourceRange, _ vocabulary: Vocabulary) -> Target? {
    let meaning = PhraseMeaning(bytes, range.offsets, vocabulary)
    guard meaning.count > 0, meaning.count <= PhraseMeaning.limit else { return nil }
    return vocabulary.section(ofPhrase: meaning.phrase).map { .section($0) } ?? target(meaning, hasContent: true)
  }

  /// Recognizes a heading that holds the words of a competency's name among its own.
  public static func match(_ bytes: [UInt8], _ range: SourceRange, _ vocabulary: Vocabulary, of name: Words)
    -> SectionHeading?
  {
    let words = Words(bytes, Int(range.start), Int(range.end), limit: 14).list
    guard !name.list.isEmpty, words.count > name.list.count, words.count <= 14,
      let start = words.indices.first(where: { words[$0...].starts(with: name.list) })
    else { return nil }
    let rest = words[..<start] + words[(start + name.list.count)...]
    let meaning = PhraseMeaning(rest, vocabulary)
    if let kind = vocabulary.section(ofPhrase: meaning.phrase) { return SectionHeading(target: .section(kind)) }
    guard case .section(let kind)? = target(meaning, hasContent: false) else { return nil }
    return SectionHeading(target: .section(kind))
  }

  /// The colon that ends a label: the first one, not far in, not within a time or an address.
  private static func labelEnd(_ bytes: [UInt8], _ start: Int, _ end: Int) -> Int? {
    var limit = min(end, start + 72)
    var index = start
    while index < limit {
      if index + ByteBlock.count <= limit {
        let signs = labelSigns(ByteBlock(bytes, at: index))
        guard signs != 0 else {
          index += ByteBlock.count
          continue
        }
        index += signs.trailingZeroBitCount / 8
      }
      switch bytes[index] {
      case 0x3C:
        // What dresses the label does not count.
        let behind = Tag.parse(bytes, index, end)?.end ?? index + 1
        limit = min(end, limit + behind - index)
        index = behind
      case 0x3A:
        let next = index + 1
        if next == end || Blanks.length(bytes, next, end) > 0 || bytes[next] == 0x2A || bytes[next] == 0x3C
          || bytes[next].isUpperLetter
        {
          return index
        }
        return nil
      case 0x09 where index > start: return index
      case 0x2E where endsDefinitionLabel(bytes, start, index, end): return index
      case 0x2E, 0x3F, 0x21, 0x3B: return nil
      case 0x26: index = Entities.decode(bytes, index, end)?.end ?? index + 1
      default: index += 1
      }
    }
    return nil
  }

  /// The bytes of a block that may end a label or part of one.
  @inline(__always)
  private static func labelSigns(_ block: ByteBlock) -> UInt64 {
    block.marks(
      whereNot: block.differs(from: 0x2E) & block.differs(from: 0x3F) & block.differs(from: 0x21)
        & block.differs(from: 0x26) & (~block.reaches(0x3A) | block.reaches(0x3D)) & block.reaches(0x20))
  }

  /// `Definition. The art of …`
  private static func endsDefinitionLabel(_ bytes: [UInt8], _ start: Int, _ stop: Int, _ end: Int) -> Bool {
    guard stop - start <= 12, stop + 2 < end, bytes[stop + 1] == 0x20, bytes[stop + 2].isUpperLetter else {
      return false
    }
    return Words.first(bytes, start, stop).map(definitionWords.contains) ?? false
  }

  /// Whether a full stop parts a label from the text behind it.
  public static func runsIn(_ bytes: [UInt8], _ text: SourceRange) -> Bool {
    let start = Int(text.start)
    let end = Int(text.end)
    guard let stop = bytes[start..<min(end, start + 13)].firstIndex(of: 0x2E) else { return false }
    return endsDefinitionLabel(bytes, start, stop, end)
  }

  private static let definitionWords = Set(["definition", "definicion"].map(Words.word))

  /// Emphasis may close behind the colon: `**Definition:** text`.
  private static func behindColon(_ bytes: [UInt8], _ colon: Int, _ end: Int) -> Int {
    var index = colon + 1
    while index < end, bytes[index] == 0x2A || bytes[index] == 0x5F { index += 1 }
    if index < end, bytes[index] == 0x3C, let tag = Tag.parse(bytes, index, end), tag.isClosing { index = tag.end }
    return index
  }

  /// What the words announce together; nil when one of them belongs to no heading.
  private static func target(_ meaning: PhraseMeaning, hasContent: Bool) -> Target? {
    guard meaning.isKnown else {
      // `Abbreviation in job lists: AD` is a code whatever the other words are.
      return hasContent && meaning.first == .code ? .code : nil
    }
    let all = meaning.all
    if let kind = section(all) { return .section(kind) }
    guard hasContent else { return nil }
    if all.contains(.code) { return .code }
    if all.contains(.cluster) { return .cluster }
    if all.contains(.name) || all == .title || (meaning.count == 1 && competencyWords.contains(meaning.firstWord)) {
      return .name
    }
    return nil
  }

  /// One competency, not several: `Skills: …` lists what a competency is about.
  private static let competencyWords = Set(
    ["competency", "competence", "skill", "capability", "competencia", "title", "titre", "titulo"].map(Words.word))

  private static func section(_ all: HeadingWord) -> SectionKind? {
    let describes = !all.isDisjoint(with: [.behavior, .statement, .example, .behavioral])
    if all.contains(.negative), describes { return .negativeBehaviors }
    if all.contains(.reflection), !all.isDisjoint(with: [.tip, .question, .activity]) { return .reflections }
    if all.contains(.question) { return all.contains(.probe) ? .probes : .questions }
    if all.contains(.probe), all.isDisjoint(with: [.behavior, .activity]) { return .probes }
    if all.contains(.title), !all.isDisjoint(with: [.related, .competency]) { return .titles }
    if all.contains(.related), all.contains(.competency) { return .related }
    if all.contains(.activity) { return .activities }
    if all.contains(.resource) { return .resources }
    if all.contains(.course) { return all.contains(.behavior) ? nil : .courses }
    if all.contains(.behavior) { return .behaviors }
    if all.contains(.behavioral), !all.isDisjoint(with: [.statement, .definition, .scale, .level, .example]) {
      return .behaviors
    }
    if all.contains(.level) || all.contains(.scale) {
      return all.isDisjoint(with: [.development, .name, .code, .cluster, .interview, .title]) ? .levels : nil
    }
    if all.contains(.definition) { return all.isDisjoint(with: [.title, .cluster, .name, .code]) ? .definition : nil }
    return nil
  }

  /// The levels that the numbers of a heading name.
  private static func levels(_ numbers: (first: Int, last: Int)?) -> LevelRange? {
    guard let numbers, numbers.first <= numbers.last, numbers.last <= 20 else { return nil }
    return LevelRange(from: numbers.first, to: numbers.last)
  }
}

extension Vocabulary {
  /// Whether a heading can begin with the word.
  public func begins(with word: Words.Word) -> Bool { openings[word]?.contains(.section) ?? false }
}
