import XMLText

/// Reads one sheet of an Excel workbook as it streams by.
struct ExcelSheetReader: XMLHandler {
  private let strings: [String]?
  private let stringsPath: String
  private let styles: ExcelStyles
  private var sheet: Sheet
  private var cellCount = 0
  /// Ranges of hidden columns.
  private var hidden: [ClosedRange<Int>] = []
  private var hiddenSeen: Set<Int> = []
  /// By row, the cells that reach over others: their column, and how far.
  private var merged: [Int: [Int: (rows: Int, columns: Int)]] = [:]
  /// How many cells hold a formula that nobody has computed.
  private(set) var unvaluedCount = 0

  // The row and cell that are open.
  private var row = Sheet.Row(number: -1)
  private var isHiddenRow = false
  private var column = -1
  private var type = ""
  private var style = 0
  private var value = ""
  private var hasFormula = false
  private var isValue = false
  private var isReading = false

  /// - Parameter strings: The texts that cells share; nil where the workbook has lost them.
  init(name: String, strings: [String]?, _ stringsPath: String, _ styles: ExcelStyles) {
    sheet = Sheet(name: name)
    self.strings = strings
    self.stringsPath = stringsPath
    self.styles = styles
  }

  mutating func begin(_ name: XMLName, _ attributes: [XMLAttribute]) throws(XMLError) {
    switch name.local {
    case "col":
      if isTrue(attributes["hidden"]), let first = attributes["min"].flatMap(Int.init),
        let last = attributes["max"].flatMap(Int.init), first >= 1, first <= last
      {
        hidden.append(first - 1...last - 1)
      }
    case "row":
      row = Sheet.Row(number: attributes["r"].flatMap(Int.init).map { $0 - 1 } ?? row.number + 1)
      isHiddenRow = isTrue(attributes["hidden"])
      column = -1
      guard (0..<SheetLimits.rows).contains(row.number), row.number > (sheet.rows.last?.number ?? -1) else {
        throw XMLError(.refused("its rows are out of order"))
      }
    case "c":
      column = attributes["r"].flatMap { Self.place($0)?.column } ?? column + 1
      (type, style) = (attributes["t"] ?? "n", attributes["s"].flatMap(Int.init) ?? 0)
      (value, hasFormula) = ("", false)
    case "f": hasFormula = true
    case "rPh": isReading = true
    case "v", "t": isValue = !isReading
    case "mergeCell": merge(attributes["ref"] ?? "")
    default: break
    }
  }

  mutating func text(_ text: String) throws(XMLError) { if isValue { value += text } }

  mutating func end(_ name: XMLName) throws(XMLError) {
    switch name.local {
    case "v", "t": isValue = false
    case "rPh": isReading = false
    case "c": try addCell()
    case "row":
      guard !row.cells.isEmpty else { return }
      if isHiddenRow { sheet.hiddenRows += 1 } else { sheet.rows.append(row) }
    default: break
    }
  }

  /// The sheet, with its merged cells.
  func finish() -> Sheet {
    var sheet = sheet
    sheet.hiddenColumns = hiddenSeen.count
    guard !merged.isEmpty else { return sheet }
    for row in sheet.rows.indices {
      guard let spans = merged[sheet.rows[row].number] else { continue }
      for cell in sheet.rows[row].cells.indices {
        guard let span = spans[sheet.rows[row].cells[cell].column] else { continue }
        (sheet.rows[row].cells[cell].rowSpan, sheet.rows[row].cells[cell].columnSpan) = span
      }
    }
    return sheet
  }

  // MARK: Cells

  private mutating func addCell() throws(XMLError) {
    guard !value.isEmpty else {
      if hasFormula { unvaluedCount += 1 }
      return
    }
    guard (0..<SheetLimits.columns).contains(column), column > (row.cells.last?.column ?? -1) else {
      throw XMLError(.refused("its cells are out of order"))
    }
    let text = try shown()
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    if hidden.contains(where: { $0.contains(column) }) {
      if !isHiddenRow { hiddenSeen.insert(column) }
      return
    }
    cellCount += 1
    guard cellCount <= SheetLimits.cells else {
      throw XMLError(.refused("it holds more than \(SheetLimits.cells) cells, which is no framework. Divide it"))
    }
    row.cells.append(Sheet.Cell(column: column, text: text))
  }

  /// The cell's text as Excel shows it.
  private func shown() throws(XMLError) -> String {
    switch type {
    case "s":
      guard let strings else {
        throw XMLError(.refused("its cells take their texts from the part \(stringsPath), which is missing"))
      }
      guard let place = Int(value), strings.indices.contains(place) else {
        throw XMLError(.refused("a cell takes its text from line \(value) of \(stringsPath), which has no such line"))
      }
      return strings[place]
    case "inlineStr", "str": return ExcelText.unescaped(value)
    case "b": return value == "1" || value == "true" ? "TRUE" : "FALSE"
    case "e", "d": return value
    default: return styles.format(of: style).shown(value, isFrom1904: styles.isFrom1904)
    }
  }

  private func isTrue(_ value: String?) -> Bool { value == "1" || value == "true" }

  // MARK: References

  private mutating func merge(_ reference: String) {
    let ends = reference.split(separator: ":").compactMap { Self.place(String($0)) }
    guard ends.count == 2, ends[0].row <= ends[1].row, ends[0].column <= ends[1].column else { return }
    merged[ends[0].row, default: [:]][ends[0].column] = (
      ends[1].row - ends[0].row + 1, ends[1].column - ends[0].column + 1
    )
  }

  /// Row and column of `B7`, both from 0.
  static func place(_ reference: String) -> (row: Int, column: Int)? {
    var (row, column) = (0, 0)
    for byte in reference.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"): row = row * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "$"): continue
      default: return nil
      }
      guard row <= SheetLimits.rows, column <= SheetLimits.columns else { return nil }
    }
    return row > 0 && column > 0 ? (row - 1, column - 1) : nil
  }
}
