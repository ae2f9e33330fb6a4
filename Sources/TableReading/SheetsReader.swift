public import FrameworkModel
public import SourceText
public import TextReading

/// Reads the sheets of a workbook together: tables of competencies, a sheet for each cluster or competency, a sheet with the
/// scale, and what stands beside them.
public struct SheetsReader {
  private let vocabulary: Vocabulary

  public init(vocabulary: Vocabulary = .standard) { self.vocabulary = vocabulary }

  /// - Parameters:
  ///   - lines: The lines of cells that are divided already, by where the cells begin.
  ///   - areHeaded: Whether the names of tables are the headings above them, so that one alone is a cluster too.
  /// - Returns: Nil where no sheet is a table of competencies, so that the text has to be read as a page.
  public func read(
    _ source: SourceFile, _ grids: [Grid], lines: [UInt32: [Line]] = [:], areHeaded: Bool = false, as id: SourceID
  ) -> SourceReading? {
    let tables = self.tables(source, grids, lines: lines, as: id)
    guard tables.contains(where: { $0.confidence > 0 }) else { return nil }
    var reading = SourceReading()
    let named = zip(grids, tables).filter { $0.1.confidence > 0 && $0.1.namesCompetencies }
    let areClusters =
      (named.count > 1 || areHeaded && !named.isEmpty)
      && !named.contains { grid, table in
        SheetName.isGeneric(grid.name?.text ?? "") || isOfSections(grid)
          || table.reading.competencies.contains { $0.cluster != nil }
      }
    for (grid, table) in zip(grids, tables) {
      var table = table.reading
      if table.competencies.isEmpty {
        leaveOut(grid, &reading)
        continue
      }
      if !named.isEmpty, tables.count > 1, let steps = scale(grid, table) {
        if reading.scale.isEmpty { reading.scale = steps }
        reading.spans.append(SourceSpan(grid.range, .heading))
        markName(grid, &reading)
        continue
      }
      if areClusters, let name = grid.name {
        let cluster = Statement(name.text, at: Location(id, name.range))
        for place in table.competencies.indices { table.competencies[place].cluster = cluster }
      } else if !table.competencies.contains(where: { $0.name.location.range == grid.name?.range }) {
        markName(grid, &reading)
      }
      add(table, to: &reading)
    }
    number(&reading)
    return reading
  }

  /// Whether one of the tables says of itself, by its own headings, which competencies it holds and what their levels ask.
  public func isCertain(_ source: SourceFile, _ grids: [Grid], lines: [UInt32: [Line]], as id: SourceID) -> Bool {
    tables(source, grids, lines: lines, as: id).contains { table in
      table.confidence >= 0.7 && table.saysWhatRowsAre
        && table.reading.competencies.contains { $0.levels.count { !$0.behaviors.isEmpty } >= 2 }
    }
  }

  private func tables(
    _ source: SourceFile, _ grids: [Grid], lines: [UInt32: [Line]], as id: SourceID
  ) -> [CompetencyTable] {
    let fallback = SourceName.words(of: source.name)
    return grids.map {
      CompetencyTable($0, in: source.bytes, lines: lines, as: id, vocabulary: vocabulary, fallbackName: fallback)
    }
  }

  private func markName(_ grid: Grid, _ reading: inout SourceReading) {
    if let name = grid.name { reading.spans.append(SourceSpan(name.range, .heading)) }
  }

  /// A sheet without a table, beside others that have one: instructions, a cover.
  private func leaveOut(_ grid: Grid, _ reading: inout SourceReading) {
    if let name = grid.name { reading.spans.append(SourceSpan(name.range, .chrome)) }
    reading.spans.append(SourceSpan(grid.range, .chrome))
  }

  /// Whether a sheet is called by what it holds: `Questions`, `Definitions`.
  private func isOfSections(_ grid: Grid) -> Bool {
    guard let name = grid.name?.text else { return false }
    return ColumnHeadings(vocabulary).role(name) != nil
  }

  // MARK: The scale

