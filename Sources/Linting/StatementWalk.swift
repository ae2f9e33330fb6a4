import FrameworkModel

/// One text of the model with its place and kind.
struct PlacedStatement {
  var statement: Statement
  var entity: Entity

  var kind: Entity.ItemKind? { entity.item?.kind }
}

extension LintSubject {
  /// Calls `body` for each behavior, negative ones left out, in the order of the model.
  func forEachBehavior(_ body: (PlacedStatement) -> Void) {
    for (index, competency) in framework.competencies.enumerated() {
      for level in competency.levels {
        for (place, behavior) in level.behaviors.enumerated() {
          body(
            PlacedStatement(
              statement: behavior,
              entity: Entity(competency: index, level: level.number, item: .init(.behavior, place))))
        }
      }
      for (place, behavior) in competency.behaviors.enumerated() {
        body(
          PlacedStatement(
            statement: behavior, entity: Entity(competency: index, item: .init(.behavior, place))))
      }
    }
  }

  /// Calls `body` for each interview question, in the order of the model.
  func forEachQuestion(_ body: (Question, Entity) -> Void) {
    for (index, competency) in framework.competencies.enumerated() {
      for level in competency.levels {
        for (place, question) in level.questions.enumerated() {
          body(question, Entity(competency: index, level: level.number, item: .init(.question, place)))
        }
      }
      for (place, question) in competency.questions.enumerated() {
        body(question, Entity(competency: index, item: .init(.question, place)))
      }
    }
  }

  /// Calls `body` for each text of the model, in the order of the model: names, titles, prose and items.
  func forEachStatement(_ body: (PlacedStatement) -> Void) {
    for index in framework.competencies.indices { forEachStatement(ofCompetency: index, body) }
  }

  private func forEachStatement(ofCompetency index: Int, _ body: (PlacedStatement) -> Void) {
    let competency = framework.competencies[index]
    func visit(_ statement: Statement, _ kind: Entity.ItemKind, _ place: Int = 0, level: Int? = nil) {
      body(
        PlacedStatement(
          statement: statement, entity: Entity(competency: index, level: level, item: .init(kind, place))))
    }
    func visit(all statements: [Statement], _ kind: Entity.ItemKind, level: Int? = nil) {
      for (place, statement) in statements.enumerated() { visit(statement, kind, place, level: level) }
    }
    func visit(questions: [Question], level: Int? = nil) {
      for (place, question) in questions.enumerated() {
        visit(question.statement, .question, place, level: level)
        visit(all: question.probes, .probe, level: level)
      }
    }
    func visit(steps: [Step]) {
      // Steps nest as deep as a source likes: no recursion.
      var waiting = Array(steps.reversed())
      var place = 0
      while let step = waiting.popLast() {
        visit(step.statement, .step, place)
        place += 1
        waiting.append(contentsOf: step.steps.reversed())
      }
    }

    if !competency.inferred.contains(.name) { visit(competency.name, .name) }
    if let definition = competency.definition { visit(definition, .definition) }
    for level in competency.levels {
      if let title = level.title { visit(title, .title, level: level.number) }
      if let description = level.description { visit(description, .description, level: level.number) }
      visit(all: level.behaviors, .behavior, level: level.number)
      visit(all: level.negativeBehaviors, .negativeBehavior, level: level.number)
      visit(questions: level.questions, level: level.number)
    }
    visit(all: competency.behaviors, .behavior)
    visit(all: competency.negativeBehaviors, .negativeBehavior)
    for (place, contrast) in competency.contrasts.enumerated() {
      visit(contrast.means, .contrast, place)
      visit(contrast.doesNotMean, .contrast, place)
    }
    visit(questions: competency.questions)
    for (place, activity) in competency.activities.enumerated() {
      visit(activity.statement, .activity, place)
      visit(steps: activity.steps)
      visit(all: activity.reflections, .reflection)
    }
    visit(all: competency.courses, .course)
    visit(all: competency.resources.map(\.statement), .resource)
    visit(all: competency.titles, .jobTitle)
    for section in competency.sections { visit(all: section.items, .section) }
  }
}
