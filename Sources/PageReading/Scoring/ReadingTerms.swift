/// What speaks for and against one whole reading of a page: named terms, in thousandths, whose weights are learned.
struct ReadingTerms {
  private(set) var names: [String] = []
  private(set) var values: [Int] = []

  private let page: PageEvidence
  private let roles: [UnitRole]
  private let kinds: [Int: ItemKind]

  init(_ reading: PageReadingCandidate, _ page: PageEvidence, _ markers: MarkerEvidence) {
    self.page = page
    roles = reading.roles
    kinds = reading.kinds
    addShares()
    addMarkers(reading, markers)
    addNames()
    addCompetencies(reading.draft)
    addLevels(reading)
    addTexts()
    addOrder()
    add("likelihood", reading.likelihood)
    for source in UnitSeries.Source.allCases {
      add("names by \(source)", reading.names.source == source ? 1000 : 0)
      add("levels by \(source)", reading.levels.source == source ? 1000 : 0)
    }
  }

  /// What only a comparison with other readings tells.
  mutating func add(_ name: String, _ value: Int) {
    names.append(name)
    values.append(value)
  }

  private func share(_ places: [Int], ifNone: Int = 0, _ test: (Int) -> Bool) -> Int {
    places.isEmpty ? ifNone : places.count(where: test) * 1000 / places.count
  }

  private func mean(_ places: [Int], _ value: (Int) -> Int) -> Int {
    places.isEmpty ? 0 : places.reduce(0) { $0 + value($1) } * 1000 / places.count
  }

  private func places(_ test: (UnitRole) -> Bool) -> [Int] { roles.indices.filter { test(roles[$0]) } }
  private var all: Int { max(1, page.count) }
  private var namePlaces: [Int] { places { $0 == .name } }
  private var levelPlaces: [Int] { places { $0 == .level || $0 == .structure(.levelGoesOn) } }
  private var headingPlaces: [Int] { places { $0 == .structure(.heading) } }
  private var itemPlaces: [Int] { places { $0 == .structure(.item) || $0 == .structure(.itemGoesOn) } }
  private var noisePlaces: [Int] { places { $0 == .structure(.noise) } }
  private var definitionPlaces: [Int] {
    places { $0 == .structure(.definition) || $0 == .structure(.definitionGoesOn) }
  }

  /// What a unit counts as in shares and orders.
  private static func group(_ role: UnitRole) -> Int {
    switch role {
    case .name, .structure(.nameGoesOn): 0
    case .level, .structure(.levelGoesOn): 1
    case .structure(.definition), .structure(.definitionGoesOn): 2
    case .structure(.heading): 3
    case .structure(.noise): 4
    case .structure(.description): 5
    case .structure(.item), .structure(.itemGoesOn): 6
    }
  }

  private static let groups = ["names", "levels", "definitions", "headings", "noise", "descriptions", "items"]

  private mutating func addShares() {
    var units = Array(repeating: 0, count: 7)
    var words = units
    for place in roles.indices {
      units[Self.group(roles[place])] += 1
      words[Self.group(roles[place])] += page.looks[place].wordCount
    }
    let total = max(1, words.reduce(0, +))
    for (place, name) in Self.groups.enumerated() {
      add("units \(name)", units[place] * 1000 / all)
      add("words \(name)", words[place] * 1000 / total)
    }
  }

  private mutating func addMarkers(_ reading: PageReadingCandidate, _ markers: MarkerEvidence) {
    let names = namePlaces
    let levels = reading.levels.members
    let isMarker = Set(names).union(levels)
    let others = roles.indices.filter { !isMarker.contains($0) }
    let scores = markers.scores
    add("name evidence", mean(names) { scores[$0].name } / 256)
    add("level evidence", mean(levels) { scores[$0].level } / 256)
    add("least name evidence", (names.map { scores[$0].name }.min() ?? 0) * 4)
    add("other evidence", mean(others) { scores[$0].other } / 256)
    let sum =
      names.reduce(0) { $0 + scores[$1].name } + levels.reduce(0) { $0 + scores[$1].level }
      + others.reduce(0) { $0 + scores[$1].other }
    add("evidence a unit", sum * 4 / all)
    add("name gain", mean(names) { scores[$0].name - scores[$0].other } / 256)
    add("level gain", mean(levels) { scores[$0].level - scores[$0].other } / 256)
    let gain =
      names.reduce(0) { $0 + scores[$1].name - scores[$1].other }
      + levels.reduce(0) { $0 + scores[$1].level - scores[$1].other }
    add("whole gain", max(-40000, min(40000, gain * 4)))
    add("likely names missed", min(8, others.count { scores[$0].name > -250 }) * 1000)
    add("likely levels missed", min(8, others.count { scores[$0].level > -250 }) * 1000)
    add("likeliest name missed", max(-4000, others.map { scores[$0].name }.max() ?? -1000) * 4)
    add("likeliest level missed", max(-4000, others.map { scores[$0].level }.max() ?? -1000) * 4)
  }

