/// One kind of change: a row of the tables in `ChangeKinds/`, by item and verb, or a file there where it needs more than words.
///
/// Each has a folder in `Tests/Fixtures/diff/`.
public struct ChangeKind: Sendable {
  /// Permanent, kebab-case, `entity-verb`: `behavior-moved`.
  public let name: String
  /// What it is recognized by. No two kinds share an event.
  public let events: Set<ChangeEvent>
  /// The class of most changes of this kind.
  public let changeClass: ChangeClass
  public let documentation: ChangeDocumentation
  private let classed: (@Sendable (ChangeFacts) -> ChangeClass)?
  private let worded: @Sendable (ChangeFacts) -> String

  /// - Parameters:
  ///   - classed: The class of one change, where not all have the same.
  ///   - worded: One sentence for an HR reader.
  init(
    _ name: String, _ events: Set<ChangeEvent>, _ changeClass: ChangeClass, meaning: String, rule: String,
    example: String, classed: (@Sendable (ChangeFacts) -> ChangeClass)? = nil,
    worded: @escaping @Sendable (ChangeFacts) -> String
  ) {
    self.name = name
    self.events = events
    self.changeClass = changeClass
    self.documentation = ChangeDocumentation(meaning: meaning, rule: rule, example: example)
    self.classed = classed
    self.worded = worded
  }

  /// A kind that its item and verb name.
  init(
    _ part: Part, _ verb: ChangeVerb, _ changeClass: ChangeClass, meaning: String, rule: String, example: String,
    worded: @escaping @Sendable (ChangeFacts) -> String
  ) {
    let event = ChangeEvent(part, verb)
    self.init(
      event.name, [event], changeClass, meaning: meaning, rule: rule, example: example, worded: worded)
  }

  /// The kind that the same difference has seen from the other side.
  public var mirror: ChangeMirror {
    guard events.count == 1, let event = events.first, let verb = event.verb.mirror else { return .itself }
    return .kind(ChangeEvent(event.part, verb).name)
  }

  /// The class of one change.
  func changeClass(of facts: ChangeFacts) -> ChangeClass { classed?(facts) ?? changeClass }

  /// One sentence for an HR reader.
  func message(_ facts: ChangeFacts) -> String { worded(facts) }
}

extension ChangeEvent {
  /// `behavior-moved`, `job-title-added`
  fileprivate var name: String {
    let item =
      switch part {
      case .levelDescription: "level-description"
      case .sectionItem: "section-item"
      default: String(part.pathWord.map { $0 == " " ? "-" : $0 })
      }
    return "\(item)-\(verb.rawValue)"
  }
}

extension ChangeVerb {
  /// The verb of the same difference seen from the other side, where it is another.
  fileprivate var mirror: ChangeVerb? {
    switch self {
    case .added: .removed
    case .removed: .added
    case .split: .merged
    case .merged: .split
    case .reworded, .corrected, .moved, .transferred, .renumbered, .changed: nil
    }
  }
}

/// What a difference looks like from the other side.
public enum ChangeMirror: Sendable, Equatable {
  case itself
  case kind(String)
}

/// What a reader is told about a kind of change.
public struct ChangeDocumentation: Sendable {
  /// What happened, in one sentence.
  public var meaning: String
  /// Why it has its class: the rule by which two people come to the same one.
  public var rule: String
  /// A change of this kind, before and after.
  public var example: String
}

/// Every kind of change, by name.
public enum ChangeKindRegistry {
  /// Sorted by name.
  public static let all: [ChangeKind] = (tables + withLogic).sorted { $0.name < $1.name }

  private static let tables = [
    ChangeKind.behaviors, ChangeKind.competencies, ChangeKind.development, ChangeKind.levels, ChangeKind.links,
    ChangeKind.questions, ChangeKind.sections,
  ].flatMap(\.self)

  private static let withLogic: [ChangeKind] = [
    .activityReleveled, .competencyMoved, .competencyRecoded, .levelRenumbered, .levelRetitled, .metadataChanged,
    .resourceRefiled, .scaleChanged, .textCorrected,
  ]

  private static let byEvent: [ChangeEvent: ChangeKind] = {
    var kinds: [ChangeEvent: ChangeKind] = [:]
    for kind in all {
      for event in kind.events {
        precondition(kinds.updateValue(kind, forKey: event) == nil, "two kinds of change for \(event)")
      }
    }
    return kinds
  }()

  /// The kind that an event is recognized as; nil for events that never come about.
  static func kind(for event: ChangeEvent) -> ChangeKind? { byEvent[event] }

  /// The kind of a name; nil for a name that none has.
  public static func kind(named name: String) -> ChangeKind? { all.first { $0.name == name } }
}
