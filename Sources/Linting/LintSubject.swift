public import FrameworkModel
public import SourceText

/// What rules look at: the model, what the reader saw beside it, and the bytes of the sources.
public struct LintSubject: Sendable {
  public var framework: Framework
  public var observations: [Observation]
  /// The sources, in the order that locations count in.
  public let sources: [SourceFile]
  /// Tells whether something stands at a path, as seen from where the names of sources are; nil where nobody can tell.
  public var isThere: (@Sendable (_ path: String) -> Bool)?
  /// The framework that this one is a translation of, where it is looked at as one.
  public var original: Original?
  /// The comments in the sources that silence findings. The linter sets them before it asks rules.
  var suppressions = Suppressions()
  /// Where the reader saw texts that stand in for content. The linter sets them.
  var placeholders: Set<Location> = []
  /// The behaviors, negative ones left out, in the order of the model. The linter sets them, and the lists below, before it
  /// asks rules about the whole framework.
  var behaviors: [ComparedText] = []
  /// The same told apart by their words.
  var distinctBehaviors = DistinctTexts([])
  /// The negative behaviors, the interview questions and the development activities, each in the order of the model.
  var negativeBehaviors: [ComparedText] = []
  var questions: [ComparedText] = []
  var activities: [ComparedText] = []

  public init(framework: Framework, observations: [Observation], sources: [SourceFile]) {
    self.framework = framework
    self.observations = observations
    self.sources = sources
  }

  /// The framework that another one is a translation of.
  public struct Original: Sendable {
    public var framework: Framework
    /// The place of its first source among those of the subject; its locations count from there.
    public var firstSource: Int

    public init(_ framework: Framework, firstSource: Int) {
      self.framework = framework
      self.firstSource = firstSource
    }

    /// A location of the original among the subject's sources.
    func place(_ location: Location) -> Location {
      Location(SourceID(Int(location.source.index) + firstSource), location.range)
    }
  }

  /// The source's own bytes at a location.
  func text(at location: Location) -> String {
    sources[Int(location.source.index)].text(location.range)
  }

  /// The line that holds `location`, counted from 1, for messages such as "as on line 12".
  func line(of location: Location) -> Int {
    sources[Int(location.source.index)].lines.line(of: location.range.start) + 1
  }

  /// How the lines of a source end: as its first one does.
  func lineBreak(of source: SourceFile) -> String {
    guard source.lines.starts.count > 1 else { return "\n" }
    let next = Int(source.lines.starts[1])
    if source.bytes[next - 1] == 0x0D { return "\r" }
    return next >= 2 && source.bytes[next - 2] == 0x0D ? "\r\n" : "\n"
  }

  /// Where `location` is, seen from `other`: `line 12`, or `lead.txt, line 12` when it is in another source; in a document
  /// `table 2 row 5`.
  func place(of location: Location, seenFrom other: Location) -> String {
    let source = sources[Int(location.source.index)]
    let place = source.documentPlace(at: location.range.start) ?? "line \(line(of: location))"
    return location.source == other.source ? place : "\(source.name), \(place)"
  }
}
