/// One line of a Markdown page, without its end.
struct MarkdownLine {
  /// What a line is, as far as layout cares. Where that is not certain it is `verbatim`, which no pass touches.
  enum Kind: Equatable {
    case blank
    /// `## Title`.
    case heading
    /// `===` or `---` below the line that it makes a heading.
    case underline
    /// `---` by itself.
    case rule
    /// `- text`, `1. text`.
    case item
    /// A row of a table, which has a row of dashes below its first one.
    case tableRow
    /// A line of `|---|:--:|`.
    case tableDashes
    case quote
    case text
    /// Tags and comments, to the end of their block.
    case html
    /// Front matter, code: its blanks count.
    case verbatim
  }

  var kind: Kind
  var bytes: [UInt8]
  /// Whether it belongs to a list, as an item or below one.
  var isInList = false

  init(_ kind: Kind, _ bytes: [UInt8]) {
    self.kind = kind
    self.bytes = bytes
  }

  /// How far its first byte that is no blank is indented; a tab goes to the next multiple of four.
  var indentation: Int {
    var column = 0
    for byte in bytes {
      if byte == 0x20 { column += 1 } else if byte == 0x09 { column += 4 - column % 4 } else { break }
    }
    return column
  }

  /// The bytes without the blanks in front and behind.
  var content: ArraySlice<UInt8> { Self.trimmed(bytes[...]) }

  static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var bytes = bytes
    while let first = bytes.first, first == 0x20 || first == 0x09 { bytes.removeFirst() }
    while let last = bytes.last, last == 0x20 || last == 0x09 { bytes.removeLast() }
    return bytes
  }
}
