public import FrameworkModel
public import SourceText

/// The words by which layouts are known: headings of sections, names of scales, placeholders, navigation.
///
/// The standard vocabulary is data in this folder; `rung.yml` adds a framework's own. All readers share one copy of the tables.
public struct Vocabulary: Sendable {
  private var shared: SharedTables
  /// Whether it holds words beyond those that Rung knows by itself.
  public private(set) var isTaught = false

  /// The words that Rung knows by itself.
  public static let standard = Vocabulary(SharedTables(VocabularyTables()))

  private init(_ shared: SharedTables) { self.shared = shared }

  /// What single words mean in headings.
  public var words: [Words.Word: HeadingWord] { shared.tables.words }
  /// The same headings as they are written, for finding the nearest one.
  public var headings: [String] { shared.tables.headings }
  /// Names of levels, with their place on a common scale from 0 to 100.
  public var scaleNames: [Words.Word: Int] { shared.tables.scaleNames }
  /// What a line can be by its first word.
  public var openings: [Words.Word: Opening] { shared.tables.openings }
  public var placeholders: Set<Words.Word> { shared.tables.placeholders }
  public var chrome: Set<Words.Word> { shared.tables.chrome }
  /// Phrases of noise that a framework names.
  public var noise: Set<Words.Word> { shared.tables.noise }
  /// The same, and patterns, for whole lines.
  public var noisePatterns: [NoisePattern] { shared.tables.noisePatterns }
  /// Marks of list items that a framework names, the longest first.
  public var marks: [[UInt8]] { shared.tables.marks }

  /// What a line can be by the first word of its text.
  public func opening(_ bytes: [UInt8], _ text: SourceRange) -> Opening {
    Words.first(bytes, text).flatMap { openings[$0] } ?? []
  }

  /// What a heading announces that is known as a whole.
  public func section(ofPhrase phrase: Words.Word) -> SectionKind? { shared.tables.phrases[phrase] }

  /// Adds headings of sections of a kind.
  public mutating func add(headings: [String], as kind: SectionKind) {
    change(headings) { $0.add(heading: $1, as: kind) }
  }

  /// Adds the names of a scale's levels, from the lowest to the highest.
  public mutating func add(scale: [String]) {
    let last = max(1, scale.count - 1)
    change(scale.indices) { $0.add(scaleName: scale[$1], at: 100 * $1 / last) }
  }

  /// Adds lines that are noise wherever they stand; `*` in one stands for any text.
  ///
  /// Letter case, punctuation and the width of blanks do not count.
  public mutating func add(noise patterns: [String]) { change(patterns) { $0.add(noise: $1) } }

  /// Adds marks that begin list items, as they are written: `»`, `=>`, `No.`
  public mutating func add(marks: [String]) { change(marks) { $0.add(mark: $1) } }

  /// Adds some words with one copy of the tables.
  private mutating func change<Words: Collection>(
    _ words: Words, _ add: (inout VocabularyTables, Words.Element) -> Void
  ) {
    guard !words.isEmpty else { return }
    var tables = shared.tables
    for word in words { add(&tables, word) }
    shared = SharedTables(tables)
    isTaught = true
  }
}

/// Tables with one owner, so that handing a vocabulary on costs nothing.
private final class SharedTables: Sendable {
  let tables: VocabularyTables

  init(_ tables: VocabularyTables) { self.tables = tables }
}
