import FrameworkModel
import SourceText
import TextReading

/// What the rows and columns of a table mean.
enum TableShape {
  /// Columns are levels; another names what the rows are about, and others may be sections.
  case levelColumns(levels: [Column], label: Int?, kinds: [SectionKind?])
  /// Rows are levels, named by a column; the column in front of it may name competencies.
  case levelRows(column: Int)
  /// Rows are levels, named by the first column; each other column is a competency.
  case levelMatrix
  /// Columns are sections; a column may name the competency.
  case sectionColumns(kinds: [SectionKind?], name: Int?)
  /// Two columns: what a competency means and what it does not mean.
  case contrasts
  /// Columns are competencies, below a level that stands outside the table.
  case competencyColumns
  case unknown

  /// A column of a level.
  struct Column {
    var column: Int
    var heading: Heading
  }

  static func of(_ table: Table, _ outline: borrowing Outline, isBelowLevel: Bool) -> TableShape {
    guard let header = table.rows.first, table.rows.count >= 1 else { return .unknown }
    let reader = TableHeader(outline)
    if table.rows.count >= 2, header.count == 2, reader.isContrast(header) { return .contrasts }
    let kinds = header.map(reader.section)
    let name = header.firstIndex(where: reader.namesCompetency)
    if table.rows.count >= 2 {
      let levels = LevelColumns(table, reader, kinds: kinds, name: name).columns
      if let first = levels.first {
        return .levelColumns(levels: levels, label: name ?? (first.column > 0 ? 0 : nil), kinds: kinds)
      }
    }
    if isLevelMatrix(table, reader, kinds) { return .levelMatrix }
    if isSheet(table, reader) { return .levelRows(column: 0) }
    for column in 0...1 where holdsLevels(table, column, reader) { return .levelRows(column: column) }
    if table.rows.count >= 2 {
      let known = kinds.count { $0 != nil }
      if known >= 2 || (known >= 1 && name != nil) { return .sectionColumns(kinds: kinds, name: name) }
    }
    if isBelowLevel, table.hasHeader, header.count >= 2, header.allSatisfy({ $0.lines.count == 1 }) {
      return .competencyColumns
    }
    return .unknown
  }
}

extension TableShape {
  /// Whether rows are levels and the other columns, two or more, hold texts under headings that say nothing else.
  private static func isLevelMatrix(_ table: Table, _ reader: TableHeader, _ kinds: [SectionKind?]) -> Bool {
    let columns = LevelColumns(table, reader, kinds: kinds, name: 0)
    return table.rows[0].count >= 3 && (3...21).contains(table.rows.count) && (kinds[0] == nil || kinds[0] == .levels)
      && table.rows.dropFirst().allSatisfy { $0.count == table.rows[0].count }
      && columns.unknown(1..<table.rows[0].count, mayBeShort: true).count == table.rows[0].count - 1
      && reader.levels(table.rows.dropFirst().map { $0[0] }).count == table.rows.count - 1
  }

  /// Whether rows of two cells are labels with their texts, and levels among them.
  private static func isSheet(_ table: Table, _ reader: TableHeader) -> Bool {
    guard table.rows.allSatisfy({ $0.count == 2 }), reader.levels(table.rows.map { $0[0] }).count >= 2 else {
      return false
    }
    return table.rows.allSatisfy { !reader.levels([$0[0]]).isEmpty || reader.label($0[0]) != nil }
  }

  /// Whether more than half of a column's cells name levels, with the first row or without.
  private static func holdsLevels(_ table: Table, _ column: Int, _ reader: TableHeader) -> Bool {
    [table.hasHeader ? 1 : 0, 1].contains { start in
      let cells = table.rows.dropFirst(start).compactMap { column < $0.count ? $0[column] : nil }
      return cells.count >= 2 && reader.levels(cells).count * 2 > cells.count
    }
  }
}

/// Reads the cells of a header.
struct TableHeader {
  private let bytes: [UInt8]
  private let vocabulary: Vocabulary

  init(_ outline: borrowing Outline) {
    bytes = outline.bytes
    vocabulary = outline.vocabulary
  }

