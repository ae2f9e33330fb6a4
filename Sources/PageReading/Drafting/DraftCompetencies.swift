import FrameworkModel
import SourceText
import TextReading

/// Makes competencies of drafts.
extension DraftReader {
  mutating func competency(
    _ draft: Draft.Competency, at place: Int, _ layout: DraftLayout, _ noise: NoiseKinds
  ) -> Competency {
    let range = layout.range(of: place)
    var competency = Competency(name: Statement("", at: texts.location(range)), location: texts.location(range))
    name(draft, &competency, at: place)
    var rest = RestOfTexts()
    if let definition = text(draft.definition, &rest) {
      if !takePlaceholder(draft.definition, .definition, noise, place, level: nil) {
        competency.definition = definition
        competency.related = RelatedPhrase.find(definition)
      }
    }
    if !rest.statements.isEmpty {
      let start = rest.statements[0].location.range.start
      let title = Statement("Definition", at: texts.location(SourceRange(start, start)))
      competency.sections.append(OtherSection(title: title, items: rest.statements))
    }
    let levels = DraftLevels(draft, layout, at: place, page)
    noteMarks(levels, at: place)
    let contrasts = contrastTables.pairs(levels.behaviors, draft.negativeBehaviors, page)
    competency.contrasts = contrasts.pairs.map { contrast($0.means, $0.doesNotMean) }
    competency.behaviors = statements(contrasts.behaviors, .behaviors, noise, place)
    competency.negativeBehaviors = statements(contrasts.negativeBehaviors, .negativeBehaviors, noise, place)
    competency.questions = questions(levels.questions, noise, place)
    competency.activities = activities(draft.activities, levels, noise, place)
    competency.levels = self.levels(levels, of: place, noise)
    others(draft.others, &competency, noise, place)
    return competency
  }

  private mutating func name(_ draft: Draft.Competency, _ competency: inout Competency, at place: Int) {
    guard !draft.name.isEmpty else {
      let start = competency.location.range.start
      let name = SourceName.words(of: source.file.name)
      competency.inferred = [.name]
      competency.name = Statement(name, at: texts.location(SourceRange(start, start)))
      observe(.nameMissing(used: name), SourceRange(start, start), place)
      return
    }
    (competency.name, competency.code) = texts.name(draft.name, vocabulary)
  }

  // MARK: Items

  /// What a competency means beside what it does not mean; a side that is missing is empty.
  private mutating func contrast(_ means: [Int], _ doesNotMean: [Int]) -> Contrast {
    let empty = Statement("", at: texts.location(texts.range(means.isEmpty ? doesNotMean : means)))
    return Contrast(
      means: means.isEmpty ? empty : texts.statement(means),
      doesNotMean: doesNotMean.isEmpty ? empty : texts.statement(doesNotMean))
  }

  mutating func statements(
    _ items: [Draft.Item], _ kind: SectionKind, _ noise: NoiseKinds, _ place: Int, level: Int? = nil
  ) -> [Statement] {
    var out: [Statement] = []
    out.reserveCapacity(items.count)
    for item in items where !takePlaceholder(item.units, kind, noise, place, level: level) {
      out += item.isParagraph ? texts.sentences(item.units) : [texts.statement(item.units)]
    }
    return out
  }

  mutating func questions(_ items: [Draft.Item], _ noise: NoiseKinds, _ place: Int, level: Int? = nil) -> [Question] {
    var out: [Question] = []
    out.reserveCapacity(items.count)
    for item in items {
      if item.nested.isEmpty, takePlaceholder(item.units, .questions, noise, place, level: level) { continue }
      let question = texts.statement(item.units)
      out.append(Question(question, probes: statements(item.nested, .probes, noise, place, level: level)))
    }
    return out
  }

