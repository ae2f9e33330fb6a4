import FrameworkModel
import SourceText
import XMLText

/// The rows of Moodle's file: 14 columns by position.
struct MoodleRows {
  struct Row {
    var range: SourceRange
    var parent: String
    var id: String
    var name: Cell
    var description: Cell
    var related: [String]
    var isFramework: Bool
    var scaleValues: String
    var taxonomy: String
  }

  struct Cell {
    var text: String
    var range: SourceRange
  }

  let rows: [Row]

  /// - Returns: Nil for a table that has another row of headings.
  init?(_ grid: Grid, _ bytes: [UInt8]) {
    guard let head = grid.rows.first else { return nil }
    func text(_ cell: Grid.Cell?) -> String {
      guard let cell else { return "" }
      return String(decoding: cell.own ?? Array(bytes[cell.range.offsets]), as: UTF8.self)
    }
    func heading(_ column: Int) -> String {
      text(head.cells.first { $0.column == column }).lowercased().trimmed
    }
    guard heading(0) == "parent id number", heading(1) == "id number",
      ["short name", "shortname"].contains(heading(2)), heading(12) == "is framework"
    else { return nil }
    rows = grid.rows.dropFirst().compactMap { row in
      func cell(_ column: Int) -> Cell {
        let cell = row.cells.first { $0.column == column }
        return Cell(text: text(cell), range: cell?.range ?? SourceRange(0, 0))
      }
      let (id, name) = (cell(1).text.trimmed, cell(2))
      // Moodle passes over these rows, too.
      guard !id.isEmpty, !name.text.trimmed.isEmpty, let first = row.cells.first, let last = row.cells.last else {
        return nil
      }
      let related = cell(10).text.utf8.split(separator: 0x2C).map { Self.id(in: Array($0)) }
      return Row(
        range: SourceRange(first.range.start, max(first.range.start, last.range.end)), parent: cell(0).text.trimmed,
        id: id, name: name, description: cell(3), related: related, isFramework: cell(12).text.trimmed == "1",
        scaleValues: cell(5).text, taxonomy: cell(13).text)
    }
  }

  /// An id number out of a list, where a comma in it is written `%2C`.
  private static func id(in bytes: [UInt8]) -> String {
    var id: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index...].starts(with: "%2C".utf8) || bytes[index...].starts(with: "%2c".utf8) {
        id.append(0x2C)
        index += 3
      } else {
        id.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: id, as: UTF8.self).trimmed
  }
}

/// Makes a framework of Moodle's rows.
struct MoodleReader {
  private let rows: [MoodleRows.Row]
  private let framework: MoodleRows.Row?
  /// Places of rows by id number; the last of a number counts, as in Moodle.
  private var places: [String: Int] = [:]
  private var children: [Int: [Int]] = [:]
  /// Numbers of levels, by place of their row.
  private var levels: [Int: Int] = [:]
  private var levelOrder: [Int] = []

  init(_ table: MoodleRows) {
    rows = table.rows
    framework = rows.first { $0.isFramework }
    for (place, row) in rows.enumerated() where !row.isFramework { places[row.id] = place }
    for (place, row) in rows.enumerated() where !row.isFramework && places[row.id] == place {
      if let parent = places[row.parent], parent != place { children[parent, default: []].append(place) }
    }
    findLevels()
  }

  /// The rows below the one that is called LEVELS.
  private mutating func findLevels() {
    guard let top = rows.indices.first(where: { places[rows[$0].id] == $0 && rows[$0].name.text.trimmed == "LEVELS" })
    else { return }
    levelOrder = children[top] ?? []
    for (index, place) in levelOrder.enumerated() {
      // Rung's own ids end with the number.
      let digits = rows[place].id.utf8.split(separator: 0x3A).last.flatMap { Int(String(Substring($0))) }
      levels[place] = rows[place].id.hasPrefix("level:") ? digits ?? index + 1 : index + 1
    }
    places[rows[top].id] = nil
    children[top] = nil
  }

