import SourceText
import TextReading

/// A table: rows of cells, each cell a list of lines.
struct Table {
  var rows: [[TableCell]]
  /// Whether the first row is a header: it stood in `<th>`, or above a rule.
  var hasHeader: Bool
  var whole: SourceRange
  /// The rows as they were laid out, where `rows` have lost some: captions, and all but the last row of a header.
  var laidOut: [[TableCell]]?

  var columnCount: Int { rows.map(\.count).max() ?? 0 }
}

/// One cell. Its lines are those of a source of its own: marks, wraps and all.
struct TableCell {
  var lines: [Line]
  /// Whether nothing but a dash stands in it: it says that there is nothing.
  var isDash = false
  /// How many rows and columns it covers; the places that it covers hold empty cells.
  var span = (rows: 1, columns: 1)

  /// The bytes of the text of all lines.
  var isEmpty: Bool { lines.isEmpty }
}
