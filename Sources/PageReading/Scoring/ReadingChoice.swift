import FrameworkModel
import SourceText
import TextReading

/// Compares a reading by finders with the readings that explain the page, by the same learned terms.
struct ReadingChoice {
  private let source: SourceFile
  private let id: SourceID
  private let start: Int
  private let vocabulary: Vocabulary

  /// No page that people write has more units; what has is read by the finders alone.
  private static let mostUnits = 3000

  init(_ source: SourceFile, as id: SourceID, from start: Int, _ vocabulary: Vocabulary) {
    self.source = source
    self.id = id
    self.start = start
    self.vocabulary = vocabulary
  }

  /// A reading that explains the page better than a given one; nil where none does.
  ///
  /// Where `rung.yml` teaches words of its own the given reading stays: it is the one that knows them.
  func better(than reading: SourceReading) -> SourceReading? {
    guard !vocabulary.isTaught, !isPlain(reading), source.bytes.count < Self.mostUnits * 200 else { return nil }
    let bytes = source.bytes
    var scan =
      SourceForm.isWebPage(source)
      ? HTMLScanner.scan(bytes, start, bytes.count, marks: vocabulary.marks)
      : LineScanner.scan(bytes, from: start, marks: vocabulary.marks)
    var lines: [Line] = []
    swap(&lines, &scan.lines)
    let units = UnitScanner.units(lines, scan.tables, bytes, isStrict: true)
    guard !units.isEmpty, units.count <= Self.mostUnits else { return nil }
    var explainer = PageExplainer(units, .standard)
    let former = explainer.former(reading)
    guard let best = explainer.best(beside: former) else { return nil }
    return DraftReader.reading(
      best, explainer.page,
      DraftSource(
        file: source, id: id, start: start, spans: scan.spans, residue: scan.residue, vocabulary: vocabulary))
  }

  /// Whether a page says plainly what it is: each competency has a name, a definition, and texts of three kinds or more under
  /// headings that are known, or pairs of what it means and does not mean. Such a reading is not doubted.
  private func isPlain(_ reading: SourceReading) -> Bool {
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
}
