extension Competency {
  /// Each text of the competency with the entity that it is, in the order of the canonical document.
  ///
  /// Items count from 0 within their competency or level; nested ones (probes, steps, reflections) count on through all
  /// that hold them, so that each has an entity of its own. The items of an unnamed section count with its title.
  ///
  /// - Parameter place: The competency's place in its framework or source.
  public func statements(at place: Int) -> [(statement: Statement, entity: Entity)] {
    var found: [(statement: Statement, entity: Entity)] = []
    forEachStatement(at: place) { found.append(($0, $1)) }
    return found
  }

  /// Hands over what `statements(at:)` lists, one text after the other, without making a list.
  public func forEachStatement(at place: Int, _ body: (Statement, Entity) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = StatementWalk(competency: place, body: body)
      walk.walk(self)
    }
  }
}

/// Walks the texts of one competency; counts the nested items of it, or of one of its levels.
private struct StatementWalk {
  let competency: Int
  let body: (Statement, Entity) -> Void
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
    for place in competency.levels.indices { walk(levelAt: place, of: competency) }
    level = nil
    probeCount = 0
    all(competency.behaviors, .behavior)
    all(competency.negativeBehaviors, .negativeBehavior)
    for place in competency.contrasts.indices {
      item(competency.contrasts[place].means, .contrast, place)
      item(competency.contrasts[place].doesNotMean, .contrast, place)
    }
    questions(competency.questions)
    for place in competency.activities.indices {
      item(competency.activities[place].statement, .activity, place)
      steps(competency.activities[place].steps)
      reflections(competency.activities[place].reflections)
    }
    all(competency.courses, .course)
    for place in competency.resources.indices { item(competency.resources[place].statement, .resource, place) }
    for place in competency.related.indices { item(competency.related[place].name, .related, place) }
    all(competency.titles, .jobTitle)
    for place in competency.sections.indices {
      item(competency.sections[place].title, .section, place)
      for text in competency.sections[place].items.indices {
        item(competency.sections[place].items[text], .section, place)
      }
    }
  }

  /// The level is looked at in its place: a copy would count references in each of its lists.
  private mutating func walk(levelAt place: Int, of competency: Competency) {
    level = competency.levels[place].number
    probeCount = 0
    one(competency.levels[place].title, .title)
    one(competency.levels[place].description, .description)
    all(competency.levels[place].behaviors, .behavior)
    all(competency.levels[place].negativeBehaviors, .negativeBehavior)
    questions(competency.levels[place].questions)
  }

  private func item(_ statement: Statement, _ kind: Entity.ItemKind, _ place: Int) {
    body(statement, Entity(competency: competency, level: level, item: .init(kind, place)))
  }

  private func one(_ statement: Statement?, _ kind: Entity.ItemKind) {
    if let statement { item(statement, kind, 0) }
  }

  private func all(_ statements: [Statement], _ kind: Entity.ItemKind) {
    for place in statements.indices { item(statements[place], kind, place) }
  }

  private mutating func questions(_ questions: [Question]) {
    for place in questions.indices {
      item(questions[place].statement, .question, place)
      for probe in questions[place].probes.indices {
        item(questions[place].probes[probe], .probe, probeCount)
        probeCount += 1
      }
    }
  }

  private mutating func steps(_ steps: [Step]) {
    for place in steps.indices {
      item(steps[place].statement, .step, stepCount)
      stepCount += 1
      self.steps(steps[place].steps)
    }
  }

  private mutating func reflections(_ reflections: [Statement]) {
    for place in reflections.indices {
      item(reflections[place], .reflection, reflectionCount)
      reflectionCount += 1
    }
  }
}
