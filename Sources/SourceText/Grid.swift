/// A table as it was laid out: rows of cells, before anybody asks what they say.
///
/// Only cells that hold text are kept, so that a sheet costs what stands in it and not how far its last cell is off.
public struct Grid: Sendable, Hashable {
  /// From top to bottom; rows that hold nothing are left out.
  public var rows: [Row]
  /// What the table is called: a sheet's name, a caption. Nil where nothing says.
  public var name: Name?
  /// Where the whole table stands in its source.
  public var range: SourceRange

  public init(rows: [Row] = [], name: Name? = nil, range: SourceRange) {
    self.rows = rows
    self.name = name
    self.range = range
  }

  public struct Row: Sendable, Hashable {
    /// The row's place in the table, from 0; those left out count.
    public var number: Int
    /// From left to right.
    public var cells: [Cell]

    public init(number: Int, cells: [Cell] = []) {
      self.number = number
      self.cells = cells
    }
  }

  public struct Cell: Sendable, Hashable {
    /// The cell's column, from 0.
    public var column: Int
    /// The text in its source, without the quotes and blanks around it.
    public var range: SourceRange
    /// The text as UTF-8, where it is not just what stands at `range`: quotes within it were written twice.
    public var own: [UInt8]?
    /// How many rows and columns it covers, both at least 1.
    public var rowSpan = 1
    public var columnSpan = 1

    public init(column: Int, range: SourceRange, own: [UInt8]? = nil, rowSpan: Int = 1, columnSpan: Int = 1) {
      self.column = column
      self.range = range
      self.own = own
      self.rowSpan = rowSpan
      self.columnSpan = columnSpan
    }
  }

  public struct Name: Sendable, Hashable {
    public var text: String
    /// Where it stands in the source; empty where it stands outside of it.
    public var range: SourceRange

    public init(_ text: String, at range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  /// How many cells hold text.
  public var cellCount: Int { rows.reduce(0) { $0 + $1.cells.count } }
}
