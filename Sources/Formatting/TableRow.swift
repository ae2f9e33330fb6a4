/// A line that begins and ends with a bar, cut at its bars.
struct TableRow {
  /// The blanks in front of the first bar.
  var indentation: ArraySlice<UInt8>
  /// What stands between the bars, without the blanks around it.
  var cells: [ArraySlice<UInt8>] = []

  private static let bar = UInt8(ascii: "|")

  /// Nil for other lines. A bar behind a backslash is text.
  init?(_ line: [UInt8]) {
    let content = MarkdownLine.trimmed(line[...])
    guard content.count >= 3, content.first == Self.bar, content.last == Self.bar else { return nil }
    indentation = line[..<content.startIndex]
    var start = content.startIndex + 1
    var index = start
    while index < content.endIndex {
      if content[index] == UInt8(ascii: "\\") {
        index += 2
        continue
      }
      if content[index] == Self.bar {
        cells.append(MarkdownLine.trimmed(content[start..<index]))
        start = index + 1
      }
      index += 1
    }
    // The last bar was behind a backslash: the row does not end with one.
    guard start == content.endIndex, !cells.isEmpty else { return nil }
  }

  /// Whether it is the row of dashes below the first row of a table.
  var isDashes: Bool {
    cells.allSatisfy { cell in
      var dashes = cell
      if dashes.first == UInt8(ascii: ":") { dashes.removeFirst() }
      if dashes.last == UInt8(ascii: ":") { dashes.removeLast() }
      return !dashes.isEmpty && dashes.allSatisfy { $0 == UInt8(ascii: "-") }
    }
  }

  /// The row with one blank between text and bars; dashes by threes.
  func padded(asDashes: Bool) -> [UInt8] {
    var line = Array(indentation)
    line.append(Self.bar)
    for cell in cells {
      line.append(0x20)
      if asDashes {
        if cell.first == UInt8(ascii: ":") { line.append(UInt8(ascii: ":")) }
        line += "---".utf8
        if cell.last == UInt8(ascii: ":") { line.append(UInt8(ascii: ":")) }
        line.append(0x20)
      } else if !cell.isEmpty {
        line += cell
        line.append(0x20)
      }
      line.append(Self.bar)
    }
    return line
  }
}
