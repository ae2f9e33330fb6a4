import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads the levels of a competency, from a list or from a mapping.
extension ForeignDocument {
  /// One level before it is read.
  struct LevelItem {
    var key: LevelKey
    /// Where its number or name stands.
    var range: SourceRange
    /// What it holds: a text, a list, or a mapping.
    var value: DataNode
    /// The mapping that it is, where its number and title are fields among others.
    var fields: ForeignFields?
    /// The scalar that is its title, where the title has a key of its own.
    var titleNode: DataNode?

    /// The title as plain text, for a scale.
    func title(_ bytes: [UInt8]) -> String? {
      if let titleNode {
        let text = ForeignText(titleNode, in: bytes)
        var builder = TextBuilder(text.bytes)
        return builder.text(text.lines[...])
      }
      return key.title.isEmpty ? nil : key.titleText
    }
  }

  /// A level while its competency is read.
  struct OpenForeignLevel {
    var level: Level
    var key: LevelKey
    /// Texts that nothing says more of: a description, or behaviors.
    var loose: [Statement] = []
    /// What was observed while it was read.
    var observed = 0..<0

    /// Adds what another place says of the same level.
    mutating func add(_ more: OpenForeignLevel) {
      if let words = more.level.description { loose.append(words) }
      level.behaviors += more.level.behaviors
      level.negativeBehaviors += more.level.negativeBehaviors
      level.questions += more.level.questions
      loose += more.loose
    }
  }

  mutating func levelItems(_ node: DataNode) -> [LevelItem] {
    switch node.value {
    case .sequence(let items): ranked(items).map { levelItem($0) }
    case .mapping(let entries): entries.map { levelItem($0) }
    default: []
    }
  }

  /// Levels in the order that their ranks state; as they stand where not each has one.
  private mutating func ranked(_ items: [DataNode]) -> [DataNode] {
    var ranks: [Int] = []
    for item in items {
      guard case .integer(let rank)? = ForeignFields(item, &keys).scalar(.order)?.value else { return items }
      ranks.append(rank)
    }
    guard Set(ranks).count == ranks.count else { return items }
    return zip(ranks, items).sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// An entry whose key is the level.
  func levelItem(_ entry: DataNode.Entry) -> LevelItem {
    let key = LevelKey.match(entry.key, vocabulary) ?? LevelKey(unknown: entry.key)
    return LevelItem(key: key, range: entry.keyRange, value: entry.value)
  }

  private mutating func levelItem(_ node: DataNode) -> LevelItem {
    guard case .mapping(let entries) = node.value else {
      return LevelItem(key: LevelKey(unknown: ""), range: node.range, value: node)
    }
    let fields = ForeignFields(node, &keys)
    if let stated = fields.scalar(.level) {
      let words = String(decoding: bytes[stated.contentRange(in: bytes).offsets], as: UTF8.self)
      let key = LevelKey.match(words, vocabulary) ?? LevelKey(unknown: words)
      let title = fields.scalar(.title) ?? fields.scalar(.name)
      return LevelItem(
        key: key, range: stated.range, value: node, fields: fields,
        titleNode: title ?? (key.number == nil ? stated : nil))
    }
    if let title = fields.scalar(.title) ?? fields.scalar(.name) {
      let words = plain(title)
      let key = LevelKey.match(words, vocabulary) ?? LevelKey(unknown: words)
      return LevelItem(
        key: key, range: title.range, value: node, fields: fields, titleNode: key.number == nil ? title : nil)
    }
    if entries.count == 1 { return levelItem(entries[0]) }
    return LevelItem(key: LevelKey(unknown: ""), range: node.range, value: node, fields: fields)
  }

  mutating func open(_ item: LevelItem) -> OpenForeignLevel {
    var level = Level(number: item.key.number ?? 0, location: location(item.range))
    if let node = item.titleNode {
      level.title = text(node)
    } else if !item.key.title.isEmpty {
      let range = DataNode(.null, at: item.range).unquoted(in: bytes)
      level.title = Statement(item.key.titleText, at: location(range))
    }
    return OpenForeignLevel(level: level, key: item.key)
  }

  // MARK: Numbers

  /// Numbers levels that have only a name, by rank: the known names tell whether the list runs up or down.
  func number(_ levels: inout [OpenForeignLevel]) {
    let unnumbered = levels.indices.filter { levels[$0].key.number == nil }
    guard !unnumbered.isEmpty else { return }
    let ranks = unnumbered.compactMap { levels[$0].key.rank }
    var rising = 0
    for (a, b) in zip(ranks, ranks.dropFirst()) { rising += b > a ? 1 : b < a ? -1 : 0 }
    let highest = levels.compactMap(\.key.number).max() ?? 0
    for (rank, index) in (rising < 0 ? unnumbered.reversed() : unnumbered).enumerated() {
      levels[index].level.number = highest + rank + 1
      levels[index].level.inferred = [.number]
    }
  }

  /// Texts without a key of their own: where each level is one sentence it is a behavior, where it is prose a description.
  func placeLooseTexts(_ levels: inout [OpenForeignLevel]) {
    let isProse = levels.contains { $0.loose.count == 1 && Sentences.count(of: $0.loose[0].text) > 1 }
    for index in levels.indices where !levels[index].loose.isEmpty {
      let hasList = !levels[index].level.behaviors.isEmpty
      if levels[index].level.description == nil, levels[index].loose.count == 1, hasList || isProse {
        levels[index].level.description = levels[index].loose[0]
      } else {
        levels[index].level.behaviors = levels[index].loose + levels[index].level.behaviors
      }
    }
  }

  /// Says of placeholders within a level that they are its, once it has its number.
  mutating func placePlaceholders(_ levels: [OpenForeignLevel]) {
    for open in levels {
      for index in open.observed {
        if case .placeholder = reading.observations[index].fact {
          reading.observations[index].entity?.level = open.level.number
        }
      }
    }
  }

  mutating func noteRepeats(_ levels: [OpenForeignLevel]) {
    var first: [Int: Location] = [:]
    for open in levels {
      if let earlier = first[open.level.number] {
        observe(
          .levelRepeated(number: open.level.number, first: earlier), open.level.location.range, level: open.level.number
        )
      } else {
        first[open.level.number] = open.level.location
      }
    }
  }
}

extension DataNode {
  /// The range of a key or a scalar without the quotes around it.
  func unquoted(in bytes: [UInt8]) -> SourceRange {
    guard range.count >= 2, [0x22, 0x27, 0x3E].contains(bytes[Int(range.start)]) else { return range }
    return SourceRange(range.start + 1, range.end - 1)
  }
}

/// Reads what one level holds.
extension ForeignDocument {
  mutating func level(_ item: LevelItem, _ competency: inout Competency) -> OpenForeignLevel {
    let before = reading.observations.count
    var open = self.open(item)
    if case .mapping = item.value.value {
      let fields = item.fields ?? ForeignFields(item.value, &keys)
      takeTitle(of: item, fields, &open)
      // Lists under headings of the framework's own are behaviors where nothing else is.
      let isKnown = fields.entries.contains { $0.meaning.section == .behaviors || $0.meaning == .content }
      for (entry, meaning) in fields.entries where entry.value != item.titleNode {
        take(entry, meaning, isKnown: isKnown, &open, &competency)
      }
    } else {
      takeLoose(item.value, &open)
    }
    open.observed = before..<reading.observations.count
    return open
  }

