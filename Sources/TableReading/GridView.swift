import SourceText
import TextReading

/// A grid as its readers see it: cells that cover several rows or columns stand in each of them, and rows and columns can
/// change places.
struct GridView {
  /// A cell where it is seen.
  struct Place {
    var column: Int
    var cell: Grid.Cell
    /// Whether the cell begins above or to the left.
    var isCovered: Bool
  }

  struct Row {
    var number: Int
    /// From left to right; only cells with text.
    var places: [Place]

    subscript(column: Int) -> Place? { places.first { $0.column == column } }

    /// The cells that begin in this row.
    var own: [Place] { places.filter { !$0.isCovered } }
  }

  private(set) var rows: [Row] = []
  /// Behind the last column in use.
  private(set) var width = 0

  /// More columns than these have no heading that anybody reads.
  static let widest = 1024

  init(_ grid: Grid) {
    for row in grid.rows {
      for cell in row.cells where cell.column < Self.widest { width = max(width, cell.column + 1) }
    }
    // Cells that reach down, by column, with the row behind their last.
    var open: [Int: (cell: Grid.Cell, end: Int)] = [:]
    // A sheet can say that a cell covers all of it: what is filled in stays in proportion to what is there.
    var room = 4 * grid.cellCount + 65_536
    for row in grid.rows {
      open = open.filter { row.number < $0.value.end }
      var places = row.cells.filter { $0.column < Self.widest }.map {
        Place(column: $0.column, cell: $0, isCovered: false)
      }
      guard !open.isEmpty || row.cells.contains(where: { $0.columnSpan > 1 || $0.rowSpan > 1 }) else {
        rows.append(Row(number: row.number, places: places))
        continue
      }
      var taken = Set(places.map(\.column))
      func cover(_ column: Int, _ cell: Grid.Cell) {
        guard column < width, room > 0, taken.insert(column).inserted else { return }
        room -= 1
        places.append(Place(column: column, cell: cell, isCovered: true))
      }
      for cell in row.cells where cell.column < Self.widest {
        for column in cell.column..<min(cell.column + cell.columnSpan, width) {
          if column > cell.column, taken.contains(column) { break }
          cover(column, cell)
          if cell.rowSpan > 1 { open[column] = (cell, row.number + cell.rowSpan) }
        }
      }
      for (column, above) in open { cover(column, above.cell) }
      rows.append(Row(number: row.number, places: places.sorted { $0.column < $1.column }))
    }
  }

  private init(rows: [Row], width: Int) {
    self.rows = rows
    self.width = width
  }

  /// Rows as columns and columns as rows; nil for a table that is too long to be meant so.
  var transposed: GridView? {
    guard rows.count <= 200, width <= 200, rows.last.map({ $0.number < Self.widest }) ?? false else { return nil }
    var turned: [Int: [Place]] = [:]
    for row in rows {
      for place in row.places {
        turned[place.column, default: []].append(
          Place(column: row.number, cell: place.cell, isCovered: place.isCovered))
      }
    }
    let rows = turned.sorted { $0.key < $1.key }.map { Row(number: $0.key, places: $0.value) }
    return GridView(rows: rows, width: (self.rows.last?.number ?? -1) + 1)
  }
}
