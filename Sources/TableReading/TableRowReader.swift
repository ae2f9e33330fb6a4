import FrameworkModel
import SourceText
import TextReading

/// Goes down the rows of a table: which competency and which level each is about.
struct TableRowReader {
  let view: GridView
  let source: CellSource
  let id: SourceID
  let vocabulary: Vocabulary
  private let tableName: Grid.Name?
  private let fallbackName: String
  var texts: CellTexts
  var gathered: GatheredCompetencies
  private var layout = TableLayout(headings: [], rows: 0..<0)
  /// The columns whose cells are about the competency, though they stand beside its first level.
  private var once: Set<Int> = []
  /// The competency that the rows are about.
  var open: Int?
  private var openName: [Words.Word] = []
  /// The level that the rows are about, among those of the competency.
  private var level: Int?
  private var levelWords: [Words.Word] = []
  private var cluster: Statement?
  private var clusterWords: [Words.Word] = []
  /// Whether a column names the competencies.
  private(set) var namesCompetencies = false
  /// A line above a table that names its competency.
  private var title: Grid.Cell?
  /// A sentence between that line and the headings.
  private var lead: Grid.Cell?
  /// What lines above a table say of its competency: `Code: B-1`, or the word and the code in two cells.
  private var stated: [ColumnRole: Grid.Cell] = [:]
  /// Headings that a finding was made of.
  var unknownNoted: Set<String> = []

  init(
    _ view: GridView, _ source: CellSource, _ id: SourceID, _ vocabulary: Vocabulary, _ name: Grid.Name?,
    _ fallback: String
  ) {
    self.view = view
    self.source = source
    self.id = id
    self.vocabulary = vocabulary
    tableName = name
    fallbackName = fallback
    texts = CellTexts(source.bytes, id, vocabulary)
    gathered = GatheredCompetencies()
  }

  mutating func read(from first: TableLayout, _ headings: ColumnHeadings) {
    var finder = LayoutFinder(view, source, headings)
    var next: TableLayout? = first
    var start = 0
    while let found = next {
      takeTitles(start..<found.rows.lowerBound, found)
      next = nil
      // The rows down to the next headings that differ from these.
      var end = found.rows.upperBound
      var repeats: Set<Int> = []
      while end < view.rows.count {
        if finder.isSame(end, found.rows.upperBound - 1) {
          repeats.insert(end)
        } else if mayBegin(end), let layout = finder.layout(at: end, above: end) {
          next = layout
          break
        }
        end += 1
      }
      var body = found.rows.upperBound..<end
      // A title of the next table stands above its headings.
      if next != nil, let last = body.last, view.rows[last].own.count == 1, !found.holds(.name) {
        body = body.lowerBound..<last
      }
      begin(found, body)
      let titles = found.holds(.name) ? [:] : titles(above: repeats, in: body)
      var row = body.lowerBound
      while row < body.upperBound {
        if let rows = titles[row] {
          takeTitles(rows, found)
          row = rows.upperBound
        } else {
          read(view.rows[row], row, isRepeat: repeats.contains(row))
          row += 1
        }
      }
      start = body.upperBound
    }
  }

  /// Whether another table can begin in a row: behind an empty row, or below a line of its own.
  private func mayBegin(_ row: Int) -> Bool {
    view.rows[row].places.count >= 2
      && (view.rows[row].number > view.rows[row - 1].number + 1 || view.rows[row - 1].own.count == 1)
  }

  /// What the reading becomes.
  mutating func finish() -> SourceReading {
    gathered.finish(into: &texts.reading)
    return texts.finish()
  }

  // MARK: Around the rows

  private mutating func begin(_ found: TableLayout, _ body: Range<Int>) {
    layout = LayoutRoles.settled(found, body, view, source, vocabulary)
    namesCompetencies = namesCompetencies || layout.holds(.name)
    (open, level, openName, levelWords) = (nil, nil, [], [])
    for row in found.rows { for place in view.rows[row].own { texts.mark(place.cell, .heading) } }
    once = layout.holds(.level) && layout.holds(.name) ? columnsFilledOnce(body) : []
  }

