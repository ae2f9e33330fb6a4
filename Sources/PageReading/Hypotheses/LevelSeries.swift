/// Which units may announce proficiency levels: a few series, from the plainest to the boldest guess.
struct LevelSeries {
  private let page: PageEvidence
  private var found = SeriesList()

  private static let most = 9

  static func candidates(_ page: PageEvidence) -> [UnitSeries] {
    var finder = LevelSeries(page: page)
    finder.find()
    return Array(finder.found.list.prefix(most))
  }

  private init(page: PageEvidence) { self.page = page }

  private mutating func find() {
    addWorded()
    let codes = page.units.indices.filter { page.levels[$0].strength == 2 && page.isTitle[$0] }
    if areSeveral(codes) { found.add(.codes, codes) }
    addScaleNames()
    addRecurring()
    addParallel()
    addTableHeads()
  }

  private func areSeveral(_ places: [Int]) -> Bool {
    Set(places.map { "\(page.levels[$0].number ?? -1) \(page.looks[$0].folded)" }).count >= 2
  }

  /// A word for level with a number.
  private mutating func addWorded() {
    let worded = page.units.indices.filter { page.levels[$0].strength == 3 && page.isTitle[$0] }
    guard !worded.isEmpty else { return }
    found.add(.worded, worded)
    found.add(.worded, withTexts(worded))
    let groups = grouped(worded) { page.coarseForm[$0] }
    guard groups.count > 1 else { return }
    for group in groups.sorted(by: { $0.count > $1.count }).prefix(2) { found.add(.wordedForm, group) }
  }

  /// Those from the first to the last that has texts below: links at the head or the foot of a page can read as levels do.
  private func withTexts(_ members: [Int]) -> [Int] {
    guard let first = members.firstIndex(where: page.isAboveText), let last = members.lastIndex(where: page.isAboveText)
    else { return [] }
    return Array(members[first...last])
  }

  private func grouped(_ places: [Int], by key: (Int) -> Int) -> [[Int]] {
    var order: [Int] = []
    var groups: [Int: [Int]] = [:]
    for place in places {
      let key = key(place)
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(place)
    }
    return order.map { groups[$0] ?? [] }
  }

  /// Names of a scale in one form, with those between them that no table holds.
  private mutating func addScaleNames() {
    let named = page.units.indices.filter { page.isScaleName[$0] && page.units[$0].part != .rest }
    let groups = grouped(named) { page.coarseForm[$0] }
      .map { (members: $0, distinct: Set($0.map { page.looks[$0].folded }).count) }
      .filter { $0.distinct >= 2 }
      .sorted { ($0.distinct, $0.members.count) > ($1.distinct, $1.members.count) }
    for group in groups.prefix(2) {
      let members = group.members
      guard let first = members.first, let last = members.last else { continue }
      let siblings = (first...last).filter {
        page.form[$0] == page.form[first] && page.isTitle[$0] && page.looks[$0].wordCount <= 6
      }
      found.add(.scaleNames, members)
      if siblings.count <= 2 * members.count { found.add(.scaleSiblings, siblings + members) }
    }
  }

  /// Forms whose texts recur in one order, that count, or that head texts a few times.
  private mutating func addRecurring() {
    var scored: [(score: Int, source: UnitSeries.Source, members: [Int])] = []
    for form in page.series {
      let members = form.filter { page.isTitle[$0] && !page.isNavigation($0) }
      guard members.count >= 2 else { continue }
      let texts = members.map { page.looks[$0].folded }
      var distinct: [String] = []
      for text in texts where !distinct.contains(text) {
        distinct.append(text)
        if distinct.count > 8 { break }
      }
      let known = members.count { page.headsSection($0) } * 100 / members.count
      if (2...8).contains(distinct.count), members.count >= 2 * distinct.count - 1, known < 50 {
        let inOrder = texts.indices.count { texts[$0] == distinct[$0 % distinct.count] }
        scored.append((inOrder * 100, .cycle, members))
      }
      let numbers = members.compactMap { page.levels[$0].number }
      if numbers.count == members.count, Set(numbers).count >= 2,
        !page.isMarked(members[0]) || page.looks[members[0]].wordCount <= 8
      {
        let low = numbers.min() ?? 0
        let high = numbers.max() ?? 0
        let steps = zip(numbers, numbers.dropFirst()).count { abs($1 - $0) == 1 || $1 == low || $1 == high }
        if steps * 10 > (numbers.count - 1) * 8 { scored.append((members.count * 80, .counted, members)) }
      }
      if distinct.count == members.count, (3...7).contains(members.count), known < 40 {
        let followed = members.count { place in
          place + 1 < page.count && !members.contains(place + 1) && (page.isMarked(place + 1) || page.isLong[place + 1])
        }
        if followed * 10 > members.count * 8 { scored.append((followed * 40, .heads, members)) }
      }
    }
    for candidate in scored.sorted(by: { $0.score > $1.score }).prefix(3) {
      found.add(candidate.source, candidate.members)
    }
  }

  /// Titles that differ by one word: `What good looks like`, `What great looks like`.
  private mutating func addParallel() {
    let titles = page.units.indices.filter {
      page.isTitle[$0] && page.units[$0].part != .rest && (2...8).contains(page.looks[$0].wordCount) && !page.isCell($0)
        && !page.isMarked($0) && $0 + 1 < page.count
    }
    var members: [Int] = []
    for (place, one) in titles.enumerated() {
      let words = page.looks[one].tokens
      for other in titles[(place + 1)...].prefix(7) where page.form[one] == page.form[other] {
        let others = page.looks[other].tokens
        if words.count == others.count, zip(words, others).count(where: { $0 != $1 }) == 1 { members += [one, other] }
      }
    }
    let distinct = Set(members)
    if (2...12).contains(distinct.count) { found.add(.parallel, Array(distinct)) }
  }

  private mutating func addTableHeads() {
    func cells(_ isHead: (Unit.Cell) -> Bool) -> [Int] {
      page.units.indices.filter { place in
        guard let cell = page.units[place].cell, page.units[place].part != .rest, cell.line == 0 else { return false }
        return page.looks[place].wordCount <= 8 && isHead(cell)
      }
    }
    let row = cells { $0.row == 0 && $0.column > 0 }
    if row.count >= 2 { found.add(.firstRow, row) }
    let all = cells { $0.row == 0 }
    func isLevel(_ place: Int) -> Bool {
      page.isScaleName[place] || page.levels[place].strength > 1 || page.levels[place].number != nil
    }
    let levels = all.filter(isLevel)
    if levels.count >= 2 { found.add(.firstRowLevels, levels) }
    let column = cells { $0.column == 0 && $0.row > 0 }
    if column.count >= 2 { found.add(.firstColumn, column) }
    let columnLevels = column.filter(isLevel)
    if columnLevels.count >= 2 { found.add(.firstColumn, columnLevels) }
    if all.count >= 2 { found.add(.firstRow, all) }
  }
}
