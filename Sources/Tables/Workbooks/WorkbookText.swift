public import SourceText

/// The text that was made of a workbook: each sheet its name on a line, below it a line for each row, tabs between cells.
public struct WorkbookText: Sendable {
  /// UTF-8.
  public var bytes: [UInt8] = []
  /// The sheets that are shown, with ranges of the text.
  public var grids: [Grid] = []
  /// Where each cell and each sheet begins in the text, ascending, by the names that people find them by: `Levels!B7`.
  public var places = DocumentPlaces()
  /// What was left out, in an editor's words: hidden sheets, rows and columns.
  public var notices: [String] = []

  /// - Throws: Where cells repeat a text until there is more than any framework has.
  init(_ sheets: [Sheet]) throws(WorkbookError) {
    for sheet in sheets { try add(sheet) }
  }

  private mutating func add(_ sheet: Sheet) throws(WorkbookError) {
    let hidden = [(sheet.hiddenRows, "row"), (sheet.hiddenColumns, "column")].filter { $0.0 > 0 }
      .map { "\($0.0) hidden \($0.1)\($0.0 == 1 ? "" : "s")" }
    if !hidden.isEmpty {
      notices.append(
        "\(hidden.joined(separator: " and ")) of the sheet \"\(sheet.name)\" left out. Unhide them to have them read")
    }
    guard !sheet.rows.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(0x0A) }
    let quoted = Self.quoted(sheet.name)
    places.add(quoted, from: bytes.count)
    let start = bytes.count
    bytes += Self.plain(sheet.name).utf8
    var grid = Grid(
      name: Grid.Name(sheet.name, at: SourceRange(start, bytes.count)), range: SourceRange(bytes.count, bytes.count))
    bytes += [0x0A]
    for row in sheet.rows {
      var cells: [Grid.Cell] = []
      var column = 0
      for cell in row.cells {
        if column < cell.column { bytes += repeatElement(0x09, count: min(cell.column - column, 8)) }
        column = cell.column
        places.add("\(quoted)!\(Sheet.letters(ofColumn: cell.column))\(row.number + 1)", from: bytes.count)
        let begin = bytes.count
        bytes += Self.plain(cell.text).utf8
        let range = Self.trimmed(bytes, begin)
        if !range.isEmpty {
          cells.append(
            Grid.Cell(column: cell.column, range: range, rowSpan: cell.rowSpan, columnSpan: cell.columnSpan))
        }
      }
      bytes.append(0x0A)
      guard bytes.count <= SheetLimits.text else {
        throw WorkbookError(
          "it holds more than \(SheetLimits.text >> 20) MiB of text, which is no framework. Divide it, or remove what is repeated."
        )
      }
      if !cells.isEmpty { grid.rows.append(Grid.Row(number: row.number, cells: cells)) }
    }
    grid.range.end = UInt32(bytes.count)
    grids.append(grid)
  }

  /// A sheet's name as formulas write it: in quotes where it has other signs than letters and digits.
  private static func quoted(_ name: String) -> String {
    let isPlain = name.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0 == "_" || ("0"..."9").contains($0) }
    return isPlain ? name : "'\(name)'"
  }

  /// The text without tabs, which part cells, and without the signs that no text holds.
  private static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\n" || $0.value == 0x7F }) else {
      return text
    }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": plain.append(scalar)
      case "\t": plain.append(" ")
      case "\r": continue
      default: if scalar.value >= 0x20, scalar.value != 0x7F { plain.append(scalar) }
      }
    }
    return String(plain)
  }

  private static func trimmed(_ bytes: [UInt8], _ begin: Int) -> SourceRange {
    var (start, end) = (begin, bytes.count)
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    return SourceRange(start, end)
  }
}

/// Why a workbook cannot be read.
public struct WorkbookError: Error, Equatable, Sendable {
  /// What is wrong, then what to do, for behind `FILE: `.
  public var message: String

  init(_ message: String) { self.message = message }
}