  private mutating func addNames() {
    let names = namePlaces
    let looks = page.looks
    add("no names", names.isEmpty ? 1000 : 0)
    add("count of names", min(names.count, 12) * 1000)
    add("name words", mean(names) { min(looks[$0].wordCount, 20) })
    add("long names", share(names) { looks[$0].wordCount > 8 })
    add(
      "names end sentences",
      share(names) { looks[$0].end == .stop || looks[$0].end == .comma || looks[$0].end == .semicolon })
    add("names end in colons", share(names) { looks[$0].end == .colon })
    add("names ask", share(names) { looks[$0].isQuestion })
    add("names navigate", share(names) { looks[$0].isNavigation })
    add("names announce", share(names) { page.headsSection($0) || page.headings[$0].announces([.levels]) })
    add("names are levels", share(names) { page.levels[$0].strength > 1 || page.isScaleName[$0] })
    add("names are marked", share(names) { page.isMarked($0) })
    add("names are headings", share(names) { page.units[$0].headingDepth > 0 })
    add("names are bold", share(names) { page.units[$0].isBold })
    add("names in title case", share(names) { looks[$0].letterCase == .title || looks[$0].letterCase == .capitals })
    add("names in lower case", share(names) { looks[$0].letterCase == .lower })
    add(
      "names repeat", names.isEmpty ? 0 : (names.count - Set(names.map { looks[$0].folded }).count) * 1000 / names.count
    )
    add("forms of names", names.isEmpty ? 0 : Set(names.map { page.form[$0] }).count * 1000 / names.count)
    add("words of names", mean(names) { page.words.nameShare(looks[$0].tokens) } / 4)
    let forms = Set(names.map { page.form[$0] })
    let alike = roles.indices.filter { forms.contains(page.form[$0]) && page.isTitle[$0] }
    add("form is of names", alike.isEmpty ? 0 : min(1000, names.count * 1000 / alike.count))
    for group in [1, 3, 4, 6] {
      add("form of names as \(Self.groups[group])", share(alike) { Self.group(roles[$0]) == group })
    }
    add("names lead texts", share(names) { page.units[$0].part == .title })
    add("first name", names.first.map { $0 * 1000 / all } ?? 1100)
    add("first name's line", min(names.first ?? 25, 25) * 1000)
    let before = names.first ?? 0
    let words = max(1, looks.reduce(0) { $0 + $1.wordCount })
    add("words before names", looks[..<before].reduce(0) { $0 + $1.wordCount } * 1000 / words)
    add("marks before names", page.units[..<before].count(where: \.isMarked) * 1000 / all)
    add("names in tables", share(names) { page.isCell($0) })
    for group in [0, 1, 2, 3, 4, 6] {
      add(
        "\(Self.groups[group]) below names", share(names) { $0 + 1 < roles.count && Self.group(roles[$0 + 1]) == group }
      )
    }
    add("names are defined", share(names) { $0 + 1 < roles.count && looks[$0 + 1].defines })
    add("names are echoed", share(names) { $0 + 1 < roles.count && page.echoes($0, $0 + 1) })
  }

