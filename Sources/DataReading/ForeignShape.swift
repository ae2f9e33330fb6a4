import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// What a node can be, told by its keys and the shape of its values. Each test looks no deeper than three steps.
extension ForeignDocument {
  /// Where a competency keeps its levels.
  struct LevelSource {
    var key: DataNode.Entry
    /// The list or mapping of levels; nil for entries that are levels themselves.
    var node: DataNode?
  }

  /// All places in a mapping that can be read as its levels. More than one is ambiguous.
  mutating func levelSources(_ fields: ForeignFields) -> [LevelSource] {
    var sources: [LevelSource] = []
    for (entry, meaning) in fields.entries {
      switch meaning {
      case .levels where areLevels(entry.value, isStated: true), .content where areLevels(entry.value, isStated: false),
        // `markers: {basic: […], advanced: […]}`
        .unknown
      where (fields.holds(.name) || fields.holds(.title)) && (areNamed(entry.value) || areCounted(entry.value))
        && areLevels(entry.value, isStated: false):
        sources.append(LevelSource(key: entry, node: entry.value))
      default: break
      }
    }
    let direct = directLevels(fields)
    if let first = direct.first { sources.append(LevelSource(key: first, node: nil)) }
    return sources
  }

  /// Whether it is a list of mappings without names, each of which states a number higher than the one before it, or lower.
  private mutating func areCounted(_ node: DataNode) -> Bool {
    var numbers: [Int] = []
    for item in node.items {
      let fields = ForeignFields(item, &keys)
      guard !fields.holds(.name), !fields.holds(.title), let stated = fields.scalar(.level)?.plainText,
        let number = LevelKey.match(stated, vocabulary)?.number
      else { return false }
      numbers.append(number)
    }
    let steps = zip(numbers, numbers.dropFirst())
    return numbers.count >= 2 && (steps.allSatisfy { $0 < $1 } || steps.allSatisfy { $0 > $1 })
  }

  /// Whether it is a mapping whose keys are names, rather than a list.
  private func areNamed(_ node: DataNode) -> Bool { !node.entries.isEmpty }

  /// Entries whose keys name levels: `1`, `level_2`, `beginner`. One alone can be any key.
  mutating func directLevels(_ fields: ForeignFields) -> [DataNode.Entry] {
    let levels = fields.entries.filter { entry, meaning in
      guard holdsText(entry.value) else { return false }
      if meaning == .unknown || meaning == .content, keys.levelNames.contains(entry.key) { return true }
      guard let level = LevelKey.match(entry.key, vocabulary) else { return false }
      return level.number != nil || meaning == .unknown || meaning == .content
    }
    return levels.count >= 2 ? levels.map(\.entry) : []
  }

  /// Whether a list or mapping holds levels.
  ///
  /// - Parameter isStated: Whether its key says so; otherwise each item must.
  mutating func areLevels(_ node: DataNode, isStated: Bool) -> Bool {
    switch node.value {
    case .sequence(let items):
      guard !items.isEmpty else { return false }
      return items.allSatisfy { item in
        if isStated, item.isScalar { return true }
        guard case .mapping = item.value else { return false }
        let fields = ForeignFields(item, &keys)
        if fields.scalar(.level) != nil { return true }
        return isStated && !fields.holds(.levels) && (fields.holds(.name) || fields.holds(.title) || isSingle(item))
      }
    case .mapping(let entries):
      guard !entries.isEmpty else { return false }
      if isStated { return entries.allSatisfy { holdsText($0.value) } }
      return entries.count >= 2
        && entries.allSatisfy { holdsText($0.value) && LevelKey.match($0.key, vocabulary) != nil }
    default: return false
    }
  }

  /// `- beginner: [...]`
  private func isSingle(_ node: DataNode) -> Bool { node.entries.count == 1 }

  /// Whether there are words, not only a number or a date.
  func holdsText(_ node: DataNode) -> Bool {
    switch node.value {
    case .mapping, .sequence, .null: true
    case .string(let text, _): text.utf8.contains(0x20)
    case .integer, .number, .boolean: false
    }
  }

  /// Whether levels hold competencies: the level outside and the competency inside.
  mutating func holdCompetencies(_ levels: DataNode) -> Bool {
    let values = levels.items + levels.entries.map(\.value)
    return values.contains { value in
      ForeignFields(value, &keys).entries.contains { isContainer($0.entry, $0.meaning) }
    }
  }

