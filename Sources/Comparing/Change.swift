/// One difference between two frameworks, as people speak of it.
public struct Change: Sendable {
  public let kind: ChangeKind
  public let changeClass: ChangeClass
  /// What it is about, by its path in the new framework; in the old one when it is gone.
  public let entity: String
  /// One sentence for an HR reader.
  public let message: String
  /// How sure it is that old and new belong together, in hundredths; 100 when an id, a name, a number or a text says so.
  public let confidence: Int
  /// The same for the same difference wherever it stands in its source and however it is worded here: from the kind, the
  /// ids, the levels and the folded texts.
  public let fingerprint: String
  /// The competency that it is about, by its name in the new framework; nil for the framework itself.
  public let competency: String?
  public let old: ChangeSide?
  public let new: ChangeSide?
  /// Words of the old and new text that differ, for what was reworded or corrected.
  public let isTextChange: Bool
  let edits: [Edit]

  /// The name of its kind.
  public var name: String { kind.name }
}

/// What a change means for the people who are assessed by the framework.
///
/// The question that decides, in this order: does it ask something new of people, or put them at another level?
/// `breaking`. May they understand it otherwise than before? `review`. Does it only help, explain or take away? `minor`.
/// Is it typing alone? `editorial`.
public enum ChangeClass: String, Sendable, CaseIterable, Comparable {
  case editorial, minor, review, breaking

  private var rank: Int {
    switch self {
    case .editorial: 0
    case .minor: 1
    case .review: 2
    case .breaking: 3
    }
  }

  public static func < (a: ChangeClass, b: ChangeClass) -> Bool { a.rank < b.rank }

  /// What the class means, in one line.
  public var meaning: String {
    switch self {
    case .breaking: "something new is asked of people, or levels and competencies no longer mean what they did"
    case .review: "the meaning may have changed; someone should read it"
    case .minor: "something was clarified, removed, or added as guidance"
    case .editorial: "typing only"
    }
  }

  /// The part of a version number that it asks to raise.
  ///
  /// A `review` change asks for a minor version until someone has read it and found that it asks something new.
  public var bump: VersionBump {
    switch self {
    case .breaking: .major
    case .review, .minor: .minor
    case .editorial: .patch
    }
  }
}
