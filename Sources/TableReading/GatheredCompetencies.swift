import FrameworkModel
import SourceText
import TextReading

/// Competencies while their rows are read: a row can go on with one that stands further above.
struct GatheredCompetencies {
  /// Two competencies of one name in two clusters are two.
  struct Key: Hashable {
    var cluster: String
    var name: String
  }

  /// A level while its rows are read.
  private struct OpenLevel {
    var level: Level
    var label: LevelLabel
    /// Texts of cells that hold no list: a description, or behaviors.
    var loose: [Statement] = []
    /// What was observed in its cells, by the places in the reading.
    var observed: [Int] = []
  }

  /// What tells the levels of a competency apart: their numbers, or their name where they have none.
  private struct LevelKey: Hashable {
    var number: Int?
    var last: Int?
    var title: String

    init(_ label: LevelLabel) {
      (number, last) = (label.number, label.last)
      title = label.number == nil ? label.title : ""
    }
  }

  /// The section of a competency that a heading begins.
  private struct SectionKey: Hashable {
    var competency: Int
    var title: String
  }

  private var competencies: [Competency] = []
  private var levels: [[OpenLevel]] = []
  private var places: [Key: Int] = [:]
  /// Where the levels of each competency stand.
  private var levelPlaces: [[LevelKey: Int]] = []
  /// Where sections stand, and what they say so far.
  private var sections: [SectionKey: (place: Int, said: Set<String>)] = [:]

  var count: Int { competencies.count }

  subscript(place: Int) -> Competency {
    get { competencies[place] }
    _modify { yield &competencies[place] }
  }

  func place(of key: Key) -> Int? { places[key] }

  mutating func add(_ competency: Competency, as key: Key) -> Int {
    competencies.append(competency)
    levels.append([])
    levelPlaces.append([:])
    places[key] = competencies.count - 1
    return competencies.count - 1
  }

  /// Lets a competency reach over the cells of a row.
  mutating func extend(_ place: Int, over ranges: [SourceRange]) {
    for range in ranges {
      let whole = competencies[place].location.range
      competencies[place].location.range = SourceRange(min(whole.start, range.start), max(whole.end, range.end))
    }
  }

  /// Adds items to the section of a title.
  ///
  /// - Returns: The items that the section says already, which are left out.
  mutating func addSection(_ items: [Statement], titled title: Statement, to competency: Int) -> [Statement] {
    let key = SectionKey(competency: competency, title: title.text)
    var section = sections.removeValue(forKey: key) ?? (competencies[competency].sections.count, [])
    if section.place == competencies[competency].sections.count {
      competencies[competency].sections.append(OtherSection(title: title, items: []))
    }
    var repeated: [Statement] = []
    for item in items {
      if section.said.insert(item.text).inserted {
        competencies[competency].sections[section.place].items.append(item)
      } else {
        repeated.append(item)
      }
    }
    sections[key] = section
    return repeated
  }

  // MARK: Levels

  /// The level that a label names, among those that a competency has so far.
  func level(_ label: LevelLabel, of place: Int) -> Int? {
    levelPlaces[place][LevelKey(label)]
  }

  mutating func add(_ label: LevelLabel, title: Statement?, at location: Location, to place: Int) -> Int {
    levels[place].append(
      OpenLevel(level: Level(number: label.number ?? 0, title: title, location: location), label: label))
    levelPlaces[place][LevelKey(label)] = levels[place].count - 1
    return levels[place].count - 1
  }

  mutating func change(_ level: Int, of place: Int, _ change: (inout Level) -> Void) {
    change(&levels[place][level].level)
  }

  mutating func setTitle(_ title: Statement, of level: Int, of place: Int) {
    levels[place][level].level.title = title
  }

  mutating func add(_ behaviors: [Statement], to level: Int, of place: Int) {
    levels[place][level].level.behaviors += behaviors
  }

  /// Adds what a level's own cell says: a list holds behaviors, one text what the others of the competency are.
  mutating func addLoose(_ texts: [Statement], isList: Bool, to level: Int, of place: Int) {
    if isList { levels[place][level].level.behaviors += texts } else { levels[place][level].loose += texts }
  }

  /// Says that some observations of the reading are about a level.
  mutating func note(_ observed: Range<Int>, in level: Int, of place: Int) {
    levels[place][level].observed += observed
  }