  /// Whether an entry holds competencies or groups of them.
  func isContainer(_ entry: DataNode.Entry, _ meaning: ForeignKey) -> Bool {
    guard meaning == .competencies else { return false }
    return entry.value.items.contains { $0.isComposite } || entry.value.entries.contains { $0.value.isComposite }
  }

  /// Whether a mapping is a competency, rather than something that holds competencies.
  ///
  /// - Parameters:
  ///   - isExpected: Whether it stands where competencies stand, so that less evidence will do.
  ///   - hasKey: Whether its key can be its name.
  mutating func isCompetency(_ fields: ForeignFields, hasKey: Bool, isExpected: Bool) -> Bool {
    if parts(fields) != nil { return true }
    if fields.entries.contains(where: { isContainer($0.entry, $0.meaning) }) {
      return isExpected && skills(fields) != nil && (fields.holds(.name) || fields.holds(.title))
    }
    let isNamed = fields.holds(.name) || fields.holds(.title)
    let sources = levelSources(fields)
    if let levels = sources.first {
      guard let node = levels.node else { return true }
      return !holdCompetencies(node)
    }
    if isExpected, isNamed, skills(fields) != nil { return true }
    if fields.holdsSection { return isNamed || hasKey || isExpected }
    if isNamed, !holdsMappings(fields), let definition = fields.scalar(.section(.definition)), holdsList(definition) {
      return true
    }
    return isExpected && (isNamed || hasKey) && fields.holds(.section(.definition))
  }

  /// Whether mappings stand in it, which can be what it is a group of.
  private func holdsMappings(_ fields: ForeignFields) -> Bool {
    fields.entries.contains { entry, meaning in
      meaning != .metadata
        && (!entry.value.entries.isEmpty || entry.value.items.contains { !$0.entries.isEmpty })
    }
  }

  /// Parts of a competency that have numbers and no names, each with levels: what they ask is the competency's.
  mutating func parts(_ fields: ForeignFields) -> DataNode.Entry? {
    guard fields.holds(.name) || fields.holds(.title) else { return nil }
    let lists = fields.entries.filter { !$0.entry.value.items.isEmpty || !$0.entry.value.entries.isEmpty }
    guard lists.count == 1, let entry = lists.first?.entry,
      lists[0].meaning == .competencies || lists[0].meaning == .unknown
    else { return nil }
    let isNameless = entry.value.items.allSatisfy { item in
      guard case .mapping = item.value else { return false }
      let inner = ForeignFields(item, &keys)
      return !inner.holds(.name) && !inner.holds(.title) && !directLevels(inner).isEmpty
    }
    return isNameless && !entry.value.items.isEmpty ? entry : nil
  }

  /// The skills of a competency that have no levels of their own: they are what it consists of.
  mutating func skills(_ fields: ForeignFields) -> DataNode.Entry? {
    let found = fields.entries.filter { $0.meaning == .competencies && !$0.entry.value.items.isEmpty }
    guard found.count == 1, let entry = found.first?.entry, Self.skillKeys.contains(KeyWords.text(of: entry.key)) else {
      return nil
    }
    let isLeaf = entry.value.items.allSatisfy { item in
      if item.isScalar { return true }
      let inner = ForeignFields(item, &keys)
      return levelSources(inner).isEmpty && !inner.holdsSection
        && !inner.entries.contains { $0.meaning == .competencies }
        && (inner.scalar(.name) ?? inner.scalar(.title) ?? inner.scalar(.text)) != nil
    }
    return isLeaf ? entry : nil
  }

  private static let skillKeys: Set<String> = [
    "skills", "abilities", "capabilities", "elements", "practices", "topics", "subskills", "sub skills", "habilidades",
    "fähigkeiten", "vaardigheden", "abilità",
  ]

  /// Whether a list holds one item for each thing that is asked of a level, with the competency's name in it: rows of a
  /// table, as spreadsheets and databases export them.
  mutating func areRows(_ items: [DataNode]) -> Bool {
    guard items.count >= 2 else { return false }
    return items.allSatisfy { item in
      let fields = ForeignFields(item, &keys)
      return fields.scalar(.level) != nil && rowName(fields) != nil
        && fields.entries.contains { $0.meaning == .text || $0.meaning.section != nil }
    }
  }

  /// What names the competency of a row: `competency`, else `area` or `category`.
  func rowName(_ fields: ForeignFields) -> DataNode? {
    if let stated = fields.entries.first(where: {
      $0.meaning == .name && $0.entry.value.isScalar && $0.entry.key != "name"
    }) {
      return stated.entry.value
    }
    return fields.scalar(.cluster)
  }
}
