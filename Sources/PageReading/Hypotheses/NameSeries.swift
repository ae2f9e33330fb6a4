/// Which units may name competencies, where certain units announce levels: single titles and series, the likeliest first.
struct NameSeries {
  private let page: PageEvidence
  private let levels: [Int]
  private let isLevel: [Bool]
  private var found = SeriesList()

  private static let mostSingles = 6
  private static let mostSeries = 15
  private static let most = 28

  static func candidates(_ page: PageEvidence, levels: [Int]) -> [UnitSeries] {
    var finder = NameSeries(page, levels)
    finder.addSingles()
    finder.addLabelled()
    finder.addSeries()
    finder.addHeadsOfRestarts()
    finder.addTableHeads()
    return Array(finder.found.list.prefix(most))
  }

  private init(_ page: PageEvidence, _ levels: [Int]) {
    self.page = page
    self.levels = levels
    var isLevel = Array(repeating: false, count: page.count)
    for place in levels { isLevel[place] = true }
    self.isLevel = isLevel
  }

  private mutating func add(_ source: UnitSeries.Source, _ members: [Int]) {
    found.add(source, members.filter { !isLevel[$0] })
  }

  // MARK: One title

  private mutating func addSingles() {
    let end = min(levels.first ?? page.count, 40)
    var scored: [(score: Int, place: Int)] = []
    for place in 0..<max(end, 0) {
      let unit = page.units[place]
      let look = page.looks[place]
      if unit.part == .rest || (unit.cell?.row ?? 0) > 0 || look.wordCount > 14 { continue }
      if look.end == .semicolon || look.end == .comma || (look.isQuestion && look.wordCount > 4) { continue }
      scored.append((titleScore(place), place))
    }
    for title in scored.sorted(by: { ($0.score, $1.place) > ($1.score, $0.place) }).prefix(Self.mostSingles) {
      add(.single, [title.place])
    }
  }

  private func titleScore(_ place: Int) -> Int {
    let unit = page.units[place]
    let look = page.looks[place]
    var score = unit.headingDepth == 1 ? 120 : unit.headingDepth > 0 ? 80 : 0
    if unit.isBold { score += 60 }
    if look.letterCase == .title || look.letterCase == .capitals { score += 50 }
    if unit.isMarked { score -= 80 }
    if look.isNavigation { score -= 100 }
    if page.headsSection(place, from: 2) || page.headings[place].announces([.levels], from: 2) { score -= 100 }
    if look.end == .stop || look.end == .colon { score -= 50 }
    if look.wordCount > 7 { score -= 40 }
    score += 15 * page.words.nameShare(look.tokens)
    if page.repeats[place] > 1 { score += 30 }
    score -= 2 * place
    let next = place + 1
    guard next < page.count else { return score }
    if page.units[next].part == .rest, unit.part == .title { score += 40 }
    if page.isLong[next], !page.isMarked(next) { score += 90 }
    if page.isNavigation(next) { score -= 30 }
    if page.headings[next].announces([.definition], from: 2) { score += 100 }
    if isLevel[next] { score += 80 }
    if page.looks[next].defines { score += 80 }
    if echoes(place, next) { score += 100 }
    return score
  }

  /// Whether a text begins with the words of the title above it.
  private func echoes(_ title: Int, _ text: Int) -> Bool { page.echoes(title, text) }

  // MARK: Behind labels

  /// `Competency: Name`, `Standard 5.1: Name`.
  private mutating func addLabelled() {
    var groups: [String: [Int]] = [:]
    for place in page.units.indices.dropFirst() where page.units[place].part == .rest {
      let label = page.looks[place - 1]
      guard page.units[place - 1].part == .title, page.looks[place].wordCount <= 20, !isLevel[place],
        !isLevel[place - 1],
        label.wordCount <= 4
      else { continue }
      let isCounted = label.tokens.contains { $0.first?.isNumber ?? false }
      guard
        isCounted || page.headings[place - 1].announces([.names], from: 2)
          || label.tokens.contains(where: { Self.labelWords.contains($0) })
      else { continue }
      let key = label.tokens.map { $0.first?.isNumber ?? false ? "#" : $0 }.joined(separator: " ")
      groups[key, default: []].append(place)
    }
    for (_, members) in groups.sorted(by: { ($0.value.count, $1.key) > ($1.value.count, $0.key) }).prefix(3) {
      add(.labelled, members)
      if members.count > 1 { add(.labelled, [members[0]]) }
    }
  }

