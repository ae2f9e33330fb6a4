/// The heads and feet that run through printed pages, told by their return at the same end of pages.
struct RunningLines {
  /// Which lines of which pages they are.
  private var places: [[Int]]
  /// Each once, as the first page has it.
  private(set) var texts: [String] = []

  /// How many lines at either end of a page may be a head or foot.
  private static let depth = 3

  init(_ pages: [[PrintedLine]]) {
    places = pages.map { _ in [] }
    guard pages.count > 1 else { return }
    // A heading that happens to begin some pages stands within others too.
    let inner = Set(
      pages.flatMap { page in Self.filled(page).dropFirst(Self.depth).dropLast(Self.depth).map { page[$0].words } })
    for isFoot in [false, true] {
      var found: [String: [(page: Int, line: Int, text: String)]] = [:]
      for (number, page) in pages.enumerated() {
        let filled = Self.filled(page)
        let edge = isFoot ? Array(filled.suffix(Self.depth).reversed()) : Array(filled.prefix(Self.depth))
        for (distance, line) in edge.enumerated() where !inner.contains(page[line].words) {
          let text = page[line].words
          found["\(distance) \(Self.key(text, page: number))", default: []].append((number, line, text))
        }
      }
      for occurrences in found.values where Set(occurrences.map(\.page)).count * 2 > pages.count {
        for occurrence in occurrences { places[occurrence.page].append(occurrence.line) }
      }
      texts += found.values.filter { Set($0.map(\.page)).count * 2 > pages.count }
        .compactMap { $0.min { ($0.page, $0.line) < ($1.page, $1.line) } }
        .sorted { ($0.page, $0.line) < ($1.page, $1.line) }.map(\.text)
    }
  }

  private static func filled(_ page: [PrintedLine]) -> [Int] { page.indices.filter { !page[$0].isBlank } }

  /// A page without them.
  func without(_ page: [PrintedLine], _ number: Int) -> [PrintedLine] {
    let running = Set(places[number])
    return page.indices.filter { !running.contains($0) }.map { page[$0] }
  }

  /// What lines have in common that are the same but for the page's number. A number counts as the page's only where it
  /// stands alone, behind a bar or beside a word for page: `Level 2` on the second page is no foot.
  private static func key(_ text: String, page: Int) -> String {
    let words = text.split(separator: " ")
    let isNumbered =
      words.allSatisfy { word in word.allSatisfy { $0.isNumber || "-–—/|".contains($0) } }
      || words.contains { pageWords.contains($0.lowercased().filter(\.isLetter)) || $0 == "|" }
    guard isNumbered else { return text }
    return words.map { word in
      guard let number = Int(word.filter(\.isNumber)), word.contains(where: \.isNumber) else { return String(word) }
      // The first page may have any number; from there on they count.
      return "#\(number - page)"
    }
    .joined(separator: " ")
  }

  private static let pageWords: Set<String> = ["page", "p", "pg", "seite", "página", "pagina", "pág", "side", "sida"]
}
