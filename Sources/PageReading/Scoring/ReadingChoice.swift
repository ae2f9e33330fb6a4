import FrameworkModel
import SourceText
import TextReading

/// Compares a reading by finders with the readings that explain the page, by the same learned terms.
struct ReadingChoice {
  private let draft: DraftSource
  private let lines: [Line]
  private let tables: [Table]
  private let hinted: HintedLines
  private let model: ReadingModel

  /// No page that people write has more units; what has is read by the finders alone.
  private static let mostUnits = 3000

  /// A reading that explains a page, and what it took the lines for.
  struct Found {
    var reading: SourceReading
    var trace: RoleTrace
  }

  /// - Returns: Nil for a page that is larger than pages that people write.
  init?(
    _ source: SourceFile, as id: SourceID, from start: Int, _ vocabulary: Vocabulary, _ model: ReadingModel,
    hinted: HintedLines = .none
  ) {
    guard source.bytes.count < Self.mostUnits * 200 else { return nil }
    var scan = SourceForm.scan(source, from: start, vocabulary)
    var lines: [Line] = []
    swap(&lines, &scan.lines)
    self.lines = lines
    tables = scan.tables
    self.hinted = hinted
    self.model = model
    draft = DraftSource(
      file: source, id: id, start: start, spans: scan.spans, residue: scan.residue, vocabulary: vocabulary)
  }

  private func explainer(_ hinted: HintedLines = .none) -> PageExplainer? {
    let units = UnitScanner.units(lines, tables, draft.file.bytes, isStrict: true, hinted: hinted)
    guard !units.isEmpty, units.count <= Self.mostUnits else { return nil }
    return PageExplainer(units, model, hints: UnitHints(hinted, units))
  }

  private func found(_ candidate: PageReadingCandidate, _ explainer: PageExplainer) -> Found {
    var draft = draft
    draft.hints = explainer.hints
    return Found(
      reading: DraftReader.reading(candidate, explainer.page, draft),
      trace: RoleTrace(candidate, explainer.page, draft))
  }

  // MARK: Without hints

  /// A reading that explains the page better than a given one; nil where none does. Whichever stays says what is uncertain.
  ///
  /// Where `rung.yml` teaches words of its own the given reading stays: it is the one that knows them.
  func better(than reading: inout SourceReading) -> Found? {
    guard !draft.vocabulary.isTaught, !Self.isPlain(reading), var explainer = explainer(),
      let choice = explainer.choice(beside: explainer.former(reading))
    else { return nil }
    guard !choice.isFormer else {
      note(choice, explainer.page, in: &reading)
      return nil
    }
    var found = found(choice.best, explainer)
    note(choice, explainer.page, in: &found.reading)
    return found
  }

  /// Says what the next reading takes for something else, where it lies not far behind.
  private func note(_ choice: PageExplainer.Choice, _ page: PageEvidence, in reading: inout SourceReading) {
    guard let next = choice.next, Uncertainty.isThin(choice.margin),
      let uncertainty = Uncertainty(choice.best, next, page),
      let observation = uncertainty.observation(page, draft.file, draft.id)
    else { return }
    if uncertainty.isAboutNames {
      // One finding for one doubt.
      reading.observations.removeAll { if case .nameUncertain = $0.fact { true } else { false } }
    }
    reading.observations.append(observation)
  }

  /// Whether a page says plainly what it is: each competency has a name, a definition, and texts of three kinds or more under
  /// headings that are known, or pairs of what it means and does not mean. Such a reading is not doubted.
  static func isPlain(_ reading: SourceReading) -> Bool {
    !reading.competencies.isEmpty
      && reading.competencies.allSatisfy { competency in
        guard !competency.inferred.contains(.name), competency.definition != nil else { return false }
        let kinds = [
          competency.levels.isEmpty && competency.behaviors.isEmpty, competency.negativeBehaviors.isEmpty,
          competency.contrasts.isEmpty, competency.questions.isEmpty, competency.activities.isEmpty,
          competency.courses.isEmpty, competency.resources.isEmpty, competency.related.isEmpty,
          competency.titles.isEmpty,
        ]
        // Pairs of what is meant and not meant are told by the finders only.
        return !competency.contrasts.isEmpty || kinds.count(where: { !$0 }) >= 3
      }
  }

  // MARK: With hints

  /// The best reading of those that take each hinted line for what the hint says; nil for a page of too many units, or where
  /// the best is one of the readings by finders that agree.
  /// - Parameters:
  ///   - readings: Readings by finders, the first one without hints.
  ///   - agreeing: Those that take the lines for what the hints say. The first is compared with the others.
  func best(_ readings: [SourceReading], agreeing: [SourceReading]) -> Found? {
    guard var explainer = explainer(hinted), var free = self.explainer() else { return nil }
    var former = readings[0]
    let unhinted = better(than: &former).map { [$0.reading] } ?? []
    let known = (unhinted + readings)[0]
    var rival: Int?
    if let first = agreeing.first {
      let former = free.former(first)
      guard !Self.isPlain(first), let score = free.score(former: former) else { return nil }
      rival = score + KnownRoles(known, free.page, .none).agreement(former) * HintWeights.agreement
    }
    let candidates = explainer.candidates()
    let corrected = (unhinted + readings).flatMap { explainer.corrected($0) }
    let holding = KnownRoles(known, explainer.page, explainer.hints)
    var best: (candidate: PageReadingCandidate, score: Int)?
    for (place, scored) in explainer.scored(candidates + corrected).enumerated() {
      let handicap = place < candidates.count ? 0 : HintWeights.handicap
      let empty = scored.candidate.draft.competencies.count {
        $0.isEmpty && !explainer.hints.names.isDisjoint(with: $0.name)
      }
      let score =
        scored.score + holding.agreement(scored.candidate) * HintWeights.agreement - handicap
        - empty * HintWeights.emptyName
      if score > best?.score ?? Int.min { best = (scored.candidate, score) }
    }
    guard let best, best.score > rival ?? Int.min else { return nil }
    return found(best.candidate, explainer)
  }
}
