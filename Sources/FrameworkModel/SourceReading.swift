public import SourceText

/// What reading made of one source.
public struct SourceReading: Sendable {
  /// In the order of the source.
  public var competencies: [Competency]
  /// A slug of each competency's name, in the same order: what ids are made of, and what links name.
  public var slugs: [String]
  public var observations: [Observation]
  /// What is structure or noise, in any order. What is content, the model's locations say.
  public var spans: [SourceSpan]
  /// A scale that the source declares for all its competencies; empty when it declares none.
  public var scale: [ScaleStep]
  /// What a canonical document says of its framework; nil for raw text.
  public var identity: FrameworkIdentity?
  /// The lines that hints name, in the order of the source.
  public var hintedLines: [HintedLine]
  /// What other systems know its entities by; nil for a source that is no export of one.
  public var imported: ImportedIdentifiers?
  /// What its items say that came from another system and found no place in the model.
  public var leftOut: [String]

  public init() {
    self.competencies = []
    self.slugs = []
    self.observations = []
    self.spans = []
    self.scale = []
    self.identity = nil
    self.hintedLines = []
    self.imported = nil
    self.leftOut = []
  }
}

/// A range of a source that is no content of the model, and why.
public struct SourceSpan: Hashable, Sendable {
  public var range: SourceRange
  public var role: SourceRole

  @inlinable
  public init(_ range: SourceRange, _ role: SourceRole) {
    self.range = range
    self.role = role
  }
}

/// What became of a range of a source that is not content.
public enum SourceRole: UInt8, Sendable, CaseIterable {
  // Structure.
  /// A heading or a label in front of a text: `BEHAVIORS`, `Level 2.`, `Definition:`.
  case heading
  /// A list mark, a number in front of an item.
  case mark
  /// A tag, emphasis, an entity that stands for no text.
  case markup
  /// Lines and bars of a table, a rule between parts, a row of column headings.
  case tableRule
  /// Keys, colons and indentation of a structured document.
  case syntax
  // Noise.
  /// Navigation, logos and the like around the text of a page.
  case chrome
  /// A page's header or footer between the lines of the text.
  case furniture
  /// A text that stands in for content still to be written.
  case placeholder
  /// A comment, a script, a style.
  case comment
  /// Characters without a meaning here: zero-width, control, byte order marks.
  case invisible

  /// Whether it is noise rather than structure.
  public var isNoise: Bool { rawValue >= SourceRole.chrome.rawValue }
}

/// What Rung took one line of a source for, and why, in an editor's words.
public struct TraceLine: Hashable, Sendable {
  /// Counted from 1.
  public var line: Int
  /// What it is: `level 2 heading`, `level 2/behavior 3`, `page header`.
  public var role: String
  /// What it was told by; empty where there is nothing to say.
  public var reason: String
  /// The same in one word, as `lines:` in `rung.yml` says it.
  public var meaning: LineMeaning
  /// Whether a text goes on that began on a line above.
  public var continues: Bool
  /// The line's first characters, as it stands in the source.
  public var text: String

  public init(line: Int, role: String, reason: String, meaning: LineMeaning, continues: Bool, text: String) {
    self.line = line
    self.role = role
    self.reason = reason
    self.meaning = meaning
    self.continues = continues
    self.text = text
  }
}
