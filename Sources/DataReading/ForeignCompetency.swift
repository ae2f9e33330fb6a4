import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads one competency from its mapping.
extension ForeignDocument {
  mutating func competency(_ fields: ForeignFields, _ context: Context) throws(DataError) -> Competency {
    let sources = levelSources(fields)
    if sources.count > 1 {
      throw DataError(
        "\"\(sources[0].key.key)\" and \"\(sources[1].key.key)\" can both be the levels of this competency, and Rung does not "
          + "guess; rename one of the two", at: sources[1].key.keyRange)
    }
    var competency = begin(fields.node, context)
    takeName(fields, context, &competency)
    var levels: [OpenForeignLevel] = []
    let skills = levelSources(fields).isEmpty ? skills(fields) : nil
    let parts = parts(fields)
    let hasContent = !sources.isEmpty || skills != nil || parts != nil || fields.holdsSection
    let direct = Set((sources.first?.node == nil ? directLevels(fields) : []).map(\.key))
    for (entry, meaning) in fields.entries {
      if let skills, skills.keyRange == entry.keyRange {
        competency.behaviors += skillStatements(entry.value)
      } else if let parts, parts.keyRange == entry.keyRange {
        for part in parts.value.items { merge(ForeignFields(part, &keys), into: &levels, &competency) }
      } else if direct.contains(entry.key) {
        levels.append(level(levelItem(entry), &competency))
      } else if let source = sources.first, let node = source.node, source.key.keyRange == entry.keyRange {
        for item in levelItems(node) { levels.append(level(item, &competency)) }
      } else {
        take(entry, meaning, &competency, hasContent: hasContent)
      }
    }
    finish(levels, &competency)
    return competency
  }

  /// Adds what a part without a name asks at each level.
  private mutating func merge(
    _ part: ForeignFields, into levels: inout [OpenForeignLevel], _ competency: inout Competency
  ) {
    let direct = Set(directLevels(part).map(\.key))
    for (entry, meaning) in part.entries {
      guard direct.contains(entry.key) else {
        take(entry, meaning, &competency)
        continue
      }
      let more = level(levelItem(entry), &competency)
      let same = levels.firstIndex {
        $0.key.number == more.key.number && $0.level.title?.text == more.level.title?.text
      }
      guard let same else {
        levels.append(more)
        continue
      }
      levels[same].add(more)
    }
  }

  /// Skills as statements, each with what defines it: `Kneading: Works the dough by hand.`
  private mutating func skillStatements(_ node: DataNode) -> [Statement] {
    node.items.flatMap { item -> [Statement] in
      guard !item.isScalar else { return statements(item, .behaviors) }
      let fields = ForeignFields(item, &keys)
      let name = (fields.scalar(.title) ?? fields.scalar(.name) ?? fields.scalar(.text)).flatMap { text($0) }
      let more = fields.scalar(.section(.definition)).flatMap { text($0) }
      guard let name, let more else { return [name, more].compactMap(\.self) }
      let (first, second) = (name.location.range, more.location.range)
      guard first.end <= second.start else { return [name, more] }
      let place = location(SourceRange(first.start, second.end))
      return [Statement("\(name.text): \(more.text)", at: place)]
    }
  }

  /// A competency that is a list of levels under its name.
  mutating func competency(
    levels node: DataNode, key: DataNode.Entry, _ context: Context
  ) throws(DataError) -> Competency {
    var competency = begin(node, context)
    takeKeyName(key, &competency)
    var levels: [OpenForeignLevel] = []
    for item in levelItems(node) { levels.append(level(item, &competency)) }
    finish(levels, &competency)
    return competency
  }

  func begin(_ node: DataNode, _ context: Context) -> Competency {
    var range = node.range
    if let key = context.name { range.start = min(range.start, key.keyRange.start) }
    var competency = Competency(name: Statement("", at: location(range)), location: location(range))
    competency.cluster = context.cluster
    // Made of a key's words.
    if let cluster = context.cluster, cluster.text.contains(" "),
      bytes[cluster.location.range.offsets].contains(where: { $0 == 0x2D || $0 == 0x5F }),
      Self.isKey(String(decoding: bytes[cluster.location.range.offsets], as: UTF8.self))
    {
      competency.inferred.append(.cluster)
    }
    return competency
  }

  mutating func finish(_ levels: [OpenForeignLevel], _ competency: inout Competency) {
    var levels = levels
    number(&levels)
    placeLooseTexts(&levels)
    noteRepeats(levels)
    placePlaceholders(levels)
    // Questions that name their level, which may have come behind them.
    for (question, number) in waiting {
      if let index = levels.firstIndex(where: { $0.level.number == number }) {
        levels[index].level.questions.append(question)
      } else {
        competency.questions.append(question)
      }
    }
    waiting = []
    competency.levels = levels.map(\.level)
    competency.levels.sort { $0.number < $1.number }
  }

  // MARK: Fields

