import FrameworkModel
import SourceText
import StructuredData

/// Joins statements that point at their competency and level by id: `{area: dough, grade: helper, text: …}` beside lists of
/// areas and grades.
///
/// What comes out has the statements where others nest them, with all texts in their places, so that it is read as any other
/// document. Nothing is joined where an id is missing or means two things.
struct ReferenceJoin {
  /// A list of things that others point at.
  private struct Register {
    var key: DataNode.Entry
    /// The mappings by their ids.
    var entries: [String: DataNode] = [:]
    var order: [String] = []
    var isOfLevels = false
    var isOfGroups = false
  }

  private var keys: ForeignKeys
  private var registers: [Register] = []

  /// The joined document; nil where no list points at others.
  static func joined(_ root: DataNode, _ keys: ForeignKeys) -> DataNode? {
    var join = ReferenceJoin(keys: keys)
    join.findRegisters(root)
    return join.join(root)
  }

  private init(keys: ForeignKeys) { self.keys = keys }

  // MARK: What can be pointed at

  private mutating func findRegisters(_ root: DataNode) {
    for entry in root.entries {
      var register = Register(key: entry)
      let items =
        entry.value.entries.isEmpty
        ? entry.value.items.compactMap { item in id(of: item).map { ($0, item) } }
        : entry.value.entries.filter { !$0.value.entries.isEmpty }.map { ($0.key, $0.value) }
      let count = entry.value.entries.isEmpty ? entry.value.items.count : entry.value.entries.count
      guard items.count >= 1, items.count == count else { continue }
      for (id, item) in items where register.entries.updateValue(item, forKey: id) == nil { register.order.append(id) }
      guard register.order.count == items.count else { continue }
      let meaning = keys.meaning(of: entry.key)
      register.isOfLevels = meaning == .levels || meaning == .level
      register.isOfGroups = Self.groups.contains(entry.key.lowercased())
      registers.append(register)
    }
  }

  private static let groups: Set<String> = [
    "domains", "clusters", "categories", "groups", "families", "pillars", "themes",
  ]

  /// What a mapping is pointed at by: its id, else its code.
  private mutating func id(of node: DataNode) -> String? {
    let fields = ForeignFields(node, &keys)
    guard fields.holds(.name) || fields.holds(.title) else { return nil }
    return [ForeignKey.identifier, .code].lazy.compactMap { fields.scalar($0)?.plainText }.first
  }

  // MARK: Who points

  private mutating func join(_ root: DataNode) -> DataNode? {
    for (place, entry) in root.entries.enumerated() {
      let items = entry.value.items
      guard items.count >= 2, !registers.contains(where: { $0.key.keyRange == entry.keyRange && $0.isOfLevels }) else {
        continue
      }
      let levels = register(of: items, entry, ofLevels: true)
      // Statements without names of their own, each of a level and a theme: the themes are the competencies.
      guard
        let competencies = register(of: items, entry, ofLevels: false)
          ?? (levels == nil || areNamed(items) ? nil : register(of: items, entry, ofLevels: false, ofGroups: true))
      else { continue }
      guard let nested = nest(items, competencies, levels) else { continue }
      var entries = root.entries
      entries[place].value = DataNode(.sequence([]), at: entry.value.range)
      guard let target = entries.firstIndex(where: { $0.keyRange == competencies.register.key.keyRange }) else {
        continue
      }
      entries[target] = DataNode.Entry(key: "competencies", keyRange: entries[target].keyRange, value: nested)
      if let levels { entries.removeAll { $0.keyRange == levels.register.key.keyRange } }
      let competencyKey = competencies.register.key.keyRange
      entries.removeAll { entry in
        entry.keyRange != competencyKey
          && registers.contains { $0.isOfGroups && $0.key.keyRange == entry.keyRange }
      }
      return DataNode(.mapping(entries), at: root.range)
    }
    return nil
  }

  /// The register that all items point at, by which of their keys.
  private mutating func register(
    of items: [DataNode], _ entry: DataNode.Entry, ofLevels: Bool, ofGroups: Bool = false
  ) -> (register: Register, key: String)? {
    for register in registers where register.key.keyRange != entry.keyRange && register.isOfGroups == ofGroups {
      guard register.isOfLevels == ofLevels, let first = items.first else { continue }
      for field in first.entries where keys.meaning(of: field.key) != .identifier {
        let fits = items.allSatisfy { item in item[field.key]?.plainText.map { register.entries[$0] != nil } ?? false }
        if fits { return (register, field.key) }
      }
    }
    return nil
  }

