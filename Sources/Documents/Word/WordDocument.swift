import XMLText

/// Reads Word documents (.docx): Office Open XML, in both of its vocabularies.
enum WordDocument {
  static func read(_ package: DocumentPackage) throws(DocumentError) -> DocumentContent {
    let parts = try WordPackage(package)
    guard let root = try package.part(parts.main) else {
      throw DocumentError("it holds no text: its part \(parts.main) is missing. Open it in Word and save it again.")
    }
    guard root.name.local == "document", let body = root.first("body") else {
      throw DocumentError(
        "its part \(parts.main) is no text of Word's, though the file says so. Open it in its program and save it again."
      )
    }
    var reader = WordBodyReader(
      parts, styles: WordStyles(try parts.part("styles")), numbering: WordNumbering(try parts.part("numbering")))
    for (type, local) in [("footnotes", "footnote"), ("endnotes", "endnote")] {
      for note in try parts.part(type)?.all(local) ?? [] {
        if let id = note["id"] { reader.notes[local + id] = note }
      }
    }
    var content = reader.read(body)
    for comment in try parts.part("comments")?.all("comment") ?? [] {
      content.leftOut.append(.init(what: "comment", text: WordText.plain(comment)))
    }
    for (type, what) in [("header", "page header"), ("footer", "page footer")] {
      for part in try parts.parts(type) {
        let piece = DocumentContent.LeftOut(what: what, text: WordText.plain(part))
        if !content.leftOut.contains(piece) { content.leftOut.append(piece) }
      }
    }
    return content
  }
}

/// Text of a part that is no text of the page.
enum WordText {
  /// The words of an element with blanks between its paragraphs.
  static func plain(_ element: XMLElement) -> String {
    var words = ""
    collect(element, &words)
    return words
  }

  private static func collect(_ element: XMLElement, _ words: inout String) {
    for child in element.elements {
      switch child.name.local {
      case "t", "delText": words += child.text
      case "tab", "br", "cr": words += " "
      case "instrText", "Fallback": break
      default:
        collect(child, &words)
        if child.name.local == "p" { words += " " }
      }
    }
  }
}
