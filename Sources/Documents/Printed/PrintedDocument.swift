import SourceText

/// Makes a page text of printed pages, as a program has laid them out with blanks: line by line, each page ended by a form feed.
struct PrintedDocument {
  private var text = PageText()
  private var tableCount = 0
  private let sizes: PrintedSizes

  private init(_ sizes: PrintedSizes) { self.sizes = sizes }

  static func render(_ bytes: [UInt8], _ sizes: PrintedSizes) -> DocumentText {
    let pages = pages(of: String(decoding: bytes, as: UTF8.self))
    let running = RunningLines(pages)
    var document = PrintedDocument(sizes)
    for (number, page) in pages.enumerated() { document.write(running.without(page, number), number + 1) }
    for line in running.texts { document.text.leaveOut("page header or footer", line) }
    return document.text.finished()
  }

  private static func pages(of text: String) -> [[PrintedLine]] {
    var pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map { PrintedLine(String($0)) }
    }
    while let last = pages.last, last.allSatisfy(\.isBlank) { pages.removeLast() }
    return pages
  }

  private mutating func write(_ lines: [PrintedLine], _ number: Int) {
    var lines = lines[...]
    while lines.last?.isBlank ?? false { lines.removeLast() }
    while lines.first?.isBlank ?? false { lines.removeFirst() }
    guard let first = lines.first else { return }
    // A sentence that the end of a page cut goes on.
    let goesOn = text.endsWithinSentence && first.beginsLower
    if !goesOn { text.separate() }
    var index = lines.startIndex
    while index < lines.endIndex {
      if let depth = sizes.depth(of: lines[index], page: number) {
        index = writeHeading(lines[index...], depth, number)
        continue
      }
      if let table = PrintedTable.find(lines[index...]) {
        tableCount += 1
        text.separate()
        text.place("page \(number), table \(tableCount)")
        text.append(table.markup)
        text.separate()
        index = table.end
        continue
      }
      let line = lines[index]
      if line.isBlank {
        text.separate()
      } else {
        text.place("page \(number)")
        text.append(line.markdown + "\n")
      }
      index += 1
    }
  }
}

extension PrintedDocument {
  /// Writes a heading, which may stand on several lines; returns the line behind it.
  private mutating func writeHeading(_ lines: ArraySlice<PrintedLine>, _ depth: Int, _ page: Int) -> Int {
    let parts = lines.prefix { sizes.depth(of: $0, page: page) == depth }
    text.separate()
    text.place("page \(page)")
    let words = parts.map(\.words).joined(separator: " ")
    let shown = MarkdownText.render([DocumentRun(text: words)], breaks: .blank)
    text.append("\(String(repeating: "#", count: depth)) \(shown)\n")
    text.separate()
    return parts.endIndex
  }
}

/// A page text as it grows.
struct PageText {
  private var bytes: [UInt8] = []
  private var places = DocumentPlaces()
  private var lastPlace = ""

  mutating func append(_ text: String) { bytes += text.utf8 }

  /// A blank line, unless one stands there already.
  mutating func separate() {
    if !bytes.isEmpty, !bytes.suffix(2).elementsEqual([0x0A, 0x0A]) { bytes.append(0x0A) }
  }

  mutating func place(_ name: String) {
    guard name != lastPlace else { return }
    lastPlace = name
    places.add(name, from: bytes.count)
  }

  /// A comment: what the document holds beside its text is said, and told from it.
  mutating func leaveOut(_ what: String, _ text: String) {
    separate()
    place(what)
    append(CommentMarkup.comment(what, text))
  }

  /// Whether the text so far ends in the middle of a sentence.
  var endsWithinSentence: Bool {
    guard let last = bytes.last(where: { $0 > 0x20 }) else { return false }
    return !".?!:;".utf8.contains(last) && last != 0x3E
  }

  func finished() -> DocumentText { DocumentText(bytes: bytes, places: places, remarks: []) }
}
