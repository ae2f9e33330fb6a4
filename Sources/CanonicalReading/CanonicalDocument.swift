import FrameworkModel
import SourceText
import StructuredData

/// Turns the tree of a canonical document into the model.
struct CanonicalDocument {
  private let bytes: [UInt8]
  private let source: SourceID
  /// Where the texts of the model stand, without their quotes.
  private(set) var contents: [SourceRange] = []

  init(_ bytes: [UInt8], _ source: SourceID) {
    self.bytes = bytes
    self.source = source
  }

  mutating func read(_ root: DataNode) throws(DataError) -> SourceReading {
    // The format comes first: a document of another version may have any keys.
    try checkFormat(root)
    let fields = try Fields<CanonicalKeys.Document>(root, of: "the document")
    var reading = SourceReading()
    if let node = fields[.framework] {
      (reading.identity, reading.scale) = try identity(node)
    } else {
      reading.identity = FrameworkIdentity(id: "")
    }
    for node in try fields.list(.competencies) { reading.competencies.append(try competency(node)) }
    return reading
  }

  /// What the front matter of a framework as Markdown says of the framework.
  func frontMatter(_ root: DataNode) throws(DataError) -> (FrameworkIdentity, [ScaleStep]) {
    let fields = try Fields<CanonicalKeys.FrontMatter>(root, of: "the front matter")
    guard try fields.text(.format) == MarkdownForm.format else {
      throw DataError(
        "\"format\" is not \"\(MarkdownForm.format)\", which is all that this version of Rung reads; use a version of Rung that "
          + "knows it", at: root.range)
    }
    guard let node = fields[.framework] else { return (FrameworkIdentity(id: ""), []) }
    return try identity(node)
  }

  private func checkFormat(_ root: DataNode) throws(DataError) {
    guard let node = root["format"] else {
      throw DataError("the document does not say \"format: rung/1\"; add that line in front", at: SourceRange(0, 0))
    }
    guard case .string(let format, _) = node.value, format.hasPrefix("rung/") else {
      throw DataError("\"format\" must be \"rung/1\"", at: node.range)
    }
    guard format == "rung/1" else {
      throw DataError(
        "the document is in the format \"\(format)\", but this version of Rung reads \"rung/1\" only; "
          + "use a version of Rung that knows it", at: node.range)
    }
  }

  private func identity(_ node: DataNode) throws(DataError) -> (FrameworkIdentity, [ScaleStep]) {
    let fields = try Fields<CanonicalKeys.Identity>(node, of: "the framework")
    var identity = FrameworkIdentity(id: try fields.text(.id) ?? "")
    identity.title = try fields.text(.title)
    identity.version = try fields.text(.version)
    identity.language = try fields.text(.language)
    identity.publisher = try fields.text(.publisher)
    identity.license = try fields.text(.license)
    identity.description = try fields.text(.description)
    var scale: [ScaleStep] = []
    for node in try fields.list(.scale) {
      let step = try Fields<CanonicalKeys.ScaleStep>(node, of: "a step of the scale")
      scale.append(
        ScaleStep(number: try step.number(.number), title: try step.text(.title), id: try step.text(.id)))
    }
    return (identity, scale)
  }

  mutating func competency(_ node: DataNode) throws(DataError) -> Competency {
    let fields = try Fields<CanonicalKeys.Competency>(node, of: "a competency")
    var competency = Competency(
      id: try fields.text(.id) ?? "", name: try required(fields, .name), location: Location(source, node.range))
    competency.code = try statement(fields, .code)
    competency.cluster = try statement(fields, .cluster)
    competency.inferred = try inferred(try fields.list(.inferred))
    competency.definition = try statement(fields, .definition)
    var links = LinkShare(try self.links(fields, .links))
    links.give(to: &competency.name)
    links.give(to: &competency.code)
    links.give(to: &competency.cluster)
    links.give(to: &competency.definition)
    links.giveRest(to: &competency.name)
    for node in try fields.list(.levels) { competency.levels.append(try level(node)) }
    competency.behaviors = try items(fields, .behaviors, "a behavior")
    competency.negativeBehaviors = try items(fields, .negativeBehaviors, "a negative behavior")
    for node in try fields.list(.contrasts) {
      let pair = try Fields<CanonicalKeys.Contrast>(node, of: "a contrast")
      var contrast = Contrast(means: try required(pair, .means, id: .id), doesNotMean: try required(pair, .doesNotMean))
      var links = LinkShare(try self.links(pair, .links))
      links.give(to: &contrast.means)
      links.give(to: &contrast.doesNotMean)
      links.giveRest(to: &contrast.doesNotMean)
      competency.contrasts.append(contrast)
    }
    competency.questions = try questions(try fields.list(.questions))
    for node in try fields.list(.activities) { competency.activities.append(try activity(node)) }
    competency.courses = try items(fields, .courses, "a course")
    for node in try fields.list(.resources) {
      let resource = try Fields<CanonicalKeys.Resource>(node, of: "a resource")
      competency.resources.append(
        Resource(kind: try resource.text(.kind), try linked(resource, .text, .links, id: .id)))
    }
    for node in try fields.list(.related) {
      let relation = try Fields<CanonicalKeys.Relation>(node, of: "a related competency")
      competency.related.append(Relation(try linked(relation, .name, .links), target: try relation.text(.target)))
    }
    competency.titles = try items(fields, .titles, "a job title")
    for node in try fields.list(.sections) {
      let section = try Fields<CanonicalKeys.Section>(node, of: "a section")
      competency.sections.append(
        OtherSection(
          title: try linked(section, .title, .links, id: .id), items: try items(section, .items, "an item of a section")
        ))
    }
    return competency
  }

