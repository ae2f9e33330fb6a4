import SourceText
import TextReading

/// Texts that stand in for content still to be written: `TBD`, `Content under development`, `Lorem ipsum …`.
enum PlaceholderText {
  /// Whether the line holds nothing else.
  static func matches(_ outline: borrowing Outline, _ line: Line) -> Bool {
    guard line.opening.contains(.placeholder), !line.text.isEmpty, !line.isTable else { return false }
    let start = Int(line.text.start)
    let end = Int(line.text.end)
    guard let first = Words.first(outline.bytes, start, end) else { return false }
    if first == lorem { return Words(outline.bytes, start, end, limit: 2).list.dropFirst().first == ipsum }
    guard line.text.count <= 60 else { return false }
    let words = Words(outline.bytes, start, end)
    return outline.vocabulary.placeholders.contains(Words.phrase(words.list))
  }

  private static let lorem = Words.word("lorem")
  private static let ipsum = Words.word("ipsum")
}
