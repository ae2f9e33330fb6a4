public import SourceText

/// What befell a part of a framework.
public enum ChangeVerb: String, Sendable, CaseIterable {
  case added, removed, reworded, corrected, moved, transferred, split, merged, renumbered, changed
}

/// A part and what befell it: what a kind of change is recognized by.
public struct ChangeEvent: Hashable, Sendable {
  public var part: Part
  public var verb: ChangeVerb

  public init(_ part: Part, _ verb: ChangeVerb) {
    self.part = part
    self.verb = verb
  }
}

/// One side of a change.
public struct ChangeSide: Hashable, Sendable {
  /// Its path on this side: `client-focus/level 2/behavior 3`.
  public var entity: String
  /// The text there; for a group, all its texts with line breaks between.
  public var text: String
  /// Where it stands; nil for what no source states.
  public var location: Location?
  /// The competency's name; nil for what belongs to the framework.
  public var competency: String?
  /// The level's number, for a level and what stands at one.
  public var level: Int?
  /// The text that it stands under: the question of a probe, the activity of a step, the title of a section.
  public var host: String?
}

/// What is known of a change when its kind words and classes it.
public struct ChangeFacts: Sendable {
  public var event: ChangeEvent
  public var old: ChangeSide?
  public var new: ChangeSide?
  /// The words changed too, for what was moved in the first place.
  public var isReworded = false
  /// The names or texts on the many side of a split or merge, the competencies of a renumbering or of levels retitled alike.
  public var members: [String] = []
  /// Numbers on the scale, or levels of a competency, differ: more than titles.
  public var numbersDiffer = false
  public var renumbering: LevelRenumbering?
  /// The titles that steps of the scale have instead of others.
  public var retitled: [Retitling] = []
  /// How many competencies go along with the change of the scale.
  public var followers = 0
  /// How many of each part were added or removed with it.
  public var contents: [Contents] = []

  public struct Retitling: Hashable, Sendable {
    public var number: Int
    public var old: String
    public var new: String
  }

  public struct Contents: Hashable, Sendable {
    public var part: Part
    public var count: Int
  }

  /// The side to speak of: the new one where there is one.
  public var side: ChangeSide {
    guard let side = new ?? old else { preconditionFailure("a change has a side") }
    return side
  }
  public var oldText: String { old?.text ?? "" }
  public var newText: String { new?.text ?? "" }
}

/// How the levels of a competency were renumbered: for every level that exists on both sides, its two numbers.
public struct LevelRenumbering: Hashable, Sendable {
  public var steps: [Step]

  public struct Step: Hashable, Sendable {
    public var old: Int
    public var new: Int
  }

  /// The number that a level has now.
  func newNumber(of old: Int) -> Int? { steps.first { $0.old == old }?.new }
}

// Words that the messages of many kinds share.

extension ChangeSide {
  /// `Level 3 of Client Focus`, `Client Focus`, `The framework`: how a sentence about it begins.
  var place: String {
    guard let competency else { return "The framework" }
    return level.map { "Level \($0) of \(competency)" } ?? competency
  }

  /// The same within a sentence.
  var placeWithin: String {
    guard let competency else { return "the framework" }
    return level.map { "level \($0) of \(competency)" } ?? competency
  }
}

extension ChangeFacts {
  /// `: “Serves clients promptly.”`; long texts are cut, the whole stands beside the message.
  static func quote(_ text: String) -> String {
    let limit = 300
    let line = text.utf8.contains(0x0A) ? text.split(separator: "\n").joined(separator: " / ") : text
    // Characters are counted only where bytes do not settle it.
    guard line.utf8.count > limit, line.count > limit else { return "“\(line)”" }
    let cut = line.prefix(limit)
    return "“\(cut.prefix(upTo: cut.lastIndex(of: " ") ?? cut.endIndex)) …”"
  }

  var oldQuote: String { Self.quote(oldText) }
  var newQuote: String { Self.quote(newText) }
  /// `and was reworded`, for a move that came with an edit.
  var rewordedToo: String { isReworded ? ", with other words" : "" }

  /// `Level 3 of Client Focus`, or `Level 3 of 2 competencies (Client Focus and Teamwork)`.
  var levelsAlike: String {
    guard members.count > 1, let level = side.level else { return side.place }
    return "Level \(level) of \(members.count) competencies (\(Self.list(members)))"
  }

  /// `from level 3 to level 4 of Client Focus`, or `from level 3 of Client Focus to Teamwork`.
  var route: String {
    guard let old, let new else { return "" }
    guard old.competency == new.competency, let competency = new.competency else {
      return "from \(old.placeWithin) to \(new.placeWithin)"
    }
    func level(_ side: ChangeSide) -> String { side.level.map { "level \($0)" } ?? "no level" }
    return "from \(level(old)) to \(level(new)) of \(competency)"
  }

  /// `, with 5 levels, 31 behaviors and 12 interview questions`; nothing when nothing came along.
  var withContents: String {
    let phrases = contents.map { "\($0.count) \($0.count == 1 ? $0.part.phrase : $0.part.plural)" }
    return phrases.isEmpty ? "" : ", with " + Self.list(phrases)
  }

  /// `level 2`, `levels 1 to 3`.
  static func levels(_ text: String) -> String { (text.contains(" ") ? "levels " : "level ") + text }

  /// `two`, `three`; from ten on in digits.
  static func number(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : "\(count)"
  }

  /// `a, b and c`.
  static func list(_ words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension String {
  /// The text with a capital at its start.
  var capitalizedAtStart: String { prefix(1).uppercased() + dropFirst() }
}

extension Part {
  /// `the definition`, `a behavior`, `an interview question`.
  var phraseWithArticle: String {
    if isSingle { return "the \(phrase)" }
    return (phrase.first.map("aeiou".contains) == true ? "an " : "a ") + phrase
  }

  /// The noun for several of it.
  fileprivate var plural: String {
    switch self {
    case .activity: "development activities"
    case .related: "related competencies"
    case .competency: "competencies"
    case .scaleStep: "steps of the scale"
    default: phrase + "s"
    }
  }
}

extension LevelRenumbering {
  /// `levels 2 to 5 became 1 to 4`; `level 2 became 3 and level 3 became 5` where they do not shift alike.
  var phrase: String {
    if steps.count > 2, Self.isEven(steps, by: -1) { return Self.phrase(steps) }
    let moved = steps.filter { $0.old != $0.new }
    if moved.count > 1, Self.isEven(moved, by: 1) { return Self.phrase(moved) }
    return ChangeFacts.list(moved.map { "level \($0.old) became \($0.new)" })
  }

  private static func phrase(_ steps: [Step]) -> String {
    guard let first = steps.first, let last = steps.last else { return "" }
    return "levels \(first.old) to \(last.old) became \(first.new) to \(last.new)"
  }

  /// Whether old numbers go up by one from step to step, and new ones by `stride`.
  private static func isEven(_ steps: [Step], by stride: Int) -> Bool {
    zip(steps, steps.dropFirst()).allSatisfy { $1.old == $0.old &+ 1 && $1.new == $0.new &+ stride }
  }
}
