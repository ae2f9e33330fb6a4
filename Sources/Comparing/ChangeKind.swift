/// One kind of change, documented in its own file.
///
/// A kind is one file in `ChangeKinds/`, one line in `ChangeKindRegistry.all`, and one folder in `Tests/Fixtures/diff/`.
public protocol ChangeKind: Sendable {
  /// Permanent, kebab-case, `entity-verb`: `behavior-moved`.
  static var name: String { get }
  /// What it is recognized by. No two kinds share an event.
  static var events: Set<ChangeEvent> { get }
  /// The kind that the same difference has seen from the other side.
  static var mirror: ChangeMirror { get }
  static var documentation: ChangeDocumentation { get }
  /// The class of most changes of this kind.
  static var changeClass: ChangeClass { get }
  /// The class of one change.
  static func changeClass(of facts: ChangeFacts) -> ChangeClass
  /// One sentence for an HR reader.
  static func message(_ facts: ChangeFacts) -> String
}

extension ChangeKind {
  public static func changeClass(of facts: ChangeFacts) -> ChangeClass { changeClass }
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

  public init(meaning: String, rule: String, example: String) {
    self.meaning = meaning
    self.rule = rule
    self.example = example
  }
}