  /// The cells that name a level, by number, by a scale's name or by a code.
  func levels(_ cells: [TableCell]) -> [TableShape.Column] {
    var found: [TableShape.Column] = []
    for (column, cell) in cells.enumerated() {
      guard let heading = numbered(cell) ?? named(cell) else { continue }
      found.append(TableShape.Column(column: column, heading: heading))
    }
    return found
  }

  private func numbered(_ cell: TableCell) -> Heading? {
    guard let line = cell.lines.first, !line.isTable, !line.text.isEmpty else { return nil }
    if let level = LevelHeading.match(bytes, line.text) {
      var title = level.title
      // `Level 1` above its title in the same cell.
      if title.isEmpty, cell.lines.count == 2, !cell.lines[1].isMarked { title = cell.lines[1].text }
      return Heading(
        line: -1, kind: .level(number: level.number, last: level.last), title: title, content: level.content)
    }
    if let code = LevelCode.match(bytes, line.text) {
      return Heading(line: -1, kind: .level(number: code.number, last: code.number), title: code.title, content: nil)
    }
    // `Senior analyst (L3)`
    let end = Int(line.text.end)
    if bytes[end - 1] == 0x29, let open = bytes[line.text.offsets].lastIndex(of: 0x28),
      let code = LevelCode.match(bytes, SourceRange(open + 1, end - 1))
    {
      let title = SourceRange(Int(line.text.start), Blanks.trim(bytes, Int(line.text.start), open))
      return Heading(line: -1, kind: .level(number: code.number, last: code.number), title: title, content: nil)
    }
    if line.mark == .number, cell.lines.count == 1, line.text.count <= 40, !line.flags.contains(.endsSentence) {
      return Heading(
        line: -1, kind: .level(number: Int(line.ordinal), last: Int(line.ordinal)), title: line.text, content: nil)
    }
    if let counted = counted(cell, line) { return counted }
    if let titled = titled(cell, line) { return titled }
    if line.text.count <= 2, cell.lines.count == 1, let number = LevelHeading.numeral(bytes, Int(line.text.start), end),
      number.isDigits
    {
      return Heading(
        line: -1, kind: .level(number: number.value, last: number.value), title: SourceRange(end, end), content: nil)
    }
    return nil
  }

  /// `1` above `Awareness` in the same cell.
  private func titled(_ cell: TableCell, _ line: Line) -> Heading? {
    guard cell.lines.count == 2, line.text.count == 1, !line.isMarked, !cell.lines[1].isMarked, !cell.lines[1].isTable,
      cell.lines[1].text.count <= 40, cell.lines[1].flags.contains(.startsUpper),
      !cell.lines[1].flags.contains(.endsSentence),
      let number = LevelHeading.numeral(bytes, Int(line.text.start), Int(line.text.end)), number.isDigits
    else { return nil }
    return Heading(
      line: -1, kind: .level(number: number.value, last: number.value), title: cell.lines[1].text, content: nil)
  }

  /// `1 Awareness`, `**1** – Awareness`
  private func counted(_ cell: TableCell, _ line: Line) -> Heading? {
    let end = Int(line.text.end)
    let start = Emphasis.skip(bytes, Int(line.text.start), end)
    guard cell.lines.count == 1, end - start <= 40, !line.flags.contains(.endsSentence),
      let number = LevelHeading.numeral(bytes, start, end), number.isDigits, number.value <= 10,
      number.end < end
    else { return nil }
    let behind = Emphasis.skip(bytes, number.end, end)
    let title =
      behind > number.end
      ? LevelHeading.separator(bytes, behind, end).end : Blanks.skip(bytes, behind, end)
    guard title > number.end, title < end, bytes[title].isUpperLetter else { return nil }
    return Heading(
      line: -1, kind: .level(number: number.value, last: number.value), title: SourceRange(title, end), content: nil)
  }

