public import SourceText

/// Reads text whose columns a sign parts: CSV as RFC 4180 has it, and as programs write it all the same.
///
/// Beyond the standard: any of four delimiters, blanks around quotes, all three line ends, a mark of the byte order, the
/// `sep=;` of spreadsheets, quotes that a text begins with but that do not go around it.
public enum DelimitedText {
  /// A sign that can part columns.
  public enum Delimiter: UInt8, Sendable, CaseIterable {
    case comma = 0x2C
    case semicolon = 0x3B
    case tab = 0x09
    case bar = 0x7C
  }

  /// The forms that files are named as.
  public enum Form: String, Sendable {
    case csv = "CSV"
    case tsv = "TSV"

    /// Nil for a name that ends otherwise.
    public init?(named name: String) {
      let name = name.lowercased()
      if name.hasSuffix(".csv") { self = .csv } else if name.hasSuffix(".tsv") { self = .tsv } else { return nil }
    }
  }

  /// Reads a source. Linear.
  ///
  /// - Parameter delimiter: The sign that parts columns; nil for the one that the source shows.
  /// - Throws: For a quote that never closes, at its place.
  public static func grid(_ source: SourceFile, delimiter: Delimiter? = nil) throws(TableError) -> Grid {
    let bytes = source.bytes
    let start = Preamble(bytes)
    let delimiter = delimiter ?? start.delimiter ?? DelimiterEvidence.best(bytes, from: start.end) ?? .comma
    var scanner = DelimitedScanner(bytes, from: start.end, delimiter.rawValue)
    var grid = Grid(range: SourceRange(start.begin, bytes.count))
    var number = 0
    while let cells = try scanner.record() {
      if !cells.isEmpty { grid.rows.append(Grid.Row(number: number, cells: cells)) }
      number += 1
    }
    return grid
  }

  /// The sign that parts the columns of a text, which share of its first rows has the usual number of them, and that number;
  /// nil for a text that shows none.
  public static func evidence(in source: SourceFile) -> (delimiter: Delimiter, share: Double, columns: Int)? {
    let start = Preamble(source.bytes)
    guard let found = DelimiterEvidence.found(source.bytes, from: start.end) else { return nil }
    return start.delimiter.map { ($0, 1, found.columns) } ?? found
  }

  /// The sign that parts the columns of a text, where most of its lines have the same number of them; nil for a text
  /// that shows none.
  public static func delimiter(of source: SourceFile) -> Delimiter? {
    let start = Preamble(source.bytes)
    return start.delimiter ?? DelimiterEvidence.best(source.bytes, from: start.end)
  }

  /// What stands in front of the first row: a mark of the byte order, and `sep=;`.
  private struct Preamble {
    /// Behind the byte order mark.
    var begin = 0
    /// Where the first row begins.
    var end = 0
    var delimiter: Delimiter?

    init(_ bytes: [UInt8]) {
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { begin = 3 }
      end = begin
      let stated = begin + 4
      guard stated < bytes.count, bytes[begin..<stated].elementsEqual("sep=".utf8),
        let sign = Delimiter(rawValue: bytes[stated]), stated + 1 == bytes.count || bytes[stated + 1] < 0x20
      else { return }
      delimiter = sign
      end = stated + 1
      if end < bytes.count, bytes[end] == 0x0D { end += 1 }
      if end < bytes.count, bytes[end] == 0x0A { end += 1 }
    }
  }
}

/// Finds the sign that parts columns: the one that gives most rows the same number of them.
struct DelimiterEvidence {
  /// How much of a source is looked at.
  private static let sample = (rows: 200, bytes: 1 << 18)

  static func best(_ bytes: [UInt8], from start: Int) -> DelimitedText.Delimiter? {
    found(bytes, from: start)?.delimiter
  }

  static func found(
    _ bytes: [UInt8], from start: Int
  ) -> (delimiter: DelimitedText.Delimiter, share: Double, columns: Int)? {
    var best: (delimiter: DelimitedText.Delimiter, share: Double, columns: Int)?
    for delimiter in [DelimitedText.Delimiter.tab, .semicolon, .comma, .bar] {
      guard let (share, columns) = score(bytes, start, delimiter) else { continue }
      if let found = best, (found.share, found.columns) >= (share, columns) { continue }
      best = (delimiter, share, columns)
    }
    return best
  }

  /// The share of rows with the usual number of columns, and that number; nil where hardly a row has two.
  private static func score(
    _ bytes: [UInt8], _ start: Int, _ delimiter: DelimitedText.Delimiter
  ) -> (share: Double, width: Int)? {
    let limit = min(bytes.count, start + sample.bytes)
    var scanner = DelimitedScanner(bytes, from: start, to: limit, delimiter.rawValue)
    var counts: [Int: Int] = [:]
    var rows = 0
    while rows < sample.rows, scanner.index < limit {
      guard let cells = try? scanner.record() else { break }
      // The last row of a sample can be cut.
      if scanner.index >= limit, limit < bytes.count, rows > 0 { break }
      if cells.isEmpty { continue }
      rows += 1
      counts[scanner.width, default: 0] += 1
    }
    let usual = counts.filter { $0.key >= 2 }.max { ($0.value, $0.key) < ($1.value, $1.key) }
    guard let usual, rows > 0 else { return nil }
    let share = (Double(usual.value) - Double(scanner.oddQuotes) / 2) / Double(rows)
    return share >= 0.3 ? (share, usual.key) : nil
  }
}