  private mutating func activities(
    _ items: [Draft.Item], _ levels: DraftLevels, _ noise: NoiseKinds, _ place: Int
  ) -> [Activity] {
    var out: [Activity] = []
    for (item, range) in zip(items, levels.ranges(ofActivities: items, headings)) {
      if item.nested.isEmpty, takePlaceholder(item.units, .activities, noise, place, level: nil) { continue }
      var activity = Activity(texts.statement(item.units), levels: range)
      activity.steps = steps(item.nested)
      out.append(activity)
    }
    return out
  }

  /// Steps; one deeper than the first belongs to the step above it.
  private mutating func steps(_ items: [Draft.Item]) -> [Step] {
    var steps: [Step] = []
    guard let first = items.first else { return [] }
    for item in items {
      let step = Step(texts.statement(item.units), steps: self.steps(item.nested))
      if page.units[item.units[0]].indent > page.units[first.units[0]].indent + 1, !steps.isEmpty {
        steps[steps.count - 1].steps.append(step)
      } else {
        steps.append(step)
      }
    }
    return steps
  }

  /// Questions and probes that carry each other's mark.
  private mutating func noteMarks(_ levels: DraftLevels, at place: Int) {
    var seen: [SeenMark] = []
    func add(_ questions: [Draft.Item], _ level: Int?) {
      for question in questions {
        for (item, isProbe) in [(question, false)] + question.nested.map({ ($0, true) }) {
          let mark = page.units[item.units[0]].mark
          seen.append(SeenMark(mark: mark, isProbe: isProbe, range: texts.range(item.units), level: level))
        }
      }
    }
    for level in levels.levels { add(level.questions, level.number) }
    add(levels.questions, nil)
    for (fact, mark) in seen.mismatches() { observe(fact, mark.range, place, level: mark.level) }
  }

  /// A text that only stands in for content is no content.
  func isPlaceholder(_ units: [Int], _ noise: NoiseKinds) -> Bool { units.allSatisfy { noise.isPlaceholder($0) } }

  mutating func takePlaceholder(
    _ units: [Int], _ kind: SectionKind, _ noise: NoiseKinds, _ place: Int, level: Int?
  ) -> Bool {
    guard isPlaceholder(units, noise) else { return false }
    let range = texts.range(units)
    observe(.placeholder(text: texts.wording(units), kind), range, place, level: level)
    placeholders.append(range)
    return true
  }

  // MARK: Texts of several paragraphs

  /// Paragraphs of a text that cannot be one range with the others.
  struct RestOfTexts {
    var statements: [Statement] = []
  }

  /// One text of all units, where nothing of another text begins among them and ends behind them; else of the first of
  /// them that stand together.
  mutating func text(_ units: [Int], _ rest: inout RestOfTexts) -> Statement? {
    guard let first = units.first, let last = units.last else { return nil }
    if last - first == units.count - 1 || joinable.contains(first) { return texts.statement(units) }
    let runs = Self.runs(units)
    for run in runs.dropFirst() { rest.statements.append(texts.statement(run)) }
    return texts.statement(runs[0])
  }

  /// Texts of several paragraphs, by their first units, of which none begins within another and ends behind it.
  static func joinable(_ drafts: [Draft.Competency]) -> Set<Int> {
    let texts = drafts.flatMap { [$0.definition] + DraftLevels.merged($0.levels).map(\.description) }
    let ranges = texts.compactMap { units in
      units.first.flatMap { first in units == units.sorted() ? first...(units.last ?? first) : nil }
    }
    var open: [ClosedRange<Int>] = []
    var joinable: Set<Int> = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      while let last = open.last, last.upperBound < range.lowerBound { open.removeLast() }
      if let last = open.last, last.upperBound <= range.upperBound { continue }
      open.append(range)
      joinable.insert(range.lowerBound)
    }
    return joinable
  }

  private static func runs(_ units: [Int]) -> [[Int]] {
    var runs: [[Int]] = []
    for unit in units {
      if let last = runs.last?.last, unit == last + 1 { runs[runs.count - 1].append(unit) } else { runs.append([unit]) }
    }
    return runs
  }
}
