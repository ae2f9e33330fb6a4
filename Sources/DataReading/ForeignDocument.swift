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
  }

  /// Reads the document; nothing where it holds no competency.
  mutating func read(_ root: DataNode) throws(DataError) {
    try gather(root, Context(isRoot: true))
    reading.spans += builder.spans
  }

  /// Where texts of the model stand, and what stands in for them.
  var contents: [SourceRange] {
    var ranges = reading.spans.filter { $0.role == .placeholder }.map(\.range)
    for competency in reading.competencies {
      competency.forEachStatement(at: 0) { text, _ in ranges.append(text.location.range) }
    }
    return ranges
  }

  /// Whether anything was found that a framework is for: levels, behaviors, questions, activities.
  var isFramework: Bool {
    reading.competencies.contains {
      !$0.levels.isEmpty || !$0.behaviors.isEmpty || !$0.questions.isEmpty || !$0.activities.isEmpty
    }
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
        inner.isRoot = context.isRoot && items.count == 1
        try gather(item, inner)
      }
    case .mapping:
      let fields = ForeignFields(node, &keys)
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
      inner.cluster = text(key: key)
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
      try gather(entry.value, inner)
    }
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

  func location(_ range: SourceRange) -> Location { Location(source, range) }

  mutating func observe(_ fact: Observation.Fact, _ range: SourceRange, level: Int? = nil) {
    reading.observations.append(
      Observation(
        fact, at: location(range), about: Entity(competency: reading.competencies.count, level: level)))
  }
}
