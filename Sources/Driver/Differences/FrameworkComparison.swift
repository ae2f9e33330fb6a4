public import Comparing
import FrameworkModel

/// Two sides compared under the settings of the new one, with the accepted changes set aside.
public struct FrameworkComparison: Sendable {
  public var old: ComparisonSide
  public var new: ComparisonSide
  public var comparison: Comparison
  /// The changes that nobody has accepted yet.
  public var open: [Change]
  public var accepted: [Change]
  /// Whether two levels are compared rather than two versions.
  public var isOfLevels: Bool { old.level != nil }
  /// Acceptances that no change needs any more.
  public var stale: [AcceptedChanges.Entry]

  /// What the command line may set beside the settings.
  public struct Options: Sendable {
    /// Whether texts that differ may belong together.
    public var findsSimilar = true
    /// In place of the settings' own.
    public var threshold: Double?
    /// The file of accepted changes, in place of the settings' own.
    public var acceptedPath: String?
    /// Whether the list that the settings name need not be there yet, since it is about to be written.
    public var acceptedMayLack = false
    /// Whether accepted changes are shown all the same.
    public var acceptsNothing = false

    public init() {}
  }

  public init(from old: ComparisonSide, to new: ComparisonSide, _ options: Options) throws(Problem) {
    self.old = old
    self.new = new
    let settings = new.compilation.differences
    var comparing = ComparisonOptions()
    comparing.findsSimilar = options.findsSimilar
    comparing.threshold = options.threshold ?? settings.threshold ?? comparing.threshold
    comparing.classes = settings.classes
    var (before, after) = (old.compilation.framework, new.compilation.framework)
    if !old.isWhole || !new.isWhole {
      // What one file says is compared; what its folder's settings say of the framework is not in it.
      before = Framework(identity: FrameworkIdentity(id: ""), competencies: before.competencies)
      after = Framework(identity: FrameworkIdentity(id: ""), competencies: after.competencies)
    }
    if let number = old.level, let other = new.level {
      // What both have is compared, under the number of the new side.
      comparing.oldLevel = number
      before = before.renumbered(other)
      let shared = Set(before.competencies.map(\.id)).intersection(after.competencies.map(\.id))
      if !shared.isEmpty {
        before.competencies.removeAll { !shared.contains($0.id) }
        after.competencies.removeAll { !shared.contains($0.id) }
      }
    } else if old.level != nil || new.level != nil {
      throw Problem(
        "a level can be compared with another level only. Name one on both sides: FILE#level-2 FILE#level-3.",
        path: old.level == nil ? new.label : old.label)
    }
    comparison = Comparison(from: before, to: after, options: comparing)
    var accepted = AcceptedChanges()
    if !options.acceptsNothing {
      if let path = options.acceptedPath {
        accepted = try AcceptedChangesFile.read(path)
      } else {
        accepted = try new.acceptedChanges(mayLack: options.acceptedMayLack)
      }
    }
    let sorted = accepted.sort(comparison.changes)
    open = sorted.open
    self.accepted = sorted.accepted
    stale = sorted.stale
  }
}
