import FrameworkModel
import SourceText
import Testing

/// A change of a source's layout that leaves what the source says as it is.
struct Metamorphosis: Sendable, CustomTestStringConvertible {
  var name: String
  /// The changed text; nil where the layout does not allow the change.
  var change: @Sendable (ReadSource, inout SplitMix64) -> String?

  var testDescription: String { name }

  static let all: [Metamorphosis] =
    lineEnds + blanks + [withoutLastLineEnd, byteOrderMark, chrome, levelsReversed] + marks + headers
    + stride(from: 30, through: 120, by: 10).flatMap { [rewrapped($0, hanging: true), rewrapped($0, hanging: false)] }

  /// A change of the text alone.
  private static func text(_ name: String, _ change: @escaping @Sendable (String) -> String) -> Metamorphosis {
    Metamorphosis(name: name) { read, _ in change(String(decoding: read.source.bytes, as: UTF8.self)) }
  }

  /// A change of the lines.
  private static func lines(
    _ name: String, _ change: @escaping @Sendable (SourceLines, inout SplitMix64) -> [String]?
  ) -> Metamorphosis {
    Metamorphosis(name: name) { read, random in
      change(SourceLines(read), &random).map { $0.joined(separator: "\n") }
    }
  }

  // MARK: Bytes

  private static let lineEnds = [
    text("carriage returns and line feeds") { $0.replacing("\n", with: "\r\n") },
    text("carriage returns alone") { $0.replacing("\n", with: "\r") },
  ]

  private static let blanks = [
    text("no-break spaces") { $0.replacing(" ", with: "\u{A0}") },
    text("narrow no-break spaces") { $0.replacing(" ", with: "\u{202F}") },
    text("blanks at the ends of lines") { $0.replacing("\n", with: "  \n") },
    text("tabs at the ends of lines") { $0.replacing("\n", with: "\t\n") },
    text("two blanks between sentences") { $0.replacing(". ", with: ".  ") },
    text("zero-width spaces behind blanks") { $0.replacing(" ", with: " \u{200B}") },
    text("soft hyphens in words") { $0.replacing("ing", with: "i\u{AD}ng") },
    text("blank lines doubled") { $0.replacing("\n\n", with: "\n\n\n") },
    text("no-break spaces on blank lines") { $0.replacing("\n\n", with: "\n\u{A0}\n") },
  ]

  private static let withoutLastLineEnd = text("no line end at the end") { text in
    var text = Substring(text)
    while text.last == "\n" { text.removeLast() }
    return String(text)
  }

  private static let byteOrderMark = text("a byte order mark") { "\u{FEFF}" + $0 }

  // MARK: Lines

  private static let chrome = text("chrome in front and behind") { text in
    """
    Skip to main content
    Menu
    Log in
    Home > Human Resources > Competencies

    \(text)

    Back to top
    Share this page
    Privacy policy
    © 2019 Lindenrow Borough

    """
  }

  /// A page's header or footer between any two lines, at least three times.
  private static let headers = ["Lindenrow Borough People Handbook", "Page 7", "- 7 -"].flatMap { header in
    (1...4).map { seed in
      lines("page header “\(header)” at random lines, \(seed)") { lines, random in
        var output = lines.lines.map(\.text)
        let times = Int.random(in: 3...6, using: &random)
        var page = 7
        for place in (0..<times).map({ _ in Int.random(in: 1..<output.count, using: &random) }).sorted(by: >) {
          output.insert(header.replacing("7", with: "\(page + times)"), at: place)
          page -= 1
        }
        return output
      }
    }
  }

  private static let levelsReversed = lines("levels reversed") { source, _ in
    let lines = source.lines
    guard source.isEachLevelHeaded else { return nil }
    let opening = lines.indices.filter { lines[$0].opensLevel != nil }
    guard opening.count >= 2, let last = opening.last, Set(opening.map { lines[$0].opensLevel }).count == opening.count,
      let end = lines.indices.last(where: { $0 >= last && lines[$0].endsLevel == lines[last].opensLevel })
    else { return nil }
    var output = lines[..<opening[0]].map(\.text)
    for place in opening.indices.reversed() {
      let behind = place + 1 < opening.count ? opening[place + 1] : end + 1
      var block = lines[opening[place]..<behind].map(\.text)
      while block.last?.trimmingBlanks().isEmpty == true { block.removeLast() }
      output += block
      // The blank lines that stand between the first two blocks.
      let gap = lines[..<opening[1]].reversed().prefix { $0.isBlank }.count
      if place > 0 { output += Array(repeating: "", count: gap) }
    }
    return output + lines[(end + 1)...].map(\.text)
  }

  // MARK: Marks

  private static let bullets: [Character] = ["-", "•", "*", "▪", "●", "◦", "+", "–", "\u{F0B7}", "‣"]

  private static let marks =
    [1, 2, 3, 5, 8].map { step in
      lines("bullets exchanged, \(step)") { source, _ in
        guard source.hasMarkedItems else { return nil }
        return source.lines.map { line in
          guard line.isMarked else { return line.text }
          let lead = line.lead.map { sign in
            bullets.firstIndex(of: sign).map { bullets[($0 + step) % bullets.count] } ?? sign
          }
          return String(lead) + line.text.dropFirst(line.lead.count)
        }
      }
    } + [indented]

  private static let indented = lines("bullets indented") { source, _ in
    guard source.hasMarkedItems else { return nil }
    return source.lines.map { $0.isMarked && $0.holdsWholeStatement ? "    " + $0.text : $0.text }
  }

  // MARK: Wraps

  /// Breaks the lines that hold one text of the model, where the next line shows that it is over.
  private static func rewrapped(_ width: Int, hanging: Bool) -> Metamorphosis {
    lines("wrapped at \(width)\(hanging ? ", hanging" : "")") { source, _ in
      let lines = source.lines
      var output: [String] = []
      var isChanged = false
      for (place, line) in lines.enumerated() {
        let next = place + 1 < lines.count ? lines[place + 1] : nil
        let isClosed = next.map { $0.isBlank || $0.isMarked || !$0.holdsWholeStatement } ?? true
        let isOpened = place == 0 || line.isMarked || lines[place - 1].isBlank || !lines[place - 1].holdsWholeStatement
        guard line.holdsWholeStatement, isClosed, isOpened, line.text.count > width, !line.text.contains("\t") else {
          output.append(line.text)
          continue
        }
        let indent = hanging ? String(repeating: " ", count: line.lead.count) : ""
        let parts = LineWrapping.wrap(String(line.text.dropFirst(line.lead.count)), to: width)
        isChanged = isChanged || parts.count > 1
        output.append(line.lead + parts[0])
        output += parts.dropFirst().map { indent + $0 }
      }
      return isChanged ? output : nil
    }
  }
}
