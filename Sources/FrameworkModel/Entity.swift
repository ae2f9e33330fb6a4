/// Names an entity of a framework by where it stands: a competency, one of its levels, an item of either.
public struct Entity: Hashable, Sendable {
  /// Index of the competency in the framework (in a source's reading: in that source), from 0.
  public var competency: Int
  /// The level's number, for what stands at a level.
  public var level: Int?
  /// The item, for what is one of several.
  public var item: Item?

  /// One of several: `behavior 3`; `index` counts from 0.
  public struct Item: Hashable, Sendable {
    public var kind: ItemKind
    public var index: Int

    public init(_ kind: ItemKind, _ index: Int) {
      self.kind = kind
      self.index = index
    }
  }

  /// The kinds of item, as entity paths name them.
  public enum ItemKind: String, Sendable {
    case name, code, cluster, definition, title, description
    case behavior, question, probe, activity, step, reflection, course, resource, related, section
    case negativeBehavior = "negative behavior"
    case contrast
    case jobTitle = "job title"

    /// Whether a competency or level has at most one, so that its path needs no number.
    public var isSingle: Bool {
      switch self {
      case .name, .code, .cluster, .definition, .title, .description: true
      default: false
      }
    }
  }

  public init(competency: Int, level: Int? = nil, item: Item? = nil) {
    self.competency = competency
    self.level = level
    self.item = item
  }

  /// The path that findings show: `client-focus/level 2/behavior 3`.
  public func path(in framework: Framework) -> String {
    let id = framework.competencies[competency].id
    let rest = pathInCompetency
    return rest.isEmpty ? id : "\(id)/\(rest)"
  }

  /// The path behind the competency's id: `level 2/behavior 3`; empty for the competency itself.
  public var pathInCompetency: String {
    var path = ""
    if let level { path = "level \(level)" }
    if let item {
      if !path.isEmpty { path += "/" }
      path += item.kind.isSingle ? item.kind.rawValue : "\(item.kind.rawValue) \(item.index + 1)"
    }
    return path
  }
}
