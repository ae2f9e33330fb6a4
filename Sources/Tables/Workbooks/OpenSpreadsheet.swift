import XMLText

/// Reads OpenDocument spreadsheets (ODF 1.3), whose cells hold their texts as shown.
struct OpenSpreadsheet: XMLHandler {
  static func read(_ package: inout WorkbookPackage) throws(WorkbookError) -> WorkbookText {
    var reader = OpenSpreadsheet()
    guard try package.read("content.xml", &reader) else {
      throw WorkbookError("its part content.xml is missing. Open it in its program and save it again as .ods.")
    }
    var text = try WorkbookText(reader.sheets)
    if !reader.hiddenSheets.isEmpty {
      let names = reader.hiddenSheets.map { "\"\($0)\"" }.joined(separator: ", ")
      text.notices.insert(
        "\(reader.hiddenSheets.count == 1 ? "the hidden sheet" : "hidden sheets") \(names) left out. Unhide to have it read",
        at: 0)
    }
    return text
  }

  private var sheets: [Sheet] = []
  private var hiddenSheets: [String] = []
  /// Styles of tables that are not shown.
  private var hiddenStyles: Set<String> = []
  private var style: String?
  private var cellCount = 0

  // What is open.
  private var sheet: Sheet?
  private var isHiddenSheet = false
  private var rowNumber = 0
  private var rowRepeat = 1
  private var isHiddenRow = false
  private var row = Sheet.Row(number: 0)
  private var column = 0
  private var cellRepeat = 1
  private var cell = Sheet.Cell(column: 0, text: "")
  private var columnNumber = 0
  private var hiddenColumns: [Range<Int>] = []
  private var hiddenSeen: Set<Int> = []
  /// How deep in notes and pictures, whose texts are not the cell's.
  private var asideDepth = 0
  private var textDepth = 0

  mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLError) {
    if asideDepth > 0 {
      asideDepth += 1
      return
    }
    switch name.local {
    case "annotation", "shapes", "tracked-changes", "forms", "frame", "custom-shape":
      if sheet != nil || name.local == "tracked-changes" { asideDepth = 1 }
    case "style": style = attributes["name"]
    case "table-properties":
      if attributes["display"] == "false", let style { hiddenStyles.insert(style) }
    case "table":
      sheet = Sheet(name: attributes["name"] ?? "Sheet")
      isHiddenSheet = attributes["style-name"].map(hiddenStyles.contains) ?? false
      (rowNumber, columnNumber, hiddenColumns, hiddenSeen) = (0, 0, [], [])
    case "table-column":
      let count = repeated(attributes["number-columns-repeated"], SheetLimits.columns)
      if isHidden(attributes["visibility"]) { hiddenColumns.append(columnNumber..<columnNumber + count) }
      columnNumber += count
    case "table-row":
      rowRepeat = repeated(attributes["number-rows-repeated"], SheetLimits.rows)
      isHiddenRow = isHidden(attributes["visibility"])
      row = Sheet.Row(number: rowNumber)
      column = 0
    case "table-cell", "covered-table-cell":
      cellRepeat = repeated(attributes["number-columns-repeated"], SheetLimits.columns)
      cell = Sheet.Cell(
        column: column, text: "", rowSpan: repeated(attributes["number-rows-spanned"], SheetLimits.rows),
        columnSpan: repeated(attributes["number-columns-spanned"], SheetLimits.columns))
    case "p", "h":
      if textDepth == 0, !cell.text.isEmpty { cell.text += "\n" }
      textDepth += 1
    case "s": cell.text += String(repeating: " ", count: min(repeated(attributes["c"], 1000), 1000))
    case "tab": cell.text += "\t"
    case "line-break": cell.text += "\n"
    default: break
    }
  }

  mutating func text(_ text: String) throws(XMLError) {
    guard textDepth > 0, asideDepth == 0 else { return }
    // Breaks and runs of blanks in the file are one blank in the text.
    for character in text {
      let isBlank = character == " " || character.isNewline || character == "\t"
      if isBlank, cell.text.isEmpty || cell.text.last == " " || cell.text.last == "\n" { continue }
      cell.text.append(isBlank ? " " : character)
    }
  }

  mutating func end(_ name: XMLName) throws(XMLError) {
    if asideDepth > 0 {
      asideDepth -= 1
      return
    }
    switch name.local {
    case "p", "h": textDepth = max(0, textDepth - 1)
    case "table-cell": try addCells()
    case "covered-table-cell": column += cellRepeat
    case "table-row": try addRows()
    case "table": addSheet()
    default: break
    }
  }

  private mutating func addCells() throws(XMLError) {
    defer { column += cellRepeat }
    guard sheet != nil, cell.text.contains(where: { !$0.isWhitespace }) else { return }
    guard column + cellRepeat <= SheetLimits.columns else {
      throw XMLError(.refused("it has more columns than any program shows"))
    }
    for place in column..<column + cellRepeat {
      if hiddenColumns.contains(where: { $0.contains(place) }) {
        if !isHiddenRow { hiddenSeen.insert(place) }
        continue
      }
      try count(1)
      var cell = cell
      cell.column = place
      row.cells.append(cell)
    }
  }

  private mutating func addRows() throws(XMLError) {
    defer { rowNumber += rowRepeat }
    guard !row.cells.isEmpty else { return }
    if isHiddenRow {
      sheet?.hiddenRows += rowRepeat
      return
    }
    if rowRepeat > 1 { try count((rowRepeat - 1) * row.cells.count) }
    for number in rowNumber..<rowNumber + rowRepeat {
      row.number = number
      sheet?.rows.append(row)
    }
  }

  private mutating func count(_ more: Int) throws(XMLError) {
    cellCount += more
    guard cellCount <= SheetLimits.cells else {
      throw XMLError(.refused("it holds more than \(SheetLimits.cells) cells, which is no framework. Divide it"))
    }
  }

  private mutating func addSheet() {
    guard var sheet else { return }
    sheet.hiddenColumns = hiddenSeen.count
    if isHiddenSheet { hiddenSheets.append(sheet.name) } else { sheets.append(sheet) }
    self.sheet = nil
  }

  private func isHidden(_ visibility: String?) -> Bool { visibility == "collapse" || visibility == "filter" }

  /// How often something stands there, at least once.
  private func repeated(_ value: String?, _ most: Int) -> Int { min(max(value.flatMap(Int.init) ?? 1, 1), most) }
}
