/// Damages a text at random, as editors, converters and unlucky pastes do.
struct Mutation {
  private var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// The text with one change to four.
  mutating func damage(_ text: String) -> String {
    var text = text
    for _ in 0..<Int.random(in: 1...4, using: &random) { text = change(text) }
    return text
  }

  private mutating func change(_ text: String) -> String {
    switch Int.random(in: 0..<10, using: &random) {
    case 0...4: changeLines(text)
    case 5: text.replacing("\n", with: random.chance(1, in: 2) ? "\r\n" : "\r", maxReplacements: 40)
    default: insert(text)
    }
  }

  // MARK: Lines

  private mutating func changeLines(_ text: String) -> String {
    var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let place = Int.random(in: lines.indices, using: &random)
    let other = Int.random(in: lines.indices, using: &random)
    switch Int.random(in: 0..<11, using: &random) {
    case 0: lines.remove(at: place)
    case 1: lines.insert(lines[place], at: other)
    case 2: lines.swapAt(place, other)
    case 3: lines[place] = Array(repeating: lines[place], count: 40).joined(separator: " ")
    case 4: lines[place] = String(repeating: " ", count: Int.random(in: 1...12, using: &random)) + lines[place]
    case 5: lines[place] = (Self.marks.randomElement(using: &random) ?? "-") + lines[place]
    case 6: lines[place] = Self.lines.randomElement(using: &random) ?? ""
    case 7: lines.insert(Self.lines.randomElement(using: &random) ?? "", at: place)
    case 8 where place + 1 < lines.count: lines[place] += " " + lines.remove(at: place + 1)
    case 9:
      let steps = (0..<30).map { String(repeating: "  ", count: $0) + "- " + lines[place] }
      lines.replaceSubrange(place...place, with: steps)
    default: lines.removeSubrange(min(place, other)..<max(place, other))
    }
    return lines.joined(separator: "\n")
  }

  private static let marks = [
    "- ", "-", "• ", "•", "* ", "o ", "⇒ ", "- ⇒ ", "- * ", "1. ", "2) ", "(a) ", "| ", "> ", "# ", "### ",
    "\u{F0B7}\t", "– ",
    "[ ] ", "+ ", "I. ", "Level 2 ", "L3 ", "**", "<li>", "\t",
  ]

  private static let lines = [
    "", "-", "|", "---", "***", "===", "Level 1", "Level 2: Adapts", "Proficiency Level 3 - Leads", "LEVEL IV", "Basic",
    "Expert:",
    "Definition", "Definition: Does it.", "BEHAVIORS", "QUESTIONS", "Probing Questions", "Reflection Tip:",
    "Level 1-3 Activities",
    "Recommended Courses", "Related Competencies", "Books", "TBD", "| a | b |", "| --- | --- |",
    "| Level 1 | Level 2 |", "a\tb",
    "This Means...\tThis Doesn't Mean...", "Page 3 of 7", "<ul>", "</ul>", "<table><tr><td>", "</td></tr></table>",
    "<!--", "-->",
    "<script>", "```", "<h2>Level 1</h2>", "Competency: Naming", "Category: Names", "1. First", "2. Second",
    "Niveau 2 – Actif",
    "B E H A V I O R S", "\u{FEFF}", "\u{A0}", "**Level 2 (Mate)**", "Positive Indicators", "Negative Indicators",
    "format: rung",
  ]

  // MARK: Within lines

  private mutating func insert(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    let place = Int.random(in: 0...scalars.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where place < scalars.count: scalars.remove(at: place)
    case 1 where place < scalars.count:
      scalars.removeSubrange(place..<min(scalars.count, place + Int.random(in: 1...80, using: &random)))
    default:
      let part = Self.parts.randomElement(using: &random) ?? ""
      scalars.insert(contentsOf: part.unicodeScalars, at: place)
    }
    var output = String.UnicodeScalarView()
    output.append(contentsOf: scalars)
    return String(output)
  }

  private static let parts = [
    "\n", "\n\n", "\r", "\t", "|", " | ", "<", ">", "&", "&amp;", "&#8226;", "&#x", "&nbsp;", "<br>", "<b>", "</b>",
    "<p>", "<li>",
    "</li>", "<ul><li>", "<a href=\"", "<!-- ", " -->", "<td>", "</table>", "<th>Level 1", "*", "**", "_", "`", "[",
    "](x)", "\\", "(",
    ")", ":", ";", ".", "?", "…", "-", " - ", "–", "\u{AD}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{A0}", "\u{301}",
    "é", "ß", "漢字", "👩‍🚒",
    "\u{E000}", "\u{F0B7}", "\u{1}", "\u{7F}", "\u{85}", "\u{2028}", "Level 2 ", "Level", "Proficiency Level 1", "1. ",
    "12", "%", "\"", "“",
  ]
}
