public import SourceText

/// How grave a finding is. `error` is for what makes the model untrue or unusable.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case info, warning, error

  private var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    }
  }

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// A finding about a source or the model, in an editor's words.
public struct Diagnostic: Sendable, Equatable {
  /// The rule's permanent name, kebab-case.
  public var rule: String
  public var severity: Severity
  /// What is wrong, then what to do.
  public var message: String
  /// Where it is; nil only when it is about no file at all.
  public var location: Location?
  /// What it is about: `client-focus/level 2/behavior 3`.
  public var entity: String?
  /// Other places that belong to the finding.
  public var related: [Note]
  public var fix: Fix?

  public init(
    rule: String, severity: Severity, message: String, location: Location?, entity: String? = nil,
    related: [Note] = [], fix: Fix? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.location = location
    self.entity = entity
    self.related = related
    self.fix = fix
  }
}

/// A second place of a finding, with what stands there.
public struct Note: Sendable, Equatable {
  public var message: String
  public var location: Location

  public init(message: String, location: Location) {
    self.message = message
    self.location = location
  }
}

/// An edit of the source that mends a finding.
public struct Fix: Sendable, Equatable {
  /// What the edit does.
  public var message: String
  /// Whether it keeps the meaning for certain.
  public var isSafe: Bool
  /// Replacements in one source, in ascending order, without overlap.
  public var edits: [Edit]

  public init(message: String, isSafe: Bool, edits: [Edit]) {
    self.message = message
    self.isSafe = isSafe
    self.edits = edits
  }

  /// The bytes of `location` become `text`.
  public struct Edit: Sendable, Equatable {
    public var location: Location
    public var text: String

    public init(location: Location, text: String) {
      self.location = location
      self.text = text
    }
  }
}
