public import FrameworkModel

/// The words by which layouts are known: headings of sections, names of scales, placeholders, navigation.
///
/// The standard vocabulary is data in this folder; `rung.yml` adds a framework's own.
public struct Vocabulary: Sendable {
  /// What single words mean in headings.
  let words: [Words.Word: HeadingWord]
  /// Headings known as a whole.
  private(set) var phrases: [Words.Word: SectionKind]
  /// The same headings, and single words that are headings, as they are written: for finding the nearest one.
  private(set) var headings: [String]
  /// The first words of all headings known as a whole.
  private(set) var phraseStarts: Set<Words.Word>
  /// Names of levels, with their place on a common scale from 0 to 100.
  private(set) var scaleNames: [Words.Word: Int]
  private(set) var scaleStarts: Set<Words.Word>
  /// The first words of all that any finder knows by its words: a line that begins with another is text, or a heading by its
  /// looks.
  private(set) var starters: Set<Words.Word>
  let placeholders: Set<Words.Word>
  let chrome: Set<Words.Word>
  /// Phrases of noise that a framework names.
  private(set) var noise: Set<Words.Word>
  /// The same, and patterns, for whole lines.
  private(set) var noisePatterns: [NoisePattern] = []
  /// Marks of list items that a framework names, the longest first.
  private(set) var marks: [[UInt8]] = []

  /// The words that Rung knows by itself.
  public static let standard = Vocabulary()

  init() {
    words = HeadingWord.standard
    phrases = [:]
    headings = HeadingWord.words.filter { $0.0.contains(.alone) }
      .flatMap { $0.1.split(whereSeparator: \.isWhitespace).map(String.init) }
    phraseStarts = []
    scaleNames = [:]
    scaleStarts = []
    starters = LevelHeading.firstWords.union(words.keys)
    for phrase in KnownPhrases.chrome + KnownPhrases.placeholders { starters.formUnion(Words.words(phrase).prefix(1)) }
    placeholders = Set(KnownPhrases.placeholders.map { Words.phrase(Words.words($0)) })
    chrome = Set(KnownPhrases.chrome.map { Words.phrase(Words.words($0)) })
    noise = []
    for (kind, list) in KnownPhrases.headings { for phrase in list { add(heading: phrase, as: kind) } }
    for (name, place) in ScaleNames.known { add(scaleName: name, at: place) }
  }

  /// Adds a heading of a section.
  public mutating func add(heading: String, as kind: SectionKind) {
    let list = Words.words(heading)
    guard let first = list.first else { return }
    phrases[Words.phrase(list)] = kind
    headings.append(heading)
    phraseStarts.insert(first)
    starters.insert(first)
  }

  /// Adds a level's name.
  ///
  /// - Parameter place: Where the name stands between the lowest level (0) and the highest (100).
  public mutating func add(scaleName: String, at place: Int) {
    let list = Words.words(scaleName)
    guard let first = list.first else { return }
    scaleNames[Words.phrase(list)] = place
    scaleStarts.insert(first)
  }

  /// Adds a line that is noise wherever it stands; `*` in it stands for any text.
  ///
  /// Letter case, punctuation and the width of blanks do not count.
  public mutating func add(noise pattern: String) {
    noisePatterns.append(NoisePattern(pattern))
    if !pattern.utf8.contains(0x2A) { noise.insert(Words.phrase(Words.words(pattern))) }
  }

  /// Adds a mark that begins list items, as it is written: `»`, `=>`, `No.`
  public mutating func add(mark: String) {
    let bytes = Array(mark.utf8)
    let start = Blanks.skip(bytes, 0, bytes.count)
    let end = Blanks.trim(bytes, start, bytes.count)
    guard start < end else { return }
    marks.append(Array(bytes[start..<end]))
    marks.sort { $0.count > $1.count }
  }
}
