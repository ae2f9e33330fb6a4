import XMLText

/// The styles of a Word document, each with what it takes over from those that it is based on.
struct WordStyles {
  private var styles: [String: XMLElement] = [:]
  private var defaultLook = WordLook()
  private var defaultStyle: String?

  init(_ root: XMLElement?) {
    for style in root?.all("style") ?? [] {
      guard let id = style["styleId"] else { continue }
      styles[id] = style
      if style["type"] == "paragraph", WordValue.isOn(style["default"] ?? "0") { defaultStyle = id }
    }
    defaultLook.take(root?.first("docDefaults")?.first("rPrDefault")?.first("rPr"))
    bodySize = look(ofStyle: defaultStyle, over: defaultLook).size
  }

  /// The size of the letters of plain text, in half points.
  private(set) var bodySize = 0

  /// The styles from the furthest that one is based on to itself.
  private func chain(_ id: String?) -> [XMLElement] {
    var chain: [XMLElement] = []
    var next = id
    var seen: Set<String> = []
    while let id = next, let style = styles[id], seen.insert(id).inserted {
      chain.append(style)
      next = style.first("basedOn")?["val"]
    }
    return chain.reversed()
  }

  /// How the text of a style looks.
  func look(ofStyle id: String?, over look: WordLook) -> WordLook {
    var look = look
    for style in chain(id) { look.take(style.first("rPr")) }
    return look
  }

  /// How the text of paragraphs looks before their runs say otherwise.
  func paragraphLook(_ id: String?) -> WordLook { look(ofStyle: id ?? defaultStyle, over: defaultLook) }

  /// What a paragraph is by its style.
  func form(_ id: String?) -> WordForm {
    var form = WordForm()
    for style in chain(id ?? defaultStyle) {
      let name = style.first("name")?["val"]?.lowercased() ?? ""
      form.takeName(name)
      form.take(style.first("pPr"), fromStyle: style["styleId"])
    }
    return form
  }
}

/// How text looks, as far as a page tells it.
struct WordLook {
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var isHidden = false
  /// In half points.
  var size = 20

  /// Takes over what properties of runs say.
  mutating func take(_ properties: XMLElement?) {
    guard let properties else { return }
    for property in properties.elements {
      let isOn = WordValue.isOn(property["val"] ?? "1")
      switch property.name.local {
      case "b": isBold = isOn
      case "i": isItalic = isOn
      case "u": isUnderlined = property["val"] != "none"
      case "vanish", "webHidden": isHidden = isOn
      case "sz": size = property["val"].flatMap(Int.init) ?? size
      default: break
      }
    }
  }
}

/// What a paragraph is: a heading, an item, plain text.
struct WordForm {
  /// 1 for the outermost heading; nil for none.
  var heading: Int?
  var isTitle = false
  /// Whether it belongs to a table of contents.
  var isContents = false
  /// The list that it is an item of, and how deep; id 0 takes a list away.
  var list: String?
  var depth: Int?
  /// The style that names the list: numbering.xml may say of it which depth it has.
  var listStyle: String?
  /// The depth that a style's name states: `List Bullet 2`.
  var namedDepth = 0
  /// Where its lines begin, in twentieths of a point.
  var indent = 0
  /// Whether its own properties say where its lines begin, rather than a style or its list.
  var hasOwnIndent = false

  mutating func takeName(_ name: String) {
    isTitle = isTitle || name == "title"
    isContents = isContents || name.hasPrefix("toc ") || name == "toc heading" || name == "table of figures"
    if name.hasPrefix("heading "), let number = Int(name.dropFirst(8)), (1...9).contains(number) { heading = number }
    if name.hasPrefix("list "), let last = name.last, let number = last.wholeNumberValue, (2...5).contains(number) {
      namedDepth = number - 1
    }
  }

  /// Takes over what properties of paragraphs say.
  mutating func take(_ properties: XMLElement?, fromStyle style: String?) {
    guard let properties else { return }
    if let outline = properties.first("outlineLvl")?["val"].flatMap(Int.init) {
      heading = (0...8).contains(outline) ? outline + 1 : nil
    }
    if let numbering = properties.first("numPr") {
      if let id = numbering.first("numId")?["val"] {
        list = id
        listStyle = style
      }
      if let depth = numbering.first("ilvl")?["val"].flatMap(Int.init) { self.depth = min(max(depth, 0), 8) }
    }
    if let indentation = properties.first("ind") {
      if let left = (indentation["left"] ?? indentation["start"]).flatMap(Int.init) {
        indent = left
        hasOwnIndent = true
      }
    }
  }
}

/// Values of Word's attributes.
enum WordValue {
  static func isOn(_ value: String) -> Bool { !["0", "false", "off", "none"].contains(value) }
}
