import SourceText
import TextReading

/// A page's header that names the cluster of its competency: `Competencies that support SERVICE`.
enum ClusterPhrase {
  /// The range of the cluster's name.
  static func find(_ bytes: [UInt8], _ line: SourceRange) -> SourceRange? {
    let words = PlacedWords(bytes, Int(line.start), Int(line.end), limit: 12).list
    for opening in openings where words.count > opening.count && words.lazy.map(\.word).starts(with: opening) {
      return SourceRange(words[opening.count].start, Int(line.end))
    }
    return nil
  }

  /// Whether a line that recurs can be nothing but a page's header.
  static func isPageHeader(_ bytes: [UInt8], _ line: SourceRange) -> Bool {
    let words = Words(bytes, Int(line.start), Int(line.end), limit: 12)
    return openings.prefix(3).contains { words.list.count > $0.count && words.list.starts(with: $0) }
  }

  private static let openings = [
    "competencies that support", "competencies supporting", "competencies for", "competencies in",
    "competencies related to",
    "cluster", "competency cluster", "competency group", "category", "family", "domain", "competences liees a",
    "competencias de",
  ].map(Words.words)
}
