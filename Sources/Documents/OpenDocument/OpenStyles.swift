import XMLText

/// The styles of an OpenDocument text, named ones and those of single places.
struct OpenStyles {
  private var styles: [String: XMLElement] = [:]
  private var lists: [String: XMLElement] = [:]
  /// The size of the letters of plain text, in points.
  private(set) var bodySize = 12.0

  /// - Parameter roots: The parts that hold styles, those of single places last.
  init(_ roots: [XMLElement]) {
    for root in roots {
      for name in ["styles", "automatic-styles"] {
        for style in root.first(name)?.elements.map({ $0 }) ?? [] { take(style) }
      }
    }
    bodySize = look(of: "Standard", family: "paragraph", over: OpenLook()).size
  }

  private mutating func take(_ style: XMLElement) {
    switch style.name.local {
    case "style":
      if let name = style["name"], let family = style["family"] { styles["\(family) \(name)"] = style }
    case "default-style":
      if let family = style["family"] { styles["\(family) "] = style }
    case "list-style":
      if let name = style["name"] { lists[name] = style }
    case "outline-style": lists[Self.outline] = style
    default: break
    }
  }

  /// The list that headings are numbered by; no style has this name.
  static let outline = " outline"

  /// The styles from the furthest that one is based on to itself.
  func chain(_ name: String?, family: String) -> [XMLElement] {
    var chain: [XMLElement] = []
    var next = name
    var seen: Set<String> = []
    while let name = next, let style = styles["\(family) \(name)"], seen.insert(name).inserted {
      chain.append(style)
      next = style["parent-style-name"]
    }
    if family == "paragraph", let base = styles["paragraph "] { chain.append(base) }
    return chain.reversed()
  }

  func look(of name: String?, family: String, over look: OpenLook) -> OpenLook {
    var look = look
    for style in chain(name, family: family) { look.take(style.first("text-properties")) }
    return look
  }

  /// Whether one of the styles that a paragraph follows has this name.
  func follows(_ name: String?, _ ancestor: String) -> Bool {
    chain(name, family: "paragraph").contains { $0["name"] == ancestor }
  }

  /// The list style that a paragraph's style names; an empty name takes it away.
  func list(ofParagraph name: String?) -> String? {
    chain(name, family: "paragraph").last { $0["list-style-name"] != nil }?["list-style-name"]
  }

  /// Where the lines of a paragraph begin, in millimetres; nil where no style says it.
  func indent(_ name: String?) -> Double? {
    chain(name, family: "paragraph").reversed().lazy
      .compactMap { $0.first("paragraph-properties")?["margin-left"].flatMap(OpenLength.millimetres) }.first
  }

  /// How deep a list's items are by the name of their style: `List Bullet 2`. Documents that come from Word have a list of
  /// its own for each depth.
  func namedDepth(_ name: String?) -> Int {
    for style in chain(name, family: "paragraph").reversed() {
      guard let name = style["name"], name.hasPrefix("List_20_"), let number = name.last?.wholeNumberValue else {
        continue
      }
      if (2...5).contains(number) { return number - 1 }
    }
    return 0
  }

  /// Whether a section's style hides it.
  func hides(_ section: XMLElement) -> Bool { section["display"] == "none" }

  /// The level of a list at a depth, from 0.
  func level(_ list: String?, _ depth: Int) -> XMLElement? {
    list.flatMap { lists[$0] }?.elements.first { $0["level"] == String(depth + 1) }
  }
}

/// How text looks, as far as a page tells it.
struct OpenLook {
  var isBold = false
  var isItalic = false
  var isUnderlined = false
  var isHidden = false
  /// In points.
  var size = 12.0

  mutating func take(_ properties: XMLElement?) {
    guard let properties else { return }
    for attribute in properties.attributes {
      switch attribute.name.local {
      case "font-weight": isBold = attribute.value == "bold" || (Int(attribute.value) ?? 0) >= 600
      case "font-style": isItalic = attribute.value != "normal"
      case "text-underline-style": isUnderlined = attribute.value != "none"
      case "display": isHidden = attribute.value == "none"
      case "font-size":
        if attribute.value.hasSuffix("%"), let share = Double(attribute.value.dropLast()) {
          size *= share / 100
        } else {
          size = OpenLength.millimetres(attribute.value).map { $0 / 25.4 * 72 } ?? size
        }
      default: break
      }
    }
  }
}

/// Lengths as styles write them.
enum OpenLength {
  static func millimetres(_ text: String) -> Double? {
    let number = text.prefix { $0.isNumber || $0 == "." || $0 == "-" }
    guard let value = Double(number) else { return nil }
    return switch text.dropFirst(number.count) {
    case "cm": value * 10
    case "mm": value
    case "in": value * 25.4
    case "pt": value / 72 * 25.4
    case "pc": value / 6 * 25.4
    case "px": value / 96 * 25.4
    default: nil
    }
  }
}
