/// Makes a draft of roles: pure, without second thoughts about what a unit is.
struct Composer {
  private let page: PageEvidence
  private let roles: [UnitRole]
  private let kinds: [Int: ItemKind]
  private let isOutside: Bool
  private var competencies: [Building] = []
  private var byName: [String: Int] = [:]
  private var current: Int?
  private var level: LevelKey?
  /// Levels in the order in which the page first shows them.
  private var order: [LevelKey] = []
  /// In which columns of a row names and levels stand.
  private var nameColumns: [Spot: Set<Int>] = [:]
  private var levelColumns: [Spot: Set<Int>] = [:]
  /// Where the page first announces each level.
  private var headings: [LevelKey: [Int]] = [:]
  private var columnCompetencies: [Spot: (competency: Int, row: Int)] = [:]
  private var columnLevels: [Spot: (level: LevelKey, row: Int)] = [:]
  private var rowLevels: [Spot: LevelKey] = [:]
  private var rowHeads: [Spot: Int] = [:]
  private var heading: Int?
  private var kept: Set<Int> = []

  private struct LevelKey: Hashable {
    var number: Int?
    var title: String
  }

  private struct Spot: Hashable {
    var table: Int
    var line: Int
  }

  private struct BuildingLevel {
    var key: LevelKey
    var level: Draft.Level
  }

  private struct Building {
    var draft: Draft.Competency
    var levels: [BuildingLevel] = []
  }

  /// - Parameter kept: Names that hold although nothing stands below them.
  static func draft(
    _ page: PageEvidence, _ roles: [UnitRole], _ kinds: [Int: ItemKind], keeping kept: Set<Int> = []
  ) -> Draft {
    var composer = Composer(page, roles, kinds)
    composer.kept = kept
    composer.walk()
    return composer.finished()
  }

  private init(_ page: PageEvidence, _ roles: [UnitRole], _ kinds: [Int: ItemKind]) {
    self.page = page
    self.roles = roles
    self.kinds = kinds
    let names = roles.indices.filter { roles[$0] == .name }
    let levels = roles.indices.filter { roles[$0] == .level }
    var isOutside = false
    if let name = names.first, let level = levels.first, level < name {
      let sharesRow = page.units[level].cell?.row == 0 && page.units[name].cell?.table == page.units[level].cell?.table
      let distinct = Set(names.map { page.looks[$0].folded }).count
      isOutside = !(page.isCell(level) && sharesRow) && (distinct < names.count || names.count >= levels.count)
    }
    self.isOutside = isOutside
    for place in names {
      guard let cell = page.units[place].cell else { continue }
      nameColumns[Spot(table: cell.table, line: cell.row), default: []].insert(cell.column)
    }
    for place in levels {
      guard let cell = page.units[place].cell else { continue }
      levelColumns[Spot(table: cell.table, line: cell.row), default: []].insert(cell.column)
    }
  }

  // MARK: The walk

  private mutating func walk() {
    var place = 0
    while place < roles.count {
      var last = place
      let goesOn: StructureRole? =
        switch roles[place] {
        case .name: .nameGoesOn
        case .level: .levelGoesOn
        case .structure(.definition), .structure(.description): .definitionGoesOn
        case .structure(.item): .itemGoesOn
        default: nil
        }
      while let goesOn, last + 1 < roles.count, roles[last + 1] == .structure(goesOn) { last += 1 }
      let units = Array(place...last)
      switch roles[place] {
      case .name: takeName(units)
      case .level: takeLevel(units)
      case .structure(.heading): heading = place
      case .structure(.definition): takeDefinition(units)
      case .structure(.description): takeDescription(units)
      case .structure(.item): takeItem(units)
      default: break
      }
      place = last + 1
    }
  }

  private func spot(row place: Int) -> Spot? { page.units[place].cell.map { Spot(table: $0.table, line: $0.row) } }
  private func spot(column place: Int) -> Spot? {
    page.units[place].cell.map { Spot(table: $0.table, line: $0.column) }
  }

