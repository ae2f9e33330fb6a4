import XMLText

/// Reads OpenDocument texts (.odt).
enum OpenDocument {
  static func read(_ package: DocumentPackage) throws(DocumentError) -> DocumentContent {
    if let manifest = try? package.part("META-INF/manifest.xml"), isEncrypted(manifest) {
      throw DocumentError("it is protected by a password. Save it without one.")
    }
    guard let root = try package.part("content.xml") else {
      throw DocumentError(
        "it holds no text: its part content.xml is missing. Open it in its program and save it again.")
    }
    guard root.name.local == "document-content", let text = root.first("body")?.first("text") else {
      throw DocumentError(
        "its part content.xml is no text document, though the file says so. Open it in its program and save it again.")
    }
    let styleSheet = try package.part("styles.xml")
    var reader = OpenBodyReader(OpenStyles([styleSheet, root].compactMap { $0 }))
    var content = reader.read(text)
    for page in styleSheet?.first("master-styles")?.all("master-page") ?? [] {
      for element in page.elements {
        let what = element.name.local.hasPrefix("header") ? "page header" : "page footer"
        guard element.name.local.hasPrefix("header") || element.name.local.hasPrefix("footer") else { continue }
        let piece = DocumentContent.LeftOut(what: what, text: OpenText.plain(element))
        if !content.leftOut.contains(piece) { content.leftOut.append(piece) }
      }
    }
    return content
  }

  private static func isEncrypted(_ manifest: XMLElement?) -> Bool {
    manifest?.all("file-entry").contains { $0.first("encryption-data") != nil } ?? false
  }
}

/// Text that is no text of the page.
enum OpenText {
  /// The words of an element with blanks between its paragraphs.
  static func plain(_ element: XMLElement) -> String {
    var words = ""
    for child in element.children {
      switch child {
      case .text(let text): words += text
      case .element(let element):
        switch element.name.local {
        case "s", "tab", "line-break": words += " "
        case "p", "h": words += plain(element) + " "
        default: words += plain(element)
        }
      }
    }
    return words
  }
}
