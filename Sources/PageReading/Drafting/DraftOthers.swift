import FrameworkModel
import SourceText
import TextReading

/// Items that are neither behaviors nor questions nor activities: their heading's words say where they go.
extension DraftReader {
  mutating func others(
    _ others: [(heading: Int?, item: Draft.Item)], _ competency: inout Competency, _ noise: NoiseKinds, _ place: Int
  ) {
    var open: (heading: Int?, section: Int)?
    for (heading, item) in others {
      let stated = source.hints.meanings[item.units[0]]?.section
      let kind = stated ?? heading.flatMap { headings.section($0) } ?? .sections
      if takePlaceholder(item.places, kind, noise, place, level: nil) { continue }
      let items = item.flattened
      switch kind {
      case .courses: competency.courses += items.map { texts.statement($0) }
      case .resources:
        let name = heading.flatMap { headings.resourceKind($0) }
        competency.resources += items.map { Resource(kind: name, texts.statement($0)) }
      case .related: for units in items { competency.related += related(units) }
      case .titles: competency.titles += items.map { texts.statement($0) }
      case .reflections where !competency.activities.isEmpty:
        // They belong to the activity above them.
        let start = page.units[item.units[0]].text.start
        let activity = competency.activities.lastIndex { $0.statement.location.range.start < start } ?? 0
        competency.activities[activity].reflections += items.map { texts.statement($0) }
      default:
        let statements = items.map { texts.statement($0) }
        if let open, open.heading == heading {
          competency.sections[open.section].items += statements
          continue
        }
        competency.sections.append(OtherSection(title: title(heading, statements), items: statements))
        open = (heading, competency.sections.count - 1)
        if let heading, !page.isCell(heading), headings.isUnknown(heading) {
          observe(
            vocabulary.unknownSection(LineEnds.trimmingColon(page.units[heading].words)), page.units[heading].text,
            place)
        }
      }
    }
  }

  /// The words of a section's heading; where there is none, what the model calls texts without a section.
  private mutating func title(_ heading: Int?, _ items: [Statement]) -> Statement {
    if let heading { return texts.title(heading) }
    let start = items.first?.location.range.start ?? 0
    return Statement("Notes", at: texts.location(SourceRange(start, start)))
  }

  private mutating func related(_ units: [Int]) -> [Relation] {
    let text = LineEnds.trimmingStop(texts.statement(units))
    let isList = !page.isMarked(units[0]) && text.text.utf8.contains { $0 == 0x2C || $0 == 0x3B }
    return isList ? RelatedPhrase.phrases(text).map { Relation($0) } : [Relation(text)]
  }
}

extension Draft.Item {
  /// The texts of an item and of all that is nested below it, in order.
  fileprivate var flattened: [[Int]] { [units] + nested.flatMap(\.flattened) }
}
