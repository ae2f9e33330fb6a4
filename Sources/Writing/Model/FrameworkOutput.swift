import FrameworkModel

// The canonical document, key by key in the contract's order. Reading/Canonical reads the same keys back.
extension OutputSink where Self: ~Copyable {
  mutating func write(_ framework: Framework) throws(Failure) {
    try beginMapping()
    try field("format", "rung/1")
    try write(frameworkOf: framework)
    try fullList("competencies", framework.competencies) { (sink, item) throws(Failure) in try sink.write(item) }
    try endMapping()
  }

  /// What a document says of the framework itself.
  mutating func write(frameworkOf framework: Framework) throws(Failure) {
    // A document that is read by itself may say nothing of its framework.
    if framework.identity != FrameworkIdentity(id: "") || !framework.scale.isEmpty {
      try key("framework")
      try write(framework.identity, scale: framework.scale)
    }
  }

  private mutating func write(_ identity: FrameworkIdentity, scale: [ScaleStep]) throws(Failure) {
    try beginMapping()
    if !identity.id.isEmpty { try field("id", identity.id) }
    try field("title", identity.title)
    try field("version", identity.version)
    try field("language", identity.language)
    try field("publisher", identity.publisher)
    try field("license", identity.license)
    try field("description", identity.description)
    try list("scale", scale) { (sink, step) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", step.id)
      try sink.field("number", step.number)
      try sink.field("title", step.title)
      try sink.endMapping()
    }
    try endMapping()
  }

  mutating func write(_ competency: Competency) throws(Failure) {
    try beginMapping()
    if !competency.id.isEmpty { try field("id", competency.id) }
    try field("name", competency.name)
    try field("code", competency.code)
    try field("cluster", competency.cluster)
    try inferred(competency.inferred)
    try field("definition", competency.definition)
    try links(of: [competency.name, competency.code, competency.cluster, competency.definition])
    try list("levels", competency.levels) { (sink, level) throws(Failure) in try sink.write(level) }
    try items("behaviors", competency.behaviors)
    try items("negativeBehaviors", competency.negativeBehaviors)
    try list("contrasts", competency.contrasts) { (sink, contrast) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", contrast.means.id)
      try sink.field("means", contrast.means)
      try sink.field("doesNotMean", contrast.doesNotMean)
      try sink.links(of: [contrast.means, contrast.doesNotMean])
      try sink.endMapping()
    }
    try questions(competency.questions)
    try list("activities", competency.activities) { (sink, activity) throws(Failure) in try sink.write(activity) }
    try items("courses", competency.courses)
    try list("resources", competency.resources) { (sink, resource) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", resource.statement.id)
      try sink.field("kind", resource.kind)
      try sink.field("text", resource.statement)
      try sink.links(of: [resource.statement])
      try sink.endMapping()
    }
    try list("related", competency.related) { (sink, relation) throws(Failure) in
      try sink.beginMapping()
      try sink.field("name", relation.name)
      try sink.field("target", relation.target)
      try sink.links(of: [relation.name])
      try sink.endMapping()
    }
    try items("titles", competency.titles)
    try list("sections", competency.sections) { (sink, section) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", section.title.id)
      try sink.field("title", section.title)
      try sink.links(of: [section.title])
      try sink.items("items", section.items)
      try sink.endMapping()
    }
    try endMapping()
  }

  private mutating func write(_ level: Level) throws(Failure) {
    try beginMapping()
    try field("id", level.id)
    try field("number", level.number)
    try field("title", level.title)
    try field("description", level.description)
    try links(of: [level.title, level.description])
    try inferred(level.inferred)
    try items("behaviors", level.behaviors)
    try items("negativeBehaviors", level.negativeBehaviors)
    try questions(level.questions)
    try endMapping()
  }

  private mutating func write(_ activity: Activity) throws(Failure) {
    try beginMapping()
    try field("id", activity.statement.id)
    if let levels = activity.levels {
      try key("levels")
      try beginMapping()
      try field("from", levels.from)
      try field("to", levels.to)
      try endMapping()
    }
    try field("text", activity.statement)
    try links(of: [activity.statement])
    try steps(activity.steps)
    try items("reflections", activity.reflections)
    try endMapping()
  }

  private mutating func steps(_ steps: [Step]) throws(Failure) {
    try list("steps", steps) { (sink, step) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", step.statement.id)
      try sink.field("text", step.statement)
      try sink.links(of: [step.statement])
      try sink.steps(step.steps)
      try sink.endMapping()
    }
  }

  private mutating func questions(_ questions: [Question]) throws(Failure) {
    try list("questions", questions) { (sink, question) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", question.statement.id)
      try sink.field("text", question.statement)
      try sink.links(of: [question.statement])
      try sink.items("probes", question.probes)
      try sink.endMapping()
    }
  }

  private mutating func field(_ key: String, _ statement: Statement) throws(Failure) {
    try self.key(key)
    try statement.withUTF8Span { (text) throws(Failure) in try string(text) }
  }

  private mutating func field(_ key: String, _ statement: Statement?) throws(Failure) {
    if let statement { try field(key, statement) }
  }

  private mutating func items(_ key: String, _ items: [Statement]) throws(Failure) {
    try list(key, items) { (sink, item) throws(Failure) in
      try sink.beginMapping()
      try sink.field("id", item.id)
      try sink.field("text", item)
      try sink.links(of: [item])
      try sink.endMapping()
    }
  }

  /// The links of texts that stand beside one another in a mapping.
  private mutating func links(of statements: [Statement?]) throws(Failure) {
    guard statements.contains(where: { $0?.links.isEmpty == false }) else { return }
    try list("links", statements.flatMap { $0?.links ?? [] }) { (sink, link) throws(Failure) in
      try sink.beginMapping()
      try sink.field("text", link.text)
      try sink.field("url", link.url)
      try sink.endMapping()
    }
  }

  private mutating func inferred(_ fields: [InferredField]) throws(Failure) {
    try list("inferred", fields) { (sink, field) throws(Failure) in try sink.string(field.rawValue) }
  }
}