  /// Rows above the headings: the last one that is a line of its own can name the competency, and a sentence below it says what
  /// the competency means. Other rows can say its code, cluster and definition behind the word for it.
  private mutating func takeTitles(_ rows: Range<Int>, _ found: TableLayout) {
    (title, lead, stated) = (nil, nil, [:])
    for row in rows {
      for place in view.rows[row].own { texts.mark(place.cell, .heading) }
      if let (role, cell) = TitleRow.statement(view.rows[row], source, vocabulary) {
        stated[role] = cell
        continue
      }
      guard view.rows[row].own.count == 1 else { continue }
      let cell = view.rows[row].own[0].cell
      if title != nil || stated[.name] != nil, isSentence(cell) { lead = cell } else { (title, lead) = (cell, nil) }
    }
    title = stated[.name] ?? title
    lead = stated[.definition] ?? lead
  }

  /// The rows of titles above headings that stand again, by the first of them.
  private func titles(above repeats: Set<Int>, in body: Range<Int>) -> [Int: Range<Int>] {
    var titles: [Int: Range<Int>] = [:]
    for row in repeats {
      var first = row
      while first > body.lowerBound, !repeats.contains(first - 1),
        first == row || view.rows[first - 1].number + 1 == view.rows[first].number,
        view.rows[first - 1].own.count == 1 || TitleRow.statement(view.rows[first - 1], source, vocabulary) != nil
      {
        first -= 1
      }
      if first < row { titles[first] = first..<row }
    }
    return titles
  }

  private func isSentence(_ cell: Grid.Cell) -> Bool {
    let text = CellText(cell, in: source)
    return text.lines.last?.flags.contains(.endsSentence) == true && text.words.count >= 4
  }

  /// Columns of questions, activities and the like that only the first row of each competency fills, in a table that has
  /// several rows for each.
  private func columnsFilledOnce(_ body: Range<Int>) -> Set<Int> {
    let name = layout.columns(.name)[0]
    let candidates = layout.headings.indices.filter { column in
      switch layout.headings[column]?.role {
      case .section(.behaviors), .levelDescription, .levelColumn, .text, .name, .code, .identifier, .cluster,
        .rowCode, .definition, .level, .levelName, .kind, .order, .steps, .section(.probes), .section(.reflections):
        false
      default: layout.headings[column] != nil
      }
    }
    var once = Set(candidates)
    var names: Set<[Words.Word]> = []
    var last: [Words.Word] = []
    var rows = 0
    for row in body {
      let stated = view.rows[row][name].map { CellText($0.cell, in: source).words } ?? last
      let isFirst = stated != last || names.isEmpty
      last = stated
      rows += 1
      if isFirst {
        names.insert(stated)
      } else {
        for place in view.rows[row].own { once.remove(place.column) }
      }
    }
    guard rows > names.count else { return [] }
    // Probes go with their questions.
    if once.contains(where: { layout.headings[$0]?.role == .section(.questions) }) {
      once.formUnion(layout.columns(.section(.probes)))
    }
    return once
  }

  // MARK: One row

  private mutating func read(_ row: GridView.Row, _ number: Int, isRepeat: Bool) {
    let own = row.own
    guard !own.isEmpty else { return }
    if isRepeat {
      for place in own { texts.mark(place.cell, .heading) }
      (open, level) = (layout.holds(.name) ? open : nil, nil)
      return
    }
    if own.count == 1, takeGroup(own[0], number) { return }
    takeCluster(row)
    takeName(row)
    guard let competency = open ?? openUnnamed(own[0].cell) else { return }
    takeLevel(row, competency)
    gathered.extend(competency, over: own.map(\.cell.range))
    for place in own { take(place, row, competency) }
  }

  /// A row with one cell: the heading of a group of competencies, or the name of the one below.
  private mutating func takeGroup(_ place: GridView.Place, _ number: Int) -> Bool {
    let text = CellText(place.cell, in: source)
    let role = layout.headings[place.column]?.role
    let isWide = place.cell.columnSpan > 1 && place.cell.columnSpan * 2 > layout.headings.count
    guard isWide || role == .name || place.column == 0, text.lines.count == 1, place.cell.range.count <= 120 else {
      return false
    }
    if !layout.holds(.name) {
      guard isWide || role == nil || !(role?.isContent ?? false) && role != .level && role != .levelName else {
        return false
      }
      (title, lead, stated) = (place.cell, nil, [:])
      (open, level) = (nil, nil)
      texts.mark(place.cell, .heading)
      return true
    }
    guard !layout.holds(.cluster) else { return false }
    let next = number + 1 < view.rows.count ? view.rows[number + 1] : nil
    let name = layout.columns(.name)[0]
    guard isWide || role == .name && next?[name].map({ !$0.isCovered }) ?? false, (next?.own.count ?? 0) >= 2 else {
      return false
    }
    cluster = texts.statement(text, in: .sections)
    (open, level, openName) = (nil, nil, [])
    return true
  }