  private mutating func take(
    _ entry: DataNode.Entry, _ meaning: ForeignKey, _ competency: inout Competency, hasContent: Bool = true
  ) {
    let value = entry.value
    switch meaning {
    case .name, .title, .identifier, .metadata, .order, .kind, .level:
      if value.isComposite, meaning != .metadata, meaning != .order { keep(entry, &competency) }
    case .code where value.isScalar: competency.code = competency.code ?? text(value)
    case .cluster where value.isScalar: competency.cluster = text(value) ?? competency.cluster
    case .section(.definition), .text: takeDefinition(entry, &competency, hasContent: hasContent)
    case .section(.questions):
      for (question, number) in questions(value) {
        if let number { waiting.append((question, number)) } else { competency.questions.append(question) }
      }
    case .section(let kind): take(kind, entry, &competency)
    case .content: takeContent(entry, &competency)
    case .code, .cluster, .levels, .competencies, .steps, .unknown: keep(entry, &competency)
    }
  }

  private mutating func takeDefinition(_ entry: DataNode.Entry, _ competency: inout Competency, hasContent: Bool) {
    if competency.definition == nil, entry.value.isScalar {
      if holdsList(entry.value) { return takeProse(entry, &competency, hasContent: hasContent) }
      competency.definition = text(entry.value)
      if let text = competency.definition { competency.related += RelatedPhrase.find(text) }
    } else {
      keep(entry, &competency, isKnown: true)
    }
  }

  mutating func take(
    _ kind: SectionKind, _ entry: DataNode.Entry, _ competency: inout Competency, level: Int? = nil
  ) {
    let value = entry.value
    let levels = level.map { LevelRange(from: $0, to: $0) }
    switch kind {
    case .behaviors:
      competency.behaviors += statements(value, kind)
      competency.negativeBehaviors += negatives(in: value)
      keepRest(of: value, &competency)
    case .negativeBehaviors: competency.negativeBehaviors += statements(value, kind)
    case .activities: competency.activities += activities(value, levels: levels)
    case .courses: competency.courses += statements(value, kind)
    case .resources: competency.resources += resources(value)
    case .related: competency.related += relations(value)
    case .titles: competency.titles += statements(value, kind)
    case .contrasts: competency.contrasts += contrasts(value)
    case .questions: competency.questions += questions(value).map(\.question)
    case .probes:
      // Probes apart from their questions follow up the last one.
      let probes = statements(value, kind)
      if let last = competency.questions.indices.last {
        competency.questions[last].probes += probes
      } else {
        competency.questions += probes.map { Question($0) }
      }
    case .reflections:
      let tips = statements(value, kind)
      if let last = competency.activities.indices.last {
        competency.activities[last].reflections += tips
      } else {
        addSection(entry, tips, &competency)
      }
    case .definition, .levels, .sections: keep(entry, &competency, isKnown: true)
    }
  }

  /// `content`, `items`, `details` hold what their shape says.
  private mutating func takeContent(_ entry: DataNode.Entry, _ competency: inout Competency) {
    switch entry.value.value {
    case .mapping:
      for (inner, meaning) in ForeignFields(entry.value, &keys).entries { take(inner, meaning, &competency) }
    case .sequence(let items):
      for item in items {
        let fields = ForeignFields(item, &keys)
        // `- heading: Interview questions, items: […]`
        if let title = fields.scalar(.title) ?? fields.scalar(.name), let content = fields.first(.content),
          case let meaning = keys.meaning(of: plain(title)), meaning.section != nil
        {
          take(DataNode.Entry(key: plain(title), keyRange: title.range, value: content), meaning, &competency)
        } else {
          competency.behaviors += statements(DataNode(.sequence([item]), at: item.range), .behaviors)
        }
      }
    default: competency.behaviors += statements(entry.value, .behaviors)
    }
  }

  // MARK: What no vocabulary knows

  /// Keeps texts under a key that has no place in the model as a section of their own; numbers, dates and the like are
  /// data about the page.
  mutating func keep(_ entry: DataNode.Entry, _ competency: inout Competency, isKnown: Bool = false) {
    guard entry.value.isComposite || Self.isProse(entry.value) else { return }
    let texts = leaves(entry.value)
    guard !texts.isEmpty else { return }
    if !isKnown, let same = competency.sections.firstIndex(where: { $0.title.text == entry.key }) {
      competency.sections[same].items += texts
      return
    }
    addSection(entry, texts, &competency)
    if !isKnown { observe(vocabulary.unknownSection(entry.key), entry.keyRange) }
  }

  mutating func addSection(_ entry: DataNode.Entry, _ items: [Statement], _ competency: inout Competency) {
    let range = DataNode(.null, at: entry.keyRange).unquoted(in: bytes)
    let title = Statement(entry.key, at: location(range))
    competency.sections.append(OtherSection(title: title, items: items))
  }

  /// The texts below a node: all items of lists, and what reads as prose.
  private mutating func leaves(_ node: DataNode) -> [Statement] {
    switch node.value {
    case .sequence(let items):
      return items.flatMap { item in
        item.isScalar ? pieces(item, in: .sections, isItem: true).map(\.statement) : leaves(item)
      }
    case .mapping(let entries): return entries.flatMap { leaves($0.value) }
    default: return Self.isProse(node) ? pieces(node, in: .sections, isItem: false).map(\.statement) : []
    }
  }

  /// Whether a scalar is more than a label: four words, or a sentence's end.
  static func isProse(_ node: DataNode) -> Bool {
    guard case .string(let text, _) = node.value else { return false }
    let words = text.split(whereSeparator: { $0 == " " || $0 == "\n" }).count
    return words >= 4 || (words >= 2 && (text.hasSuffix(".") || text.hasSuffix("?") || text.hasSuffix("!")))
  }
}
