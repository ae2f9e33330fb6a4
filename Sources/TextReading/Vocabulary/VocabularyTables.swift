import FrameworkModel
import SourceText

/// What a vocabulary holds.
struct VocabularyTables: Sendable {
  /// What single words mean in headings.
  let words: [Words.Word: HeadingWord]
  /// Headings known as a whole.
  private(set) var phrases: [Words.Word: SectionKind] = [:]
  /// The same headings as they are written, for finding the nearest one.
  private(set) var headings: [String]
  /// Names of levels, with their place on a common scale from 0 to 100.
  private(set) var scaleNames: [Words.Word: Int] = [:]
  /// What a line can be by its first word.
  private(set) var openings: [Words.Word: Opening] = [:]
  let placeholders: Set<Words.Word>
  let chrome: Set<Words.Word>
  /// Phrases of noise that a framework names.
  private(set) var noise: Set<Words.Word> = []
  /// The same, and patterns, for whole lines.
  private(set) var noisePatterns: [NoisePattern] = []
  /// Marks of list items that a framework names, the longest first.
  private(set) var marks: [[UInt8]] = []

  init() {
    words = HeadingWord.standard
    headings = []
    let placeholderWords = KnownPhrases.placeholders.map(Words.words)
    let chromeWords = KnownPhrases.chrome.map(Words.words)
    placeholders = Set(placeholderWords.map(Words.phrase))
    chrome = Set(chromeWords.map(Words.phrase))
    for word in LevelHeading.firstWords { open(.level, with: word) }
    for word in words.keys { open([.section, .inHeading], with: word) }
    for word in AppearanceHeading.firstWords { open([.section, .inHeading], with: word) }
    for word in Numerals.words { open(.inHeading, with: word) }
    let openings = [
      KnownPhrases.chromeOpenings, KnownPhrases.wayOpenings, KnownPhrases.datedOpenings, KnownPhrases.askedOpenings,
    ]
    for words in chromeWords + openings.joined() { open(.chrome, with: words[0]) }
    for words in placeholderWords { open(.placeholder, with: words[0]) }
    for (kind, list) in KnownPhrases.headings { for phrase in list { add(heading: phrase, as: kind) } }
    for (name, place) in ScaleNames.known { add(scaleName: name, at: place) }
  }

  private mutating func open(_ opening: Opening, with word: Words.Word) {
    openings[word] = (openings[word] ?? []).union(opening)
  }

  /// Adds a heading of a section.
  mutating func add(heading: String, as kind: SectionKind) {
    let list = Words.words(heading)
    guard !list.isEmpty else { return }
    phrases[Words.phrase(list)] = kind
    headings.append(heading)
    open(.section, with: list[0])
    for word in list { open(.inHeading, with: word) }
  }

  /// Adds a level's name.
  ///
  /// - Parameter place: Where the name stands between the lowest level (0) and the highest (100).
  mutating func add(scaleName: String, at place: Int) {
    let list = Words.words(scaleName)
    guard !list.isEmpty else { return }
    scaleNames[Words.phrase(list)] = place
    open(.scaleName, with: list[0])
  }

  /// Adds a line that is noise wherever it stands; `*` in it stands for any text.
  ///
  /// Letter case, punctuation and the width of blanks do not count.
  mutating func add(noise pattern: String) {
    noisePatterns.append(NoisePattern(pattern))
    guard !pattern.utf8.contains(0x2A) else { return }
    noise.insert(Words.phrase(Words.words(pattern)))
    if let first = Words.words(pattern).first { open(.chrome, with: first) }
  }

  /// Adds a mark that begins list items, as it is written: `»`, `=>`, `No.`
  mutating func add(mark: String) {
    let bytes = Array(mark.utf8)
    let start = Blanks.skip(bytes, 0, bytes.count)
    let end = Blanks.trim(bytes, start, bytes.count)
    guard start < end else { return }
    marks.append(Array(bytes[start..<end]))
    marks.sort { $0.count > $1.count }
  }
}
