public import SourceText

/// What of a framework has an identifier of its own, which lasts through rewording, moving and renaming.
public enum EntityKind: String, Hashable, Sendable, CaseIterable {
  case framework, cluster
  /// A step of the framework's scale.
  case scaleLevel = "scale-level"
  case competency, level, behavior
  case negativeBehavior = "negative-behavior"
  case contrast, question, probe, activity, step, reflection, course, resource
  case jobTitle = "job-title"
  case section
  case sectionItem = "section-item"
}

/// One entity of a framework, as it is met on a walk.
public struct VisitedEntity {
  public let kind: EntityKind
  /// Its place among all that are met, from 0.
  public let index: Int
  /// The place of the one that it stands in; -1 for what stands in the framework itself.
  public let parent: Int
  /// Its words; nil for a level without a title.
  public let text: String?
  /// The number of a level.
  public let number: Int
  /// A competency's code.
  public let code: String?
  /// What else it says of itself: a definition, a description, the other side of a contrast; empty where that is nothing.
  public let details: String
  /// Where its words stand; nil for a level of a competency or of the scale.
  public let location: Location?
  /// Its id; nil while it has none. May be set.
  public var id: String?
}

extension Framework {
  /// Visits each entity, those that hold others before them, and lets their ids be set. Linear in the framework.
  ///
  /// The order is that of the canonical document, which `Comparing` lays frameworks out in, too. Links are no entities,
  /// and neither are the fields that are there once, such as a definition.
  public mutating func updateEntities(_ body: (inout VisitedEntity) -> Void) {
    withoutActuallyEscaping(body) { body in
      var walk = EntityWalk(body: body)
      for index in scale.indices { walk.visit(&scale[index]) }
      for index in competencies.indices { walk.visit(&competencies[index]) }
    }
  }

  /// Visits each entity in the same order.
  public func forEachEntity(_ body: (VisitedEntity) -> Void) {
    var copy = self
    copy.updateEntities { body($0) }
  }
}

private struct EntityWalk {
  let body: (inout VisitedEntity) -> Void
  private var count = 0

  init(body: @escaping (inout VisitedEntity) -> Void) { self.body = body }

  /// Visits one entity and gives its place.
  @discardableResult
  private mutating func visit(
    _ kind: EntityKind, in parent: Int, _ text: String?, number: Int = 0, code: String? = nil, details: String? = nil,
    at location: Location? = nil, id: inout String?
  ) -> Int {
    var visited = VisitedEntity(
      kind: kind, index: count, parent: parent, text: text, number: number, code: code, details: details ?? "",
      location: location, id: id)
    body(&visited)
    id = visited.id
    count += 1
    return visited.index
  }

  @discardableResult
  private mutating func visit(
    _ kind: EntityKind, in parent: Int, _ statement: inout Statement, details: String? = nil
  ) -> Int {
    visit(kind, in: parent, statement.text, details: details, at: statement.location, id: &statement.id)
  }

  private mutating func visit(_ kind: EntityKind, in parent: Int, each statements: inout [Statement]) {
    for index in statements.indices { visit(kind, in: parent, &statements[index]) }
  }

  mutating func visit(_ step: inout ScaleStep) {
    visit(.scaleLevel, in: -1, step.title, number: step.number, id: &step.id)
  }

  mutating func visit(_ competency: inout Competency) {
    var id: String? = competency.id.isEmpty ? nil : competency.id
    let place = visit(
      .competency, in: -1, competency.name.text, code: competency.code?.text, details: competency.definition?.text,
      at: competency.name.location, id: &id)
    competency.id = id ?? ""
    for index in competency.levels.indices { visit(&competency.levels[index], in: place) }
    visit(.behavior, in: place, each: &competency.behaviors)
    visit(.negativeBehavior, in: place, each: &competency.negativeBehaviors)
    for index in competency.contrasts.indices {
      let opposite = competency.contrasts[index].doesNotMean.text
      visit(.contrast, in: place, &competency.contrasts[index].means, details: opposite)
    }
    visit(&competency.questions, in: place)
    for index in competency.activities.indices {
      let levels = competency.activities[index].levels.map { "\($0.from) \($0.to)" }
      let activity = visit(.activity, in: place, &competency.activities[index].statement, details: levels)
      visit(&competency.activities[index].steps, in: activity)
      visit(.reflection, in: activity, each: &competency.activities[index].reflections)
    }
    visit(.course, in: place, each: &competency.courses)
    for index in competency.resources.indices {
      let kind = competency.resources[index].kind
      visit(.resource, in: place, &competency.resources[index].statement, details: kind)
    }
    visit(.jobTitle, in: place, each: &competency.titles)
    for index in competency.sections.indices {
      let section = visit(.section, in: place, &competency.sections[index].title)
      visit(.sectionItem, in: section, each: &competency.sections[index].items)
    }
  }

  private mutating func visit(_ level: inout Level, in competency: Int) {
    let place = visit(
      .level, in: competency, level.title?.text, number: level.number, details: level.description?.text, id: &level.id)
    visit(.behavior, in: place, each: &level.behaviors)
    visit(.negativeBehavior, in: place, each: &level.negativeBehaviors)
    visit(&level.questions, in: place)
  }

  private mutating func visit(_ questions: inout [Question], in parent: Int) {
    for index in questions.indices {
      let question = visit(.question, in: parent, &questions[index].statement)
      visit(.probe, in: question, each: &questions[index].probes)
    }
  }

  private mutating func visit(_ steps: inout [Step], in parent: Int) {
    for index in steps.indices {
      let step = visit(.step, in: parent, &steps[index].statement)
      visit(&steps[index].steps, in: step)
    }
  }
}
