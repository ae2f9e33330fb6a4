import XMLText

/// What was read of one paragraph.
struct WordLine {
  /// How its text looks before runs say otherwise.
  let look: WordLook
  var runs: [DocumentRun] = []
  /// Text boxes that hang on it; they follow it.
  var boxes: [DocumentBlock] = []
  var changeCount = 0
  /// The smallest size of its letters, and whether all are underlined.
  private var smallest = Int.max
  private var isUnderlined = true

  init(look: WordLook) { self.look = look }

  mutating func append(_ text: String, _ look: WordLook, link: String?) {
    guard !text.isEmpty else { return }
    runs.append(DocumentRun(text: text, isBold: look.isBold, isItalic: look.isItalic, link: link))
    guard !text.allSatisfy(\.isWhitespace) else { return }
    smallest = min(smallest, look.size)
    isUnderlined = isUnderlined && look.isUnderlined && link == nil
  }

  /// Whether the whole is set off as headings are that nobody called one: underlined, or a sixth larger than plain text.
  func standsOut(from bodySize: Int) -> Bool {
    smallest != Int.max && (isUnderlined || smallest * 6 >= bodySize * 7)
  }
}

/// A field of Word's: what it is, and then what it shows.
struct WordField {
  var instruction = ""
  var showsResult = false

  /// Where a link leads that the field makes.
  var link: String? {
    let words = instruction.split(whereSeparator: \.isWhitespace)
    guard words.first?.uppercased() == "HYPERLINK", words.count > 1, words[1].hasPrefix("\"") else { return nil }
    let address = instruction.drop { $0 != "\"" }.dropFirst().prefix { $0 != "\"" }
    return address.isEmpty ? nil : String(address)
  }

  /// Whether it makes a table of contents or an index.
  var isContents: Bool {
    let name = instruction.split(whereSeparator: \.isWhitespace).first?.uppercased()
    return name == "TOC" || name == "INDEX"
  }
}

// MARK: - Runs

extension WordBodyReader {
  /// Reads what stands in a paragraph, or in a part of one.
  mutating func read(_ element: XMLElement, into line: inout WordLine, link: String? = nil) {
    for child in element.elements { take(child, &line, link) }
  }

  private mutating func take(_ element: XMLElement, _ line: inout WordLine, _ link: String?) {
    switch element.name.local {
    case "r": readRun(element, &line, link)
    case "hyperlink":
      let target = element["id"].flatMap { parts.relations[$0] }.flatMap { $0.isOutside ? $0.target : nil }
      read(element, into: &line, link: target ?? link)
    case "ins", "moveTo":
      line.changeCount += 1
      read(element, into: &line, link: link)
    case "del":
      line.changeCount += 1
      leaveOut("deleted", WordText.plain(element))
    case "moveFrom":
      // It is counted where it went.
      break
    case "sdt":
      guard let inner = element.first("sdtContent") else { return }
      if element.first("sdtPr")?.first("showingPlcHdr") != nil {
        leaveOut("form to fill in", WordText.plain(inner))
      } else {
        read(inner, into: &line, link: link)
      }
    case "fldSimple":
      var field = WordField()
      field.instruction = element["instr"] ?? ""
      read(element, into: &line, link: field.link ?? link)
    case "smartTag", "customXml", "dir", "bdo": read(element, into: &line, link: link)
    case "oMath", "oMathPara": line.append(WordText.plain(element), line.look, link: link)
    case "AlternateContent":
      if let chosen = WordAlternative.chosen(element) { read(chosen, into: &line, link: link) }
    default: break
    }
  }

  private mutating func readRun(_ run: XMLElement, _ line: inout WordLine, _ link: String?) {
    let properties = run.first("rPr")
    var look = line.look
    if let style = properties?.first("rStyle")?["val"] { look = styles.look(ofStyle: style, over: look) }
    look.take(properties)
    for child in run.elements { take(child, &line, look, fields.last?.link ?? link) }
  }

  private mutating func take(_ element: XMLElement, _ line: inout WordLine, _ look: WordLook, _ link: String?) {
    switch element.name.local {
    case "t": show(element.text, &line, look, link)
    case "tab", "ptab": show("\t", &line, look, link)
    case "cr": show("\n", &line, look, link)
    case "br":
      // A page or column that ends here breaks no paragraph.
      show(["page", "column"].contains(element["type"] ?? "") ? " " : "\n", &line, look, link)
    case "noBreakHyphen": show("\u{2011}", &line, look, link)
    case "sym": show(WordSymbol.text(element), &line, look, link)
    case "ruby":
      for base in element.first("rubyBase")?.all("r") ?? [] { readRun(base, &line, link) }
    case "fldChar": takeFieldSign(element)
    case "instrText":
      if let last = fields.indices.last, !fields[last].showsResult { fields[last].instruction += element.text }
    case "footnoteReference": if let id = element["id"] { takeNote("footnote" + id) }
    case "endnoteReference": if let id = element["id"] { takeNote("endnote" + id) }
    case "AlternateContent":
      for child in WordAlternative.chosen(element)?.elements.map({ $0 }) ?? [] { take(child, &line, look, link) }
    case "drawing", "pict", "object":
      for box in Self.textBoxes(element) { line.boxes += blocks(box) }
    default: break
    }
  }

  private mutating func show(_ text: String, _ line: inout WordLine, _ look: WordLook, _ link: String?) {
    // What a field is made of is no text; nor is a table of contents.
    if fields.contains(where: { !$0.showsResult }) { return }
    if fields.contains(where: \.isContents) { return leaveOut("table of contents", text) }
    if look.isHidden { return leaveOut("hidden", text) }
    line.append(text, look, link: link)
  }

  private mutating func takeFieldSign(_ element: XMLElement) {
    switch element["fldCharType"] {
    case "begin": fields.append(WordField())
    case "separate": if let last = fields.indices.last { fields[last].showsResult = true }
    case "end": _ = fields.popLast()
    default: break
    }
  }

  /// The outermost text boxes below an element.
  private static func textBoxes(_ element: XMLElement) -> [XMLElement] {
    if element.name.local == "txbxContent" { return [element] }
    if element.name.local == "AlternateContent" { return WordAlternative.chosen(element).map(textBoxes) ?? [] }
    return element.elements.flatMap(textBoxes)
  }
}

/// Characters of fonts that hold pictures instead of letters.
enum WordSymbol {
  static func text(_ element: XMLElement) -> String {
    guard let code = element["char"].flatMap({ UInt32($0, radix: 16) }) else { return "" }
    return text(code, font: element["font"] ?? "")
  }

  /// The character of a code in a font: bullets and arrows as what they look like, others as they are.
  static func text(_ code: UInt32, font: String) -> String {
    let place = code >= 0xF000 && code <= 0xF0FF ? code - 0xF000 : code
    let name = font.lowercased()
    if name.hasPrefix("wingdings") || name == "symbol" || name == "webdings" {
      switch place {
      case 0xE0, 0xE8, 0xDE, 0xAE: return "\u{2192}"
      case 0xFC, 0xFE, 0x52: return "\u{2713}"
      case 0x2D where name == "symbol": return "\u{2212}"
      default: return "\u{2022}"
      }
    }
    guard !(0xE000...0xF8FF).contains(code), let scalar = Unicode.Scalar(code) else { return "\u{2022}" }
    return String(Character(scalar))
  }
}
