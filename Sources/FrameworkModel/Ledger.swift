/// Which identifier belongs to what: `rung.lock`.
///
/// A framework's entities keep their identifiers in it while they are reworded, moved and renamed, and after they are gone.
public struct Ledger: Hashable, Sendable {
  /// In the order of their ids.
  public var entries: [Entry]

  public init(_ entries: [Entry] = []) { self.entries = entries }

  /// What is known of one entity.
  public struct Entry: Hashable, Sendable {
    /// Rung's own key, which the canonical document shows.
    public var id: String
    public var kind: EntityKind
    /// The id of what it stands in; nil for what stands in the framework itself.
    public var parent: String?
    /// Its words when the ledger was last written; nil for a level without a title.
    public var text: String?
    /// The number of a level.
    public var number: Int?
    /// A competency's code.
    public var code: String?
    /// Some digits of a hash of what else it says of itself, such as its definition; nil where that is nothing.
    public var details: String?
    /// What CASE knows it by: a UUID in lower case.
    public var uuid: String
    /// What CTDL-ASN knows it by: `ce-` and a UUID.
    public var ctid: String
    /// What Moodle knows it by, where that is not the id.
    public var moodle: String?
    /// The day when it was made, changed or removed: `2026-11-30`.
    public var changed: String
    /// The version of the framework that no longer had it, or the day where none was stated; nil while it is there.
    public var removed: String?
    /// The id of what took its place.
    public var replacedBy: String?

    public init(id: String, kind: EntityKind, uuid: String, ctid: String, changed: String) {
      self.id = id
      self.kind = kind
      self.uuid = uuid
      self.ctid = ctid
      self.changed = changed
    }
  }
}

extension Ledger {
  /// What the ids of frameworks, clusters and levels of a scale begin with; those of competencies are their keys.
  public static let frameworkPrefix = "framework:"
  public static let clusterPrefix = "cluster:"
  public static let scaleLevelPrefix = "level:"

  /// The framework's own id, as the ledger knows it.
  public var frameworkID: String? { frameworkEntry.map { String($0.id.dropFirst(Self.frameworkPrefix.count)) } }

  /// The entry of the framework itself.
  public var frameworkEntry: Entry? { entries.first { $0.kind == .framework } }
}
