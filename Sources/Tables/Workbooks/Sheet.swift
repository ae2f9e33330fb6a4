/// A sheet of a workbook, with what is shown of it.
struct Sheet {
  var name: String
  /// From top to bottom; only those with text.
  var rows: [Row] = []
  /// How many rows and columns with text are hidden.
  var hiddenRows = 0
  var hiddenColumns = 0

  struct Row {
    /// From 0.
    var number: Int
    /// From left to right; only those with text.
    var cells: [Cell] = []
  }

  struct Cell {
    /// From 0.
    var column: Int
    /// As it is shown.
    var text: String
    var rowSpan = 1
    var columnSpan = 1
  }

  /// The letters of a column: 0 is A, 26 is AA.
  static func letters(ofColumn column: Int) -> String {
    var letters: [UInt8] = []
    var left = column + 1
    while left > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((left - 1) % 26))
      left = (left - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}

/// More than any framework has, so that a file which says that it holds them is refused and not unrolled.
enum SheetLimits {
  static let cells = 4_000_000
  /// What the formats' programs hold.
  static let rows = 1_048_576
  static let columns = 16_384
  /// Bytes of all cells: a small file may say of a long text that it stands in each of a million.
  static let text = 16 << 20
}
