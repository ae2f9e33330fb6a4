import SourceText

/// Divides delimited text into records and these into cells.
struct DelimitedScanner {
  private let bytes: [UInt8]
  private let delimiter: UInt8
  private let end: Int
  private(set) var index: Int
  /// The number of columns of the last record, empty ones included.
  private(set) var width = 0
  /// How many texts began with a quote that did not go around them.
  private(set) var oddQuotes = 0

  /// A text that begins with a quote is looked through for its end only so far, lest a file of odd quotes take long.
  private static let longestQuoted = 1 << 20

  init(_ bytes: [UInt8], from start: Int, to end: Int? = nil, _ delimiter: UInt8) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.end = end ?? bytes.count
    index = start
  }

  /// The cells of the next record that hold text; nil at the end.
  mutating func record() throws(TableError) -> [Grid.Cell]? {
    guard index < end else { return nil }
    var cells: [Grid.Cell] = []
    width = 0
    while true {
      if let cell = try field(width) { cells.append(cell) }
      width += 1
      guard index < end, bytes[index] == delimiter else { break }
      index += 1
    }
    if index < end, bytes[index] == 0x0D, index + 1 < end, bytes[index + 1] == 0x0A { index += 1 }
    if index < end { index += 1 }
    return cells
  }

  private func isBreak(_ place: Int) -> Bool { bytes[place] == 0x0A || bytes[place] == 0x0D }

  /// The cell that begins at `index`, which moves behind it; nil for one without text.
  private mutating func field(_ column: Int) throws(TableError) -> Grid.Cell? {
    let quote = skip(index, end)
    if quote < end, bytes[quote] == 0x22 {
      if let cell = try quoted(column, quote) { return cell.range.isEmpty ? nil : cell }
      oddQuotes += 1
    }
    let start = index
    while index < end, bytes[index] != delimiter, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    let range = content(start, index)
    return range.isEmpty ? nil : Grid.Cell(column: column, range: range)
  }

  /// A text within quotes, in which a quote is written twice; nil when the quotes do not go around it.
  private mutating func quoted(_ column: Int, _ quote: Int) throws(TableError) -> Grid.Cell? {
    var place = quote + 1
    var doubled: [Int] = []
    let limit = min(end, quote + Self.longestQuoted)
    while place < limit {
      if bytes[place] == 0x22 {
        guard place + 1 < end, bytes[place + 1] == 0x22 else { break }
        doubled.append(place)
        place += 1
      } else if bytes[place] == 0x5C, place + 2 < end, bytes[place + 1] == 0x22, !mayClose(place + 2) {
        // A quote behind a backslash, as databases write it.
        doubled.append(place)
        place += 1
      }
      place += 1
    }
    guard place < limit else {
      if limit < end { return try tooLong(quote) }
      // The sample of a longer text ends where it likes.
      if end < bytes.count { return nil }
      throw TableError(
        "a quote (\") begins here and never closes, so the cells behind it cannot be told apart. Close it, or write "
          + "a quote within a text twice (\"\") and another one around the text.", at: SourceRange(quote, quote + 1))
    }
    let behind = skip(place + 1, end)
    guard mayClose(behind) else { return nil }
    index = behind
    let range = content(quote + 1, place)
    let inner = doubled.filter { $0 >= Int(range.start) && $0 < Int(range.end) }
    guard !inner.isEmpty else { return Grid.Cell(column: column, range: range) }
    var own: [UInt8] = []
    own.reserveCapacity(range.count)
    var from = Int(range.start)
    for sign in inner {
      own += bytes[from..<sign]
      from = sign + 1
    }
    own += bytes[from..<Int(range.end)]
    return Grid.Cell(column: column, range: range, own: own)
  }

  private func tooLong(_ quote: Int) throws(TableError) -> Grid.Cell? {
    throw TableError(
      "a quote (\") begins here and does not close within 1 MiB. Close it, or divide the text.",
      at: SourceRange(quote, quote + 1))
  }

  /// Whether a text in quotes can end in front of `place`.
  private func mayClose(_ place: Int) -> Bool {
    place >= end || bytes[place] == delimiter || isBreak(place)
  }

  /// What a cell says: without blanks around it, and without the apostrophe that keeps spreadsheets from taking a text such as
  /// `=A1` or `- none` for a formula.
  private func content(_ from: Int, _ to: Int) -> SourceRange {
    let range = trimmed(from, to)
    var sign = Int(range.start)
    guard sign < Int(range.end), bytes[sign] == UInt8(ascii: "'") else { return range }
    while sign < Int(range.end), bytes[sign] == UInt8(ascii: "'") || bytes[sign] <= 0x20 { sign += 1 }
    guard sign < Int(range.end), Self.formulaSigns.contains(bytes[sign]) else { return range }
    return trimmed(Int(range.start) + 1, to)
  }

  private static let formulaSigns = Array("=+-@".utf8)

  private func trimmed(_ from: Int, _ to: Int) -> SourceRange {
    var (start, stop) = (from, to)
    while start < stop, bytes[start] <= 0x20 { start += 1 }
    while stop > start, bytes[stop - 1] <= 0x20 { stop -= 1 }
    return SourceRange(start, stop)
  }

  private func skip(_ from: Int, _ to: Int) -> Int {
    var place = from
    while place < to, bytes[place] == 0x20 || (bytes[place] == 0x09 && delimiter != 0x09) { place += 1 }
    return place
  }
}
