import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads lists of behaviors, questions, activities, however their items are written.
extension ForeignDocument {
  /// One item of a list: its words, and the mapping that it is, if it is one.
  struct ForeignItem {
    var statement: Statement
    var fields: ForeignFields?
    /// Items nested below it in the same text.
    var nested: [Statement] = []
    /// The value of a key that is the item's words: `Tell me about …: [probe, probe]`.
    var value: DataNode?
  }

  /// The items of a list, a text or a mapping.
  mutating func items(_ node: DataNode, _ kind: SectionKind, isItem: Bool = false) -> [ForeignItem] {
    switch node.value {
    case .string, .integer, .number, .boolean: return textItems(node, kind, isItem: isItem)
    case .sequence(let list): return list.flatMap { items($0, kind, isItem: true) }
    case .mapping:
      let fields = ForeignFields(node, &keys)
      if isItem, let words = wording(fields, kind) {
        var found = textItems(words, kind, isItem: true)
        if !found.isEmpty {
          found[found.count - 1].fields = fields
          return found
        }
      }
      return keyedItems(fields, kind)
    case .null: return []
    }
  }

  private mutating func textItems(_ node: DataNode, _ kind: SectionKind, isItem: Bool) -> [ForeignItem] {
    var items: [ForeignItem] = []
    for piece in pieces(node, in: kind, isItem: isItem) {
      if piece.isNested, let last = items.indices.last {
        items[last].nested.append(piece.statement)
      } else {
        items.append(ForeignItem(statement: piece.statement))
      }
    }
    return items
  }

  /// The value that holds an item's words.
  private func wording(_ fields: ForeignFields, _ kind: SectionKind) -> DataNode? {
    fields.scalar(.text) ?? fields.scalar(.section(kind)) ?? fields.scalar(.section(.behaviors))
      ?? fields.scalar(.section(.definition)) ?? fields.scalar(.title) ?? fields.scalar(.name)
      ?? (fields.entries.count == 1 && fields.entries[0].meaning != .section(.negativeBehaviors)
        ? fields.entries.first.map(\.entry.value).flatMap { $0.isScalar ? $0 : nil } : nil)
  }

  /// Items parted by keys: headings above lists of behaviors, questions above their probes.
  private mutating func keyedItems(_ fields: ForeignFields, _ kind: SectionKind) -> [ForeignItem] {
    var found: [ForeignItem] = []
    for (entry, meaning) in fields.entries where meaning != .metadata && meaning != .order && meaning != .identifier {
      if kind == .behaviors, meaning == .section(.negativeBehaviors) { continue }
      let isQuestion = kind == .questions || kind == .activities
      if isQuestion, meaning == .unknown, let words = text(key: entry) {
        found.append(ForeignItem(statement: words, value: entry.value))
      } else {
        found += items(entry.value, kind)
      }
    }
    return found
  }

  mutating func statements(_ node: DataNode, _ kind: SectionKind) -> [Statement] {
    items(node, kind).flatMap { item in
      [item.statement] + item.nested
        + (item.fields.map { rest(of: $0, kind) } ?? [])
    }
  }

  /// Lists within an item belong to the same list: `- name: …, examples: […]`.
  private mutating func rest(of fields: ForeignFields, _ kind: SectionKind) -> [Statement] {
    fields.entries.flatMap { entry, meaning in
      entry.value.isComposite && (meaning.section != nil || meaning == .content)
        && (kind != .behaviors || meaning != .section(.negativeBehaviors)) ? statements(entry.value, kind) : []
    }
  }

  /// Keeps what items of a list hold beside their words under keys that nobody knows: one section for each key.
  mutating func keepRest(of node: DataNode, _ competency: inout Competency) {
    for item in node.items {
      let fields = ForeignFields(item, &keys)
      guard let words = wording(fields, .behaviors) else { continue }
      for (entry, meaning) in fields.entries
      where entry.value != words && (meaning == .unknown || meaning == .competencies) {
        keep(entry, &competency)
      }
    }
  }