  private mutating func addCompetencies(_ draft: Draft) {
    let competencies = draft.competencies
    let count = max(1, competencies.count)
    add("count of competencies", min(competencies.count, 12) * 1000)
    add("unnamed", competencies.isEmpty ? 1000 : competencies.count(where: \.name.isEmpty) * 1000 / count)
    let columns: [(String, [Int])] = [
      ("levels", competencies.map(\.levels.count)), ("loose behaviors", competencies.map(\.behaviors.count)),
      ("questions", competencies.map { $0.questions.count + $0.levels.reduce(0) { $0 + $1.questions.count } }),
      ("behaviors at levels", competencies.map { $0.levels.reduce(0) { $0 + $1.behaviors.count } }),
      ("negative behaviors", competencies.map(\.negativeBehaviors.count)),
      ("activities", competencies.map(\.activities.count)),
      ("definitions", competencies.map { $0.definition.isEmpty ? 0 : 1 }),
    ]
    for (name, values) in columns {
      let mean = values.reduce(0, +) * 1000 / count
      add("\(name) each", min(mean, 15000))
      let spread = values.reduce(0) { $0 + abs($1 * 1000 - mean) } / count
      add("\(name) uneven", spread * 1000 / (mean + 1000))
    }
    add("empty competencies", competencies.count(where: { $0.isEmptyButDefined }) * 1000 / count)
    add("competencies of nothing", competencies.count(where: \.isEmpty) * 1000 / count)
    var shapes: [[Bool]: Int] = [:]
    for place in competencies.indices { shapes[columns.map { $0.1[place] > 0 }, default: 0] += 1 }
    add("shapes", shapes.count * 1000 / count)
    add("main shape", (shapes.values.max() ?? 0) * 1000 / count)
  }

  private mutating func addLevels(_ reading: PageReadingCandidate) {
    let places = reading.levels.members
    let sets = reading.draft.competencies.filter { !$0.levels.isEmpty }.map { $0.levels.map(\.number) }
    let count = max(1, sets.count)
    add("no levels", places.isEmpty ? 1000 : 0)
    add("different scales", sets.isEmpty ? 0 : Set(sets).count * 1000 / count)
    add("levels count", sets.count(where: { zip($0, $0.dropFirst()).allSatisfy { abs($1 - $0) == 1 } }) * 1000 / count)
    add("levels in order", sets.count(where: { $0 == $0.sorted() || $0 == $0.sorted(by: >) }) * 1000 / count)
    add("one level", sets.count(where: { $0.count == 1 }) * 1000 / count)
    add("many levels", sets.count(where: { $0.count > 7 }) * 1000 / count)
    add("levels say so", share(places) { page.levels[$0].strength == 3 })
    add("levels by code", share(places) { page.levels[$0].strength == 2 })
    add("levels of a scale", share(places) { page.isScaleName[$0] })
    add("levels say nothing", share(places) { page.levels[$0].strength < 2 && !page.isScaleName[$0] })
    add("levels announce", share(places) { page.headsSection($0) })
    add("level words", mean(places) { min(page.looks[$0].wordCount, 20) })
    add("levels in tables", share(places) { page.isCell($0) })
    add("levels are marked", share(places) { page.isMarked($0) })
    add("words of names in levels", mean(places) { page.words.nameShare(page.looks[$0].tokens) } / 4)
    let levels = reading.draft.competencies.flatMap(\.levels)
    add("empty levels", levels.isEmpty ? 0 : levels.count(where: \.isEmpty) * 1000 / levels.count)
    let forms = Set(places.map { page.form[$0] })
    let alike = roles.indices.filter { forms.contains(page.form[$0]) && page.isTitle[$0] }
    add("forms of levels", places.isEmpty ? 0 : forms.count * 1000 / places.count)
    add("form is of levels", alike.isEmpty ? 0 : min(1000, places.count * 1000 / alike.count))
    let worded = roles.indices.filter {
      page.levels[$0].strength == 3 && page.isTitle[$0] && page.isAboveText($0)
    }
    let unused = worded.count { Self.group(roles[$0]) != 1 }
    add("levels passed over", worded.isEmpty ? 0 : unused * 1000 / worded.count)
    add("count of levels passed over", min(9, unused) * 1000)
    add(
      "scale names passed over",
      min(9, roles.indices.count { page.isScaleName[$0] && Self.group(roles[$0]) != 1 }) * 1000)
  }

