import FrameworkModel
import SourceText
import TextReading

/// Puts what a cell says into its competency, at the level that the row is about.
extension TableRowReader {
  mutating func fill(
    _ role: ColumnRole?, _ text: CellText, _ heading: ColumnHeading?, _ level: Int?, _ competency: Int
  ) {
    texts.competency = competency
    let before = texts.reading.observations.count
    defer {
      let observed = before..<texts.reading.observations.count
      if let level, !observed.isEmpty { gathered.note(observed, in: level, of: competency) }
    }
    switch role {
    case .section(let kind): fill(kind, text, heading, level, competency)
    case .text: fill(.behaviors, text, heading, level, competency)
    case .definition, .description: takeDefinition(text, heading, competency)
    case .levelDescription: takeLevelDescription(text, heading, level, competency)
    case .levelName, .title:
      guard let level, let title = texts.statement(text, in: .levels) else { return keep(text, heading, competency) }
      gathered.setTitle(title, of: level, of: competency)
    case .steps: takeSteps(text, heading, competency)
    case .rowCode: keep(text, heading, competency, isKnown: true)
    default: keep(text, heading, competency)
    }
  }

  private mutating func takeDefinition(_ text: CellText, _ heading: ColumnHeading?, _ competency: Int) {
    if let known = gathered[competency].definition {
      // Repeated on each row, as exports do.
      if known.text == text.joined { return texts.mark(text.range, .heading) }
      return keep(text, heading, competency, isKnown: true)
    }
    guard let definition = texts.statement(text, in: .definition) else { return }
    gathered[competency].definition = definition
    gathered[competency].related += RelatedPhrase.find(definition)
  }

  private mutating func takeLevelDescription(
    _ text: CellText, _ heading: ColumnHeading?, _ level: Int?, _ competency: Int
  ) {
    guard let level else { return takeDefinition(text, heading, competency) }
    let isList = text.items.count > 1 || text.lines[0].isMarked
    gathered.addLoose(texts.statements(text, in: .behaviors), isList: isList, to: level, of: competency)
  }

  private mutating func fill(
    _ kind: SectionKind, _ text: CellText, _ heading: ColumnHeading?, _ level: Int?, _ competency: Int
  ) {
    switch kind {
    case .behaviors:
      let found = texts.statements(text, in: kind)
      if let level { gathered.add(found, to: level, of: competency) } else { gathered[competency].behaviors += found }
    case .negativeBehaviors:
      let found = texts.statements(text, in: kind)
      if let level {
        gathered.change(level, of: competency) { $0.negativeBehaviors += found }
      } else {
        gathered[competency].negativeBehaviors += found
      }
    case .questions:
      let found = questions(texts.pieces(text, in: kind))
      if let level {
        gathered.change(level, of: competency) { $0.questions += found }
      } else {
        gathered[competency].questions += found
      }
    case .probes: takeProbes(texts.statements(text, in: kind), level, competency)
    case .activities:
      let levels = level.flatMap { gathered.range(of: $0, of: competency) }
      gathered[competency].activities += activities(texts.pieces(text, in: kind), levels)
    case .reflections:
      let tips = texts.statements(text, in: kind)
      if let last = gathered[competency].activities.indices.last {
        gathered[competency].activities[last].reflections += tips
      } else {
        addSection(tips, heading, competency)
      }
    case .courses: gathered[competency].courses += texts.statements(text, in: kind)
    case .resources:
      let kind = heading.flatMap { isKindOfResource($0.text) ? $0.text : nil }
      gathered[competency].resources += texts.statements(text, in: .resources).map { Resource(kind: kind, $0) }
    case .related:
      for statement in texts.statements(text, in: kind) {
        gathered[competency].related += RelatedPhrase.phrases(LineEnds.trimmingStop(statement)).map { Relation($0) }
      }
    case .titles: gathered[competency].titles += texts.statements(text, in: kind)
    case .definition, .levels, .contrasts, .sections: keep(text, heading, competency)
    }
  }

  private func isKindOfResource(_ text: String) -> Bool {
    !Words.words(text).contains { word in vocabulary.words[word]?.contains(.resource) ?? false }
      || Words.words(text).count == 1 && isMedium(text)
  }

  private func isMedium(_ text: String) -> Bool { !generalResources.contains(Words.phrase(Words.words(text))) }

  private func questions(_ pieces: [CellTexts.Piece]) -> [Question] {
    var questions: [Question] = []
    for piece in pieces {
      if piece.isNested, let last = questions.indices.last {
        questions[last].probes.append(piece.statement)
      } else {
        questions.append(Question(piece.statement))
      }
    }
    return questions
  }

  private func activities(_ pieces: [CellTexts.Piece], _ levels: LevelRange?) -> [Activity] {
    var activities: [Activity] = []
    for piece in pieces {
      if piece.isNested, let last = activities.indices.last {
        activities[last].steps.append(Step(piece.statement))
      } else {
        activities.append(Activity(piece.statement, levels: levels))
      }
    }
    return activities
  }

  /// Probes follow up the last question of their level, or of the competency.
  private mutating func takeProbes(_ probes: [Statement], _ level: Int?, _ competency: Int) {
    if let level, gathered.hasQuestions(level, of: competency) {
      gathered.change(level, of: competency) { $0.questions[$0.questions.count - 1].probes += probes }
    } else if let last = gathered[competency].questions.indices.last {
      gathered[competency].questions[last].probes += probes
    } else {
      gathered[competency].questions += probes.map { Question($0) }
    }
  }

  private mutating func takeSteps(_ text: CellText, _ heading: ColumnHeading?, _ competency: Int) {
    let steps = texts.statements(text, in: .activities)
    guard let last = gathered[competency].activities.indices.last else {
      return addSection(steps, heading, competency)
    }
    gathered[competency].activities[last].steps += steps.map { Step($0) }
  }

  // MARK: What no vocabulary knows

  /// Keeps the text of a column that has no place in the model as a section under the column's heading.
  private mutating func keep(
    _ text: CellText, _ heading: ColumnHeading?, _ competency: Int, isKnown: Bool = false
  ) {
    addSection(texts.statements(text, in: .sections), heading, competency)
    guard !isKnown, let heading, !heading.text.isEmpty, unknownNoted.insert(heading.text).inserted else { return }
    texts.observe(
      vocabulary.unknownSection(heading.text), heading.cell.range, about: Entity(competency: competency))
  }

  private mutating func addSection(_ items: [Statement], _ heading: ColumnHeading?, _ competency: Int) {
    guard let first = items.first else { return }
    let title = heading.flatMap { $0.text.isEmpty ? nil : $0.text } ?? "Without a heading"
    let range = heading?.cell.range ?? SourceRange(first.location.range.start, first.location.range.start)
    // What a row repeats is said once.
    for item in gathered.addSection(items, titled: Statement(title, at: Location(id, range)), to: competency) {
      texts.mark(item.location.range, .heading)
    }
  }
}

private let generalResources = Set(
  [
    "resource", "resources", "ressource", "ressources", "recurso", "recursos", "ressourcen", "bron", "bronnen",
    "risorsa",
    "risorse", "further reading",
  ].map { Words.phrase(Words.words($0)) })
