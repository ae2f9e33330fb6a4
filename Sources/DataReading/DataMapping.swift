import SourceText
import StructuredData

/// Where the competencies of somebody else's data stand, as `rung.yml` says under `data`.
public struct DataMapping: Sendable, Hashable {
  /// From the document: each competency, or each row that says something of one.
  public var competencies: DataPath
  /// From a competency: its parts, by the names of the model.
  public var parts: [Part: DataPath] = [:]
  /// From a competency: each of its levels.
  public var levels: DataPath?
  /// From a level: its parts.
  public var levelParts: [LevelPart: DataPath] = [:]

  public init(competencies: DataPath) { self.competencies = competencies }

  /// What a competency has, by the keys of `data`.
  public enum Part: String, Sendable, CaseIterable {
    case name, id, code, cluster, definition, behaviors, negativeBehaviors, questions, activities, courses, resources,
      related,
      titles

    /// The key that the reader of data knows it by.
    var key: String {
      switch self {
      case .cluster: "category"
      case .negativeBehaviors: "negative behaviors"
      case .titles: "job titles"
      default: rawValue
      }
    }

    var isSingle: Bool {
      switch self {
      case .name, .id, .code, .cluster, .definition: true
      default: false
      }
    }
  }

  /// What a level has, by the keys of `data`.
  public enum LevelPart: String, Sendable, CaseIterable {
    case number, title, description, behaviors, negativeBehaviors, questions

    var key: String {
      switch self {
      case .number: "level"
      case .negativeBehaviors: "negative behaviors"
      default: rawValue
      }
    }

    var isSingle: Bool {
      switch self {
      case .number, .title, .description: true
      default: false
      }
    }
  }
}

extension DataMapping {
  /// The document in the form that the reader of data knows, with all texts in their places.
  ///
  /// What is said of one competency in several places, as in rows, is put together, and so are its levels.
  func applied(to root: DataNode) -> DataNode {
    var found: [(name: String, entries: [DataNode.Entry], levels: [MappedLevel], node: DataNode)] = []
    var places: [String: Int] = [:]
    for match in competencies.matches(in: root) {
      var entries: [DataNode.Entry] = []
      var name: DataNode?
      for part in Part.allCases {
        guard let path = parts[part] else { continue }
        let nodes = path.matches(in: match.node).map(\.node).filter { $0.value != .null }
        guard let first = nodes.first else { continue }
        if part == .name { name = first }
        entries.append(
          Self.entry(part.key, part.isSingle ? first : DataNode(.sequence(nodes.flatMap(Self.items)), at: first.range)))
      }
      if parts[.name] == nil, let entry = match.entry {
        let key = entry.keyNode
        name = key
        entries.append(Self.entry(Part.name.key, key))
      }
      let levels = (self.levels?.matches(in: match.node) ?? []).map(mapped)
      let words = name?.plainText ?? ""
      if !words.isEmpty, let known = places[words] {
        found[known].entries.merge(entries)
        for level in levels { found[known].levels.merge(level) }
      } else {
        places[words] = found.count
        var merged: [MappedLevel] = []
        for level in levels { merged.merge(level) }
        found.append((words, entries, merged, match.node))
      }
    }
    let competencies = found.map { competency in
      var entries = competency.entries
      if !competency.levels.isEmpty {
        let levels = competency.levels.map { DataNode(.mapping($0.entries), at: $0.node.range) }
        entries.append(Self.entry("levels", DataNode(.sequence(levels), at: competency.node.range)))
      }
      return DataNode(.mapping(entries), at: competency.node.range)
    }
    return DataNode(
      .mapping([Self.entry("competencies", DataNode(.sequence(competencies), at: root.range))]), at: root.range)
  }

  private func mapped(_ match: DataPath.Match) -> MappedLevel {
    var level = MappedLevel(node: match.node)
    for part in LevelPart.allCases {
      guard let path = levelParts[part] else { continue }
      let nodes = path.matches(in: match.node).map(\.node).filter { $0.value != .null }
      guard let first = nodes.first else { continue }
      if part == .number || part == .title { level.identity += (first.plainText ?? "") + "\u{0}" }
      level.entries.append(
        Self.entry(part.key, part.isSingle ? first : DataNode(.sequence(nodes.flatMap(Self.items)), at: first.range)))
    }
    // A mapping from the level's name to what it asks.
    if levelParts[.number] == nil, levelParts[.title] == nil, let entry = match.entry {
      level.identity = entry.key
      level.entries.append(Self.entry("level", entry.keyNode))
    }
    if levelParts.isEmpty || (match.node.isScalar && levelParts.keys.allSatisfy { $0 == .number || $0 == .title }) {
      level.entries.append(
        contentsOf: match.node.entries.isEmpty ? [Self.entry("content", match.node)] : match.node.entries)
    }
    return level
  }

  private static func items(_ node: DataNode) -> [DataNode] { node.items.isEmpty ? [node] : node.items }

  private static func entry(_ key: String, _ value: DataNode) -> DataNode.Entry {
    DataNode.Entry(key: key, keyRange: value.range, value: value)
  }
}

/// A level while what is said of it is put together.
private struct MappedLevel {
  var identity = ""
  var entries: [DataNode.Entry] = []
  var node: DataNode
}

extension [MappedLevel] {
  fileprivate mutating func merge(_ level: MappedLevel) {
    guard !level.identity.isEmpty, let known = firstIndex(where: { $0.identity == level.identity }) else {
      return append(level)
    }
    self[known].entries.merge(level.entries)
  }
}

extension [DataNode.Entry] {
  /// Adds to lists what others say; of single texts the first one holds.
  fileprivate mutating func merge(_ others: [DataNode.Entry]) {
    for other in others {
      guard let known = firstIndex(where: { $0.key == other.key }) else {
        append(other)
        continue
      }
      guard !self[known].value.items.isEmpty else { continue }
      self[known].value = DataNode(.sequence(self[known].value.items + other.value.items), at: self[known].value.range)
    }
  }
}

extension DataNode.Entry {
  /// The key as a text of its own.
  fileprivate var keyNode: DataNode {
    let isQuoted = keyRange.count == key.utf8.count + 2
    return DataNode(.string(key, isQuoted ? .quoted : .plain), at: keyRange)
  }
}
