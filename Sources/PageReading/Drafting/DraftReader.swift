import FrameworkModel
import SourceText
import TextReading

/// What is known of a source beside its units.
struct DraftSource {
  var file: SourceFile
  var id: SourceID
  /// Where the page begins: behind its front matter, if it has one.
  var start = 0
  /// What the scan of the lines left behind: rules, comments, invisible characters.
  var spans: [SourceSpan] = []
  /// Lines of text that hold nothing but tags.
  var residue: [SourceRange] = []
  var vocabulary = Vocabulary.standard
  /// What `rung.yml` says of units.
  var hints = UnitHints.none
}

/// Turns a reading of a page, made of places of units, into the model: competencies, what became of each byte,
/// observations.
///
/// What a unit is has been decided; here is only said what that means.
struct DraftReader {
  let page: PageEvidence
  let roles: [UnitRole]
  let source: DraftSource
  let vocabulary: Vocabulary
  let headings: SectionHeadings
  let contrastTables: ContrastTables
  var texts: UnitTexts
  var observations: [Observation] = []
  /// Texts of several paragraphs that one range can hold, by their first units.
  let joinable: Set<Int>
  /// Where items stand that only stand in for content.
  var placeholders: [SourceRange] = []

  /// - Parameters:
  ///   - candidate: The reading.
  ///   - page: What is known of the units that it places.
  static func reading(_ candidate: PageReadingCandidate, _ page: PageEvidence, _ source: DraftSource) -> SourceReading {
    var reader = DraftReader(candidate, page, source)
    return reader.reading(candidate)
  }

  private init(_ candidate: PageReadingCandidate, _ page: PageEvidence, _ source: DraftSource) {
    self.page = page
    self.source = source
    roles = candidate.roles
    vocabulary = source.vocabulary
    headings = SectionHeadings(page, candidate.roles, source)
    contrastTables = ContrastTables(page, source.file.bytes, source.vocabulary)
    texts = UnitTexts(page, source.file.bytes, source.id)
    joinable = Self.joinable(candidate.draft.competencies)
  }

  private mutating func reading(_ candidate: PageReadingCandidate) -> SourceReading {
    var reading = SourceReading()
    reading.spans = source.spans
    let noise = NoiseKinds(page, roles, source.file.bytes, vocabulary)
    var drafts = candidate.draft.competencies
    if let scale = DraftScale.take(&drafts) { reading.scale = scale }
    let layout = DraftLayout(drafts, page, roles, candidate.kinds, headings)
    let labels = LabelledFields(page, roles, source)
    for (place, draft) in drafts.enumerated() {
      var competency = competency(draft, at: place, layout, noise)
      addLabels(labels, to: &competency, in: layout.units(of: place))
      reading.competencies.append(competency)
    }
    reading.spans += UnitSpans.spans(roles, page, source.file.bytes) { noise.role($0) }
    reading.spans += texts.leftOut() + placeholders.map { SourceSpan($0, .placeholder) }
    let observer = DraftObserver(
      page, roles, source, headings: headings, noise: noise, layout: layout)
    reading.observations = observations + observer.observations(reading)
    Leftovers.place(in: &reading, source.file.bytes, source.id, from: source.start)
    return reading
  }

  mutating func observe(_ fact: Observation.Fact, _ range: SourceRange, _ competency: Int, level: Int? = nil) {
    observations.append(
      Observation(fact, at: texts.location(range), about: Entity(competency: competency, level: level)))
  }

  /// The code and the cluster that labels state.
  private mutating func addLabels(_ labels: LabelledFields, to competency: inout Competency, in units: Range<Int>) {
    if competency.code == nil, let code = labels.code(in: units) { competency.code = texts.statement(code) }
    if competency.cluster == nil, let cluster = labels.cluster(in: units) {
      competency.cluster = texts.statement(cluster)
    }
  }
}

/// A scale that a page declares for all its competencies: levels with nothing below them, of a competency without a
/// name.
enum DraftScale {
  static func take(_ drafts: inout [Draft.Competency]) -> [ScaleStep]? {
    guard drafts.count > 1,
      let place = drafts.firstIndex(where: { draft in
        draft.name.isEmpty && draft.isEmpty && draft.others.isEmpty && draft.levels.count >= 2
      })
    else { return nil }
    let declared = drafts.remove(at: place)
    return declared.levels.map { ScaleStep(number: $0.number, title: $0.title.isEmpty ? nil : $0.title) }
      .sorted { $0.number < $1.number }
  }
}
