import FrameworkModel
import SourceText

/// Tags and references of web pages within a text of the model: their source wrote them out twice, so that reading once
/// leaves them.
struct EscapedMarkup {
  enum Kind: Hashable {
    /// `<p class="note">`, by its name.
    case tag(String)
    /// `&amp;`, by its name.
    case reference(String)

    var phrase: String {
      switch self {
      case .tag(let name): "The tag <\(name)>"
      case .reference(let name): "\"&\(name);\""
      }
    }

    var advice: String {
      switch self {
      case .tag: "Remove it."
      case .reference(let name):
        EscapedMarkup.signs[name].map { "Write \"\($0)\"." } ?? "Write the sign that it stands for."
      }
    }

    /// What stands in the source when it is mended.
    var instead: String {
      switch self {
      case .tag: ""
      case .reference(let name): EscapedMarkup.inSource[name] ?? EscapedMarkup.signs[name] ?? "&\(name);"
      }
    }
  }

  var kind: Kind
  /// Offsets of bytes in the text.
  var range: Range<Int>
  /// Whether it is all of the text.
  var isWhole: Bool

  /// All of them in a text, as people do not write them on purpose: a tag with attributes, one that closes, a break; a
  /// known reference. What stands in quotation marks or between backticks is spoken about.
  static func all(in statement: Statement) -> [EscapedMarkup] {
    let mayHold = statement.withUTF8Span { text in
      text.indices.contains { text[$0] == UInt8(ascii: "<") || text[$0] == UInt8(ascii: "&") }
    }
    guard mayHold else { return [] }
    let text = statement.text
    let found = all(in: Array(text.utf8))
    if found.isEmpty { return [] }
    let quoted = QuotedParts(text)
    return found.filter { !quoted.holdsByte(at: $0.range.lowerBound) }
  }

  private static func all(in text: [UInt8]) -> [EscapedMarkup] {
    var found: [EscapedMarkup] = []
    // The next sign that closes a tag; looked for once.
    var close = 0
    var index = 0
    while index < text.count {
      var end = index + 1
      if text[index] == UInt8(ascii: "<") {
        close = max(close, index)
        while close < text.count, text[close] != UInt8(ascii: ">") { close += 1 }
        if close < text.count, let name = tag(text[(index + 1)..<close]) {
          end = close + 1
          found.append(EscapedMarkup(kind: .tag(name), range: index..<end, isWhole: index == 0 && end == text.count))
        }
      } else if text[index] == UInt8(ascii: "&"), let name = reference(text[(index + 1)...]) {
        end = index + name.utf8.count + 2
        found.append(
          EscapedMarkup(kind: .reference(name), range: index..<end, isWhole: index == 0 && end == text.count))
      }
      index = end
    }
    return found
  }

  private static let tagNames: Set<String> = [
    "a", "abbr", "b", "blockquote", "br", "center", "code", "dd", "div", "dl", "dt", "em", "font", "h1", "h2", "h3",
    "h4",
    "h5", "h6", "hr", "i", "img", "li", "ol", "p", "pre", "small", "span", "strong", "sub", "sup", "table", "tbody",
    "td",
    "th", "thead", "tr", "u", "ul",
  ]

  /// The name of a tag, of what stands between its brackets; nil for what may be spoken about, such as `<section>`.
  private static func tag(_ inside: ArraySlice<UInt8>) -> String? {
    guard inside.count <= 400 else { return nil }
    let isClosing = inside.first == UInt8(ascii: "/")
    let bare = isClosing ? inside.dropFirst() : inside
    let nameBytes = bare.prefix { ($0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A) || (0x31...0x36).contains($0) }
    let name = String(decoding: nameBytes, as: UTF8.self).lowercased()
    guard tagNames.contains(name) else { return nil }
    let rest = bare.dropFirst(nameBytes.count)
    let hasAttributes = rest.first == 0x20 && rest.contains(UInt8(ascii: "="))
    let isBare = rest.allSatisfy { $0 == 0x20 || $0 == UInt8(ascii: "/") }
    guard hasAttributes || (isBare && (isClosing || name == "br" || name == "p")) else { return nil }
    return name
  }

  /// What references stand for that word processors and web pages write.
  fileprivate static let signs: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "#39": "'", "#34": "\"", "nbsp": " ", "#160": " ",
    "rsquo": "\u{2019}", "lsquo": "\u{2018}", "rdquo": "\u{201D}", "ldquo": "\u{201C}", "ndash": "\u{2013}",
    "mdash": "\u{2014}", "hellip": "\u{2026}", "bull": "\u{2022}", "#8217": "\u{2019}", "#8211": "\u{2013}",
    "#8212": "\u{2014}", "#8220": "\u{201C}", "#8221": "\u{201D}", "#8226": "\u{2022}", "eacute": "\u{E9}",
  ]

  /// Where the sign itself would be read as markup.
  fileprivate static let inSource = ["amp": "&amp;", "lt": "&lt;", "gt": "&gt;"]

  /// The name of a known reference, of what follows its `&`.
  private static func reference(_ rest: ArraySlice<UInt8>) -> String? {
    let name = rest.prefix(10).prefix { $0 != UInt8(ascii: ";") }
    guard name.count < 10, rest.dropFirst(name.count).first == UInt8(ascii: ";") else { return nil }
    let text = String(decoding: name, as: UTF8.self)
    return signs[text] == nil ? nil : text
  }
}
