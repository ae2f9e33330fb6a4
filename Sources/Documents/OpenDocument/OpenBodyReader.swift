import XMLText

/// Reads the paragraphs, lists and tables of an OpenDocument text, in the view in which all tracked changes are accepted.
struct OpenBodyReader {
  let styles: OpenStyles
  var content = DocumentContent()
  private var lists = OpenLists()
  /// The insertions that have begun and not ended: ids of changes.
  private var insertions: Set<String> = []
  private var isInNote = false

  init(_ styles: OpenStyles) { self.styles = styles }

  mutating func read(_ text: XMLElement) -> DocumentContent {
    content.blocks = blocks(text, within: nil)
    return content
  }

  // MARK: - Blocks

  /// The blocks of a body, a cell, a text box or a note.
  /// - Parameter list: The list that they stand in.
  private mutating func blocks(_ parent: XMLElement, within list: OpenLists.Place?) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    for child in parent.elements { add(child, to: &blocks, within: list) }
    return blocks
  }

  private mutating func add(_ element: XMLElement, to blocks: inout [DocumentBlock], within list: OpenLists.Place?) {
    switch element.name.local {
    case "p", "h": blocks += paragraph(element, mark: nil, within: list)
    case "list": addList(element, to: &blocks, within: list)
    case "numbered-paragraph":
      for child in element.elements { add(child, to: &blocks, within: list) }
    case "table": blocks.append(.table(table(element)))
    case "section":
      if styles.hides(element) { return leaveOut("hidden", OpenText.plain(element)) }
      for child in element.elements { add(child, to: &blocks, within: list) }
    case "table-of-content", "illustration-index", "table-index", "alphabetical-index", "user-index":
      leaveOut("table of contents", OpenText.plain(element.first("index-body") ?? element))
    case "tracked-changes": takeChanges(element)
    case "frame", "text-box", "g", "custom-shape", "rect", "a":
      blocks += Self.boxes(in: element).flatMap { self.blocks($0, within: nil) }
    case "change-start": _ = element["change-id"].map { insertions.insert($0) }
    case "change-end": _ = element["change-id"].map { insertions.remove($0) }
    default: break
    }
  }

  mutating func leaveOut(_ what: String, _ text: String) {
    if !text.trimmed.isEmpty { content.leftOut.append(.init(what: what, text: text)) }
  }

  private mutating func takeChanges(_ element: XMLElement) {
    for region in element.all("changed-region") {
      if let deletion = region.first("deletion") {
        content.changeCount += 1
        let texts = deletion.elements.filter { $0.name.local != "change-info" }.map(OpenText.plain)
        leaveOut("deleted", texts.joined(separator: " "))
      } else if region.first("insertion") != nil {
        content.changeCount += 1
      }
    }
  }

  // MARK: - Lists

  private mutating func addList(
    _ element: XMLElement, to blocks: inout [DocumentBlock], within outer: OpenLists.Place?
  ) {
    let name = element["style-name"] ?? outer?.style
    let depth = outer.map { $0.depth + 1 } ?? 0
    var place = OpenLists.Place(style: name, depth: depth, id: outer?.id ?? element["id"] ?? "")
    lists.begin(place, continues: element["continue-numbering"] == "true" || element["continue-list"] != nil)
    for item in element.elements {
      let isHeader = item.name.local == "list-header"
      guard isHeader || item.name.local == "list-item" else { continue }
      place.start = item["start-value"].flatMap(Int.init)
      var isFirst = !isHeader
      for child in item.elements {
        switch child.name.local {
        case "p", "h":
          blocks += paragraph(child, mark: isFirst ? place : nil, within: place)
          isFirst = false
        default: add(child, to: &blocks, within: place)
        }
      }
    }
  }

  // MARK: - Paragraphs

  private mutating func paragraph(
    _ element: XMLElement, mark: OpenLists.Place?, within list: OpenLists.Place?
  ) -> [DocumentBlock] {
    let style = element["style-name"]
    var line = OpenLine(holdsChanges: !insertions.isEmpty)
    read(element, styles.look(of: style, family: "paragraph", over: OpenLook()), nil, into: &line)
    var paragraph = DocumentParagraph(runs: line.runs, holdsChanges: line.holdsChanges)
    guard !paragraph.isBlank else { return line.boxes }
    if element.name.local == "h" {
      let level = element["outline-level"].flatMap(Int.init) ?? 1
      paragraph.role = .heading(min(max(level, 1), 9))
      if let label = headingNumber(element, style, mark, level), !ListNumber.isOutline(label) {
        paragraph.runs.insert(DocumentRun(text: label + " "), at: 0)
      }
    } else if styles.follows(style, "Title") {
      paragraph.role = .title
    } else if let mark {
      setItem(&paragraph, mark, style)
    } else if let list {
      paragraph.role = .continuation(depth: list.depth)
    } else if line.standsOut(from: styles.bodySize), paragraph.text.count <= 300 {
      for place in paragraph.runs.indices { paragraph.runs[place].isBold = true }
    }
    return [.paragraph(paragraph)] + line.boxes
  }

  private mutating func headingNumber(
    _ element: XMLElement, _ style: String?, _ mark: OpenLists.Place?, _ level: Int
  ) -> String? {
    if element["is-list-header"] == "true" { return nil }
    let place = mark ?? OpenLists.Place(style: OpenStyles.outline, depth: level - 1, id: OpenStyles.outline)
    guard case .number(let label) = lists.next(place, styles) else { return nil }
    return label
  }

  private mutating func setItem(_ paragraph: inout DocumentParagraph, _ place: OpenLists.Place, _ style: String?) {
    var place = place
    // A list without a style of its own follows the paragraph's.
    if styles.level(place.style, place.depth) == nil { place.style = styles.list(ofParagraph: style) ?? place.style }
    let mark = lists.next(place, styles)
    if place.depth == 0 { place.depth = styles.namedDepth(style) }
    switch mark {
    case .bullet: paragraph.role = .item(depth: place.depth, number: nil)
    case .number(let label) where ListNumber.isBare(label):
      paragraph.role = .item(
        depth: place.depth, number: ListNumber.isOutline(label) ? "\(ListNumber.last(label))." : label)
    case .number(let label): paragraph.runs.insert(DocumentRun(text: label + " "), at: 0)
    case .none: paragraph.role = .continuation(depth: place.depth)
    }
  }

  // MARK: - Tables

  private mutating func table(_ element: XMLElement) -> DocumentTable {
    var table = DocumentTable()
    addRows(element, isHeader: false, to: &table)
    return table
  }

  /// No table of text is longer; spreadsheets repeat rows to their end.
  private static let mostRepeats = 1000

  private mutating func addRows(_ element: XMLElement, isHeader: Bool, to table: inout DocumentTable) {
    for child in element.elements {
      switch child.name.local {
      case "table-header-rows": addRows(child, isHeader: true, to: &table)
      case "table-rows", "table-row-group": addRows(child, isHeader: isHeader, to: &table)
      case "table-row":
        var row = DocumentTable.Row(isHeader: isHeader)
        for cell in child.elements where cell.name.local == "table-cell" {
          let made = DocumentTable.Cell(
            blocks: blocks(cell, within: nil), columns: Self.number(cell, "number-columns-spanned"),
            rows: Self.number(cell, "number-rows-spanned"))
          for _ in 0..<Self.number(cell, "number-columns-repeated") { row.cells.append(made) }
        }
        let isBlank = row.cells.allSatisfy(\.blocks.isEmpty)
        for _ in 0..<(isBlank ? 1 : Self.number(child, "number-rows-repeated")) { table.rows.append(row) }
      default: break
      }
    }
  }

  private static func number(_ element: XMLElement, _ name: String) -> Int {
    min(max(element[name].flatMap(Int.init) ?? 1, 1), name.hasPrefix("number-rows") ? mostRepeats : 63)
  }

  /// The outermost text boxes below an element.
  static func boxes(in element: XMLElement) -> [XMLElement] {
    switch element.name.local {
    case "text-box", "custom-shape", "rect": [element]
    default: element.elements.flatMap(boxes)
    }
  }

  // MARK: - What a paragraph's text needs

  /// A footnote or endnote goes to the end of the text.
  mutating func takeNote(_ note: XMLElement) {
    guard !isInNote, let body = note.first("note-body") else { return }
    isInNote = true
    content.notes += blocks(body, within: nil)
    isInNote = false
  }

  mutating func boxBlocks(_ element: XMLElement) -> [DocumentBlock] {
    Self.boxes(in: element).flatMap { blocks($0, within: nil) }
  }

  mutating func insertion(_ id: String?, begins: Bool) {
    guard let id else { return }
    if begins { insertions.insert(id) } else { insertions.remove(id) }
  }
}