  /// What the items of a list of behaviors warn of: `- effective: …, ineffective: …`
  mutating func negatives(in node: DataNode) -> [Statement] {
    switch node.value {
    case .sequence(let items): return items.flatMap { $0.isComposite ? negatives(in: $0) : [] }
    case .mapping:
      return ForeignFields(node, &keys).entries.flatMap { entry, meaning in
        if meaning == .section(.negativeBehaviors) { return statements(entry.value, .negativeBehaviors) }
        return entry.value.isComposite ? negatives(in: entry.value) : []
      }
    default: return []
    }
  }

  // MARK: Questions

  mutating func questions(_ node: DataNode) -> [(question: Question, level: Int?)] {
    items(node, .questions).map { item in
      var question = Question(item.statement, probes: item.nested)
      if let value = item.value { question.probes += statements(value, .probes) }
      var level: Int?
      for (entry, meaning) in item.fields?.entries ?? [] {
        switch meaning {
        case .section(.probes), .content: question.probes += statements(entry.value, .probes)
        case .section(.questions) where entry.value.isComposite: question.probes += statements(entry.value, .probes)
        case .level: if case .integer(let number) = entry.value.value { level = number }
        default: break
        }
      }
      return (question, level)
    }
  }

  // MARK: Activities

  mutating func activities(_ node: DataNode, levels: LevelRange?) -> [Activity] {
    items(node, .activities).map { item in
      var activity = Activity(item.statement, levels: levels)
      activity.steps = item.nested.map { Step($0) }
      if let value = item.value { activity.steps += steps(value) }
      for (entry, meaning) in item.fields?.entries ?? [] {
        switch meaning {
        case .level, .levels: activity.levels = levelRange(entry.value) ?? activity.levels
        case .steps, .content: activity.steps += steps(entry.value)
        case .section(.activities) where entry.value.isComposite: activity.steps += steps(entry.value)
        case .section(.reflections), .section(.questions): activity.reflections += statements(entry.value, .reflections)
        default: break
        }
      }
      return activity
    }
  }

  private mutating func steps(_ node: DataNode) -> [Step] {
    items(node, .activities).map { item in
      var step = Step(item.statement, steps: item.nested.map { Step($0) })
      if let inner = item.fields?.first(.steps) { step.steps += steps(inner) }
      return step
    }
  }

  /// `2`, `1-3`, `[1, 3]`, `{from: 1, to: 3}`.
  private func levelRange(_ node: DataNode) -> LevelRange? {
    var numbers: [Int] = []
    switch node.value {
    case .integer(let number): numbers = [number]
    case .string(let text, _):
      numbers = Words.words(text).compactMap(Numerals.value)
    case .sequence(let items): numbers = items.compactMap { levelRange($0)?.from }
    case .mapping(let entries): numbers = entries.compactMap { levelRange($0.value)?.from }
    default: break
    }
    guard let least = numbers.min(), let most = numbers.max() else { return nil }
    return LevelRange(from: least, to: most)
  }

  // MARK: The other lists

  mutating func resources(_ node: DataNode, kind: String? = nil) -> [Resource] {
    if case .mapping(let entries) = node.value, !entries.isEmpty, entries.allSatisfy({ $0.value.isComposite }) {
      // `books: […]`, `videos: […]`
      return entries.flatMap { entry in
        resources(entry.value, kind: text(key: entry)?.text)
      }
    }
    return items(node, .resources).flatMap { item -> [Resource] in
      let own = item.fields?.scalar(.kind).map(plain)
      return ([item.statement] + item.nested).map { Resource(kind: own ?? kind, $0) }
    }
  }

  mutating func relations(_ node: DataNode) -> [Relation] {
    if node.isScalar, let statement = text(node) {
      return RelatedPhrase.phrases(LineEnds.trimmingStop(statement)).map { Relation($0) }
    }
    return statements(node, .related).map { Relation($0) }
  }

  /// Pairs of what a competency means and does not mean.
  mutating func contrasts(_ node: DataNode) -> [Contrast] {
    node.items.compactMap { item in
      let fields = ForeignFields(item, &keys)
      guard let means = fields.scalar(.section(.behaviors)), let not = fields.scalar(.section(.negativeBehaviors)),
        let first = text(means), let second = text(not)
      else { return nil }
      return Contrast(means: first, doesNotMean: second)
    }
  }
}
