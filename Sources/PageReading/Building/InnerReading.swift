import FrameworkModel
import SourceText
import TextReading

/// Reads sources whose levels stand outside and whose competencies stand inside them.
extension RegionReader {
  /// Reads a run into the level of an inner competency.
  mutating func readInner(_ run: Run, _ scope: Scope, _ place: Int) {
    guard let outer = scope.level else {
      read(run, scope)
      return
    }
    if inner.isEmpty { inner = outline.innerNames.map { openInner($0) } }
    let own = (competency, levels)
    (competency, levels) = (inner[place].competency, inner[place].levels)
    let around = own.1[outer]
    var open = OpenLevel(
      number: around.level.number, at: around.level.location, place: around.place, isNamed: around.isNamed)
    open.level.title = around.level.title
    open.level.inferred = around.level.inferred
    levels.append(open)
    var scope = scope
    scope.level = levels.count - 1
    scope.section = .behaviors
    read(run, scope)
    inner[place] = InnerCompetency(competency: competency, levels: levels)
    (competency, levels) = own
  }

  private mutating func openInner(_ name: SourceRange) -> InnerCompetency {
    let parts = NameParts(outline.bytes, name, outline.vocabulary)
    var competency = Competency(name: statement(parts.name), location: location(name))
    if let code = parts.code { competency.code = statement(code) }
    return InnerCompetency(competency: competency, levels: [])
  }

  /// The inner competencies, finished; what the region says of itself is their cluster.
  mutating func innerCompetencies() -> [Competency] {
    let outer = competency
    (activitiesOfLevels, observationsOfLevels) = ([], [])
    return inner.map { open in
      (competency, levels) = (open.competency, open.levels)
      if !outer.inferred.contains(.name) { competency.cluster = outer.name }
      finishLevels()
      return competency
    }
  }
}

/// A competency inside levels, being read.
struct InnerCompetency {
  var competency: Competency
  var levels: [RegionReader.OpenLevel]
}