  /// Whether another column of its row holds a name, or a level, too.
  private func sharesRow(_ place: Int, _ columns: [Spot: Set<Int>]) -> Bool {
    spot(row: place).map { (columns[$0]?.count ?? 0) > 1 } ?? false
  }

  private mutating func open(_ name: [Int]) -> Int {
    competencies.append(Building(draft: Draft.Competency(name: name)))
    current = competencies.count - 1
    return competencies.count - 1
  }

  private mutating func takeName(_ units: [Int]) {
    let place = units[0]
    let name = units.map { page.looks[$0].folded }.joined(separator: " ")
    let competency: Int
    if let known = byName[name] {
      competency = known
      current = known
    } else {
      competency = open(units)
      byName[name] = competency
    }
    if let cell = page.units[place].cell, cell.columns > 2, let column = spot(column: place),
      sharesRow(place, nameColumns)
    {
      columnCompetencies[column] = (competency, cell.row)
    }
    if !isOutside { level = nil }
    heading = nil
  }

  private mutating func takeLevel(_ units: [Int]) {
    let place = units[0]
    let form = page.levels[place]
    var title = form.title
    if units.count > 1 {
      let more = units.dropFirst().map { page.units[$0].words }.joined(separator: " ")
      title = title.isEmpty ? more : "\(title) \(more)"
      title = LevelForm(title, ordinal: -1, wordCount: 99).title
    }
    if let current, page.looks[place].folded == competencies[current].draft.name.first.map({ page.looks[$0].folded }) {
      title = ""
    }
    let key = LevelKey(number: form.number, title: title)
    heading = nil
    if headings[key] == nil {
      order.append(key)
      headings[key] = units
    }
    if let cell = page.units[place].cell, cell.row <= 1, sharesRow(place, levelColumns),
      let column = spot(column: place)
    {
      columnLevels[column] = (key, cell.row)
      return
    }
    if let row = spot(row: place) { rowLevels[row] = key }
    level = key
    guard !isOutside, columnCompetencies.isEmpty || !page.isCell(place) else { return }
    let competency = current ?? open([])
    if let open = competencies[competency].levels.first(where: { $0.key == key }), !open.level.isEmpty,
      competencies[competency].levels.count > 1, competencies[competency].levels[0].key == key, !page.isCell(place)
    {
      let next = self.open([])
      _ = self.openLevel(key, units, in: next)
      return
    }
    _ = openLevel(key, units, in: competency)
  }

  private mutating func openLevel(_ key: LevelKey, _ units: [Int], in competency: Int) -> Int {
    if let known = competencies[competency].levels.firstIndex(where: { $0.key == key }) { return known }
    competencies[competency].levels.append(
      BuildingLevel(
        key: key,
        level: Draft.Level(
          units: units.isEmpty ? headings[key] ?? [] : units, number: key.number ?? 0,
          isNumberInferred: key.number == nil, title: key.title)))
    return competencies[competency].levels.count - 1
  }

  /// The competency and the level that a unit belongs to.
  private mutating func owner(_ place: Int) -> (competency: Int, level: LevelKey?) {
    var owner = current
    var key = level
    if let cell = page.units[place].cell {
      if let column = spot(column: place) {
        if let found = columnCompetencies[column], cell.row > found.row { owner = found.competency }
        if let found = columnLevels[column], cell.row > found.row {
          key = found.level
        } else if let row = spot(row: place), let found = rowLevels[row] {
          key = found
        }
      }
    }
    return (owner ?? open([]), key)
  }

  private mutating func takeDefinition(_ units: [Int]) {
    var owner = owner(units[0]).competency
    let draft = competencies[owner]
    let isFull =
      draft.levels.contains { !$0.level.isEmpty } || !draft.draft.behaviors.isEmpty || !draft.draft.questions.isEmpty
    if isFull, owner == current, !isOutside, !page.isCell(units[0]),
      !draft.draft.definition.isEmpty || draft.draft.name.isEmpty
    {
      owner = open([])
      level = nil
    }
    competencies[owner].draft.definition += units
  }