  func hasQuestions(_ level: Int, of place: Int) -> Bool { !levels[place][level].level.questions.isEmpty }

  /// The numbers of a level; nil for one that has only a name so far.
  func range(of level: Int, of place: Int) -> LevelRange? {
    let label = levels[place][level].label
    guard let number = label.number else { return nil }
    return LevelRange(from: number, to: label.last ?? number)
  }

  // MARK: The end

  /// Numbers the levels and hands the competencies over.
  mutating func finish(into reading: inout SourceReading) {
    divideRanges()
    numberNamed()
    var ids: Set<String> = []
    for place in competencies.indices {
      for open in levels[place] {
        for index in open.observed { reading.observations[index].entity?.level = open.level.number }
      }
      placeLoose(place)
      competencies[place].levels = levels[place].map(\.level).sorted { $0.number < $1.number }
      if !ids.insert(competencies[place].id).inserted { competencies[place].id = "" }
    }
    reading.competencies += competencies
  }

  /// What is said of levels 1 to 3 is said of each of them.
  private mutating func divideRanges() {
    for place in levels.indices {
      let ranges = levels[place].filter { $0.label.last != $0.label.number }
      guard !ranges.isEmpty else { continue }
      levels[place].removeAll { $0.label.last != $0.label.number }
      for range in ranges where !range.level.isBare || !range.loose.isEmpty {
        for number in (range.label.number ?? 1)...(range.label.last ?? 1) {
          if let known = levels[place].firstIndex(where: { $0.label.number == number }) {
            levels[place][known].level.takeOver(range.level)
            levels[place][known].loose += range.loose
          } else {
            var open = range
            (open.level.number, open.label.number, open.label.last) = (number, number, number)
            levels[place].append(open)
          }
        }
      }
    }
  }

  /// Levels that have only a name get their rank among all that the table names: a competency can lack some of them. The
  /// known names tell whether the table runs up or down.
  private mutating func numberNamed() {
    var titles: [(title: String, place: Int?)] = []
    var seen: Set<String> = []
    var highest = 0
    for open in levels.joined() {
      highest = max(highest, open.label.number ?? 0)
      if open.label.number == nil, seen.insert(open.label.title).inserted {
        titles.append((open.label.title, open.label.place))
      }
    }
    guard !titles.isEmpty else { return }
    let known = titles.compactMap(\.place)
    if known.count == titles.count, Set(known).count == known.count {
      titles.sort { ($0.place ?? 0) < ($1.place ?? 0) }
    } else {
      var rising = 0
      for (a, b) in zip(known, known.dropFirst()) { rising += b > a ? 1 : b < a ? -1 : 0 }
      if rising < 0 { titles.reverse() }
    }
    var ranks: [String: Int] = [:]
    for (rank, title) in titles.enumerated() { ranks[title.title] = highest + rank + 1 }
    for place in levels.indices {
      var new: [Int: Int] = [:]
      for level in levels[place].indices where levels[place][level].label.number == nil {
        let number = ranks[levels[place][level].label.title] ?? 0
        new[level] = number
        levels[place][level].level.number = number
        levels[place][level].level.inferred = [.number]
      }
    }
  }

  /// Where each level is one sentence it is a behavior, where one is prose they are descriptions.
  private mutating func placeLoose(_ place: Int) {
    let isProse = levels[place].contains { $0.loose.count == 1 && Sentences.count(of: $0.loose[0].text) > 1 }
    for level in levels[place].indices where !levels[place][level].loose.isEmpty {
      let loose = levels[place][level].loose
      let isDescription = loose.count == 1 && (isProse || !levels[place][level].level.behaviors.isEmpty)
      if isDescription, levels[place][level].level.description == nil {
        levels[place][level].level.description = loose[0]
      } else {
        levels[place][level].level.behaviors = loose + levels[place][level].level.behaviors
      }
    }
  }
}

extension Level {
  /// Whether nothing is said of it.
  fileprivate var isBare: Bool {
    title == nil && description == nil && behaviors.isEmpty && negativeBehaviors.isEmpty && questions.isEmpty
  }

  /// Takes over what else is said of the level.
  mutating func takeOver(_ other: Level) {
    title = title ?? other.title
    description = description ?? other.description
    behaviors += other.behaviors
    negativeBehaviors += other.negativeBehaviors
    questions += other.questions
  }
}