  private mutating func level(_ node: DataNode) throws(DataError) -> Level {
    let fields = try Fields<CanonicalKeys.Level>(node, of: "a level")
    let number = try fields.number(.number)
    var level = Level(number: number, location: Location(source, try fields.required(.number).range))
    level.id = try fields.text(.id)
    level.title = try statement(fields, .title)
    level.description = try statement(fields, .description)
    var links = LinkShare(try self.links(fields, .links))
    links.give(to: &level.title)
    links.give(to: &level.description)
    if level.description != nil { links.giveRest(to: &level.description) } else { links.giveRest(to: &level.title) }
    level.inferred = try inferred(try fields.list(.inferred))
    level.behaviors = try items(fields, .behaviors, "a behavior")
    level.negativeBehaviors = try items(fields, .negativeBehaviors, "a negative behavior")
    level.questions = try questions(try fields.list(.questions))
    return level
  }

  private mutating func questions(_ nodes: [DataNode]) throws(DataError) -> [Question] {
    var questions: [Question] = []
    for node in nodes {
      let fields = try Fields<CanonicalKeys.Question>(node, of: "an interview question")
      questions.append(
        Question(try linked(fields, .text, .links, id: .id), probes: try items(fields, .probes, "a probing question")))
    }
    return questions
  }

  private mutating func activity(_ node: DataNode) throws(DataError) -> Activity {
    let fields = try Fields<CanonicalKeys.Activity>(node, of: "a development activity")
    var activity = Activity(try linked(fields, .text, .links, id: .id))
    if let node = fields[.levels] {
      let range = try Fields<CanonicalKeys.LevelRange>(node, of: "a range of levels")
      activity.levels = LevelRange(from: try range.number(.from), to: try range.number(.to))
    }
    activity.steps = try steps(try fields.list(.steps))
    activity.reflections = try items(fields, .reflections, "a reflection tip")
    return activity
  }

  private mutating func steps(_ nodes: [DataNode]) throws(DataError) -> [Step] {
    var steps: [Step] = []
    for node in nodes {
      let fields = try Fields<CanonicalKeys.Step>(node, of: "a step")
      steps.append(Step(try linked(fields, .text, .links, id: .id), steps: try self.steps(try fields.list(.steps))))
    }
    return steps
  }

  private mutating func items<Key>(
    _ fields: Fields<Key>, _ key: Key, _ owner: String
  ) throws(DataError) -> [Statement] {
    var items: [Statement] = []
    for node in try fields.list(key) {
      items.append(try linked(try Fields<CanonicalKeys.Item>(node, of: owner), .text, .links, id: .id))
    }
    return items
  }

  private func inferred(_ nodes: [DataNode]) throws(DataError) -> [InferredField] {
    var fields: [InferredField] = []
    for node in nodes {
      guard case .string(let name, _) = node.value, let field = InferredField(rawValue: name) else {
        let names = InferredField.allCases.map(\.rawValue).joined(separator: ", ")
        throw DataError("no such field can be inferred; it must be one of \(names)", at: node.range)
      }
      fields.append(field)
    }
    return fields
  }

  /// A text with the links beside it.
  private mutating func linked<Key>(
    _ fields: Fields<Key>, _ key: Key, _ links: Key, id: Key? = nil
  ) throws(DataError) -> Statement {
    var statement = try required(fields, key, id: id)
    statement.links = try self.links(fields, links)
    return statement
  }

  private func links<Key>(_ fields: Fields<Key>, _ key: Key) throws(DataError) -> [TextLink] {
    var links: [TextLink] = []
    for node in try fields.list(key) {
      let link = try Fields<CanonicalKeys.Link>(node, of: "a link")
      _ = try link.required(.text)
      _ = try link.required(.url)
      links.append(TextLink(text: Self.composed(try link.text(.text) ?? ""), url: try link.text(.url) ?? ""))
    }
    return links
  }

  /// - Parameter id: The key of the entity's id, for texts that are one.
  private mutating func required<Key>(
    _ fields: Fields<Key>, _ key: Key, id: Key? = nil
  ) throws(DataError) -> Statement {
    _ = try fields.required(key)
    guard var statement = try statement(fields, key) else { preconditionFailure("a required field is there") }
    if let id { statement.id = try fields.text(id) }
    return statement
  }

  private mutating func statement<Key>(_ fields: Fields<Key>, _ key: Key) throws(DataError) -> Statement? {
    guard let node = fields[key], let text = try fields.text(key) else { return nil }
    let range = contentRange(node)
    contents.append(range)
    return Statement(Self.composed(text), at: Location(source, range))
  }

  /// The text in NFC, as all texts of the model are. Those without combining marks, nearly all, are only looked at.
  private static func composed(_ text: String) -> String {
    let needsLook = text.withUTF8Span { bytes in
      // Below U+0300 everything is composed, and so are dashes, quotes and bullets (U+2002 to U+203F).
      bytes.indices.contains { index in
        bytes[index] >= 0xCC
          && !(bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x82)
      }
    }
    return needsLook ? NormalForm.composed(text) : text
  }

  /// The range of a text without its quotes, or without the head of its block.
  private func contentRange(_ node: DataNode) -> SourceRange {
    guard case .string(_, let style) = node.value else { return node.range }
    switch style {
    case .plain: return node.range
    case .quoted, .multiline: return SourceRange(node.range.start + 1, node.range.end - 1)
    case .block:
      let end = node.range.offsets.upperBound
      var start = node.range.offsets.lowerBound
      while start < end, bytes[start] != 0x0A, bytes[start] != 0x0D { start += 1 }
      while start < end, bytes[start] <= 0x20 { start += 1 }
      return SourceRange(start, end)
    }
  }
}