  private mutating func addTexts() {
    let looks = page.looks
    let headings = headingPlaces
    let items = itemPlaces
    let noise = noisePlaces
    let definitions = definitionPlaces
    add("headings are known", share(headings) { page.headings[$0].strength >= 3 })
    add("long headings", share(headings) { looks[$0].wordCount > 8 })
    add(
      "lonely headings", share(headings) { $0 + 1 >= roles.count || [0, 1, 3, 4].contains(Self.group(roles[$0 + 1])) })
    add("item words", mean(items) { min(40, looks[$0].wordCount) })
    add("short items", share(items) { looks[$0].wordCount < 4 })
    add("items are marked", share(items) { page.isMarked($0) })
    add("items navigate", share(items) { looks[$0].isNavigation })
    add("items announce", share(items) { page.headings[$0].strength >= 3 })
    add("items are levels", share(items) { page.levels[$0].strength > 1 || page.isScaleName[$0] })
    add("items are dressed", share(items) { page.units[$0].headingDepth > 0 || page.units[$0].isBold })
    add("items end in colons", share(items) { looks[$0].end == .colon })
    add(
      "items look like titles",
      share(items) { page.isTitle[$0] && (looks[$0].letterCase == .title || looks[$0].letterCase == .capitals) })
    let marked = roles.indices.filter { page.isMarked($0) }
    add("marked are items", share(marked, ifNone: 500) { Self.group(roles[$0]) == 6 })
    add("marked are noise", share(marked) { Self.group(roles[$0]) == 4 })
    add("marked units", marked.count * 1000 / all)
    add(
      "navigation is noise",
      share(roles.indices.filter { looks[$0].isNavigation }, ifNone: 500) { Self.group(roles[$0]) == 4 })
    let asking = roles.indices.filter { looks[$0].isQuestion }
    add("asking units", asking.count * 1000 / all)
    add("asking are questions", share(asking, ifNone: 500) { kinds[$0] == .question || kinds[$0] == .probe })
    add(
      "questions ask",
      share(items.filter { kinds[$0] == .question || kinds[$0] == .probe }, ifNone: 500) { looks[$0].isQuestion })
    add("long noise", share(noise) { looks[$0].wordCount > 9 })
    add("noise announces", share(noise) { page.headings[$0].strength >= 3 })
    add("marked noise", share(noise) { page.isMarked($0) })
    let first = namePlaces.first ?? roles.count
    let last = items.last ?? 0
    add("noise inside", noise.count(where: { $0 > first && $0 < last }) * 1000 / all)
    add("definition words", mean(definitions) { min(80, looks[$0].wordCount) })
    add("marked definitions", share(definitions) { page.isMarked($0) })
    add("definitions define", share(definitions) { looks[$0].defines })
    add("short definitions", share(definitions) { looks[$0].wordCount < 5 })
    add("asking definitions", share(definitions) { looks[$0].isQuestion })
  }

  private mutating func addOrder() {
    var mixed = 0
    for members in page.series where members.count > 1 {
      var counts = Array(repeating: 0, count: 7)
      for place in members { counts[Self.group(roles[place])] += 1 }
      mixed += members.count - (counts.max() ?? 0)
    }
    add("forms of several roles", mixed * 1000 / all)
    var texts: [String: [Int]] = [:]
    for place in roles.indices where page.repeats[place] > 1 {
      texts[page.looks[place].folded, default: []].append(place)
    }
    let several = texts.values.count { Set($0.map { Self.group(roles[$0]) }).count > 1 }
    add("texts of several roles", texts.isEmpty ? 0 : several * 1000 / texts.count)
    var pairs = Array(repeating: 0, count: 49)
    for place in roles.indices.dropFirst() { pairs[Self.group(roles[place - 1]) * 7 + Self.group(roles[place])] += 1 }
    for (one, other) in [
      (0, 0), (0, 4), (3, 3), (3, 0), (3, 1), (3, 4), (1, 1), (1, 0), (1, 4), (1, 3), (4, 6), (6, 4), (4, 2), (2, 0),
      (2, 1),
      (2, 6), (2, 3), (6, 2), (6, 0),
    ] {
      add("\(Self.groups[other]) behind \(Self.groups[one])", pairs[one * 7 + other] * 1000 / all)
    }
  }
}

extension Draft.Competency {
  /// Whether it says nothing but its name and definition.
  var isEmptyButDefined: Bool {
    levels.allSatisfy(\.isEmpty) && behaviors.isEmpty && negativeBehaviors.isEmpty && questions.isEmpty
      && activities.isEmpty
  }
}