  private func named(_ cell: TableCell) -> Heading? {
    guard cell.lines.count == 1, let line = cell.lines.first, !line.isTable, !line.text.isEmpty, line.text.count <= 60
    else { return nil }
    var start = Int(line.text.start)
    var end = Int(line.text.end)
    var number: Int?
    // `5 – Outstanding`, emphasized.
    if let mark = ListMarks.find(bytes, start, end), mark.mark == .number, mark.textStart < end {
      number = mark.ordinal
      start = mark.textStart
    }
    if let label = NameLabel.find(bytes, start, end), label.contentStart >= end {
      end = label.nameEnd
      number = label.number ?? number
    }
    let words = Words(bytes, start, end, limit: 6)
    guard let place = vocabulary.scaleNames[Words.phrase(words.list)] ?? RoleNames.place(words) else {
      return nil
    }
    let title = SourceRange(start, end)
    if line.mark == .number { number = Int(line.ordinal) }
    if let number { return Heading(line: -1, kind: .level(number: number, last: number), title: title, content: nil) }
    return Heading(line: -1, kind: .namedLevel(place: place), title: title, content: nil)
  }

  /// A short cell among those that name levels.
  func sibling(_ cell: TableCell) -> Heading? {
    guard cell.lines.count == 1, let line = cell.lines.first, !line.isTable, !line.text.isEmpty, line.text.count <= 40,
      !line.flags.contains(.endsSentence)
    else { return nil }
    return Heading(line: -1, kind: .namedLevel(place: nil), title: line.text, content: nil)
  }

  func section(_ cell: TableCell) -> SectionKind? {
    guard cell.lines.count == 1, let line = cell.lines.first, !line.isTable,
      let heading = SectionHeading.match(bytes, line.text, vocabulary), heading.contentStart == nil,
      case .section(let kind) = heading.target
    else { return nil }
    return kind
  }

  /// What a cell of a sheet's first column announces: a section, the name, the code, the cluster.
  func label(_ cell: TableCell) -> SectionHeading.Target? {
    guard cell.lines.count == 1, let line = cell.lines.first, !line.isTable else { return nil }
    return SectionHeading.label(bytes, line.text, vocabulary)
  }

  func wordCount(_ line: Line) -> Int { Words.count(bytes, line.text) }

  /// Whether a cell is the heading of a column: a section's, or the word for competencies.
  func isHeading(_ cell: TableCell) -> Bool { section(cell) != nil || namesCompetency(cell) }

  func namesCompetency(_ cell: TableCell) -> Bool {
    guard cell.lines.count == 1, let line = cell.lines.first, !line.isTable else { return false }
    let words = Words(bytes, Int(line.text.start), Int(line.text.end), limit: 4)
    return words.list.count <= 2
      && words.list.contains {
        vocabulary.words[$0].map { $0.contains(.competency) || $0.contains(.name) } ?? false
      }
  }

  /// A heading of a column about the rows rather than about people: `Notes`, `Weight`.
  func isBookkeeping(_ line: Line) -> Bool {
    Words(bytes, Int(line.text.start), Int(line.text.end), limit: 6).list.contains { word in
      Self.bookkeeping.contains(word)
        || vocabulary.words[word].map { !$0.isDisjoint(with: [.code, .cluster, .related, .resource, .title]) }
          ?? false
    }
  }

  private static let bookkeeping = Set(
    [
      "note", "notes", "comment", "comments", "remark", "remarks", "weight", "weighting", "owner", "date", "status",
      "score", "department", "source", "evidence", "no", "number", "rationale", "why", "method", "assessment",
      "remarques",
      "observaciones", "notas",
    ].map(Words.word))

  /// `This means` beside `This doesn't mean`.
  func isContrast(_ header: [TableCell]) -> Bool {
    guard section(header[0]) == .behaviors, section(header[1]) == .negativeBehaviors,
      let line = header[0].lines.first
    else { return false }
    return Self.speaksOfMeaning(line.text, bytes)
  }

  /// The same of the texts of two headings.
  static func isContrast(_ one: SourceRange, _ other: SourceRange, _ bytes: [UInt8], _ vocabulary: Vocabulary) -> Bool {
    speaksOfMeaning(one, bytes)
      && SectionHeading.match(bytes, one, vocabulary)?.target == .section(.behaviors)
      && SectionHeading.match(bytes, other, vocabulary)?.target == .section(.negativeBehaviors)
  }

  private static func speaksOfMeaning(_ text: SourceRange, _ bytes: [UInt8]) -> Bool {
    Words(bytes, Int(text.start), Int(text.end)).list.contains { means.contains($0) }
  }

  private static let means = Set(["means", "mean", "signifie", "significa"].map(Words.word))
}
