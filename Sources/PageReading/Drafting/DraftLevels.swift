import FrameworkModel
import SourceText

/// The levels of a competency's draft as the model has them: each number once, what closes the competency taken out of
/// the last one, a first one whose heading is missing put in.
struct DraftLevels {
  /// In the order of the page.
  private(set) var levels: [Draft.Level]
  private(set) var behaviors: [Draft.Item]
  private(set) var questions: [Draft.Item]
  /// The place among the levels of the one whose heading is missing.
  private(set) var missing: Int?
  private let layout: DraftLayout
  private let competency: Int

  init(_ draft: Draft.Competency, _ layout: DraftLayout, at competency: Int, _ page: PageEvidence) {
    levels = Self.merged(draft.levels)
    behaviors = draft.behaviors
    questions = draft.questions
    self.layout = layout
    self.competency = competency
    takeOutClosingQuestions(page)
    putInMissingLevel(page)
  }

  /// `Level 1: Awareness` and a bare `Level 1` are one level.
  static func merged(_ levels: [Draft.Level]) -> [Draft.Level] {
    var out: [Draft.Level] = []
    var places: [Int: Int] = [:]
    for level in levels {
      guard let known = places[level.number], out[known].title.isEmpty || level.title.isEmpty else {
        if places[level.number] == nil { places[level.number] = out.count }
        out.append(level)
        continue
      }
      if out[known].title.isEmpty, !level.title.isEmpty {
        out[known].title = level.title
        out[known].units = level.units
      }
      out[known].isNumberInferred = out[known].isNumberInferred && level.isNumberInferred
      out[known].description += level.description
      out[known].behaviors += level.behaviors
      out[known].questions += level.questions
    }
    return out
  }

  /// Questions under a heading behind the last level alone close the competency, unless the heading is deeper than the
  /// level's.
  private mutating func takeOutClosingQuestions(_ page: PageEvidence) {
    guard levels.count >= 2, questions.isEmpty, let last = levels.indices.max(by: { isBefore($0, $1) }),
      !levels[last].questions.isEmpty, levels.indices.allSatisfy({ $0 == last || levels[$0].questions.isEmpty }),
      let first = levels[last].questions[0].units.first, !page.isCell(first), let heading = layout.headingAbove(first),
      let level = levels[last].units.first, layout.isWithinLevel(heading, level) != true
    else { return }
    questions = levels[last].questions
    levels[last].questions = []
  }

  private func isBefore(_ one: Int, _ other: Int) -> Bool {
    (levels[one].units.first ?? 0) < (levels[other].units.first ?? 0)
  }

  /// Behaviors under a heading that each level has, in front of the first level, which does not begin the scale.
  private mutating func putInMissingLevel(_ page: PageEvidence) {
    guard levels.count >= 2, let first = levels.first, let last = levels.last, !first.isNumberInferred,
      let start = first.units.first, !page.isCell(start), !behaviors.isEmpty,
      behaviors.allSatisfy({ $0.units[0] < start }), let heading = layout.headingAbove(behaviors[0].units[0]),
      levels.count(where: {
        $0.behaviors.first.map { isSame(layout.headingAbove($0.units[0]), heading, page) } ?? false
      })
        >= 2
    else { return }
    let number = first.number < last.number ? first.number - 1 : first.number + 1
    guard number >= 1 else { return }
    var level = Draft.Level(units: [], number: number, isNumberInferred: true, title: "")
    level.behaviors = behaviors
    behaviors = []
    let isAsked = questions.first.map { question in
      question.units[0] < start
        && levels.contains {
          $0.questions.first.map {
            isSame(layout.headingAbove($0.units[0]), layout.headingAbove(question.units[0]), page)
          } ?? false
        }
    }
    if isAsked ?? false {
      level.questions = questions.filter { $0.units[0] < start }
      questions.removeAll { $0.units[0] < start }
    }
    levels.insert(level, at: 0)
    missing = 0
  }

  private func isSame(_ one: Int?, _ other: Int?, _ page: PageEvidence) -> Bool {
    guard let one, let other else { return false }
    return page.looks[one].folded == page.looks[other].folded
  }

  /// The levels that activities are meant for: those that their heading names, or the one that they stand in.
  ///
  /// They stand in a level where several levels have some, or where their heading is deeper than the level's.
  func ranges(ofActivities items: [Draft.Item], _ headings: SectionHeadings) -> [LevelRange?] {
    let places = items.map { layout.level(of: $0.units[0], in: competency) }
    let areInLevels = Set(places.compactMap { $0 }).count >= 2
    return zip(items, places).map { item, place in
      let heading = layout.headingAbove(item.units[0])
      if let heading, let range = headings.levels(heading) { return range }
      guard let place, let announced = layout.announcement(of: place, in: competency) else { return nil }
      let isDeeper = heading.flatMap { layout.isWithinLevel($0, announced.unit) }
      guard isDeeper ?? areInLevels else { return nil }
      return LevelRange(from: announced.number, to: announced.number)
    }
  }
}

/// Makes levels of drafts.
extension DraftReader {
  mutating func levels(_ drafts: DraftLevels, of competency: Int, _ noise: NoiseKinds) -> [Level] {
    var out: [Level] = []
    for (place, draft) in drafts.levels.enumerated() {
      out.append(level(draft, isMissing: drafts.missing == place, of: competency, noise))
    }
    let isAscending = zip(out, out.dropFirst()).allSatisfy { $0.number <= $1.number }
    guard !isAscending else { return out }
    return out.enumerated().sorted { ($0.element.number, $0.offset) < ($1.element.number, $1.offset) }.map(\.element)
  }

  private mutating func level(_ draft: Draft.Level, isMissing: Bool, of competency: Int, _ noise: NoiseKinds) -> Level {
    var level: Level
    if let unit = draft.units.first {
      level = Level(number: draft.number, location: texts.location(page.units[unit].text))
      if !draft.title.isEmpty { level.title = texts.part(draft.title, of: draft.units) }
      // Of levels that count from the best on, the numbers are turned round.
      let isTurned = page.levels[unit].number.map { $0 != draft.number } ?? false
      if draft.isNumberInferred || isTurned { level.inferred = [.number] }
    } else {
      let whole = page.units[draft.behaviors.first?.units[0] ?? 0].whole
      level = Level(number: draft.number, location: texts.location(SourceRange(whole.start, whole.start)))
      level.inferred = [.number]
      if isMissing { observe(.levelHeadingMissing(number: draft.number), whole, competency, level: draft.number) }
    }
    var rest = RestOfTexts()
    if let description = text(draft.description, &rest),
      !takePlaceholder(draft.description, .levels, noise, competency, level: draft.number)
    {
      level.description = description
    }
    level.behaviors = rest.statements
    level.behaviors += statements(draft.behaviors, .behaviors, noise, competency, level: draft.number)
    level.questions = questions(draft.questions, noise, competency, level: draft.number)
    return level
  }
}
