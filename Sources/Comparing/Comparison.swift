public import FrameworkModel

/// What differs between two versions of a framework.
///
/// Models are compared, not texts: line breaks, list marks, the order of levels and of items, and the shapes of quotes and
/// dashes are no difference. Comparing a framework with itself gives no change, and comparing b with a gives the mirror
/// image of comparing a with b. Cost is in proportion to the frameworks and `n log n` in the texts that differ.
public struct Comparison: Sendable {
  /// In the order of the new framework; what is gone stands where it stood.
  public let changes: [Change]
  /// What each side says its version is.
  public let oldVersion: String?
  public let newVersion: String?

  public init(from old: Framework, to new: Framework, options: ComparisonOptions = ComparisonOptions()) {
    self.init(from: Outline(old), to: Outline(new), options: options)
  }

  init(from old: Outline, to new: Outline, options: ComparisonOptions) {
    oldVersion = old.single(.version, of: Outline.root).map { old.nodes[$0].text }
    newVersion = new.single(.version, of: Outline.root).map { new.nodes[$0].text }
    var matcher = Matcher(old: old, new: new, options: options)
    matcher.run()
    var drafter = Drafter(matcher)
    let drafts = drafter.run()
    guard !drafts.isEmpty else {
      changes = []
      return
    }
    var writer = ChangeWriter(matcher)
    changes = writer.changes(for: drafts)
  }

  /// The gravest class among the changes; nil when there are none.
  public var gravest: ChangeClass? { changes.map(\.changeClass).max() }

  /// How many changes have a class.
  public func count(of changeClass: ChangeClass) -> Int {
    changes.reduce(0) { $0 + ($1.changeClass == changeClass ? 1 : 0) }
  }
}

/// How two frameworks are compared.
public struct ComparisonOptions: Sendable {
  /// Whether texts that differ may belong together. Without it a rewording is a removal and an addition, and competencies
  /// belong together by id, name and code alone.
  public var findsSimilar = true
  /// From which similarity on two texts of one list belong together, from 0 to 1; for texts that stand further apart, more
  /// is asked (see `SimilarityMatching`).
  public var threshold = 0.5
  /// Classes that replace a kind's own, by the kind's name.
  public var classes: [String: ChangeClass] = [:]
  /// The number that the only level of the old side has there, where it is compared with one of another number.
  public var oldLevel: Int?

  public init() {}
}
