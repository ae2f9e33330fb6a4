public import SourceText

extension Competency {
  /// Hands over where each text of the competency stands, in any order.
  ///
  /// The same places as those of `forEachStatement`, without a look at the texts themselves.
  @inlinable
  public func forEachLocation(_ body: (Location) -> Void) {
    body(name.location)
    if let code { body(code.location) }
    if let cluster { body(cluster.location) }
    if let definition { body(definition.location) }
    for level in levels.indices {
      if let title = levels[level].title { body(title.location) }
      if let description = levels[level].description { body(description.location) }
      Self.all(levels[level].behaviors, body)
      Self.all(levels[level].negativeBehaviors, body)
      Self.all(levels[level].questions, body)
    }
    Self.all(behaviors, body)
    Self.all(negativeBehaviors, body)
    for place in contrasts.indices {
      body(contrasts[place].means.location)
      body(contrasts[place].doesNotMean.location)
    }
    Self.all(questions, body)
    for place in activities.indices {
      body(activities[place].statement.location)
      Self.all(activities[place].steps, body)
      Self.all(activities[place].reflections, body)
    }
    Self.all(courses, body)
    for place in resources.indices { body(resources[place].statement.location) }
    for place in related.indices { body(related[place].name.location) }
    Self.all(titles, body)
    for place in sections.indices {
      body(sections[place].title.location)
      Self.all(sections[place].items, body)
    }
  }

  @inlinable
  static func all(_ statements: [Statement], _ body: (Location) -> Void) {
    for place in statements.indices { body(statements[place].location) }
  }

  @inlinable
  static func all(_ questions: [Question], _ body: (Location) -> Void) {
    for place in questions.indices {
      body(questions[place].statement.location)
      all(questions[place].probes, body)
    }
  }

  @usableFromInline
  static func all(_ steps: [Step], _ body: (Location) -> Void) {
    for place in steps.indices {
      body(steps[place].statement.location)
      all(steps[place].steps, body)
    }
  }
}
