import XMLText

/// What was read of one paragraph.
struct OpenLine {
  var runs: [DocumentRun] = []
  /// Text boxes that hang on it; they follow it.
  var boxes: [DocumentBlock] = []
  var holdsChanges: Bool
  private var smallest = Double.infinity
  private var isUnderlined = true

  init(holdsChanges: Bool) { self.holdsChanges = holdsChanges }

  mutating func append(_ text: String, _ look: OpenLook, link: String?) {
    guard !text.isEmpty else { return }
    runs.append(DocumentRun(text: text, isBold: look.isBold, isItalic: look.isItalic, link: link))
    guard !text.allSatisfy(\.isWhitespace) else { return }
    smallest = min(smallest, look.size)
    isUnderlined = isUnderlined && look.isUnderlined && link == nil
  }

  /// Whether the whole is set off as headings are that nobody called one: underlined, or a sixth larger than plain text.
  func standsOut(from bodySize: Double) -> Bool { smallest.isFinite && (isUnderlined || smallest * 6 >= bodySize * 7) }
}

// MARK: - Text

extension OpenBodyReader {
  /// Reads what stands in a paragraph, or in a part of one.
  mutating func read(_ element: XMLElement, _ look: OpenLook, _ link: String?, into line: inout OpenLine) {
    for child in element.children {
      switch child {
      case .text(let text): show(Self.collapsed(text), look, link, &line)
      case .element(let element): take(element, look, link, &line)
      }
    }
  }

  private mutating func take(_ element: XMLElement, _ look: OpenLook, _ link: String?, _ line: inout OpenLine) {
    switch element.name.local {
    case "s":
      let count = min(element["c"].flatMap(Int.init) ?? 1, 100)
      show(String(repeating: " ", count: max(count, 0)), look, link, &line)
    case "tab": show("\t", look, link, &line)
    case "line-break": show("\n", look, link, &line)
    case "a": read(element, look, Self.address(element) ?? link, into: &line)
    case "span":
      let style = element["style-name"]
      read(element, styles.look(of: style, family: "text", over: look), link, into: &line)
    case "note": takeNote(element)
    case "annotation": leaveOut("comment", OpenText.plain(element.withoutAuthor))
    case "hidden-text", "hidden-paragraph": leaveOut("hidden", element["string-value"] ?? OpenText.plain(element))
    case "placeholder": leaveOut("form to fill in", OpenText.plain(element))
    case "change-start":
      insertion(element["change-id"], begins: true)
      line.holdsChanges = true
    case "change-end": insertion(element["change-id"], begins: false)
    case "change": line.holdsChanges = true
    case "frame", "g", "custom-shape", "rect": line.boxes += boxBlocks(element)
    case "ruby":
      if let base = element.first("ruby-base") { read(base, look, link, into: &line) }
    case "annotation-end", "bookmark", "bookmark-start", "bookmark-end", "soft-page-break", "object": break
    // Fields and marks hold what they show.
    default: read(element, look, link, into: &line)
    }
  }

  private mutating func show(_ text: String, _ look: OpenLook, _ link: String?, _ line: inout OpenLine) {
    if look.isHidden { return leaveOut("hidden", text) }
    line.append(text, look, link: link)
  }

  /// White space between words is one blank, as the format says.
  private static func collapsed(_ text: String) -> String {
    var collapsed = ""
    for character in text {
      let isBlank = character == " " || character == "\n" || character == "\t" || character == "\r\n"
      if !isBlank { collapsed.append(character) } else if collapsed.last != " " { collapsed.append(" ") }
    }
    return collapsed
  }

  /// An address that leads out of the document.
  private static func address(_ element: XMLElement) -> String? {
    element["href"].flatMap { $0.hasPrefix("#") || $0.isEmpty ? nil : $0 }
  }
}

extension XMLElement {
  /// A comment without who wrote it and when.
  fileprivate var withoutAuthor: XMLElement {
    var copy = self
    copy.children.removeAll {
      if case .element(let element) = $0 {
        ["creator", "date", "date-string", "creator-initials", "sender-initials"].contains(element.name.local)
      } else {
        false
      }
    }
    return copy
  }
}
