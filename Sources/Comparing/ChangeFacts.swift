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
