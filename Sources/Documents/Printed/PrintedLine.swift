/// One line of a printed page: characters at their columns.
struct PrintedLine {
  let characters: [Character]

  /// Ligatures come as their letters, and the signs of fonts that hold pictures as bullets.
  init(_ text: String) {
    var text = text
    if text.unicodeScalars.contains(where: { $0.value >= 0xE000 && $0.value <= 0xFB06 }) { text = Self.spelled(text) }
    if text.last == "\r" { text.removeLast() }
    characters = Array(text)
  }

  /// A line as somebody has drawn it.
  init(drawn text: String) {
    characters = Array(text.last == "\r" || text.last == "\r\n" ? String(text.dropLast()) : text)
  }

  private init(_ characters: [Character]) { self.characters = characters }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  private static func spelled(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { spelled, scalar in
      switch scalar.value {
      case 0xFB00...0xFB06: spelled += ligatures[Int(scalar.value - 0xFB00)]
      case 0xE000...0xF8FF: spelled += WordSymbol.text(scalar.value, font: "symbol")
      default: spelled.unicodeScalars.append(scalar)
      }
    }
  }

  var isBlank: Bool { characters.allSatisfy(\.isWhitespace) }

  /// The text without blanks at its ends and with one between words.
  var words: String { String(characters).split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  /// The line as Markdown, with its indent.
  var markdown: String {
    let indent = characters.prefix(while: \.isWhitespace).count
    return String(repeating: " ", count: indent) + MarkdownText.render([DocumentRun(text: words)], breaks: .blank)
  }

  var beginsLower: Bool { characters.first { !$0.isWhitespace }?.isLowercase ?? false }

  /// The part between two columns.
  func part(_ columns: Range<Int>) -> PrintedLine {
    let start = min(columns.lowerBound, characters.count)
    return PrintedLine(Array(characters[start..<min(max(columns.upperBound, start), characters.count)]))
  }

  /// Whether a column holds no text.
  func isBlank(at column: Int) -> Bool { column >= characters.count || characters[column].isWhitespace }

  /// Whether the text begins something: with a capital, a digit or a sign rather than in the middle of a sentence.
  var begins: Bool { characters.first { !$0.isWhitespace }.map { !$0.isLowercase && $0 != "(" } ?? false }

  /// What the text is behind the mark of a list's item; nil where it is none.
  var item: String? {
    let words = words
    guard let first = words.first, "•▪■●○◦‣⁃–-o".contains(first), words.dropFirst().first == " " else { return nil }
    return String(words.dropFirst(2))
  }
}
