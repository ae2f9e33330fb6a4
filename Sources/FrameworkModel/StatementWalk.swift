extension Competency {
  /// Each text of the competency with the entity that it is, in the order of the canonical document.
  ///
  /// Items count from 0 within their competency or level; nested ones (probes, steps, reflections) count on through all
  /// that hold them, so that each has an entity of its own. The items of an unnamed section count with its title.
  ///
  /// - Parameter place: The competency's place in its framework or source.
  public func statements(at place: Int) -> [(statement: Statement, entity: Entity)] {
    var walk = StatementWalk(competency: place)
    walk.one(name, .name)
    walk.one(code, .code)
    walk.one(cluster, .cluster)
    walk.one(definition, .definition)
    for level in levels {
      walk.enter(level.number)
      walk.one(level.title, .title)
      walk.one(level.description, .description)
      walk.all(level.behaviors, .behavior)
      walk.all(level.negativeBehaviors, .negativeBehavior)
      walk.questions(level.questions)
    }
    walk.enter(nil)
    walk.all(behaviors, .behavior)
    walk.all(negativeBehaviors, .negativeBehavior)
    for (index, contrast) in contrasts.enumerated() {
      walk.item(contrast.means, .contrast, index)
      walk.item(contrast.doesNotMean, .contrast, index)
    }
    walk.questions(questions)
    for (index, activity) in activities.enumerated() {
      walk.item(activity.statement, .activity, index)
      walk.steps(activity.steps)
      walk.reflections(activity.reflections)
    }
    walk.all(courses, .course)
    for (index, resource) in resources.enumerated() { walk.item(resource.statement, .resource, index) }
    for (index, relation) in related.enumerated() { walk.item(relation.name, .related, index) }
    walk.all(titles, .jobTitle)
    for (index, section) in sections.enumerated() {
      walk.item(section.title, .section, index)
      for item in section.items { walk.item(item, .section, index) }
    }
    return walk.found
  }
}

/// Counts the nested items of one competency, or of one of its levels, while they are walked.
private struct StatementWalk {
  let competency: Int
  var level: Int?
  var found: [(statement: Statement, entity: Entity)] = []
  private var probeCount = 0
  private var stepCount = 0
  private var reflectionCount = 0

  init(competency: Int) { self.competency = competency }

  /// What follows belongs to this level; to none for nil.
  mutating func enter(_ level: Int?) {
    self.level = level
    probeCount = 0
  }

  mutating func item(_ statement: Statement, _ kind: Entity.ItemKind, _ place: Int) {
    found.append((statement, Entity(competency: competency, level: level, item: .init(kind, place))))
  }

  mutating func one(_ statement: Statement?, _ kind: Entity.ItemKind) {
    if let statement { item(statement, kind, 0) }
  }

  mutating func all(_ statements: [Statement], _ kind: Entity.ItemKind) {
    for (index, statement) in statements.enumerated() { item(statement, kind, index) }
  }

  mutating func questions(_ questions: [Question]) {
    for (index, question) in questions.enumerated() {
      item(question.statement, .question, index)
      for probe in question.probes {
        item(probe, .probe, probeCount)
        probeCount += 1
      }
    }
  }

  mutating func steps(_ steps: [Step]) {
    for step in steps {
      item(step.statement, .step, stepCount)
      stepCount += 1
      self.steps(step.steps)
    }
  }

  mutating func reflections(_ reflections: [Statement]) {
    for reflection in reflections {
      item(reflection, .reflection, reflectionCount)
      reflectionCount += 1
    }
  }
}
