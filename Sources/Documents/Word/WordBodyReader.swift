import XMLText

/// Reads the paragraphs and tables of a Word document, in the view in which all tracked changes are accepted.
struct WordBodyReader {
  let parts: WordPackage
  let styles: WordStyles
  var numbering: WordNumbering
  /// Footnotes and endnotes by their kind and id.
  var notes: [String: XMLElement] = [:]
  var content = DocumentContent()
  /// Fields that are open: they may reach over paragraphs.
  var fields: [WordField] = []
  /// Runs of a paragraph whose end was deleted: they belong to the next one.
  private var carried: [DocumentRun] = []
  private var carriesChange = false
  /// Where the text of the item above begins, to tell what goes on with it.
  private var item: (depth: Int, indent: Int)?
  private var isInNote = false

  init(_ parts: WordPackage, styles: WordStyles, numbering: WordNumbering) {
    self.parts = parts
    self.styles = styles
    self.numbering = numbering
  }

  mutating func read(_ body: XMLElement) -> DocumentContent {
    content.blocks = blocks(body)
    return content
  }

  // MARK: - Blocks

  /// The blocks of a body, a cell, a text box or a note.
  mutating func blocks(_ parent: XMLElement) -> [DocumentBlock] {
    var blocks: [DocumentBlock] = []
    for child in parent.elements { add(child, to: &blocks) }
    return blocks
  }

  private mutating func add(_ element: XMLElement, to blocks: inout [DocumentBlock]) {
    switch element.name.local {
    case "p": blocks += paragraph(element)
    case "tbl":
      item = nil
      blocks.append(.table(table(element)))
    case "sdt":
      guard let inner = element.first("sdtContent") else { return }
      let properties = element.first("sdtPr")
      let gallery = properties?.first("docPartObj")?.first("docPartGallery")?["val"]
      if gallery == "Table of Contents" {
        leaveOut("table of contents", WordText.plain(inner))
      } else if properties?.first("showingPlcHdr") != nil {
        leaveOut("form to fill in", WordText.plain(inner))
      } else {
        for child in inner.elements { add(child, to: &blocks) }
      }
    case "ins", "moveTo", "customXml", "smartTag":
      for child in element.elements { add(child, to: &blocks) }
    case "AlternateContent":
      for child in WordAlternative.chosen(element)?.elements.map({ $0 }) ?? [] { add(child, to: &blocks) }
    case "altChunk":
      leaveOut("embedded document", "a part in another format, which is not read")
    default: break
    }
  }

  mutating func leaveOut(_ what: String, _ text: String) {
    guard !text.trimmed.isEmpty else { return }
    // One deletion often stands in many runs.
    if let last = content.leftOut.last, last.what == what, what == "deleted" {
      content.leftOut[content.leftOut.count - 1].text += text
    } else {
      content.leftOut.append(.init(what: what, text: text))
    }
  }

  // MARK: - Paragraphs

  private mutating func paragraph(_ element: XMLElement) -> [DocumentBlock] {
    let properties = element.first("pPr")
    let style = properties?.first("pStyle")?["val"]
    var form = styles.form(style)
    form.hasOwnIndent = false
    form.take(properties, fromStyle: nil)
    var line = WordLine(look: styles.paragraphLook(style))
    read(element, into: &line)
    let markProperties = properties?.first("rPr")
    if markProperties?.first("del") != nil || markProperties?.first("moveFrom") != nil {
      // The break at its end is deleted: what is left of it belongs to the next paragraph.
      line.changeCount += 1
      carried += line.runs
      carriesChange = true
      content.changeCount += line.changeCount
      return line.boxes
    }
    if markProperties?.first("ins") != nil { line.changeCount += 1 }
    content.changeCount += line.changeCount
    let runs = carried + line.runs
    let holdsChanges = line.changeCount > 0 || carriesChange
    (carried, carriesChange) = ([], false)
    if form.isContents {
      leaveOut("table of contents", runs.map(\.text).joined())
      return line.boxes
    }
    var paragraph = DocumentParagraph(runs: runs, holdsChanges: holdsChanges)
    if paragraph.isBlank {
      return paragraph.holdsChanges ? [.paragraph(paragraph)] + line.boxes : line.boxes
    }
    setRole(&paragraph, form, line)
    return [.paragraph(paragraph)] + line.boxes
  }

  /// A heading is no longer than this: a paragraph that was given a heading's style for its looks stays one.
  private static let longestHeading = 300

  private mutating func setRole(_ paragraph: inout DocumentParagraph, _ form: WordForm, _ line: WordLine) {
    let isShort = paragraph.text.count <= Self.longestHeading
    var mark: WordNumbering.Mark?
    var depth = form.depth ?? 0
    var indent = form.indent
    if let list = form.list, list != "0" {
      if form.depth == nil, let style = form.listStyle { depth = numbering.depth(ofStyle: style, in: list) ?? 0 }
      mark = numbering.next(list, depth: depth)
      if !form.hasOwnIndent { indent = numbering.indent(of: list, depth: depth) ?? indent }
      if depth == 0 { depth = form.namedDepth }
    }
    if form.isTitle || form.heading != nil, isShort {
      item = nil
      paragraph.role = form.heading.map { .heading($0) } ?? .title
      // `2.1` counts the document's parts; `Level 2:` and `A` are words.
      if case .number(let label)? = mark, !ListNumber.isOutline(label) {
        paragraph.runs.insert(DocumentRun(text: label + " "), at: 0)
      }
      return
    }
    switch mark {
    case .bullet:
      paragraph.role = .item(depth: depth, number: nil)
    case .number(let label) where ListNumber.isBare(label):
      paragraph.role = .item(depth: depth, number: ListNumber.isOutline(label) ? "\(ListNumber.last(label))." : label)
    case .number(let label):
      // `Level 2:` in front of a text is a part of it.
      var first = paragraph.runs[0]
      first.text = label + " "
      first.link = nil
      paragraph.runs.insert(first, at: 0)
      item = nil
      return
    case .some(.none), nil:
      if let item, form.indent >= item.indent, item.indent > 0 {
        paragraph.role = .continuation(depth: item.depth)
      } else {
        item = nil
        if isShort, line.standsOut(from: styles.bodySize) { paragraph.setBold() }
      }
      return
    }
    item = (depth, indent)
  }

  // MARK: - Notes

  /// A footnote or endnote goes to the end of the text.
  mutating func takeNote(_ key: String) {
    guard !isInNote, let note = notes.removeValue(forKey: key) else { return }
    isInNote = true
    let (outerItem, outerCarried) = (item, carried)
    (item, carried) = (nil, [])
    content.notes += blocks(note)
    (item, carried) = (outerItem, outerCarried)
    isInNote = false
  }
}

extension DocumentParagraph {
  /// Makes the whole paragraph bold: what else set it off as a heading is not told by a page text.
  fileprivate mutating func setBold() {
    for place in runs.indices { runs[place].isBold = true }
  }
}

/// One of several ways in which a part of a document is there.
enum WordAlternative {
  /// The newest one, of which the others are copies for older programs.
  static func chosen(_ element: XMLElement) -> XMLElement? { element.first("Choice") ?? element.first("Fallback") }
}
