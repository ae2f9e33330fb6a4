extension Competency {
  /// Changes each text of the competency.
  public mutating func changeStatements(_ change: (inout Statement) -> Void) {
    change(&name)
    Self.one(&code, change)
    Self.one(&cluster, change)
    Self.one(&definition, change)
    for index in levels.indices {
      Self.one(&levels[index].title, change)
      Self.one(&levels[index].description, change)
      Self.all(&levels[index].behaviors, change)
      Self.all(&levels[index].negativeBehaviors, change)
      Self.all(&levels[index].questions, change)
    }
    Self.all(&behaviors, change)
    Self.all(&negativeBehaviors, change)
    for index in contrasts.indices {
      change(&contrasts[index].means)
      change(&contrasts[index].doesNotMean)
    }
    Self.all(&questions, change)
    for index in activities.indices {
      change(&activities[index].statement)
      Self.all(&activities[index].steps, change)
      Self.all(&activities[index].reflections, change)
    }
    Self.all(&courses, change)
    for index in resources.indices { change(&resources[index].statement) }
    for index in related.indices { change(&related[index].name) }
    Self.all(&titles, change)
    for index in sections.indices {
      change(&sections[index].title)
      Self.all(&sections[index].items, change)
    }
  }

  private static func one(_ statement: inout Statement?, _ change: (inout Statement) -> Void) {
    guard var changed = statement.take() else { return }
    change(&changed)
    statement = changed
  }

  private static func all(_ statements: inout [Statement], _ change: (inout Statement) -> Void) {
    for index in statements.indices { change(&statements[index]) }
  }

  private static func all(_ questions: inout [Question], _ change: (inout Statement) -> Void) {
    for index in questions.indices {
      change(&questions[index].statement)
      all(&questions[index].probes, change)
    }
  }

  private static func all(_ steps: inout [Step], _ change: (inout Statement) -> Void) {
    for index in steps.indices {
      change(&steps[index].statement)
      all(&steps[index].steps, change)
    }
  }
}
