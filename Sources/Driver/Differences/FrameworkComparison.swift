public import Comparing

/// Two sides compared under the settings of the new one, with the accepted changes set aside.
public struct FrameworkComparison: Sendable {
  public var old: ComparisonSide
  public var new: ComparisonSide
  public var comparison: Comparison
  /// The changes that nobody has accepted yet.
  public var open: [Change]
  public var accepted: [Change]
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
    comparison = Comparison(from: old.compilation.framework, to: new.compilation.framework, options: comparing)
    var accepted = AcceptedChanges()
    if !options.acceptsNothing, let path = options.acceptedPath ?? settings.accepted {
      accepted = try AcceptedChangesFile.read(path)
    }
    let sorted = accepted.sort(comparison.changes)
    open = sorted.open
    self.accepted = sorted.accepted
    stale = sorted.stale
  }
}