  private static let labelWords: Set<String> = [
    "competency", "competencies", "competence", "skill", "value", "standard", "principle", "dimension", "domain",
    "capability",
    "behavior", "behaviour", "name", "titel", "title", "nom", "nome", "naam", "area", "attribute", "element",
    "criterion",
    "kompetenz", "compétence", "competencia", "competência", "competentie", "competenza", "nombre", "bezeichnung",
  ]

  // MARK: Series

  private mutating func addSeries() {
    var fine: [Int: [Int]] = [:]
    var coarse: [Int: [Int]] = [:]
    for place in page.units.indices where mayBeOfSeries(place) {
      fine[page.form[place], default: []].append(place)
      coarse[page.coarseForm[place], default: []].append(place)
    }
    var scored: [(score: Int, source: UnitSeries.Source, members: [Int])] = []
    func consider(_ members: [Int], _ source: UnitSeries.Source, _ penalty: Int) {
      guard let first = members.first, members.count > 1 || page.units[first].headingDepth > 0 else { return }
      scored.append((seriesScore(members) - penalty, source, members))
    }
    let forms = fine.sorted { $0.key < $1.key }.map(\.value)
    let coarseForms = coarse.sorted { $0.key < $1.key }.map(\.value)
    for members in forms { consider(members, .form, 0) }
    for members in coarseForms { consider(members, .coarseForm, 5) }
    for members in forms + coarseForms {
      let plain = members.filter { !page.headsSection($0, from: 2) && !page.looks[$0].isNegativeHeading }
      if plain.count < members.count { consider(plain, .unannounced, 10) }
      let single = plain.filter { page.repeats[$0] == 1 }
      if single.count > 1, single.count < plain.count { consider(single, .unrepeated, 10) }
      let own = Set(members)
      let withText = plain.filter { $0 + 1 < page.count && !own.contains($0 + 1) && headsText($0) }
      if withText.count < plain.count { consider(withText, .withText, 15) }
      let base = withText.count < plain.count ? withText : plain
      if base.count > 2 { consider(Array(base.dropFirst()), .withoutFirst, 50) }
    }
    addSameBelow(forms, consider)
    addSameParent(consider)
    for series in scored.sorted(by: { $0.score > $1.score }).prefix(Self.mostSeries) {
      add(series.source, series.members)
    }
  }

  private func mayBeOfSeries(_ place: Int) -> Bool {
    let look = page.looks[place]
    if isLevel[place] || page.units[place].part == .rest || look.wordCount > 16 { return false }
    if look.isNavigation, look.wordCount < 4 { return false }
    if look.end == .semicolon || look.end == .comma || (look.end == .stop && look.wordCount > 8) { return false }
    return (page.units[place].cell?.line ?? 0) == 0
  }

  private func headsText(_ place: Int) -> Bool {
    let next = place + 1
    guard next < page.count else { return false }
    return page.isMarked(next) || page.isLong[next] || isLevel[next] || page.units[next].part == .rest
      || page.isCell(next)
      || page.headings[next].strength >= 3
  }

  private func seriesScore(_ members: [Int]) -> Int {
    let own = Set(members)
    let count = members.count
    func share(_ test: (Int) -> Bool) -> Int { members.count(where: test) * 100 / count }
    let announced = share { page.headsSection($0) || page.headings[$0].announces([.levels]) }
    let repeated = 100 - Set(members.map { page.looks[$0].folded }).count * 100 / count
    let heads = share { $0 + 1 < page.count && !own.contains($0 + 1) && headsText($0) }
    let apart = share { $0 + 1 < page.count && !own.contains($0 + 1) && page.units[$0 + 1].headingDepth == 0 }
    var score = heads * 14 / 10 + apart * 8 / 10 - announced * 15 / 10 - repeated
    score += share { page.looks[$0].wordCount <= 7 } / 2 - share { page.isMarked($0) } / 2 + min(count, 8) * 6
    score += share { page.words.nameShare(page.looks[$0].tokens) >= 2 } / 2
    if page.units[members[0]].headingDepth > 0 { score += 50 }
    if page.units[members[0]].isBold { score += 30 }
    return score
  }

  private enum Below: Hashable {
    case level, rest
    case text(String)
    case question
    case mark(UInt8)
    case long
  }