  private mutating func takeDescription(_ units: [Int]) {
    let owner = owner(units[0])
    guard let key = owner.level else { return }
    let place = openLevel(key, [], in: owner.competency)
    competencies[owner.competency].levels[place].level.description += units
  }

  private mutating func takeItem(_ units: [Int]) {
    let owner = owner(units[0])
    let item = Draft.Item(units: units)
    func add(
      _ build: (inout Draft.Level) -> Void, or buildLoose: (inout Draft.Competency) -> Void, _ composer: inout Self
    ) {
      if let key = owner.level {
        let place = composer.openLevel(key, [], in: owner.competency)
        build(&composer.competencies[owner.competency].levels[place].level)
      } else {
        buildLoose(&composer.competencies[owner.competency].draft)
      }
    }
    switch kinds[units[0]] ?? .behavior {
    case .behavior: add({ $0.behaviors.append(item) }, or: { $0.behaviors.append(item) }, &self)
    case .description: add({ $0.description += units }, or: { $0.behaviors.append(item) }, &self)
    case .negativeBehavior: competencies[owner.competency].draft.negativeBehaviors.append(item)
    case .question: add({ $0.questions.append(item) }, or: { $0.questions.append(item) }, &self)
    case .probe:
      func nest(_ questions: inout [Draft.Item]) {
        if questions.isEmpty { questions.append(item) } else { questions[questions.count - 1].nested.append(item) }
      }
      add({ nest(&$0.questions) }, or: { nest(&$0.questions) }, &self)
    case .activity: competencies[owner.competency].draft.activities.append(item)
    case .step:
      let count = competencies[owner.competency].draft.activities.count
      if count == 0 {
        competencies[owner.competency].draft.activities.append(item)
      } else {
        competencies[owner.competency].draft.activities[count - 1].nested.append(item)
      }
    case .resource: competencies[owner.competency].draft.others.append((heading, item))
    }
  }

  // MARK: The end

  /// Whether the one text of a level is a paragraph: no list item and no cell, of several sentences.
  private func isParagraph(_ item: Draft.Item) -> Bool {
    let first = item.units[0]
    return !page.isMarked(first) && !page.isCell(first) && page.units[first].part != .title
      && item.units.reduce(0) { $0 + page.looks[$1].sentences } > 1
  }

  private func finished() -> Draft {
    var draft = Draft()
    let numbers = LevelNumbers(order.map { ($0.number, $0.title) }, page.words)
    let isShared = competencies.indices.dropFirst().contains { place in
      let keys = Set(competencies[place].levels.map(\.key))
      return competencies[..<place].contains { $0.levels.count(where: { keys.contains($0.key) }) > 1 }
    }
    for building in competencies {
      var competency = building.draft
      let own = LevelNumbers(building.levels.map { ($0.key.number, $0.key.title) }, page.words)
      competency.levels = building.levels.map { entry in
        var level = entry.level
        let pair = (entry.key.number, entry.key.title)
        level.number = (isShared && entry.key.number == nil ? numbers : own).number(pair) ?? entry.key.number ?? 0
        level.title = own.title(pair)
        if level.behaviors.count == 1 { level.behaviors[0].isParagraph = isParagraph(level.behaviors[0]) }
        return level
      }
      let isNameOnly = competency.isEmpty && competency.levels.isEmpty && competency.others.isEmpty
      let isKept = competency.name.first.map { kept.contains($0) } ?? false
      if isNameOnly, !isKept,
        competency.name.isEmpty || competencies.contains(where: { !$0.draft.isEmpty || !$0.levels.isEmpty })
      {
        continue
      }
      draft.competencies.append(competency)
    }
    return draft
  }
}

/// Numbers for levels that have names only: their rank, the lowest first, whichever way the page orders them.
struct LevelNumbers {
  private var numbers: [String: Int] = [:]
  private let dropsParentheses: Bool

