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
      withUnsafePointer(to: self) { competency in
        var walk = StatementWalk { body($0.statement, $0.entity) }
        walk.walk(competency, at: place)
      }
    }
  }
}

extension [Competency] {
  /// Hands over the texts of all competencies where they stand.
  public func forEachTextInPlace(_ body: (TextInPlace) -> Void) { forEachTextInPlace(of: indices, body) }

  /// Hands over the texts of some competencies where they stand: what `statements(at:)` lists for each of them.
  ///
  /// - Parameter places: Which competencies, by their places in the framework.
  public func forEachTextInPlace(of places: Range<Int>, _ body: (TextInPlace) -> Void) {
    withoutActuallyEscaping(body) { body in
      withUnsafeBufferPointer { competencies in
        for place in places {
          precondition(competencies.indices.contains(place), "a competency has its place in the framework")
          var walk = StatementWalk(body)
          walk.walk(competencies.baseAddress! + place, at: place)
        }
      }
    }
  }
}

/// Walks the texts of one competency in their places; counts the nested items of it, or of one of its levels.
private struct StatementWalk {
  let body: (TextInPlace) -> Void
  private var competency = 0
  /// The level that is walked: its place and its number.
  private var level: (place: Int, number: Int)?
  private var probeCount = 0
  private var stepCount = 0
  private var reflectionCount = 0

  init(_ body: @escaping (TextInPlace) -> Void) { self.body = body }

  mutating func walk(_ competency: UnsafePointer<Competency>, at place: Int) {
    self.competency = place
    item(competency.field(\.name), .name, 0)
    one(competency.field(\.code), .code)
    one(competency.field(\.cluster), .cluster)
    one(competency.field(\.definition), .definition)
    let levels = ListInPlace.rows(competency.field(\.levels))
    for place in levels.indices {
      level = (place, levels[place].number)
      walk(levels.baseAddress! + place)
    }
    level = nil
    probeCount = 0
    all(competency.field(\.behaviors), .behavior)
    all(competency.field(\.negativeBehaviors), .negativeBehavior)
    each(competency.field(\.contrasts)) { walk, contrast, place in
      walk.item(contrast.field(\.means), .contrast, place)
      walk.item(contrast.field(\.doesNotMean), .contrast, place)
    }
    questions(competency.field(\.questions))
    each(competency.field(\.activities)) { walk, activity, place in
      walk.item(activity.field(\.statement), .activity, place)
      walk.steps(activity.field(\.steps))
      walk.each(activity.field(\.reflections)) { walk, reflection, _ in
        walk.item(reflection, .reflection, walk.reflectionCount)
        walk.reflectionCount += 1
      }
    }
    all(competency.field(\.courses), .course)
    each(competency.field(\.resources)) { walk, resource, place in
      walk.item(resource.field(\.statement), .resource, place)
    }
    each(competency.field(\.related)) { walk, relation, place in walk.item(relation.field(\.name), .related, place) }
    all(competency.field(\.titles), .jobTitle)
    each(competency.field(\.sections)) { walk, section, place in
      walk.item(section.field(\.title), .section, place)
      walk.each(section.field(\.items)) { walk, text, _ in walk.item(text, .section, place) }
    }
  }

  private mutating func walk(_ level: UnsafePointer<Level>) {
    probeCount = 0
    one(level.field(\.title), .title)
    one(level.field(\.description), .description)
    all(level.field(\.behaviors), .behavior)
    all(level.field(\.negativeBehaviors), .negativeBehavior)
    questions(level.field(\.questions))
  }

  private func entity(_ kind: Entity.ItemKind, _ place: Int) -> Entity {
    Entity(competency: competency, level: level?.number, item: .init(kind, place))
  }

  private func item(_ statement: UnsafePointer<Statement>, _ kind: Entity.ItemKind, _ place: Int) {
    body(TextInPlace(statement, entity(kind, place), level?.place))
  }

  private func one(_ statement: UnsafePointer<Statement?>, _ kind: Entity.ItemKind) {
    if let text = TextInPlace(statement, entity(kind, 0), level?.place) { body(text) }
  }

  private mutating func all(_ statements: UnsafePointer<[Statement]>, _ kind: Entity.ItemKind) {
    each(statements) { walk, statement, place in walk.item(statement, kind, place) }
  }

  private mutating func questions(_ questions: UnsafePointer<[Question]>) {
    each(questions) { walk, question, place in
      walk.item(question.field(\.statement), .question, place)
      walk.each(question.field(\.probes)) { walk, probe, _ in
        walk.item(probe, .probe, walk.probeCount)
        walk.probeCount += 1
      }
    }
  }

  private mutating func steps(_ steps: UnsafePointer<[Step]>) {
    each(steps) { walk, step, _ in
      walk.item(step.field(\.statement), .step, walk.stepCount)
      walk.stepCount += 1
      walk.steps(step.field(\.steps))
    }
  }

  @inline(__always)
  private mutating func each<Element>(
    _ list: UnsafePointer<[Element]>, _ body: (inout StatementWalk, UnsafePointer<Element>, Int) -> Void
  ) {
    let rows = ListInPlace.rows(list)
    for place in rows.indices { body(&self, rows.baseAddress! + place, place) }
  }
}

extension UnsafePointer {
  /// Where a field of the value stands.
  @inline(__always)
  fileprivate func field<Field>(_ field: KeyPath<Pointee, Field>) -> UnsafePointer<Field> {
    guard let place = pointer(to: field) else { preconditionFailure("a field is stored") }
    return place
  }
}
