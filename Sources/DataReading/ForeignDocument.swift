import FrameworkModel
import SourceText
import StructuredData
import TextReading

/// Reads somebody else's YAML, JSON or TOML into competencies, by the words of its keys and the shape of its values.
///
/// Goes down from the root: what is no competency is a group, and its name the cluster of the competencies in it.
struct ForeignDocument {
  let bytes: [UInt8]
  let source: SourceID
  let vocabulary: Vocabulary
  let fallbackName: String
  var keys: ForeignKeys
  var builder: TextBuilder
  var reading = SourceReading()
  /// Questions of the competency being read that name their level.
  var waiting: [(question: Question, level: Int)] = []
  private var ids: Set<String> = []

  /// - Parameter fallbackName: What to call a competency that has no name.
  init(_ bytes: [UInt8], _ source: SourceID, _ vocabulary: Vocabulary, fallbackName: String) {
    self.fallbackName = fallbackName
    self.bytes = bytes
    self.source = source
    self.vocabulary = vocabulary
    keys = ForeignKeys(vocabulary)
    builder = TextBuilder(bytes)
  }

  /// What stands above a node.
  struct Context {
    /// The key of the node, where it is a name rather than a word that Rung knows.
    var name: DataNode.Entry?
    var cluster: Statement?
    /// Whether competencies are expected here.
    var isExpected = false
    var isRoot = false
    /// Whether it is a part of something that has a name of its own, so that its key names nothing.
    var isPart = false
  }

  /// Reads the document; nothing where it holds no competency.
  mutating func read(_ root: DataNode) throws(DataError) {
    keys.learn(KeyShapes(of: root, keys, vocabulary))
    try gather(root, Context(isRoot: true))
    reading.spans += builder.spans
  }

  /// The name of a group that only its key tells; of a key such as `kitchen-work` only its words are known.
  private mutating func clusterName(_ key: DataNode.Entry) -> Statement? {
    guard Self.isKey(key.key), key.key.utf8.contains(where: { $0 == 0x2D || $0 == 0x5F }) else { return text(key: key) }
    let range = DataNode(.null, at: key.keyRange).unquoted(in: bytes)
    return Statement(SourceName.words(of: key.key), at: location(range))
  }

  /// Where texts of the model stand, and what stands in for them.
  var contents: [SourceRange] {
    var ranges = reading.spans.filter { $0.role == .placeholder }.map(\.range)
    for competency in reading.competencies {
      competency.forEachStatement(at: 0) { text, _ in ranges.append(text.location.range) }
    }
    return ranges
  }

  /// Whether anything was found that a framework is for: levels, behaviors, questions, activities, or what stands in for
  /// them.
  var isFramework: Bool {
    reading.competencies.contains {
      !$0.levels.isEmpty || !$0.behaviors.isEmpty || !$0.questions.isEmpty || !$0.activities.isEmpty
    } || reading.observations.contains { Self.standsIn($0.fact) }
  }

  private static func standsIn(_ fact: Observation.Fact) -> Bool {
    guard case .placeholder(_, let kind) = fact else { return false }
    return kind == .behaviors || kind == .levels || kind == .questions || kind == .activities
  }

  // MARK: Groups

  private mutating func gather(_ node: DataNode, _ context: Context) throws(DataError) {
    switch node.value {
    case .sequence(let items):
      if areRows(items) { return try readRows(items) }
      if let name = context.name, areLevels(node, isStated: false) {
        // `Rowing: [{level: 1, criteria: […]}, …]`
        return add(try competency(levels: node, key: name, context))
      }
      for item in items where item.isComposite {
        var inner = context
        inner.name = nil
        inner.isRoot = false
        try gather(item, inner)
      }
    case .mapping:
      let fields = ForeignFields(unwrapped(node), &keys)
      if context.isPart, !fields.holds(.name), !fields.holds(.title) { return }
      if isCompetency(fields, hasKey: context.name != nil, isExpected: context.isExpected) {
        add(try competency(fields, context))
      } else {
        try gatherGroup(fields, context)
      }
    default: break
    }
  }

