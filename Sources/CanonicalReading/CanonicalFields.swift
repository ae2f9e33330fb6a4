import SourceText
import StructuredData

/// The keys of the canonical document, in the order in which they are written.
enum CanonicalKeys {
  enum Document: String, CaseIterable { case format, framework, competencies }

  enum FrontMatter: String, CaseIterable { case format, framework }

  enum Identity: String, CaseIterable {
    case id, title, version, language, publisher, license, description, scale
  }

  enum ScaleStep: String, CaseIterable { case id, number, title }

  enum Competency: String, CaseIterable {
    case id, name, code, cluster, inferred, definition, links, levels, behaviors, negativeBehaviors, contrasts,
      questions
    case activities, courses, resources, related, titles, sections
  }

  enum Level: String, CaseIterable {
    case id, number, title, description, links, inferred, behaviors, negativeBehaviors, questions
  }

  enum Item: String, CaseIterable { case id, text, links }
  enum Question: String, CaseIterable { case id, text, links, probes }
  enum Contrast: String, CaseIterable { case id, means, doesNotMean, links }
  enum Activity: String, CaseIterable { case id, levels, text, links, steps, reflections }
  enum LevelRange: String, CaseIterable { case from, to }
  enum Step: String, CaseIterable { case id, text, links, steps }
  enum Resource: String, CaseIterable { case id, kind, text, links }
  enum Relation: String, CaseIterable { case name, target, links }
  enum Section: String, CaseIterable { case id, title, links, items }
  enum Link: String, CaseIterable { case text, url }
}

/// The entries of one mapping of a canonical document, all of whose keys are known.
struct Fields<Key: RawRepresentable & CaseIterable> where Key.RawValue == String {
  let node: DataNode
  private let entries: [DataNode.Entry]
  private let owner: String

  /// - Parameter owner: Whose mapping it is, for messages: `a behavior`.
  init(_ node: DataNode, of owner: String) throws(DataError) {
    guard case .mapping(let entries) = node.value else {
      let keys = Key.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
      throw DataError("\(owner) is \(node.phrase) here; write a mapping with \(keys)", at: node.range)
    }
    self.node = node
    self.entries = entries
    self.owner = owner
    for entry in entries where Key(rawValue: entry.key) == nil {
      let keys = Key.allCases.map(\.rawValue)
      let advice =
        NearestName.nearest(to: entry.key, among: keys).map { "did you mean \"\($0)\"?" }
        ?? "it can have \(keys.joined(separator: ", "))"
      throw DataError("\(owner) has no \"\(entry.key)\"; \(advice)", at: entry.keyRange)
    }
  }

  /// The value of a key; nil where it is not there, or stands with nothing behind it.
  subscript(key: Key) -> DataNode? {
    guard let node = entries.first(where: { $0.key == key.rawValue })?.value, node.value != .null else { return nil }
    return node
  }

  /// The value of a key that must be there.
  func required(_ key: Key) throws(DataError) -> DataNode {
    guard let node = self[key] else {
      throw DataError(
        "\(owner) needs \"\(key.rawValue)\", which is missing", at: SourceRange(node.range.start, node.range.start))
    }
    return node
  }

  /// A text that is no statement: an id, a version.
  func text(_ key: Key) throws(DataError) -> String? {
    guard let node = self[key] else { return nil }
    guard case .string(let text, _) = node.value else { throw wrong(key, node, "a text; put it into quotes") }
    return text
  }

  func number(_ key: Key) throws(DataError) -> Int {
    let node = try required(key)
    guard case .integer(let number) = node.value else { throw wrong(key, node, "a whole number") }
    return number
  }

  /// The items of a list; none where it is not there.
  func list(_ key: Key) throws(DataError) -> [DataNode] {
    guard let node = self[key] else { return [] }
    guard case .sequence(let items) = node.value else { throw wrong(key, node, "a list") }
    return items
  }

  func wrong(_ key: Key, _ node: DataNode, _ expected: String) -> DataError {
    DataError("\"\(key.rawValue)\" of \(owner) is \(node.phrase) here; it must be \(expected)", at: node.range)
  }
}
