extension Competency {
  /// Each text of the competency with the entity that it is, in the order of the canonical document.
  ///
  /// Items count from 0 within their competency or level; nested ones (probes, steps, reflections) count on through all
  /// that hold them, so that each has an entity of its own. The items of an unnamed section count with its title.
  ///
  /// - Parameter index: The competency's index in its framework or source.
  public func statements(at index: Int) -> [(statement: Statement, entity: Entity)] {
    var found: [(statement: Statement, entity: Entity)] = []
    forEachStatement(at: index) { found.append(($0, $1)) }
    return found
  }

  /// Hands over what `statements(at:)` lists, one text after the other, without making a list.
  public func forEachStatement(at index: Int, _ body: (Statement, Entity) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = StatementWalk(competency: index, body: body)
      walk.walk(self)
    }
  }
}

/// Walks the texts of one competency; counts the nested items of it, or of one of its levels.
private struct StatementWalk {
  let competency: Int
  let body: (Statement, Entity) -> Void
  /// The number of the level that is walked.
  private var level: Int?
  private var probeCount = 0
  private var stepCount = 0
  private var reflectionCount = 0

  init(competency: Int, body: @escaping (Statement, Entity) -> Void) {
    self.competency = competency
    self.body = body
  }

  mutating func walk(_ competency: Competency) {
    one(competency.name, .name)
    one(competency.code, .code)
    one(competency.cluster, .cluster)
    one(competency.definition, .definition)
    for index in competency.levels.indices { walk(competency.levels[index]) }
    level = nil
    probeCount = 0
    all(competency.behaviors, .behavior)
    all(competency.negativeBehaviors, .negativeBehavior)
    for (index, contrast) in competency.contrasts.enumerated() {
      item(contrast.means, .contrast, index)
      item(contrast.doesNotMean, .contrast, index)
    }
    questions(competency.questions)
    for (index, activity) in competency.activities.enumerated() {
      item(activity.statement, .activity, index)
      steps(activity.steps)
      for reflection in activity.reflections {
        item(reflection, .reflection, reflectionCount)
        reflectionCount += 1
      }
    }
    all(competency.courses, .course)
    for (index, resource) in competency.resources.enumerated() { item(resource.statement, .resource, index) }
    for (index, relation) in competency.related.enumerated() { item(relation.name, .related, index) }
    all(competency.titles, .jobTitle)
    for (index, section) in competency.sections.enumerated() {
      item(section.title, .section, index)
      for text in section.items { item(text, .section, index) }
    }
  }

  private mutating func walk(_ level: Level) {
    self.level = level.number
    probeCount = 0
    one(level.title, .title)
    one(level.description, .description)
    all(level.behaviors, .behavior)
    all(level.negativeBehaviors, .negativeBehavior)
    questions(level.questions)
  }

  private func item(_ statement: Statement, _ kind: Entity.ItemKind, _ index: Int) {
    body(statement, Entity(competency: competency, level: level, item: .init(kind, index)))
  }

  private func one(_ statement: Statement?, _ kind: Entity.ItemKind) {
    if let statement { item(statement, kind, 0) }
  }

  private func all(_ statements: [Statement], _ kind: Entity.ItemKind) {
    for index in statements.indices { item(statements[index], kind, index) }
  }

  private mutating func questions(_ questions: [Question]) {
    for (index, question) in questions.enumerated() {
      item(question.statement, .question, index)
      for probe in question.probes {
        item(probe, .probe, probeCount)
        probeCount += 1
      }
    }
  }

  private mutating func steps(_ steps: [Step]) {
    for step in steps {
      item(step.statement, .step, stepCount)
      stepCount += 1
      self.steps(step.steps)
    }
  }
}