  private func below(_ place: Int) -> Below? {
    let next = place + 1
    guard next < page.count else { return nil }
    if isLevel[next] { return .level }
    if page.units[next].part == .rest, page.units[place].part == .title { return .rest }
    if page.isTitle[next], page.repeats[next] > 1 { return .text(page.looks[next].folded) }
    if page.looks[next].isQuestion { return .question }
    if page.isMarked(next) { return .mark(page.units[next].mark.family) }
    return page.isLong[next] ? .long : nil
  }

  /// Of one form, and with the same kind of unit below.
  private func addSameBelow(_ forms: [[Int]], _ consider: ([Int], UnitSeries.Source, Int) -> Void) {
    for members in forms {
      var order: [Below] = []
      var groups: [Below: [Int]] = [:]
      for place in members {
        guard !page.headsSection(place), !page.looks[place].isNegativeHeading, let below = below(place) else {
          continue
        }
        if groups[below] == nil { order.append(below) }
        groups[below, default: []].append(place)
      }
      for below in order {
        if let group = groups[below], group.count < members.count { consider(group, .sameBelow, 10) }
      }
    }
  }

  /// Headings of one depth below one heading.
  private func addSameParent(_ consider: ([Int], UnitSeries.Source, Int) -> Void) {
    var open: [(depth: Int, place: Int)] = []
    var order: [[Int]] = []
    var groups: [[Int]: [Int]] = [:]
    var depths: [Int: Int] = [:]
    for place in page.units.indices {
      let depth = page.units[place].headingDepth
      guard depth > 0, page.units[place].part != .rest else { continue }
      open.removeAll { $0.depth >= depth }
      depths[depth, default: 0] += 1
      if !isLevel[place], !page.isCell(place) {
        let key = [depth, open.last?.place ?? -1]
        if groups[key] == nil { order.append(key) }
        groups[key, default: []].append(place)
      }
      open.append((depth, place))
    }
    for key in order {
      if let group = groups[key], group.count > 1, group.count < depths[key[0]] ?? 0 {
        consider(group, .sameParent, 10)
      }
    }
  }

  // MARK: Levels and tables

  /// The heads above the places where the levels begin again.
  private mutating func addHeadsOfRestarts() {
    guard let first = levels.first else { return }
    let starts = levels.filter {
      page.looks[$0].folded == page.looks[first].folded
        || (page.levels[$0].number != nil && page.levels[$0].number == page.levels[first].number)
    }
    var heads: [Int] = []
    var before = -1
    for start in starts {
      var best: Int?
      var place = start - 1
      while place > before, start - place < 8, !isLevel[place] {
        if page.isTitle[place], page.units[place].part != .rest, !page.isNavigation(place), !page.headsSection(place) {
          best = place
          if page.units[place].headingDepth > 0 || page.units[place].isBold
            || page.looks[place].letterCase == .capitals
          {
            break
          }
          if place > 0, !page.isMarked(place), page.isMarked(place - 1) || page.looks[place - 1].end == .stop { break }
        }
        place -= 1
      }
      if let best { heads.append(best) }
      before = start
    }
    add(.aboveRestarts, heads)
  }

  private mutating func addTableHeads() {
    func cells(_ most: Int, _ isHead: (Unit.Cell) -> Bool) -> [Int] {
      page.units.indices.filter { place in
        guard let cell = page.units[place].cell, page.units[place].part != .rest, !isLevel[place], cell.line == 0 else {
          return false
        }
        return page.looks[place].wordCount <= most && isHead(cell)
      }
    }
    let column = cells(25) { $0.column == 0 && $0.row > 0 }
    if column.count >= 2 { add(.firstColumn, column) }
    let row = cells(12) { $0.row == 0 && $0.column > 0 }
    if row.count >= 2 { add(.firstRow, row) }
    let all = cells(12) { $0.row == 0 }
    if all.count >= 2 { add(.firstRow, all) }
  }
}

extension PageEvidence {
  /// Whether a text begins with the words of the title above it.
  func echoes(_ title: Int, _ text: Int) -> Bool {
    let words = Set(looks[title].tokens)
    guard !words.isEmpty else { return false }
    let shared = looks[text].tokens.prefix(9).count { words.contains($0) }
    return shared * 10 >= max(10, words.count * 6)
  }
}
