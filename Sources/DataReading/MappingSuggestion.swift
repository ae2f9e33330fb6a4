import StructuredData

/// A mapping to start from, for data that Rung cannot tell.
struct MappingSuggestion {
  /// The lines for `rung.yml`.
  private var lines: [String]
  /// Whether what would be the competencies holds more than words of its own: it may well be a framework.
  var hasLevels: Bool

  /// As a refusal ends with it.
  var text: String { " A mapping to start from:\n" + lines.map { "    \($0)" }.joined(separator: "\n") }

  /// Nil where no list holds anything that could be a competency.
  init?(for root: DataNode) {
    guard let (path, items) = Self.list(in: root, [], depth: 0), let first = items.first(where: { !$0.entries.isEmpty })
    else {
      return nil
    }
    lines = Self.lines(path, first)
    hasLevels = first.levels != nil
  }

  private static func lines(_ path: [DataPath.Step], _ first: DataNode) -> [String] {
    var lines = ["data:", "  competencies: \(quoted(path + [.all]))"]
    let texts = first.entries.compactMap { entry in entry.value.plainText.map { (entry.key, $0) } }
    let name =
      texts.first { ["name", "title", "label"].contains($0.0.lowercased()) }
      ?? texts.first { $0.1.contains { $0.isLetter } }
    if let name { lines.append("  name: \(quoted([.name(name.0)]))") }
    let definition = texts.filter { $0.0 != name?.0 }.max { $0.1.utf8.count < $1.1.utf8.count }
    if let definition, definition.1.contains(" ") { lines.append("  definition: \(quoted([.name(definition.0)]))") }
    guard let levels = first.levels else { return lines }
    lines.append("  levels: \(quoted([.name(levels.key), .all]))")
    if let level = levels.value.items.first, !level.entries.isEmpty {
      let number = level.entries.first { if case .integer = $0.value.value { true } else { false } }
      let title = level.entries.first { $0.value.plainText != nil && $0.key != number?.key }
      let behaviors = level.entries.first { !$0.value.items.isEmpty }
      let parts =
        [
          number.map { "number: \(quoted([.name($0.key)]))" }, title.map { "title: \(quoted([.name($0.key)]))" },
          behaviors.map { "behaviors: \(quoted([.name($0.key), .all]))" },
        ].compactMap(\.self)
      if !parts.isEmpty { lines.append("  level: {\(parts.joined(separator: ", "))}") }
    }
    return lines
  }

  /// A path as YAML takes it, within braces too.
  private static func quoted(_ steps: [DataPath.Step]) -> String { "\"\(DataPath(steps: steps).text)\"" }

  /// The first list of mappings, the outermost first.
  private static func list(
    in node: DataNode, _ path: [DataPath.Step], depth: Int
  ) -> (path: [DataPath.Step], items: [DataNode])? {
    if !node.items.isEmpty, node.items.allSatisfy({ !$0.entries.isEmpty }) { return (path, node.items) }
    guard depth < 6 else { return nil }
    for entry in node.entries {
      if let found = list(in: entry.value, path + [.name(entry.key)], depth: depth + 1) { return found }
    }
    return nil
  }
}

extension DataNode {
  /// The entry that may hold the levels of a competency.
  fileprivate var levels: Entry? { entries.first { !$0.value.items.isEmpty || !$0.value.entries.isEmpty } }
}
