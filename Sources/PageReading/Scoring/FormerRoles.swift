import FrameworkModel
import SourceText

/// What each unit is in a reading that was made in another way, so that it can be compared by the same terms.
struct FormerRoles {
  private(set) var roles: [UnitRole]
  private(set) var kinds: [Int: ItemKind] = [:]
  private let units: [Unit]
  /// The units by the first byte of their text, for those that stand in order.
  private let starts: [(offset: Int, unit: Int)]

  init(_ reading: SourceReading, _ units: [Unit]) {
    self.units = units
    roles = Array(repeating: .structure(.noise), count: units.count)
    starts = units.indices.map { (Int(units[$0].text.start), $0) }.sorted { $0.0 < $1.0 }
    for span in reading.spans where span.role == .heading { take(span.range, .structure(.heading), nil, nil) }
    for competency in reading.competencies { take(competency) }
  }

  private mutating func take(_ competency: Competency) {
    if !competency.inferred.contains(.name) { take(competency.name.location.range, .name, .nameGoesOn, nil) }
    if let definition = competency.definition {
      take(definition.location.range, .structure(.definition), .definitionGoesOn, nil)
    }
    for level in competency.levels {
      take(level.location.range, .level, nil, nil)
      if let title = level.title { take(title.location.range, .level, nil, nil) }
      if let text = level.description { take(text.location.range, .structure(.description), .definitionGoesOn, nil) }
      take(level.behaviors, .behavior)
      take(level.negativeBehaviors, .negativeBehavior)
      take(level.questions)
    }
    take(competency.behaviors, .behavior)
    take(competency.negativeBehaviors, .negativeBehavior)
    take(competency.questions)
    for activity in competency.activities {
      take([activity.statement], .activity)
      take(activity.steps)
      take(activity.reflections, .resource)
    }
    for contrast in competency.contrasts {
      take([contrast.means], .behavior)
      take([contrast.doesNotMean], .negativeBehavior)
    }
    take(competency.courses + competency.titles + competency.resources.map(\.statement), .resource)
    // Names in the definition's own words are part of it.
    let definition = competency.definition?.location.range
    let named = competency.related.map(\.name).filter { !(definition?.contains($0.location.range) ?? false) }
    take(named, .resource)
    for section in competency.sections { take(section.items, .resource) }
  }

  private mutating func take(_ questions: [Question]) {
    for question in questions {
      take([question.statement], .question)
      take(question.probes, .probe)
    }
  }

  private mutating func take(_ steps: [Step]) {
    for step in steps {
      take([step.statement], .step)
      take(step.steps)
    }
  }

  private mutating func take(_ statements: [Statement], _ kind: ItemKind) {
    for statement in statements { take(statement.location.range, .structure(.item), .itemGoesOn, kind) }
  }

  /// Gives the units of a range a role: the first one `role`, those behind it `goesOn`.
  private mutating func take(_ range: SourceRange, _ role: UnitRole, _ goesOn: StructureRole?, _ kind: ItemKind?) {
    guard range.count > 0 else { return }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(units[starts[middle].unit].text.end) <= Int(range.start) { low = middle + 1 } else { high = middle }
    }
    var isFirst = true
    while low < starts.count, starts[low].offset < Int(range.end) {
      let place = starts[low].unit
      low += 1
      guard units[place].text.end > range.start else { continue }
      if isFirst {
        roles[place] = role
        if let kind { kinds[place] = kind }
      } else if let goesOn {
        roles[place] = .structure(goesOn)
      }
      isFirst = false
    }
  }
}