  init(_ levels: [(number: Int?, title: String)], _ words: PageWords) {
    let levels = Self.filled(levels)
    // Where few have a number, it is a part of their title: `None (0)`, `Poor (F)`, `Good (B)`.
    let hasNames = levels.contains { $0.number == nil }
    let unnumbered =
      hasNames && levels.count(where: { $0.number != nil }) * 2 <= levels.count
      ? levels : levels.filter { $0.number == nil }
    let ended = unnumbered.count { Self.parenthesis($0.title) != nil }
    dropsParentheses = ended * 2 >= max(1, unnumbered.count) && ended > 0
    if !unnumbered.isEmpty {
      let falls = Self.falls(unnumbered.map(\.title), words)
      for (rank, level) in (falls ? unnumbered.reversed() : unnumbered).enumerated() {
        numbers[Self.key(level)] = rank + 1
      }
    } else if levels.count > 2, levels.indices.allSatisfy({ levels[$0].number == $0 + 1 }),
      levels.allSatisfy({ !$0.title.isEmpty }),
      levels.count(where: { words.scaleRanks[$0.title.lowercased()] != nil }) >= 2
        || Self.holds(levels.first?.title, Self.high) && Self.holds(levels.last?.title, Self.low),
      Self.falls(levels.map(\.title), words)
    {
      // Counted from the best on.
      for (place, level) in levels.enumerated() { numbers[Self.key(level)] = levels.count - place }
    }
  }

  func number(_ level: (number: Int?, title: String)) -> Int? { numbers[Self.key(level)] ?? level.number }

  func title(_ level: (number: Int?, title: String)) -> String {
    guard dropsParentheses, level.number == nil, let open = Self.parenthesis(level.title) else { return level.title }
    return String(level.title[..<open]).trimmed
  }

  private static func key(_ level: (number: Int?, title: String)) -> String { "\(level.number ?? -1) \(level.title)" }

  private static func parenthesis(_ title: String) -> String.Index? {
    guard title.last == ")", let open = title.lastIndex(of: "("), title.distance(from: open, to: title.endIndex) <= 16,
      open > title.startIndex
    else { return nil }
    return open
  }

  private static let high: Set<String> = [
    "expert", "exceeds", "exceptional", "outstanding", "excellent", "excellence", "master", "superior", "leading",
    "exemplary",
    "advanced", "strong", "distinguished", "great",
  ]
  private static let low: Set<String> = [
    "beginner", "novice", "below", "unacceptable", "unsatisfactory", "poor", "basic", "needs", "foundation",
    "foundational", "fails",
    "limited", "weak", "no", "none", "does", "need",
  ]

  private static let grades = ["A", "B", "C", "D", "E", "F"]

  private static func holds(_ title: String?, _ set: Set<String>) -> Bool {
    (title ?? "").lowercased().split(whereSeparator: { !$0.isLetter }).contains { set.contains(String($0)) }
  }

  /// A number that is missing between others that count is their next.
  private static func filled(_ levels: [(number: Int?, title: String)]) -> [(number: Int?, title: String)] {
    let counts = levels.indices.count { levels[$0].number == $0 + 1 }
    let missing = levels.count { $0.number == nil }
    guard missing > 0, missing < counts, counts + missing == levels.count else { return levels }
    return levels.enumerated().map { ($0.element.number ?? $0.offset + 1, $0.element.title) }
  }

  /// Whether the best stands first.
  static func falls(_ titles: [String], _ words: PageWords) -> Bool {
    let ranks = titles.compactMap { words.scaleRanks[$0.lowercased()] }
    if ranks.count >= 2, let first = ranks.first, let last = ranks.last { return last < first - 5 }
    if holds(titles.first, high), !holds(titles.last, high) { return true }
    if holds(titles.last, low), !holds(titles.first, low) { return true }
    return titles.count > 2 && titles.count <= 6 && titles == Array(grades[..<titles.count])
  }
}