  func reading(_ texts: inout ExchangeTexts) -> SourceReading {
    var reading = SourceReading()
    var identity = FrameworkIdentity(id: framework?.id ?? "")
    if let framework {
      identity.title = framework.name.text.trimmed == framework.id ? nil : framework.name.text.trimmed
      let words = HTMLWords(framework.description.text).text
      identity.description = words.isEmpty ? nil : words
    }
    reading.identity = identity
    if let framework { texts.imported.framework = .init(moodle: framework.id) }
    for place in levelOrder { texts.imported.scaleLevels[levels[place] ?? 0] = .init(moodle: rows[place].id) }
    reading.scale = levelOrder.map { place in
      let title = rows[place].name.text.trimmed
      let number = levels[place] ?? 0
      return ScaleStep(number: number, title: title == "Level \(number)" ? nil : title)
    }
    let competencies = competencies
    let chosen = Set(competencies)
    for place in competencies { reading.competencies.append(competency(place, chosen, reading.scale, &texts)) }
    for (place, row) in rows.enumerated()
    where !row.isFramework && levels[place] == nil && row.name.text.trimmed != "LEVELS" {
      texts.leave([(row.name.text.trimmed, row.name.range), (row.description.text, row.description.range)])
    }
    return reading
  }

  private func isThere(_ place: Int) -> Bool {
    !rows[place].isFramework && places[rows[place].id] == place && levels[place] == nil
  }

  /// The rows that are competencies: what the taxonomy says of their depth, else those whose children are leaves.
  private var competencies: [Int] {
    let there = rows.indices.filter(isThere)
    // Rung's own rows say which are clusters.
    let clusters = Set(there.filter { rows[$0].id.hasPrefix("cluster:") })
    if !clusters.isEmpty {
      return there.filter { place in
        !clusters.contains(place) && (places[rows[place].parent].map { clusters.contains($0) } ?? true)
      }
    }
    let terms = framework?.taxonomy.utf8.split(separator: 0x2C).map { String(Substring($0)).trimmed } ?? []
    if Set(terms).count > 1, let depth = terms.firstIndex(of: "competency") {
      let found = there.filter { self.depth($0) == depth }
      if !found.isEmpty { return found }
    }
    let inner = Set(there.filter { !(children[$0] ?? []).isEmpty })
    let last = inner.filter { (children[$0] ?? []).allSatisfy { !inner.contains($0) } }
    return there.filter { place in
      last.contains(place) || !inner.contains(place) && !(places[rows[place].parent].map { last.contains($0) } ?? false)
    }
  }

  /// How many rows stand above a row.
  private func depth(_ place: Int) -> Int {
    var depth = 0
    var current = place
    while depth < 16, let parent = places[rows[current].parent], parent != current {
      depth += 1
      current = parent
    }
    return depth
  }

  /// What a row below a competency says: the description holds the whole text where the short name had to be cut; a name that
  /// says something else stands in front.
  private func behavior(_ row: MoodleRows.Row, _ texts: inout ExchangeTexts) -> Statement {
    let name = row.name.text.trimmed
    let words = HTMLWords(row.description.text).text
    if words.isEmpty { return texts.statement(name, at: row.name.range) }
    let isPart = name == row.id || Self.letters(words).starts(with: Self.letters(name))
    return texts.statement(isPart ? words : "\(name): \(words)", at: row.description.range)
  }

  private static func letters(_ text: String) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil }
  }

  private func competency(_ place: Int, _ competencies: Set<Int>, _ scale: [ScaleStep], _ texts: inout ExchangeTexts)
    -> Competency
  {
    let row = rows[place]
    var competency = Competency(
      id: row.id, name: texts.statement(row.name.text.trimmed, at: row.name.range),
      location: texts.location(row.range))
    if let parent = places[row.parent], parent != place {
      competency.cluster = texts.statement(rows[parent].name.text.trimmed, at: rows[parent].name.range)
      texts.identify(competency.cluster, .init(moodle: rows[parent].id))
    }
    HTMLWords(row.description.text).fill(&competency) { texts.statement($0, at: row.description.range) }
    var open = Array((children[place] ?? []).reversed())
    var seen: Set<Int> = [place]
    while let child = open.popLast() {
      guard seen.insert(child).inserted, !competencies.contains(child), isThere(child) else { continue }
      open += (children[child] ?? []).reversed()
      let statement = behavior(rows[child], &texts)
      texts.identify(statement, .init(moodle: rows[child].id))
      let level = rows[child].related.lazy.compactMap { places[$0].flatMap { levels[$0] } }.first
      if let level { competency.add(statement, at: level) } else { competency.behaviors.append(statement) }
    }
    competency.arrangeLevels(by: scale)
    for id in row.related {
      guard let other = places[id], competencies.contains(other), other != place else { continue }
      competency.related.append(
        Relation(
          texts.statement(rows[other].name.text.trimmed, at: SourceRange(row.range.start, row.range.start)), target: id)
      )
    }
    return competency
  }
}