  private mutating func areNamed(_ items: [DataNode]) -> Bool {
    items.contains { item in
      let fields = ForeignFields(item, &keys)
      return fields.scalar(.name) != nil || fields.scalar(.title) != nil
    }
  }

  // MARK: Nesting

  private mutating func nest(
    _ items: [DataNode], _ competencies: (register: Register, key: String), _ levels: (register: Register, key: String)?
  ) -> DataNode? {
    var byCompetency: [String: [DataNode]] = [:]
    for item in items {
      guard let id = item[competencies.key]?.plainText else { return nil }
      byCompetency[id, default: []].append(item)
    }
    var nested: [DataNode] = []
    for id in competencies.register.order {
      guard let competency = competencies.register.entries[id] else { return nil }
      var entries = withGroupNames(competency.entries)
      let own = byCompetency[id] ?? []
      if let levels {
        var found: [DataNode] = []
        for levelID in levels.register.order {
          let said = own.filter { $0[levels.key]?.plainText == levelID }
          guard !said.isEmpty, let level = levels.register.entries[levelID] else { continue }
          found.append(
            DataNode(
              .mapping(level.entries + contents(said, without: [competencies.key, levels.key])), at: level.range))
        }
        entries.append(
          DataNode.Entry(
            key: "levels", keyRange: competency.range, value: DataNode(.sequence(found), at: competency.range)))
      } else {
        entries += contents(own, without: [competencies.key])
      }
      nested.append(DataNode(.mapping(entries), at: competency.range))
    }
    return DataNode(.sequence(nested), at: competencies.register.key.value.range)
  }

  /// A group that is pointed at is named instead.
  private func withGroupNames(_ entries: [DataNode.Entry]) -> [DataNode.Entry] {
    var keys = keys
    return entries.map { entry in
      guard keys.meaning(of: entry.key) == .cluster, let id = entry.value.plainText else { return entry }
      for register in registers {
        guard let group = register.entries[id] else { continue }
        let fields = ForeignFields(group, &keys)
        guard let name = fields.scalar(.title) ?? fields.scalar(.name) else { continue }
        return DataNode.Entry(key: entry.key, keyRange: entry.keyRange, value: name)
      }
      return entry
    }
  }

  /// The statements of a competency or level, under the keys that say what they are.
  private mutating func contents(_ items: [DataNode], without references: Set<String>) -> [DataNode.Entry] {
    var lists: [(key: String, items: [DataNode])] = []
    for item in items {
      let fields = ForeignFields(item, &keys).entries.filter { !references.contains($0.entry.key) }
      let entries = fields.map(\.entry)
      let kind = entries.first { keys.meaning(of: $0.key) == .kind }
      let key =
        kind.flatMap { $0.value.plainText }.flatMap { keys.meaning(of: $0).section == nil ? nil : $0 } ?? "behaviors"
      let rest = entries.filter { $0.keyRange != kind?.keyRange }
      // A key that says what its text is: `{…, question: …}`.
      let said = fields.filter { $0.meaning.section.map { $0 != .definition } ?? false }.map(\.entry)
      for entry in said { add(entry.value, to: entry.key, &lists) }
      let words = rest.filter { entry in !said.contains { $0.keyRange == entry.keyRange } }
      if words.contains(where: {
        keys.meaning(of: $0.key) == .text || keys.meaning(of: $0.key) == .section(.definition)
      }) {
        add(DataNode(.mapping(words), at: item.range), to: key, &lists)
      }
    }
    return lists.map { list in
      let range = list.items[0].range
      return DataNode.Entry(key: list.key, keyRange: range, value: DataNode(.sequence(list.items), at: range))
    }
  }

  private func add(_ node: DataNode, to key: String, _ lists: inout [(key: String, items: [DataNode])]) {
    if let place = lists.firstIndex(where: { $0.key == key }) {
      lists[place].items.append(node)
    } else {
      lists.append((key, [node]))
    }
  }
}

extension DataNode {
  /// The words of a scalar, as ids are compared; nil for a list or mapping.
  var plainText: String? {
    switch value {
    case .string(let text, _): text
    case .integer(let number): String(number)
    default: nil
    }
  }
}