  /// The steps of a sheet that says what the levels are in general: `Proficiency scale`.
  private func scale(_ grid: Grid, _ table: SourceReading) -> [ScaleStep]? {
    guard let name = grid.name, table.competencies.count == 1, let only = table.competencies.first,
      only.name.location.range == name.range || only.inferred.contains(.name),
      Words.words(name.text).contains(where: { Self.scaleWords.contains($0) }),
      only.levels.allSatisfy({ $0.title != nil && $0.questions.isEmpty })
    else { return nil }
    return only.levels.map { ScaleStep(number: $0.number, title: $0.title?.text) }
  }

  private static let scaleWords = Set(
    [
      "scale", "scales", "level", "levels", "proficiency", "legend", "key", "niveaux", "niveau", "echelle", "niveles",
      "nivel",
      "escala", "stufen", "skala", "niveaus", "schaal", "niveis", "livelli", "scala",
    ].map(Words.word))

  /// Levels that only have a name take the number that the scale gives it.
  private func number(_ reading: inout SourceReading) {
    var numbers: [String: Int] = [:]
    for step in reading.scale { if let title = step.title { numbers[Slug.of(title)] = step.number } }
    guard !numbers.isEmpty else { return }
    for place in reading.competencies.indices {
      let levels = reading.competencies[place].levels
      let found = levels.map {
        $0.inferred.contains(.number) ? $0.title.flatMap { numbers[Slug.of($0.text)] } : $0.number
      }
      guard !found.contains(nil), Set(found).count == found.count else { continue }
      for (level, number) in found.enumerated() {
        reading.competencies[place].levels[level].number = number ?? 0
        reading.competencies[place].levels[level].inferred.removeAll { $0 == .number }
      }
      reading.competencies[place].levels.sort { $0.number < $1.number }
    }
  }

  // MARK: Several sheets

  /// Adds what a sheet says; where another one has said something else of the same competency, to that one.
  public func add(_ sheet: SourceReading, to reading: inout SourceReading) {
    var bySlug: [String: [Int]] = [:]
    for place in reading.competencies.indices {
      bySlug[Slug.of(reading.competencies[place].name.text), default: []].append(place)
    }
    var places: [Int] = []
    for competency in sheet.competencies {
      let others = bySlug[Slug.of(competency.name.text)] ?? []
      let known = others.first { reading.competencies[$0].completes(competency) }
      if let known {
        reading.competencies[known].join(competency)
        reading.spans.append(SourceSpan(competency.name.location.range, .heading))
        places.append(known)
      } else {
        places.append(reading.competencies.count)
        reading.competencies.append(competency)
      }
    }
    reading.spans += sheet.spans
    for var observation in sheet.observations {
      if let place = observation.entity?.competency, places.indices.contains(place) {
        observation.entity?.competency = places[place]
      }
      reading.observations.append(observation)
    }
  }
}

extension Competency {
  /// Whether two parts say different things of one competency: not both what its levels ask, nor both what it means.
  fileprivate func completes(_ other: Competency) -> Bool {
    func asks(_ part: Competency) -> Bool { part.levels.contains { !$0.behaviors.isEmpty } || !part.behaviors.isEmpty }
    return !(asks(self) && asks(other)) && (definition == nil || other.definition == nil)
      && (cluster == nil || other.cluster == nil || cluster?.text == other.cluster?.text)
  }

  fileprivate mutating func join(_ other: Competency) {
    code = code ?? other.code
    cluster = cluster ?? other.cluster
    definition = definition ?? other.definition
    behaviors += other.behaviors
    negativeBehaviors += other.negativeBehaviors
    contrasts += other.contrasts
    questions += other.questions
    activities += other.activities
    courses += other.courses
    resources += other.resources
    related += other.related
    titles += other.titles
    sections += other.sections
    for level in other.levels {
      let known = levels.firstIndex {
        $0.number == level.number || ($0.title.map { Slug.of($0.text) } ?? "-") == level.title.map { Slug.of($0.text) }
      }
      if let known { levels[known].takeOver(level) } else { levels.append(level) }
    }
    levels.sort { $0.number < $1.number }
  }
}
