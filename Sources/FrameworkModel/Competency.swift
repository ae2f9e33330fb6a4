public import SourceText

/// One competency with all that a framework says about it.
public struct Competency: Hashable, Sendable {
  /// Stable key, unique in the framework; empty until the framework is assembled, unless the source states it.
  public var id: String
  public var name: Statement
  public var code: Statement?
  public var cluster: Statement?
  /// The fields that the source did not state and Rung filled in.
  public var inferred: [InferredField]
  public var definition: Statement?
  /// In ascending order of number, whatever order the source used.
  public var levels: [Level]
  /// Stated for the competency, at no level.
  public var behaviors: [Statement]
  /// What the competency does not look like.
  public var negativeBehaviors: [Statement]
  public var contrasts: [Contrast]
  public var questions: [Question]
  public var activities: [Activity]
  public var courses: [Statement]
  public var resources: [Resource]
  public var related: [Relation]
  /// Job titles that share the competency.
  public var titles: [Statement]
  /// Sections that Rung can delimit but not name.
  public var sections: [OtherSection]
  /// From the first byte that belongs to the competency to behind its last.
  public var location: Location

  @inlinable
  public init(id: String = "", name: Statement, location: Location) {
    self.id = id
    self.name = name
    self.inferred = []
    self.levels = []
    self.behaviors = []
    self.negativeBehaviors = []
    self.contrasts = []
    self.questions = []
    self.activities = []
    self.courses = []
    self.resources = []
    self.related = []
    self.titles = []
    self.sections = []
    self.location = location
  }
}

/// A field that a source left out and Rung filled in.
public enum InferredField: String, Sendable, CaseIterable {
  case name, code, cluster, definition, number, title
}

/// One proficiency level of a competency.
public struct Level: Hashable, Sendable {
  /// What the level goes by for good; nil without a ledger.
  public var id: String?
  public var number: Int
  public var title: Statement?
  /// Prose of the level, before or instead of a list.
  public var description: Statement?
  public var inferred: [InferredField]
  public var behaviors: [Statement]
  public var negativeBehaviors: [Statement]
  public var questions: [Question]
  /// The heading; where there is none, the place where it is missing.
  public var location: Location

  @inlinable
  public init(number: Int, title: Statement? = nil, location: Location) {
    self.number = number
    self.title = title
    self.inferred = []
    self.behaviors = []
    self.negativeBehaviors = []
    self.questions = []
    self.location = location
  }
}

extension Level {
  /// Whether there is a title; nothing is copied to tell.
  @inlinable
  @inline(__always)
  public var hasTitle: Bool { if case .some = title { true } else { false } }
}

/// An interview question with the probing questions that follow it up.
public struct Question: Hashable, Sendable {
  public var statement: Statement
  public var probes: [Statement]

  @inlinable
  public init(_ statement: Statement, probes: [Statement] = []) {
    self.statement = statement
    self.probes = probes
  }
}

/// What a competency means, beside what it does not mean.
public struct Contrast: Hashable, Sendable {
  public var means: Statement
  public var doesNotMean: Statement

  @inlinable
  public init(means: Statement, doesNotMean: Statement) {
    self.means = means
    self.doesNotMean = doesNotMean
  }
}

/// Something to do to grow, for a range of levels.
public struct Activity: Hashable, Sendable {
  /// The levels that it is meant for; nil when the source does not say.
  public var levels: LevelRange?
  public var statement: Statement
  public var steps: [Step]
  public var reflections: [Statement]

  @inlinable
  public init(_ statement: Statement, levels: LevelRange? = nil) {
    self.statement = statement
    self.levels = levels
    self.steps = []
    self.reflections = []
  }
}

/// A closed range of level numbers.
public struct LevelRange: Hashable, Sendable {
  public var from: Int
  public var to: Int

  @inlinable
  public init(from: Int, to: Int) {
    self.from = from
    self.to = to
  }
}

/// A step of a development activity; steps nest.
public struct Step: Hashable, Sendable {
  public var statement: Statement
  public var steps: [Step]

  @inlinable
  public init(_ statement: Statement, steps: [Step] = []) {
    self.statement = statement
    self.steps = steps
  }
}

/// A book, a site, a video that helps.
public struct Resource: Hashable, Sendable {
  /// The heading that it stands under: `Books`.
  public var kind: String?
  public var statement: Statement

  @inlinable
  public init(kind: String?, _ statement: Statement) {
    self.kind = kind
    self.statement = statement
  }
}

/// A competency that this one names.
public struct Relation: Hashable, Sendable {
  /// The name as written; of a coordinated phrase, the full name of this one.
  public var name: Statement
  /// The id of the competency that it resolves to.
  public var target: String?

  @inlinable
  public init(_ name: Statement, target: String? = nil) {
    self.name = name
    self.target = target
  }
}

/// A section that Rung can delimit but not name.
public struct OtherSection: Hashable, Sendable {
  public var title: Statement
  public var items: [Statement]

  @inlinable
  public init(title: Statement, items: [Statement] = []) {
    self.title = title
    self.items = items
  }
}
