import FrameworkModel
import SourceText

/// A table for a terminal, which fits 80 columns, and what is to be mended below it.
enum TextLinkForm: LinkForm {
  static let name = "text"
  static let endings = ["txt"]
  static let purpose = "a table that fits 80 columns, and what is to be mended"

  static func write(_ view: LinkView, to receive: @escaping ByteReceiver) {
    var output = ByteOutput(receive)
    func line(_ text: String = "") {
      output.append(OutgoingText.line(text))
      output.append(0x0A)
    }
    let names = view.names
    line("\(view.title): \(view.sentence)")
    line()
    let table = ColumnTable(widths: [24, 26, 26])
    for row in table.heading(["Competency", "Names", "Named by"]) { line(row) }
    var signs: Set<String> = []
    for entry in view.reference.competencies {
      let marks = entry.marks(names)
      signs.formUnion(marks.map(\.sign))
      let cells = [
        [entry.name], marks.isEmpty ? ["-"] : marks.map(\.shown),
        entry.namedBy.isEmpty ? ["-"] : entry.namedBy.map { names[$0] ?? $0 },
      ]
      for row in table.rows(cells) { line(row) }
    }
    let meanings = LinkMark.meanings.filter { signs.contains($0.sign) }
    if !meanings.isEmpty { line() }
    for (sign, meaning) in meanings { line("\(sign) \(meaning)") }
    for group in LinkFindings(view).groups {
      line()
      line(group.heading)
      for sentence in group.sentences {
        for row in ColumnTable.wrapped(sentence, width: 76) { line("  " + row) }
      }
    }
    if view.showsPlaces { writePlaces(view, names, line) }
    output.flush()
  }

  /// Each link with how and where it was found, and the sentence.
  private static func writePlaces(_ view: LinkView, _ names: [String: String], _ line: (String) -> Void) {
    for entry in view.reference.competencies where !entry.related.isEmpty {
      line("")
      line(entry.name)
      for link in entry.related {
        let place = link.place.map { ", \($0.shown)" } ?? ""
        for row in ColumnTable.wrapped("\(link.mark(names).name): \(link.how)\(place)", width: 76) { line("  " + row) }
        for row in ColumnTable.wrapped(link.sentence ?? "", width: 72) { line("      " + row) }
      }
    }
  }
}

/// Columns of text of fixed widths, with two blanks between; longer texts go on in the next line.
struct ColumnTable {
  let widths: [Int]

  func heading(_ titles: [String]) -> [String] {
    rows(titles.map { [$0] }) + rows(widths.map { [String(repeating: "-", count: $0)] })
  }

  /// - Parameter cells: For each column the texts that stand there, one below the other.
  func rows(_ cells: [[String]]) -> [String] {
    let columns = zip(cells, widths).map { texts, width in texts.flatMap { Self.wrapped($0, width: width, indent: 2) } }
    return (0..<(columns.map(\.count).max() ?? 0)).map { number in
      var row = ""
      var column = 0
      for (place, lines) in columns.enumerated() {
        if place > 0 { column += widths[place - 1] + 2 }
        guard number < lines.count else { continue }
        row += String(repeating: " ", count: max(0, column - Self.width(of: row))) + lines[number]
      }
      return row
    }
  }

  /// The text in lines of at most so many cells, parted at blanks; a word that is longer is parted within. What no terminal may
  /// get is in them as it was.
  ///
  /// - Parameter indent: Blanks in front of all lines but the first.
  static func wrapped(_ text: String, width: Int, indent: Int = 0) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for bytes in text.utf8.split(separator: 0x20) {
      var word = Substring(bytes)
      while !word.isEmpty {
        let cells = Self.width(of: word)
        if used > 0, used + 1 + cells <= width {
          line += " " + word
          used += 1 + cells
          break
        }
        if used > 0 {
          lines.append(line)
          (line, used) = ("", 0)
          continue
        }
        let margin = lines.isEmpty ? 0 : indent
        if margin + cells <= width {
          line = String(repeating: " ", count: margin) + word
          used = margin + cells
          break
        }
        var room = width - margin
        let part = word.prefix { character in
          room -= TerminalCells.width(of: character)
          return room >= 0
        }
        let taken = part.isEmpty ? word.prefix(1) : part
        line = String(repeating: " ", count: margin) + taken
        used = margin + Self.width(of: taken)
        word = word.dropFirst(taken.count)
      }
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  private static func width(of text: some StringProtocol) -> Int {
    // Most texts are ASCII, where each byte is a cell.
    text.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
      ? text.utf8.count : text.reduce(0) { $0 + TerminalCells.width(of: $1) }
  }
}