  private mutating func gatherGroup(_ fields: ForeignFields, _ context: Context) throws(DataError) {
    var inner = Context(cluster: context.cluster, isExpected: context.isExpected)
    if context.isRoot {
      takeIdentity(fields)
      if !fields.entries.contains(where: { isContainer($0.entry, $0.meaning) }) { inner.isRoot = false }
    } else if let stated = fields.scalar(.title) ?? fields.scalar(.name) {
      inner.cluster = name(stated)?.statement
    } else if let key = context.name {
      inner.cluster = clusterName(key)
    }
    for (entry, meaning) in fields.entries where entry.value.isComposite && meaning != .metadata {
      if meaning == .levels, areLevels(entry.value, isStated: true) {
        if holdCompetencies(entry.value) {
          try readLevelsOutside(entry.value)
        } else if context.isRoot {
          takeScale(entry.value)
        }
        continue
      }
      inner.name = meaning == .competencies || meaning == .content || meaning == .levels ? nil : entry
      inner.isExpected = meaning == .competencies || (context.isExpected && inner.name != nil)
      inner.isRoot = context.isRoot && fields.entries.count == 1 && fields.entries[0].meaning == .unknown
      inner.isPart = meaning == .unknown && !context.isRoot && (fields.scalar(.title) ?? fields.scalar(.name)) != nil
      try gather(entry.value, inner)
    }
  }

  /// A mapping with a name, and with what it is made of one key further in: `{name: …, human: {description: …, levels: …}}`.
  private mutating func unwrapped(_ node: DataNode) -> DataNode {
    let fields = ForeignFields(node, &keys)
    guard fields.holds(.name) || fields.holds(.title), levelSources(fields).isEmpty, !fields.holdsSection,
      !fields.entries.contains(where: { isContainer($0.entry, $0.meaning) })
    else { return node }
    let inner = fields.entries.filter { entry, meaning in
      guard meaning == .unknown, case .mapping = entry.value.value else { return false }
      let own = ForeignFields(entry.value, &keys)
      return !own.holds(.name) && !own.holds(.title) && (!levelSources(own).isEmpty || own.holdsSection)
    }
    guard inner.count == 1 else { return node }
    let entries = node.entries.flatMap { $0.keyRange == inner[0].entry.keyRange ? $0.value.entries : [$0] }
    return DataNode(.mapping(entries), at: node.range)
  }

  /// The title and description of the whole document are the framework's.
  private mutating func takeIdentity(_ fields: ForeignFields) {
    var identity = FrameworkIdentity(id: "")
    identity.title = (fields.scalar(.title) ?? fields.scalar(.name)).map { plain($0) }
    identity.description = fields.scalar(.section(.definition)).map { plain($0) }
    if identity.title != nil || identity.description != nil { reading.identity = identity }
  }

  /// A list of levels beside the competencies is the scale of all of them.
  private mutating func takeScale(_ node: DataNode) {
    guard reading.scale.isEmpty else { return }
    let steps = levelItems(node).enumerated().map { index, item in
      ScaleStep(number: item.key.number ?? index + 1, title: item.title(bytes) ?? scaleTitle(item.value))
    }
    guard Set(steps.map(\.number)).count == steps.count else { return }
    reading.scale = steps.sorted { $0.number < $1.number }
  }

  /// `scale: [Helper, Waller]`
  private func scaleTitle(_ node: DataNode) -> String? {
    guard case .string = node.value, !Self.isProse(node) else { return nil }
    return plain(node)
  }

  // MARK: What was read

  mutating func add(_ competency: Competency) {
    var competency = competency
    if !ids.insert(competency.id).inserted { competency.id = "" }
    reading.competencies.append(competency)
  }

  /// What is lost of data that was pasted: lines without the beginning of their entry, and the end of its last text.
  mutating func note(_ pasted: PastedData) {
    if let lost = pasted.lost {
      var position = lost.lowerBound
      var first: SourceRange?
      while position < lost.upperBound {
        let end = bytes[position..<lost.upperBound].firstIndex(of: 0x0A) ?? lost.upperBound
        let line = SourceRange(
          Blanks.skip(bytes, position, end), Blanks.trim(bytes, Blanks.skip(bytes, position, end), end))
        if !line.isEmpty { reading.spans.append(SourceSpan(line, .chrome)) }
        if first == nil, !line.isEmpty { first = line }
        position = end + 1
      }
      if let first {
        let words = String(decoding: bytes[first.offsets].prefix(60), as: UTF8.self)
        reading.observations.append(Observation(.beginningLost(head: words), at: location(first)))
      }
    }
    if let tail = pasted.tail, !tail.isEmpty {
      let words = String(decoding: bytes[tail.offsets], as: UTF8.self)
      reading.observations.append(Observation(.textTruncated(tail: words), at: location(tail)))
    }
  }

  func location(_ range: SourceRange) -> Location { Location(source, range) }

  mutating func observe(_ fact: Observation.Fact, _ range: SourceRange, level: Int? = nil) {
    reading.observations.append(
      Observation(
        fact, at: location(range), about: Entity(competency: reading.competencies.count, level: level)))
  }
}
