import XMLText

/// Tables of Word documents.
extension WordBodyReader {
  mutating func table(_ element: XMLElement) -> DocumentTable {
    var table = DocumentTable()
    /// The cell of each column that cells below may go on with: its row and its place there.
    var above: [Int: (row: Int, cell: Int)] = [:]
    for row in Self.rows(of: element) {
      let properties = row.first("trPr")
      if properties?.first("del") != nil {
        content.changeCount += 1
        leaveOut("deleted", WordText.plain(row))
        continue
      }
      if properties?.first("ins") != nil { content.changeCount += 1 }
      var made = DocumentTable.Row()
      made.isHeader = properties?.first("tblHeader").map { WordValue.isOn($0["val"] ?? "1") } ?? false
      var column = 0
      if let skipped = Self.number(properties, "gridBefore"), skipped > 0 {
        made.cells.append(DocumentTable.Cell(columns: min(skipped, 63)))
        column += skipped
      }
      for cell in Self.cells(of: row) {
        let properties = cell.first("tcPr")
        if properties?.first("cellDel") != nil {
          content.changeCount += 1
          leaveOut("deleted", WordText.plain(cell))
          continue
        }
        let width = max(1, min(Self.number(properties, "gridSpan") ?? 1, 63))
        let merge = properties?.first("vMerge").map { $0["val"] ?? "continue" }
        let contents = blocks(cell)
        if merge == "continue", let (row, place) = above[column] {
          table.rows[row].cells[place].rows += 1
          // Word hides what stands in a cell that goes on with the one above; it is mostly nothing.
          table.rows[row].cells[place].blocks += contents
        } else if Self.isMergedAcross(properties), let last = made.cells.indices.last {
          made.cells[last].columns += width
          made.cells[last].blocks += contents
        } else {
          above[column] = merge == nil ? nil : (table.rows.count, made.cells.count)
          made.cells.append(DocumentTable.Cell(blocks: contents, columns: width))
        }
        column += width
      }
      table.rows.append(made)
    }
    if !table.rows.isEmpty, !table.rows[0].isHeader { table.rows[0].isHeader = Self.looksLikeHeader(table, element) }
    return table
  }

  /// Whether the first row is set off: the table's style sets it off, and all its cells are bold while others are not.
  private static func looksLikeHeader(_ table: DocumentTable, _ element: XMLElement) -> Bool {
    func isBold(_ row: DocumentTable.Row) -> Bool {
      let paragraphs = row.cells.flatMap(\.blocks).compactMap { block -> DocumentParagraph? in
        if case .paragraph(let paragraph) = block { paragraph } else { nil }
      }
      return !paragraphs.isEmpty
        && paragraphs.allSatisfy { $0.runs.allSatisfy { $0.isBold || $0.text.trimmed.isEmpty } }
    }
    guard table.rows.count > 1, !isBold(table.rows[1]) else { return false }
    let look = element.first("tblPr")?.first("tblLook")
    let setsOffFirstRow =
      look?["firstRow"].map(WordValue.isOn) ?? look?["val"].flatMap { Int($0, radix: 16) }.map { $0 & 0x20 != 0 }
      ?? false
    let isStyled = element.first("tblPr")?.first("tblStyle")?["val"].map { !$0.hasPrefix("TableGrid") } ?? false
    return isBold(table.rows[0]) || (setsOffFirstRow && isStyled)
  }

  /// The rows of a table, also those within controls and other wrappings.
  private static func rows(of element: XMLElement) -> [XMLElement] { unwrapped(element, "tr") }
  private static func cells(of row: XMLElement) -> [XMLElement] { unwrapped(row, "tc") }

  private static func unwrapped(_ element: XMLElement, _ local: String) -> [XMLElement] {
    element.elements.flatMap { child -> [XMLElement] in
      switch child.name.local {
      case local: [child]
      case "sdt": child.first("sdtContent").map { unwrapped($0, local) } ?? []
      case "ins", "moveTo", "customXml": unwrapped(child, local)
      default: []
      }
    }
  }

  /// The older way of merging cells across.
  private static func isMergedAcross(_ properties: XMLElement?) -> Bool {
    properties?.first("hMerge").map { ($0["val"] ?? "continue") == "continue" } ?? false
  }

  private static func number(_ properties: XMLElement?, _ name: String) -> Int? {
    properties?.first(name)?["val"].flatMap(Int.init)
  }
}
