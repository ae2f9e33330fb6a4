import SourceText

/// Writes a document's content as a page text, and keeps where each part of it stands.
struct PageRenderer {
  private var bytes: [UInt8] = []
  private var places = DocumentPlaces()
  private var firstChange: SourceRange?
  private var tableCount = 0
  /// Whether the last block was an item or went on with one, so that the list goes on.
  private var isInList = false
  /// By how much headings are deeper than the document says: below its title.
  private let shift: Int

  static func render(_ content: DocumentContent) -> DocumentText {
    var renderer = PageRenderer(content)
    for block in content.blocks { renderer.write(block) }
    if !content.notes.isEmpty {
      renderer.write(.paragraph(content.notesHeading))
      for block in content.notes { renderer.write(block) }
    }
    for part in content.leftOut { renderer.write(part) }
    var remarks: [DocumentRemark] = []
    if content.changeCount > 0 {
      let place = renderer.firstChange ?? SourceRange(0, 0)
      remarks.append(.trackedChanges(count: content.changeCount, first: place))
    }
    return DocumentText(bytes: renderer.bytes, places: renderer.places, remarks: remarks)
  }

  private init(_ content: DocumentContent) {
    let holdsTitle = content.blocks.contains {
      if case .paragraph(let paragraph) = $0 { paragraph.role == .title } else { false }
    }
    shift = holdsTitle ? 1 : 0
  }

  private mutating func write(_ block: DocumentBlock) {
    switch block {
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    }
  }

  // MARK: - Paragraphs

  private mutating func write(_ paragraph: DocumentParagraph) {
    let start = bytes.count
    guard !paragraph.isBlank else {
      if paragraph.holdsChanges, firstChange == nil { firstChange = SourceRange(start, start) }
      isInList = false
      return
    }
    let text: String
    switch paragraph.role {
    case .plain: text = MarkdownText.render(paragraph.runs, breaks: .line)
    case .title: text = heading(1, paragraph)
    case .heading(let depth): text = heading(depth + shift, paragraph)
    case .item(let depth, let number):
      let indent = String(repeating: "  ", count: depth)
      let lines = MarkdownText.render(paragraph.runs, breaks: .line).replacing("\n", with: "\n\(indent)  ")
      text = "\(indent)\(number ?? "-") \(lines)"
    case .continuation(let depth):
      let indent = String(repeating: "  ", count: depth + 1)
      text = indent + MarkdownText.render(paragraph.runs, breaks: .line).replacing("\n", with: "\n\(indent)")
    }
    // A line directly below an item goes on with it.
    let isOfList = paragraph.role.isOfList
    begin(isTight: isOfList && isInList, Self.place(of: paragraph.text))
    let first = bytes.count
    append(text)
    if paragraph.holdsChanges, firstChange == nil { firstChange = SourceRange(first, bytes.count) }
    append("\n")
    isInList = isOfList
  }

  private func heading(_ depth: Int, _ paragraph: DocumentParagraph) -> String {
    let text = MarkdownText.render(paragraph.runs, breaks: .blank, isDressed: false)
    return "\(String(repeating: "#", count: min(depth, 6))) \(text)"
  }

  /// What an editor looks for to find a paragraph: its first words.
  private static func place(of text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace)
    var shown = ""
    for word in words where shown.count + word.count < 40 || shown.isEmpty {
      if !shown.isEmpty { shown += " " }
      shown += word.prefix(40)
      if shown.count + 8 > 40 { break }
    }
    let isWhole = shown.count == words.reduce(-1) { $0 + $1.count + 1 }
    return "page text \"\(shown)\(isWhole ? "" : " …")\""
  }

  // MARK: - Tables

  private mutating func write(_ table: DocumentTable) {
    guard !table.rows.isEmpty else { return }
    tableCount += 1
    begin(isTight: false, "table \(tableCount)")
    append("<table>\n")
    for (place, row) in table.rows.enumerated() {
      places.add("table \(tableCount) row \(place + 1)", from: bytes.count)
      let first = bytes.count
      append(CellMarkup.row(row))
      if row.holdsChanges, firstChange == nil { firstChange = SourceRange(first, bytes.count) }
    }
    append("</table>\n")
    isInList = false
  }

  // MARK: - What is left out

  /// A comment: what the document holds beside its text is said, and told from it.
  private mutating func write(_ part: DocumentContent.LeftOut) {
    guard !part.text.trimmed.isEmpty else { return }
    begin(isTight: false, part.what)
    append(CommentMarkup.comment(part.what, part.text))
    isInList = false
  }

  private mutating func begin(isTight: Bool, _ place: String) {
    if !bytes.isEmpty, !isTight { append("\n") }
    places.add(place, from: bytes.count)
  }

  private mutating func append(_ text: String) { bytes += text.utf8 }
}

extension DocumentContent {
  /// What stands above the notes: a heading below the others, so that notes are a part of what they belong to.
  fileprivate var notesHeading: DocumentParagraph {
    let depths = blocks.compactMap { block -> Int? in
      if case .paragraph(let paragraph) = block, case .heading(let depth) = paragraph.role { depth } else { nil }
    }
    var heading = DocumentParagraph(runs: [DocumentRun(text: "Notes", isBold: true)])
    if let top = depths.min() { heading.role = .heading(top + 1) }
    return heading
  }
}

extension DocumentTable.Row {
  /// Whether changes that nobody has accepted or rejected stand in one of the cells.
  fileprivate var holdsChanges: Bool {
    cells.contains { cell in
      cell.blocks.contains {
        switch $0 {
        case .paragraph(let paragraph): paragraph.holdsChanges
        case .table(let table): table.rows.contains(where: \.holdsChanges)
        }
      }
    }
  }
}

/// Comments of HTML, which are no text of the page.
enum CommentMarkup {
  /// A line that says what was left out.
  static func comment(_ what: String, _ text: String) -> String {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    // Two hyphens could end the comment.
    while words.contains("--") { words = words.replacing("--", with: "- -") }
    return "<!-- \(what): \(words) -->\n"
  }
}
