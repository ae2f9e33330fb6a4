import FrameworkModel
import SourceText
import TextReading

/// Finds the columns of a table that are levels.
///
/// Known names and numbers of levels tell; where another column names the competencies, the columns of texts that nothing else
/// explains are levels too, whatever they are called.
struct LevelColumns {
  private let table: Table
  private let reader: TableHeader
  private let kinds: [SectionKind?]
  private let name: Int?

  init(_ table: Table, _ reader: TableHeader, kinds: [SectionKind?], name: Int?) {
    self.table = table
    self.reader = reader
    self.kinds = kinds
    self.name = name
  }

  /// In the order of the columns; empty where there are fewer than two.
  var columns: [TableShape.Column] {
    let known = reader.levels(table.rows[0]).filter { $0.column != name }
    guard let first = known.first, let last = known.last, known.count >= 2 else {
      return isMatrix || isOneRow ? merge(known, unknown(table.rows[0].indices)) : []
    }
    let all = table.rows[0].indices
    let others = unknown(isMatrix ? all : first.column > 0 ? 1..<all.upperBound : first.column..<last.column)
    return merge(known, others)
  }

  private func merge(_ known: [TableShape.Column], _ others: [TableShape.Column]) -> [TableShape.Column] {
    let taken = Set(known.map(\.column))
    let all = (known + others.filter { !taken.contains($0.column) }).sorted { $0.column < $1.column }
    return all.count >= 2 ? all : []
  }

  /// A column names the competencies, and no column but a definition's is a section.
  private var isMatrix: Bool {
    guard name != nil else { return false }
    return kinds.allSatisfy { $0 == nil || $0 == .definition || $0 == .levels }
  }

  /// A header and one row of lists: the levels of one competency side by side.
  private var isOneRow: Bool {
    guard table.hasHeader, table.rows.count == 2, table.rows[0].count >= 2, kinds.allSatisfy({ $0 == nil }) else {
      return false
    }
    return table.rows[1].count == table.rows[0].count
      && table.rows[1].allSatisfy { cell in cell.lines.contains { $0.isMarked } }
  }

  /// Columns with a short heading that says nothing else, and texts below.
  ///
  /// - Parameter mayBeShort: Whether texts of three words do.
  func unknown(_ range: Range<Int>, mayBeShort: Bool = false) -> [TableShape.Column] {
    range.compactMap { column in
      let cell = table.rows[0][column]
      guard column != name, kinds[column] == nil, cell.lines.count == 1, let line = cell.lines.first, !line.isTable,
        line.text.count <= 48, !line.flags.contains(.endsSentence), !reader.isBookkeeping(line),
        holdsTexts(column) || (mayBeShort && holdsPhrases(column))
      else { return nil }
      return TableShape.Column(
        column: column, heading: Heading(line: -1, kind: .namedLevel(place: nil), title: line.text, content: nil))
    }
  }

  /// Phrases of three words, more or less.
  private func holdsPhrases(_ column: Int) -> Bool {
    let cells = table.rows.dropFirst().compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let words = cells.reduce(0) { $0 + $1.lines.reduce(0) { $0 + reader.wordCount($1) } }
    return cells.count >= 2 && words * 2 >= 5 * cells.count
  }

  /// Sentences or lists, not single words.
  private func holdsTexts(_ column: Int) -> Bool {
    let cells = table.rows.dropFirst().compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    let length = cells.reduce(0) { $0 + $1.lines.reduce(0) { $0 + $1.text.count } }
    return !cells.isEmpty && length >= 24 * cells.count
  }
}