  private mutating func takeCluster(_ row: GridView.Row) {
    guard let column = layout.columns(.cluster).first, let place = row[column], !place.isCovered else { return }
    let text = CellText(place.cell, in: source)
    guard !text.lines.isEmpty else { return }
    if text.words == clusterWords {
      texts.mark(place.cell, .heading)
    } else {
      cluster = texts.statement(text, in: .sections)
      clusterWords = text.words
      if let name = layout.columns(.name).first, row[name] != nil { (open, level, openName) = (nil, nil, []) }
    }
  }

  private mutating func takeName(_ row: GridView.Row) {
    guard let column = layout.columns(.name).first, let place = row[column], !place.isCovered else { return }
    let text = CellText(place.cell, in: source)
    guard !text.lines.isEmpty else { return }
    if text.words == openName, open != nil { return texts.mark(place.cell, .heading) }
    (level, levelWords) = (nil, [])
    openName = text.words
    let key = GatheredCompetencies.Key(cluster: cluster?.text ?? "", name: text.joined)
    if let known = gathered.place(of: key) {
      open = known
      texts.mark(place.cell, .heading)
      return
    }
    guard let name = texts.name(text) else { return }
    var competency = Competency(name: name.statement, location: name.statement.location)
    competency.code = name.code
    competency.cluster = cluster
    // What follows the name in its cell defines it.
    open = gathered.add(competency, as: key)
  }

  /// A competency that no cell names: the line above the table does, or the sheet, or the file.
  private mutating func openUnnamed(_ cell: Grid.Cell) -> Int? {
    let start = SourceRange(cell.range.start, cell.range.start)
    var competency = Competency(name: Statement("", at: Location(id, start)), location: Location(id, cell.range))
    func text(_ role: ColumnRole) -> Statement? {
      stated[role].flatMap { texts.statement(CellText($0, in: source), in: .sections) }
    }
    if let title, let name = texts.name(CellText(title, in: source)) {
      texts.unmark(title)
      competency.name = name.statement
      competency.code = name.code
      if let lead, let text = texts.statement(CellText(lead, in: source), in: .definition) {
        texts.unmark(lead)
        competency.definition = text
      }
    } else if let tableName, !SheetName.isGeneric(tableName.text) {
      competency.name = Statement(tableName.text, at: Location(id, tableName.range))
    } else {
      competency.name = Statement(fallbackName, at: Location(id, start))
      competency.inferred.append(.name)
    }
    competency.cluster = text(.cluster) ?? cluster
    competency.code = competency.code ?? text(.code)
    let key = GatheredCompetencies.Key(cluster: competency.cluster?.text ?? "", name: competency.name.text)
    if let known = gathered.place(of: key) {
      open = known
    } else {
      open = gathered.add(competency, as: key)
      if competency.inferred.contains(.name) {
        texts.observe(.nameMissing(used: fallbackName), start, about: open.map { Entity(competency: $0) })
      }
    }
    return open
  }

  private mutating func takeLevel(_ row: GridView.Row, _ competency: Int) {
    guard let column = layout.columns(.level).first else { return }
    let names = layout.columns(.levelName).first.flatMap { row[$0] }.flatMap { $0.isCovered ? nil : $0.cell }
    guard let place = row[column], !place.isCovered else { return }
    let text = CellText(place.cell, in: source)
    let words = text.words + (names.map { CellText($0, in: source).words } ?? [])
    guard !words.isEmpty else { return }
    if words == levelWords, level != nil {
      texts.mark(place.cell, .heading)
      if let names { texts.mark(names, .heading) }
      return
    }
    levelWords = words
    let said = text.whole
    if Self.isAll(text.words) {
      level = nil
      texts.mark(place.cell, .heading)
      return
    }
    let label = LevelLabel.match(said, vocabulary) ?? LevelLabel(unknown: said)
    level = openLevel(label, place.cell, title: names, competency)
  }

