import SourceText
import TextReading

/// A table: rows of cells, each cell a list of lines.
struct Table {
  var rows: [[TableCell]]
  /// Whether the first row is a header: it stood in `<th>`, or above a rule.
  var hasHeader: Bool
  var whole: SourceRange

  var columnCount: Int { rows.map(\.count).max() ?? 0 }
}

/// One cell. Its lines are those of a source of its own: marks, wraps and all.
struct TableCell {
  var lines: [Line]
  /// Whether nothing but a dash stands in it: it says that there is nothing.
  var isDash = false

  /// The bytes of the text of all lines.
  var isEmpty: Bool { lines.isEmpty }
}
