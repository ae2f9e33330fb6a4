public import FrameworkModel

/// One text of the model with its place and kind.
public struct PlacedStatement: Sendable {
  public var statement: Statement
  public var entity: Entity

  var kind: Entity.ItemKind? { entity.item?.kind }
}

extension LintSubject {
  /// Calls `body` for each behavior, negative ones left out, in the order of the model.
  func forEachBehavior(_ body: (PlacedStatement) -> Void) {
    for (index, competency) in framework.competencies.enumerated() {
      for level in competency.levels {
        for (number, behavior) in level.behaviors.enumerated() {
          body(
            PlacedStatement(
              statement: behavior,
              entity: Entity(competency: index, level: level.number, item: .init(.behavior, number))))
        }
      }
      for (number, behavior) in competency.behaviors.enumerated() {
        body(
          PlacedStatement(
            statement: behavior, entity: Entity(competency: index, item: .init(.behavior, number))))
      }
    }
  }

  /// Calls `body` for each interview question, in the order of the model.
  func forEachQuestion(_ body: (Question, Entity) -> Void) {
    for (index, competency) in framework.competencies.enumerated() {
      for level in competency.levels {
        for (number, question) in level.questions.enumerated() {
          body(question, Entity(competency: index, level: level.number, item: .init(.question, number)))
        }
      }
      for (number, question) in competency.questions.enumerated() {
        body(question, Entity(competency: index, item: .init(.question, number)))
      }
    }
  }

  /// Calls `body` for each text that a source states, in the order of the model: names, titles, prose and items.
  func forEachStatement(_ body: (PlacedStatement) -> Void) {
    for (index, competency) in framework.competencies.enumerated() {
      for (statement, entity) in competency.statements(at: index) {
        if entity.item?.kind == .name, competency.inferred.contains(.name) { continue }
        body(PlacedStatement(statement: statement, entity: entity))
      }
    }
  }
}

extension Entity.ItemKind {
  /// The kind in an editor's words: `interview question`.
  var phrase: String {
    switch self {
    case .question: "interview question"
    case .probe: "probing question"
    case .activity: "development activity"
    case .reflection: "reflection tip"
    case .related: "related competency"
    default: rawValue
    }
  }
}