  private mutating func openLevel(_ label: LevelLabel, _ cell: Grid.Cell, title: Grid.Cell?, _ competency: Int) -> Int {
    if let known = gathered.level(label, of: competency) {
      texts.mark(cell, .heading)
      if let title { texts.mark(title, .heading) }
      return known
    }
    var statement: Statement?
    if let title, let words = texts.statement(CellText(title, in: source), in: .levels) {
      statement = words
      texts.mark(cell, .heading)
    } else if !label.title.isEmpty {
      statement = Statement(label.title, at: Location(id, cell.range))
    } else {
      texts.mark(cell, .heading)
    }
    return gathered.add(label, title: statement, at: Location(id, cell.range), to: competency)
  }

  /// `All`, `All levels`, `-`: no level in particular.
  private static func isAll(_ words: [Words.Word]) -> Bool { words.first.map(all.contains) ?? true }

  private static let all = Set(
    ["all", "any", "every", "tous", "toutes", "todos", "todas", "alle", "tutti", "tutte"].map(Words.word))

  // MARK: One cell

  private mutating func take(_ place: GridView.Place, _ row: GridView.Row, _ competency: Int) {
    let heading = layout.headings[place.column]
    let text = CellText(place.cell, in: source)
    guard !text.lines.isEmpty else { return texts.mark(place.cell, .mark) }
    switch heading?.role {
    case .name, .cluster, .level: return
    case .levelName:
      // Beside its level it was taken with it.
      if row[layout.columns(.level).first ?? -1].map(\.isCovered) ?? true { texts.mark(place.cell, .heading) }
    case .order: texts.mark(place.cell, .mark)
    case .code, .identifier: takeCode(text, heading?.role, competency)
    case .kind: takeKind(text, row, competency)
    case .text where layout.holds(.kind): return
    case .levelColumn: takeLevelColumn(place, text, competency)
    case let role: fill(role, text, heading, level(for: place, row), competency)
    }
  }

  /// The level that a cell is about; none for what the competency has once.
  private func level(for place: GridView.Place, _ row: GridView.Row) -> Int? {
    if once.contains(place.column) { return nil }
    if place.cell.rowSpan > 1, layout.headings[place.column]?.role != .section(.behaviors),
      let column = layout.columns(.level).first, let own = row[column], own.cell.rowSpan < place.cell.rowSpan
    {
      return nil
    }
    return level
  }

  /// The code of a competency, which its further rows can repeat.
  private mutating func takeCode(_ text: CellText, _ role: ColumnRole?, _ competency: Int) {
    if role == .code, gathered[competency].code == nil || gathered[competency].code?.text == text.joined,
      let code = texts.statement(text, in: .sections)
    {
      if gathered[competency].code == nil { gathered[competency].code = code } else { texts.mark(text.range, .heading) }
      return
    }
    if role == .identifier, gathered[competency].id.isEmpty { gathered[competency].id = Slug.of(text.joined) }
    texts.mark(text.range, .mark)
  }

  /// `Type` beside `Text`: the row says what it holds.
  private mutating func takeKind(_ text: CellText, _ row: GridView.Row, _ competency: Int) {
    texts.mark(text.range, .heading)
    guard let column = layout.columns(.text).first, let place = row[column] else { return }
    let role = ColumnHeadings(vocabulary).role(text.joined)
    let heading = ColumnHeading(role: role, cell: Grid.Cell(column: column, range: text.range), text: text.joined)
    let content = CellText(place.cell, in: source)
    guard !content.lines.isEmpty else { return texts.mark(place.cell, .mark) }
    fill(role, content, heading, level, competency)
  }

  private mutating func takeLevelColumn(_ place: GridView.Place, _ text: CellText, _ competency: Int) {
    for column in place.column..<min(place.column + place.cell.columnSpan, layout.headings.count) {
      guard let heading = layout.headings[column], heading.role == .levelColumn, let label = heading.level else {
        continue
      }
      let known = gathered.level(label, of: competency)
      let title = label.title.isEmpty ? nil : Statement(label.title, at: Location(id, heading.cell.range))
      let level = known ?? gathered.add(label, title: title, at: Location(id, heading.cell.range), to: competency)
      if let inner = heading.inner {
        fill(
          inner == .definition || inner == .description ? .levelDescription : inner, text, heading, level, competency)
      } else {
        fill(.levelDescription, text, heading, level, competency)
      }
    }
  }
}