  /// A level under a key, `1: {title: Basic, …}`, can have its title within.
  private mutating func takeTitle(of item: LevelItem, _ fields: ForeignFields, _ open: inout OpenForeignLevel) {
    guard item.titleNode == nil, item.fields == nil, let title = fields.scalar(.title) ?? fields.scalar(.name) else {
      return
    }
    open.level.title = text(title)
  }

  /// A text, or a list, without a key that says what it is.
  private mutating func takeLoose(_ node: DataNode, _ open: inout OpenForeignLevel) {
    if case .sequence = node.value {
      open.level.behaviors += statements(node, .behaviors)
      open.level.negativeBehaviors += negatives(in: node)
      return
    }
    let pieces = pieces(node, in: .behaviors, isItem: false)
    // Prose in front of a list is the level's description.
    if let first = pieces.first, !first.isNested, pieces.dropFirst().contains(where: \.isNested),
      pieces.dropFirst().allSatisfy(\.isNested)
    {
      open.level.description = first.statement
      open.level.behaviors += pieces.dropFirst().map(\.statement)
    } else {
      open.loose += pieces.map(\.statement)
    }
  }

  private mutating func take(
    _ entry: DataNode.Entry, _ meaning: ForeignKey, isKnown: Bool, _ open: inout OpenForeignLevel,
    _ competency: inout Competency
  ) {
    switch meaning {
    case .section(.definition) where entry.value.isScalar:
      if open.level.description == nil {
        open.level.description = text(entry.value)
      } else {
        keep(entry, &competency, isKnown: true)
      }
    case .section(.behaviors):
      open.level.behaviors += statements(entry.value, .behaviors)
      open.level.negativeBehaviors += negatives(in: entry.value)
      keepRest(of: entry.value, &competency)
    case .section(.definition), .content: takeLoose(list(entry.value), &open)
    case .text: takeLoose(entry.value, &open)
    case .section(.negativeBehaviors): open.level.negativeBehaviors += statements(entry.value, .negativeBehaviors)
    case .section(.questions): open.level.questions += questions(entry.value).map(\.question)
    case .section(.probes):
      let probes = statements(entry.value, .probes)
      if let last = open.level.questions.indices.last { open.level.questions[last].probes += probes }
    case .section(let kind): take(kind, entry, &competency, level: open.key.number)
    case .name, .title, .level, .identifier, .metadata, .order, .kind, .code, .cluster:
      if entry.value.isComposite, meaning != .metadata, meaning != .order { keep(entry, &competency) }
    case .levels, .competencies, .steps, .unknown:
      if !isKnown, entry.value.isComposite || Self.isProse(entry.value) {
        takeLoose(list(entry.value), &open)
      } else {
        keep(entry, &competency)
      }
    }
  }

  /// A mapping as a list: its keys are headings above behaviors.
  private func list(_ node: DataNode) -> DataNode {
    if case .mapping(let entries) = node.value { return DataNode(.sequence(entries.map(\.value)), at: node.range) }
    return node
  }
}
