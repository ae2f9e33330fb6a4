import SourceText
import TextReading

/// Texts that stand in for content still to be written: `TBD`, `Content under development`, `Lorem ipsum …`.
enum PlaceholderText {
  /// Whether the line holds nothing else.
  static func matches(_ outline: borrowing Outline, _ line: Line) -> Bool {
    guard line.opening.contains(.placeholder), !line.isTable else { return false }
    return matches(outline.bytes, line.text, outline.vocabulary)
  }

  /// Whether a text holds nothing else.
  static func matches(_ bytes: [UInt8], _ text: SourceRange, _ vocabulary: Vocabulary) -> Bool {
    guard !text.isEmpty, let first = Words.first(bytes, text) else { return false }
    let (start, end) = (Int(text.start), Int(text.end))
    if first == lorem { return Words(bytes, start, end, limit: 2).list.dropFirst().first == ipsum }
    guard text.count <= 60 else { return false }
    return vocabulary.placeholders.contains(Words.phrase(Words(bytes, start, end).list))
  }

  private static let lorem = Words.word("lorem")
  private static let ipsum = Words.word("ipsum")
}
