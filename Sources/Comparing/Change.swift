/// One difference between two frameworks, as people speak of it.
public struct Change: Sendable {
  public let kind: any ChangeKind.Type
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
